import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { nl } from '../texts/nl.ts';
import { Problem } from './notice.tsx';
import { WrongFieldContext } from './wrong-field.ts';

interface Refusal {
  readonly message: string;
  /** Of the input that is wrong, as the API names it: `form.email` is about `email`. */
  readonly field?: string;
}

interface Trouble {
  readonly problem: string;
  readonly wrong: { readonly field: string } | undefined;
}

export interface Decision {
  readonly busy: boolean;
  /** Why it did not work, as a sentence; undefined when nothing went wrong. */
  readonly problem: string | undefined;
  /** The field that it is about, by the name of its input. Another object each time that it is said. */
  readonly wrong?: { readonly field: string } | undefined;
  readonly say: (problem: string | undefined, field?: string) => void;
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
  const [trouble, setTrouble] = useState<Trouble | undefined>(undefined);
  const running = useRef(false);

  const say: Decision['say'] = (problem, field) => {
    const name = field?.split('.').at(-1);
    setTrouble(problem === undefined ? undefined : { problem, wrong: name ? { field: name } : undefined });
  };

  const decide: Decision['decide'] = async (request, onDone, onRefused) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    say(undefined);
    try {
      const outcome = await request();
      if (outcome.kind === 'done') onDone(outcome.value);
      else if (outcome.kind === 'unreachable') say(nl.trouble.notDone);
      else if (!onRefused?.(outcome.refusal)) say(outcome.refusal.message, outcome.refusal.field);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, problem: trouble?.problem, wrong: trouble?.wrong, say, decide };
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
  readonly decision: Pick<Decision, 'busy' | 'problem' | 'wrong'>;
  readonly submit: string;
  /** Secondary for what takes something back, so that it is not the first thing to press. */
  readonly kind?: 'primary-action' | 'secondary-action';
  readonly onSubmit: () => void;
  readonly children?: ComponentChildren;
}

/** A form for one decision: fields, trouble, and the button. The field that is wrong is marked, and gets the focus. */
export function DecisionForm({
  decision,
  submit,
  kind = 'primary-action',
  onSubmit,
  children,
}: DecisionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const problemId = useId();
  const { wrong } = decision;
  const wrongField = useMemo(() => wrong && { name: wrong.field, problemId }, [wrong, problemId]);
  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wrong.field)}"]`)?.focus();
  }, [wrong]);
  return (
    <WrongFieldContext.Provider value={wrongField}>
      <form
        ref={form}
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        <Problem text={decision.problem} id={problemId} />
        <button type="submit" class={`utrecht-button utrecht-button--${kind}`} aria-disabled={decision.busy}>
          {decision.busy ? nl.busy : submit}
        </button>
      </form>
    </WrongFieldContext.Provider>
  );
}
