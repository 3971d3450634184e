import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { SwapHostsDocument, type TrajectorySessionFragment } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { dayAndMonth } from '../time/amsterdam.ts';
import type { SessionDialogProps } from './session-dialog.ts';

interface SwapHostsDialogProps extends SessionDialogProps {
  readonly sessions: readonly TrajectorySessionFragment[];
}

/** Two sessions trade their hosts; the dates stay. */
export function SwapHostsDialog({ session, sessions, onClose, onChanged, onConflict }: SwapHostsDialogProps) {
  const decision = useDecision();
  const others = sessions.filter(
    (other) => other.id !== session.id && other.status === 'PLANNED' && other.host,
  );
  const [otherId, setOtherId] = useState(others[0]?.id ?? '');
  const [reason, setReason] = useState('');

  const submit = () => {
    const other = others.find(({ id }) => id === otherId);
    if (!other) return decision.say(trajectoryTexts.swapHosts.none);
    if (reason.trim() === '') return decision.say(trajectoryTexts.moveSession.reasonMissing);
    const input = {
      firstSessionId: session.id,
      firstVersion: session.version,
      secondSessionId: other.id,
      secondVersion: other.version,
      reason: reason.trim(),
    };
    void decision.decide(
      () => send(SwapHostsDocument, { input }, (data) => data.swapHosts),
      onChanged,
      (refusal) => tellConflict(refusal, onConflict),
    );
  };

  return (
    <Dialog title={trajectoryTexts.swapHosts.title(session.number)} onClose={onClose}>
      <DecisionForm decision={decision} submit={trajectoryTexts.swapHosts.submit} onSubmit={submit}>
        <Select
          label={trajectoryTexts.swapHosts.other}
          value={otherId}
          onChange={setOtherId}
          options={others.map(({ id, number, host, date }) => ({
            value: id,
            text: trajectoryTexts.swapHosts.option(number, host?.person.name ?? '', dayAndMonth(date)),
          }))}
        />
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
