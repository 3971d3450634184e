import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { Field } from '../controls/field.tsx';
import { MoveSessionDocument } from '../gql/graphql.ts';
import { tellConflict } from '../session/conflict.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { inAmsterdam, instantInAmsterdam } from '../time/amsterdam.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { SessionDialogProps } from './session-dialog.ts';

const texts = trajectoryTexts.moveSession;

/** Moves a session; day and times are those of Amsterdam, wherever the device is. */
export function MoveSessionDialog({ session, onClose, onChanged, onConflict }: SessionDialogProps) {
  const [date, setDate] = useState(session.date);
  const [starts, setStarts] = useState(inAmsterdam(session.startsAt).time);
  const [ends, setEnds] = useState(inAmsterdam(session.endsAt).time);

  const request = (reason: string) => {
    const startsAt = instantInAmsterdam(date, starts);
    const endsAt = instantInAmsterdam(date, ends);
    if (!startsAt || !endsAt || endsAt <= startsAt) return { problem: texts.wrongTimes };
    const input = { sessionId: session.id, version: session.version, startsAt, endsAt, reason };
    return { send: () => send(MoveSessionDocument, { input }, (data) => data.moveSession) };
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
      <Field label={texts.date} type="date" value={date} onChange={setDate} />
      <div class="field-row">
        <Field label={texts.starts} name="startsAt" type="time" value={starts} onChange={setStarts} />
        <Field label={texts.ends} name="endsAt" type="time" value={ends} onChange={setEnds} />
      </div>
    </ReasonDialog>
  );
}
