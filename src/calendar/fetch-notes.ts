import type { Database } from '../database/database.ts';
import type { FeedId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { recordFetches } from './feed-store.ts';
import { before } from './spans.ts';

const NOTED_EVERY_MS = 15 * 60 * 1000;
const WRITTEN_AFTER_MS = 2_000;
const WRITTEN_AT_ONCE = 200;
const LONG_AGO = '1970-01-01T00:00:00.000Z' as Instant;

interface Fetch {
  readonly id: FeedId;
  readonly at: Instant;
  readonly client: string;
  readonly unlessSince: Instant;
}

/** When a fetch is to be noted again, after one that was noted: never before, when none was. */
export function nextNoteAt(notedAt: Instant | undefined): Instant {
  return notedAt === undefined ? LONG_AGO : before(notedAt, -NOTED_EVERY_MS);
}

/**
 * Who fetched which feed, so that an owner sees whether somebody else uses the address. To a quarter of an hour, as
 * programs ask all day; and written a moment later, several at once, so that no program waits for it. What a process
 * that is killed had not written yet is not known.
 */
export class FetchNotes {
  readonly #database: Database;
  #pending = new Map<FeedId, Fetch>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  /** Notes a fetch that is due. Gives when the next one is. */
  note(id: FeedId, at: Instant, client: string): Instant {
    this.#pending.set(id, { id, at, client, unlessSince: before(at, NOTED_EVERY_MS) });
    this.#timer ??= setTimeout(() => void this.flush(), WRITTEN_AFTER_MS).unref();
    return nextNoteAt(at);
  }

  /** Writes what was noted until now. It is no loss to anybody when that fails: the next fetch is noted again. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // In one order everywhere, so that two processes that write do not wait for each other
    const fetches = [...this.#pending.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
    this.#pending = new Map();
    this.#writing = this.#writing.then(() => this.#write(fetches)).catch(() => undefined);
    return this.#writing;
  }

  /** As few times on the disk as can be, without keeping the decisions of people waiting. */
  async #write(fetches: readonly Fetch[]): Promise<void> {
    for (let first = 0; first < fetches.length; first += WRITTEN_AT_ONCE) {
      const some = fetches.slice(first, first + WRITTEN_AT_ONCE);
      await this.#database.transaction((trx) => recordFetches(trx, some));
    }
  }
}
