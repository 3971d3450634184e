import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { nl } from '../texts/nl.ts';
import { Problem } from './notice.tsx';

interface Refusal {
  readonly message: string;
}

export interface Decision {
  readonly busy: boolean;
  /** Why it did not work, as a sentence; undefined when nothing went wrong. */
  readonly problem: string | undefined;
  readonly say: (problem: string | undefined) => void;
  /**
   * Carries out a request once: presses while it runs do nothing. `onRefused` may deal with a refusal itself and then
   * says true; any other is shown as the sentence it brings.
   */
  readonly decide: <Value, Refused extends Refusal>(
    request: () => Promise<Outcome<Value, Refused>>,
    onDone: (value: Value) => void,
    onRefused?: (refusal: Refused) => boolean,
  ) => Promise<void>;
}

/** One decision of a person at a time, with its trouble in words. */
export function useDecision(): Decision {
  const [busy, setBusy] = useState(false);
  const [problem, say] = useState<string | undefined>(undefined);
  const running = useRef(false);

  const decide: Decision['decide'] = async (request, onDone, onRefused) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    say(undefined);
    try {
      const outcome = await request();
      if (outcome.kind === 'done') onDone(outcome.value);
      else if (outcome.kind === 'unreachable') say(nl.trouble.notDone);
      else if (!onRefused?.(outcome.refusal)) say(outcome.refusal.message);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, say, decide };
}

interface DecisionButtonProps {
  readonly decision: Pick<Decision, 'busy'>;
  readonly kind: 'primary-action' | 'secondary-action' | 'subtle';
  readonly class?: string;
  /** Its name for who does not see it, when its text alone does not say which it is. */
  readonly label?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button for one decision; focus stays on it while the decision is carried out. */
export function DecisionButton({
  decision,
  kind,
  class: looks,
  label,
  onPress,
  children,
}: DecisionButtonProps) {
  return (
    <button
      type="button"
      class={`utrecht-button utrecht-button--${kind}${looks === undefined ? '' : ` ${looks}`}`}
      aria-label={label}
      aria-disabled={decision.busy}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

interface DecisionFormProps {
  readonly decision: Pick<Decision, 'busy' | 'problem'>;
  readonly submit: string;
  readonly onSubmit: () => void;
  readonly children?: ComponentChildren;
}

/** A form for one decision: fields, trouble, and the button. */
export function DecisionForm({ decision, submit, onSubmit, children }: DecisionFormProps) {
  return (
    <form
      class="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <Problem text={decision.problem} />
      <button
        type="submit"
        class="utrecht-button utrecht-button--primary-action"
        aria-disabled={decision.busy}
      >
        {decision.busy ? nl.busy : submit}
      </button>
    </form>
  );
}
