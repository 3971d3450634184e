import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import type { MomentFragment, SessionDetailsFragment } from '../gql/graphql.ts';
import { changingTexts } from '../texts/nl-changing.ts';
import { type Refused, tellConflict } from './conflict.ts';

const texts = changingTexts.move;

interface MoveDialogProps {
  readonly session: SessionDetailsFragment;
  readonly moment: MomentFragment;
  /** Asks for the move; `reason` is null when none was given. */
  readonly move: (reason: string | null) => Promise<Outcome<unknown, Refused & { readonly message: string }>>;
  readonly onClose: () => void;
  readonly onMoved: () => void;
  /** Somebody else was first; what that was, in a sentence. */
  readonly onConflict: (conflict: string) => void;
}

/** Old and new moment beside each other, before the session moves. */
export function MoveDialog({ session, moment, move, onClose, onMoved, onConflict }: MoveDialogProps) {
  const decision = useDecision();
  const [reason, setReason] = useState('');
  const submit = () =>
    void decision.decide(
      () => move(reason.trim() || null),
      onMoved,
      (refusal) => tellConflict(refusal, onConflict),
    );
  return (
    <Dialog title={texts.dialog(session.number)} onClose={onClose}>
      <dl class="facts">
        <div class="facts__row">
          <dt>{texts.was}</dt>
          <dd>{session.whenInWords}</dd>
        </div>
        <div class="facts__row">
          <dt>{texts.becomes}</dt>
          <dd>{moment.whenInWords}</dd>
        </div>
      </dl>
      <p>{texts.told}</p>
      <DecisionForm decision={decision} submit={texts.submit} onSubmit={submit}>
        <Field label={texts.reason} value={reason} onChange={setReason} maxLength={300} />
      </DecisionForm>
    </Dialog>
  );
}
