import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { Select } from '../controls/select.tsx';
import { SwapHostsDocument, type TrajectorySessionFragment } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { SessionDialogProps } from './session-dialog.ts';

const texts = trajectoryTexts.swapHosts;

interface SwapHostsDialogProps extends SessionDialogProps {
  readonly sessions: readonly TrajectorySessionFragment[];
}

/** Two sessions trade their hosts; the dates stay. */
export function SwapHostsDialog({ session, sessions, onClose, onChanged, onConflict }: SwapHostsDialogProps) {
  const others = sessions.filter(
    (other) => other.id !== session.id && other.status === 'PLANNED' && other.host,
  );
  const [otherId, setOtherId] = useState(others[0]?.id ?? '');

  const request = (reason: string) => {
    const other = others.find(({ id }) => id === otherId);
    if (!other) return { problem: texts.none };
    const input = {
      firstSessionId: session.id,
      firstVersion: session.version,
      secondSessionId: other.id,
      secondVersion: other.version,
      reason,
    };
    return { send: () => send(SwapHostsDocument, { input }, (data) => data.swapHosts) };
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
      <Select
        label={texts.other}
        value={otherId}
        onChange={setOtherId}
        options={others.map(({ id, number, host, date }) => ({
          value: id,
          text: texts.option(number, host?.person.name ?? '', dayAndMonth(date)),
        }))}
      />
    </ReasonDialog>
  );
}
