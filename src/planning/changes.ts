import type { Database } from '../database/database.ts';
import type { ParticipantId, RoundId } from '../shared/ids.ts';
import { type CommonReading, Gathering } from './gathering.ts';
import { findRound, listChangesAfter } from './store.ts';
import type { RoundChange } from './types.ts';

const PAGE = 100;
const RECHECK_MS = 10_000;

/** What the changes that are heard together did, for who has seen everything up to `afterVersion`. */
export interface RoundNews {
  readonly afterVersion: number;
  /** `answers`: nothing but what follows from answers is different. */
  readonly touches: 'answers' | 'everything';
  /** Whose answers changed, each once. */
  readonly answeredBy: readonly ParticipantId[];
  readonly reading: CommonReading;
}

export interface HeardChange extends RoundChange {
  /** Of the last change that is known by now; undefined for those just before it, whose news is in it. */
  readonly news: RoundNews | undefined;
}

export interface FollowOptions {
  /** How long a signal that was missed may go unnoticed; 10 seconds. */
  readonly recheckMs?: number;
  /** Changes of which this is false are left out; all are told when it is not given. */
  readonly concerns?: (change: RoundChange) => boolean;
}

/**
 * The changes of a round after `afterVersion` (exclusive; undefined: those from now on): first the ones that are
 * stored, then each new one as it is committed, in order, none lost and none twice. A signal only says that there
 * may be more; what there is, the log says, so a signal that is missed costs at most `recheckMs`. Whoever is slow to take
 * them hears the changes of meanwhile together, with one news. Ends when `signal` aborts, or when the reader stops
 * (`return`). A round that does not exist has no changes.
 */
export function roundChanges(
  database: Pick<Database, 'db' | 'live'>,
  roundId: RoundId,
  afterVersion: number | undefined,
  signal: AbortSignal,
  { recheckMs = RECHECK_MS, concerns = () => true }: FollowOptions = {},
): AsyncIterableIterator<HeardChange, void, undefined> {
  // A generator that waits for a signal does not hear `return` until it goes on; its own signal makes it go on.
  const stopping = new AbortController();
  const changes = follow(database, roundId, afterVersion, AbortSignal.any([signal, stopping.signal]), {
    recheckMs,
    concerns,
  });
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
  { recheckMs, concerns }: Required<FollowOptions>,
): AsyncGenerator<HeardChange, void, undefined> {
  const bell = newBell(signal, recheckMs);
  // Listening starts before the first reading: whatever is committed in between rings.
  const { gathering, leave } = Gathering.join(live, roundId, bell.ring);
  try {
    let version = afterVersion ?? (await findRound(db, roundId))?.version ?? 0;
    let wasRung = false;
    while (!signal.aborted) {
      bell.reset();
      const after = version;
      const read = (): Promise<readonly RoundChange[]> => listChangesAfter(db, roundId, after, PAGE);
      const changes: readonly RoundChange[] = await (wasRung ? gathering.changesAfter(after, read) : read());
      const concerning = changes.filter(concerns);
      const news = newsOf(concerning, after, gathering);
      for (const [index, change] of concerning.entries()) {
        if (signal.aborted) return;
        yield { ...change, news: index === concerning.length - 1 ? news : undefined };
      }
      version = changes.at(-1)?.version ?? version;
      wasRung = changes.length < PAGE && (await bell.rung());
    }
  } finally {
    leave();
    bell.remove();
  }
}

function newsOf(
  changes: readonly RoundChange[],
  afterVersion: number,
  gathering: Gathering,
): RoundNews | undefined {
  const last = changes.at(-1);
  if (last === undefined) return undefined;
  return {
    afterVersion,
    touches: changes.every(({ kind }) => kind === 'answered') ? 'answers' : 'everything',
    answeredBy: [
      ...new Set(
        changes.flatMap(({ kind, participantId }) => (kind === 'answered' ? (participantId ?? []) : [])),
      ),
    ],
    reading: gathering.readingOf(last.version),
  };
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
    /** At once when it rang since the reset, at the latest after `recheckMs`; whether it rang. */
    async rung(): Promise<boolean> {
      if (hasRung) return true;
      const { promise, resolve } = Promise.withResolvers<void>();
      wake = resolve;
      const timer = setTimeout(resolve, recheckMs);
      await promise;
      clearTimeout(timer);
      return hasRung;
    },
    remove(): void {
      signal.removeEventListener('abort', ring);
    },
  };
}
