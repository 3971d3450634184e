import { useState } from 'preact/hooks';

/** A small form that is saved by somebody else: closes when that was done, else says why not. */
export function useSaving(onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, say] = useState<string | undefined>(undefined);
  const save = async (request: () => Promise<true | string>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    say(undefined);
    const outcome = await request();
    setBusy(false);
    if (outcome === true) onDone();
    else say(outcome);
  };
  return { busy, problem, say, save };
}
