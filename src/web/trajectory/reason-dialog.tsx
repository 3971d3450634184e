import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { Field } from '../controls/field.tsx';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';

/** Something that was filled in is wrong: what, in a sentence. */
interface Missing {
  readonly problem: string;
}
interface Ready<Value, Refused> {
  readonly send: () => Promise<Outcome<Value, Refused>>;
}

interface ReasonDialogProps<Value, Refused> {
  readonly title: string;
  /** What the button says. */
  readonly submit: string;
  /** What is sent with this reason, or what is wrong with what else was filled in. */
  readonly request: (reason: string) => Ready<Value, Refused> | Missing;
  readonly onDone: () => void;
  /** Says true when it dealt with the refusal; any other is shown. */
  readonly onRefused?: (refused: Refused) => boolean;
  readonly onClose: () => void;
  /** What is asked beside the reason, or told. */
  readonly children: ComponentChildren;
}

/** A window for a decision that nobody takes without saying why. */
export function ReasonDialog<Value, Refused extends { readonly message: string }>({
  title,
  submit,
  request,
  onDone,
  onRefused,
  onClose,
  children,
}: ReasonDialogProps<Value, Refused>) {
  const decision = useDecision();
  const [reason, setReason] = useState('');

  const onSubmit = () => {
    const asked = request(reason.trim());
    if ('problem' in asked) return decision.say(asked.problem);
    if (reason.trim() === '') return decision.say(trajectoryTexts.reasonMissing, 'reason');
    void decision.decide(asked.send, onDone, onRefused);
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <DecisionForm decision={decision} submit={submit} onSubmit={onSubmit}>
        {children}
        <Field
          label={trajectoryTexts.reason}
          name="reason"
          value={reason}
          onChange={setReason}
          maxLength={300}
        />
      </DecisionForm>
    </Dialog>
  );
}
