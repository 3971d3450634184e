import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { MoveSessionDocument } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { inAmsterdam, instantInAmsterdam } from '../time/amsterdam.ts';
import type { SessionDialogProps } from './session-dialog.ts';

/** Moves a session; day and times are those of Amsterdam, wherever the device is. */
export function MoveSessionDialog({ session, onClose, onChanged, onConflict }: SessionDialogProps) {
  const decision = useDecision();
  const [date, setDate] = useState(session.date);
  const [starts, setStarts] = useState(inAmsterdam(session.startsAt).time);
  const [ends, setEnds] = useState(inAmsterdam(session.endsAt).time);
  const [reason, setReason] = useState('');

  const submit = () => {
    const startsAt = instantInAmsterdam(date, starts);
    const endsAt = instantInAmsterdam(date, ends);
    if (!startsAt || !endsAt || endsAt <= startsAt)
      return decision.say(trajectoryTexts.moveSession.wrongTimes);
    if (reason.trim() === '') return decision.say(trajectoryTexts.moveSession.reasonMissing);
    const input = {
      sessionId: session.id,
      version: session.version,
      startsAt,
      endsAt,
      reason: reason.trim(),
    };
    void decision.decide(
      () => send(MoveSessionDocument, { input }, (data) => data.moveSession),
      onChanged,
      (refusal) => tellConflict(refusal, onConflict),
    );
  };

  return (
    <Dialog title={trajectoryTexts.moveSession.title(session.number)} onClose={onClose}>
      <DecisionForm decision={decision} submit={trajectoryTexts.moveSession.submit} onSubmit={submit}>
        <Field label={trajectoryTexts.moveSession.date} type="date" value={date} onChange={setDate} />
        <div class="field-row">
          <Field label={trajectoryTexts.moveSession.starts} type="time" value={starts} onChange={setStarts} />
          <Field label={trajectoryTexts.moveSession.ends} type="time" value={ends} onChange={setEnds} />
        </div>
        <Field
          label={trajectoryTexts.moveSession.reason}
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      </DecisionForm>
    </Dialog>
  );
}
