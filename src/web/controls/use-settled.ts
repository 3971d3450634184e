import { useEffect, useState } from 'preact/hooks';

const PAUSE_MILLIS = 250;

/** What was chosen, once typing pauses: of two with the same search nothing was typed, and the later one counts at once. */
export function useSettled<Choice extends { readonly search: string }>(choice: Choice): Choice {
  const [settled, setSettled] = useState(choice);
  useEffect(() => {
    if (settled === choice) return undefined;
    const timer = setTimeout(() => setSettled(choice), choice.search === settled.search ? 0 : PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [choice, settled]);
  return settled;
}
