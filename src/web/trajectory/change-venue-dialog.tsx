import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Checkbox, Field } from '../controls/field.tsx';
import { ChangeVenueDocument, type VenueInput } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import type { SessionDialogProps } from './session-dialog.ts';

const FIELDS = ['name', 'street', 'postalCode', 'place', 'directions'] as const;
type VenueForm = Readonly<Record<(typeof FIELDS)[number], string>>;

export function ChangeVenueDialog({ session, onClose, onChanged, onConflict }: SessionDialogProps) {
  const decision = useDecision();
  const [isUnknown, setUnknown] = useState(false);
  const [form, setForm] = useState<VenueForm>({
    name: session.venue?.name ?? '',
    street: session.venue?.street ?? '',
    postalCode: session.venue?.postalCode ?? '',
    place: session.venue?.place ?? session.hostMunicipality?.displayName ?? '',
    directions: session.venue?.directions ?? '',
  });

  const submit = () => {
    if (!isUnknown && (form.name.trim() === '' || form.place.trim() === '')) {
      return decision.say(trajectoryTexts.changeVenue.missing);
    }
    const input = {
      sessionId: session.id,
      version: session.version,
      venue: isUnknown ? null : venueOf(form),
    };
    void decision.decide(
      () => send(ChangeVenueDocument, { input }, (data) => data.changeVenue),
      onChanged,
      (refusal) => tellConflict(refusal, onConflict),
    );
  };

  return (
    <Dialog title={trajectoryTexts.changeVenue.title(session.number)} onClose={onClose}>
      <DecisionForm decision={decision} submit={trajectoryTexts.changeVenue.submit} onSubmit={submit}>
        <Checkbox label={trajectoryTexts.changeVenue.unknown} checked={isUnknown} onChange={setUnknown} />
        {!isUnknown &&
          FIELDS.map((name) => (
            <Field
              key={name}
              label={trajectoryTexts.changeVenue[name]}
              value={form[name]}
              maxLength={200}
              onChange={(value) => setForm((before) => ({ ...before, [name]: value }))}
            />
          ))}
      </DecisionForm>
    </Dialog>
  );
}

function venueOf(form: VenueForm): VenueInput {
  const optional = (text: string) => text.trim() || null;
  return {
    name: form.name.trim(),
    street: optional(form.street),
    postalCode: optional(form.postalCode),
    place: form.place.trim(),
    directions: optional(form.directions),
  };
}
