import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { AddCouncilEveningDocument } from '../gql/graphql.ts';
import { councilTexts as texts } from '../texts/nl-council.ts';
import { weekdayName } from '../time/amsterdam.ts';
import { EMPTY_FORM, type EveningForm, eveningInput, WEEKS, weeksOf } from './council-view.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  value: String(weekday),
  text: weekdayName(weekday),
}));
const WEEKS_OPTIONS = WEEKS.map((weeks) => ({ value: weeks, text: texts.weeksOption[weeks] }));

interface AddEveningProps {
  readonly personId: string;
  readonly onClose: () => void;
  readonly onAdded: (name: string) => void;
}

/** One more fixed evening. */
export function AddEvening({ personId, onClose, onAdded }: AddEveningProps) {
  const decision = useDecision();
  const [form, setForm] = useState<EveningForm>(EMPTY_FORM);
  const change = (part: Partial<EveningForm>) => setForm((before) => ({ ...before, ...part }));
  const submit = () => {
    const input = eveningInput(personId, form);
    if (input === undefined) {
      decision.say(texts.incomplete);
      return;
    }
    void decision.decide(
      () => send(AddCouncilEveningDocument, { input }, (data) => data.addCouncilEvening),
      ({ evening }) => onAdded(evening.name),
    );
  };
  return (
    <Dialog title={texts.addTitle} onClose={onClose}>
      <div class="council__form">
        <DecisionForm decision={decision} submit={texts.submit} onSubmit={submit}>
          <Field
            label={texts.name}
            hint={texts.nameHint}
            maxLength={60}
            value={form.name}
            onChange={(name) => change({ name })}
          />
          <div class="council__row">
            <Select
              label={texts.weekday}
              options={WEEKDAYS}
              value={form.weekday}
              onChange={(weekday) => change({ weekday })}
            />
            <Select
              label={texts.weeks}
              options={WEEKS_OPTIONS}
              value={form.weeks}
              onChange={(weeks) => change({ weeks: weeksOf(weeks) })}
            />
          </div>
          <div class="council__row">
            <Field
              label={texts.starts}
              type="time"
              value={form.starts}
              onChange={(starts) => change({ starts })}
            />
            <Field label={texts.ends} type="time" value={form.ends} onChange={(ends) => change({ ends })} />
          </div>
          <Field
            label={texts.endsOn}
            hint={texts.endsOnHint}
            type="date"
            value={form.endsOn}
            onChange={(endsOn) => change({ endsOn })}
          />
        </DecisionForm>
      </div>
    </Dialog>
  );
}
