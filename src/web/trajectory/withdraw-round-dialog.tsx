import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { WithdrawPlanningRoundDocument } from '../gql/graphql.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';

interface WithdrawRoundDialogProps {
  readonly roundId: string;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Stops a planning round without a plan, and says why. */
export function WithdrawRoundDialog({ roundId, onClose, onWithdrawn }: WithdrawRoundDialogProps) {
  const decision = useDecision();
  const [reason, setReason] = useState('');

  const submit = () => {
    if (reason.trim() === '') return decision.say(trajectoryTexts.moveSession.reasonMissing);
    const input = { roundId, reason: reason.trim() };
    void decision.decide(
      () => send(WithdrawPlanningRoundDocument, { input }, (data) => data.withdrawPlanningRound),
      onWithdrawn,
    );
  };

  return (
    <Dialog title={trajectoryTexts.withdrawRound.title} onClose={onClose}>
      <DecisionForm decision={decision} submit={trajectoryTexts.withdrawRound.submit} onSubmit={submit}>
        <p>{trajectoryTexts.withdrawRound.text}</p>
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
