import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Checkbox } from '../controls/field.tsx';
import { type IntakesQuery, SetFirstDateAvailabilityDocument } from '../gql/graphql.ts';
import { formingTexts } from '../texts/nl-forming.ts';
import { momentText } from './moment-fields.tsx';

const texts = formingTexts.talks;

interface FacilitatorDatesProps {
  readonly group: IntakesQuery['intendedGroups'][number];
  readonly finish: (text: string) => void;
}

/** At which moments the facilitator cannot come, as long as a group is asked about its first date. */
export function FacilitatorDates({ group, finish }: FacilitatorDatesProps) {
  const slots = group.firstDate?.slots ?? [];
  const [unavailable, setUnavailable] = useState<ReadonlySet<string>>(
    () => new Set(slots.flatMap(({ id, facilitatorAvailable }) => (facilitatorAvailable ? [] : [id]))),
  );
  const decision = useDecision();
  if (slots.length === 0) return null;
  const toggle = (id: string, isOff: boolean) => {
    const next = new Set(unavailable);
    if (isOff) next.add(id);
    else next.delete(id);
    setUnavailable(next);
  };
  const submit = () =>
    void decision.decide(
      () =>
        send(
          SetFirstDateAvailabilityDocument,
          { input: { groupId: group.id, unavailableSlotIds: [...unavailable] } },
          (data) => data.setFirstDateAvailability,
        ),
      () => finish(texts.firstSaved),
    );
  return (
    <section class="card">
      <h2>{texts.first(group.name)}</h2>
      <p>{texts.firstHint}</p>
      <DecisionForm decision={decision} submit={texts.firstSave} onSubmit={submit}>
        {slots.map((slot) => (
          <Checkbox
            key={slot.id}
            label={texts.cannot(momentText(slot))}
            checked={unavailable.has(slot.id)}
            onChange={(checked) => toggle(slot.id, checked)}
          />
        ))}
      </DecisionForm>
    </section>
  );
}
