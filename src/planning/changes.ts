import type { Database } from '../database/database.ts';
import type { RoundId } from '../shared/ids.ts';
import { findRound, listChangesAfter, roundTopic } from './store.ts';
import type { RoundChange } from './types.ts';

const PAGE = 100;
const RECHECK_MS = 10_000;

/**
 * The changes of a round after `afterVersion` (exclusive; undefined: those from now on): first the ones that are
 * stored, then each new one as it is committed, in order, none lost and none twice. A signal only says that there
 * may be more; what there is, the log says, so a signal that is missed costs at most `recheckMs`. Ends when `signal`
 * aborts, or when the reader stops (`return`). A round that does not exist has no changes.
 */
export function roundChanges(
  database: Pick<Database, 'db' | 'live'>,
  roundId: RoundId,
  afterVersion: number | undefined,
  signal: AbortSignal,
  recheckMs: number = RECHECK_MS,
): AsyncIterableIterator<RoundChange, void, undefined> {
  // A generator that waits for a signal does not hear `return` until it goes on; its own signal makes it go on.
  const stopping = new AbortController();
  const changes = follow(
    database,
    roundId,
    afterVersion,
    AbortSignal.any([signal, stopping.signal]),
    recheckMs,
  );
  return {
    next: () => changes.next(),
    return() {
      stopping.abort();
      return changes.return();
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  { db, live }: Pick<Database, 'db' | 'live'>,
  roundId: RoundId,
  afterVersion: number | undefined,
  signal: AbortSignal,
  recheckMs: number,
): AsyncGenerator<RoundChange, void, undefined> {
  const bell = newBell(signal, recheckMs);
  // Listening starts before the first reading: whatever is committed in between rings.
  const stopListening = live.listen(roundTopic(roundId), bell.ring);
  try {
    let version = afterVersion ?? (await findRound(db, roundId))?.version ?? 0;
    while (!signal.aborted) {
      bell.reset();
      const changes = await listChangesAfter(db, roundId, version, PAGE);
      for (const change of changes) {
        if (signal.aborted) return;
        yield change;
        version = change.version;
      }
      if (changes.length < PAGE) await bell.rung();
    }
  } finally {
    stopListening();
    bell.remove();
  }
}

/** Remembers that it rang until it is reset, so that a signal during a reading is not missed. */
function newBell(signal: AbortSignal, recheckMs: number) {
  let hasRung = false;
  let wake: () => void = () => undefined;
  const ring = (): void => {
    hasRung = true;
    wake();
  };
  signal.addEventListener('abort', ring);
  return {
    ring,
    reset(): void {
      hasRung = signal.aborted;
    },
    /** At once when it rang since the reset, at the latest after `recheckMs`. */
    async rung(): Promise<void> {
      if (hasRung) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const timer = setTimeout(resolve, recheckMs);
      await promise;
      clearTimeout(timer);
    },
    remove(): void {
      signal.removeEventListener('abort', ring);
    },
  };
}
