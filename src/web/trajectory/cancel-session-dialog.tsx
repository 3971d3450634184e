import { send } from '../api/client.ts';
import { CancelSessionDocument } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { SessionDialogProps } from './session-dialog.ts';

const texts = trajectoryTexts.cancelSession;

export function CancelSessionDialog({ session, onClose, onChanged, onConflict }: SessionDialogProps) {
  const request = (reason: string) => {
    const input = { sessionId: session.id, version: session.version, reason };
    return { send: () => send(CancelSessionDocument, { input }, (data) => data.cancelSession) };
  };
  return (
    <ReasonDialog
      title={texts.title(session.number)}
      submit={texts.submit}
      request={request}
      onDone={onChanged}
      onRefused={(refusal) => tellConflict(refusal, onConflict)}
      onClose={onClose}
    >
      <p>
        <strong>{session.whenInWords}</strong>
      </p>
      <p>{texts.text}</p>
    </ReasonDialog>
  );
}
