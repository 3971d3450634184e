import { useEffect, useRef, useState } from 'preact/hooks';
import { type Decision, DecisionButton } from './decision.tsx';
import { Problem } from './notice.tsx';

interface AskedTwiceProps {
  readonly decision: Decision;
  /** Of the button that asks. */
  readonly text: string;
  /** Its name for who does not see it, when its text alone does not say which it is. */
  readonly label?: string;
  /** What will happen, ending in a question. */
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onSure: () => void;
}

/**
 * A decision that cannot be taken back. The second time it is asked by buttons of its own, so that a double press decides nothing; the
 * question gets the focus, and the first button when the answer is no.
 */
export function AskedTwice({ decision, text, label, question, yes, no, onSure }: AskedTwiceProps) {
  const [isAsked, setAsked] = useState(false);
  const asking = useRef<HTMLButtonElement>(null);
  const asked = useRef<HTMLParagraphElement>(null);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else (isAsked ? asked : asking).current?.focus();
  }, [isAsked]);
  if (!isAsked) {
    return (
      <button
        ref={asking}
        type="button"
        class="utrecht-button utrecht-button--subtle"
        aria-label={label}
        onClick={() => setAsked(true)}
      >
        {text}
      </button>
    );
  }
  return (
    <div class="asked-twice">
      <p ref={asked} tabIndex={-1}>
        {question}
      </p>
      <Problem text={decision.problem} />
      <p class="actions">
        <DecisionButton
          decision={decision}
          kind="secondary-action"
          class="utrecht-button--danger"
          onPress={onSure}
        >
          {yes}
        </DecisionButton>
        <button type="button" class="utrecht-button utrecht-button--subtle" onClick={() => setAsked(false)}>
          {no}
        </button>
      </p>
    </div>
  );
}
