import { useEffect, useRef, useState } from 'preact/hooks';

interface Switching {
  /** What was pressed and is not saved yet, by key. */
  readonly pending: ReadonlyMap<string, boolean>;
  readonly problem: string | undefined;
  readonly press: (keys: readonly string[], on: boolean) => void;
}

/**
 * Saves what is switched, press after press, and loses none: what is pressed while something is being saved goes next.
 * `save` gives true, or the sentence that says why not; then all that is not saved yet springs back.
 */
export function useSwitching(
  save: (keys: readonly string[], on: boolean) => Promise<true | string>,
  reload: () => Promise<unknown>,
): Switching {
  const [pending, setPending] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [problem, say] = useState<string | undefined>(undefined);
  const waiting = useRef(new Map<string, boolean>());
  const isSaving = useRef(false);
  const isThere = useRef(true);
  useEffect(
    () => () => {
      isThere.current = false;
    },
    [],
  );

  const saveAll = async () => {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      for (let batch = nextBatch(waiting.current); batch !== undefined; batch = nextBatch(waiting.current)) {
        for (const key of batch.keys) waiting.current.delete(key);
        const outcome = await save(batch.keys, batch.on);
        if (outcome === true) continue;
        waiting.current.clear();
        if (isThere.current) say(outcome);
      }
      await reload();
    } finally {
      isSaving.current = false;
      if (isThere.current) setPending(new Map(waiting.current));
      if (waiting.current.size > 0) void saveAll();
    }
  };

  const press = (keys: readonly string[], on: boolean) => {
    say(undefined);
    for (const key of keys) waiting.current.set(key, on);
    setPending((before) => new Map([...before, ...keys.map((key) => [key, on] as const)]));
    void saveAll();
  };
  return { pending, problem, press };
}

/** All that waits to be switched the same way as what waits longest. */
function nextBatch(
  waiting: ReadonlyMap<string, boolean>,
): { readonly keys: readonly string[]; readonly on: boolean } | undefined {
  const [first] = waiting.values();
  if (first === undefined) return undefined;
  return { keys: [...waiting].filter(([, on]) => on === first).map(([key]) => key), on: first };
}
