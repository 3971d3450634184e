import { useEffect, useRef, useState } from 'preact/hooks';

/** How long things must stay as they are before somebody is told: answers come in by the dozen. */
const SETTLED_MILLIS = 1_500;
/** Who waits for a quiet moment that does not come is told in between. */
const PATIENCE_MILLIS = 10_000;

interface ToldProps<State> {
  readonly state: State;
  /** What is new since somebody was last told; undefined when that is nothing to speak of. */
  readonly inWords: (before: State, now: State) => string | undefined;
}

/**
 * What a screen reader tells of changes that the eye sees by itself. Its place is there before there is something to say,
 * what stood there at first is no news, and what comes and goes again within a moment is never told.
 */
export function Told<State>({ state, inWords }: ToldProps<State>) {
  const [{ text, turn }, setSaid] = useState({ text: '', turn: 0 });
  const told = useRef(state);
  const changingSince = useRef<number | undefined>(undefined);

  // In words is made anew with every rendering, and the state says when it matters
  useEffect(() => {
    if (Object.is(told.current, state)) {
      changingSince.current = undefined;
      return undefined;
    }
    changingSince.current ??= performance.now();
    const patience = changingSince.current + PATIENCE_MILLIS - performance.now();
    const timer = setTimeout(
      () => {
        const words = inWords(told.current, state);
        told.current = state;
        changingSince.current = undefined;
        if (words !== undefined) setSaid((said) => ({ text: words, turn: said.turn + 1 }));
      },
      Math.max(0, Math.min(SETTLED_MILLIS, patience)),
    );
    return () => clearTimeout(timer);
  }, [state]);

  return (
    <p class="visually-hidden" role="status">
      {/* A new element: the same words for the second time are news as well */}
      <span key={turn}>{text}</span>
    </p>
  );
}

/** For a state that is itself what to tell; empty where there is nothing to say. */
export function asSaid(_before: string, now: string): string | undefined {
  return now === '' ? undefined : now;
}
