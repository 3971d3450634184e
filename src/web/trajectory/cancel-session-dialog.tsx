import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { CancelSessionDocument } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import type { SessionDialogProps } from './session-dialog.ts';

export function CancelSessionDialog({ session, onClose, onChanged, onConflict }: SessionDialogProps) {
  const decision = useDecision();
  const [reason, setReason] = useState('');

  const submit = () => {
    if (reason.trim() === '') return decision.say(trajectoryTexts.moveSession.reasonMissing);
    const input = { sessionId: session.id, version: session.version, reason: reason.trim() };
    void decision.decide(
      () => send(CancelSessionDocument, { input }, (data) => data.cancelSession),
      onChanged,
      (refusal) => tellConflict(refusal, onConflict),
    );
  };

  return (
    <Dialog title={trajectoryTexts.cancelSession.title(session.number)} onClose={onClose}>
      <DecisionForm decision={decision} submit={trajectoryTexts.cancelSession.submit} onSubmit={submit}>
        <p>
          <strong>{session.whenInWords}</strong>
        </p>
        <p>{trajectoryTexts.cancelSession.text}</p>
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
