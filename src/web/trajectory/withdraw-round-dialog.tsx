import { send } from '../api/client.ts';
import { WithdrawPlanningRoundDocument } from '../gql/graphql.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { ReasonDialog } from './reason-dialog.tsx';

const texts = trajectoryTexts.withdrawRound;

interface WithdrawRoundDialogProps {
  readonly roundId: string;
  readonly onClose: () => void;
  readonly onWithdrawn: () => void;
}

/** Stops a planning round without a plan, and says why. */
export function WithdrawRoundDialog({ roundId, onClose, onWithdrawn }: WithdrawRoundDialogProps) {
  const request = (reason: string) => {
    const input = { roundId, reason };
    return {
      send: () => send(WithdrawPlanningRoundDocument, { input }, (data) => data.withdrawPlanningRound),
    };
  };
  return (
    <ReasonDialog
      title={texts.title}
      submit={texts.submit}
      request={request}
      onDone={onWithdrawn}
      onClose={onClose}
    >
      <p>{texts.text}</p>
    </ReasonDialog>
  );
}
