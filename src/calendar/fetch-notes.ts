import type { Db } from '../database/tables.ts';
import type { FeedId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { recordFetches } from './feed-store.ts';

const NOTED_EVERY_MS = 15 * 60 * 1000;
const WRITTEN_AFTER_MS = 2_000;

interface Fetch {
  readonly id: FeedId;
  readonly at: Instant;
  readonly client: string;
  readonly unlessSince: Instant;
}

/**
 * Who fetched which feed, so that an owner sees whether somebody else uses the address. To a quarter of an hour, as
 * programs ask all day; and written a moment later, several at once, so that no program waits for it. What a process
 * that is killed had not written yet is not known.
 */
export class FetchNotes {
  readonly #db: Db;
  #last = { at: '' as Instant, unlessSince: '' as Instant };
  #pending = new Map<FeedId, Fetch>();
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(db: Db) {
    this.#db = db;
  }

  /** Notes a fetch, unless one was noted less than a quarter of an hour before. Gives when one was noted last. */
  note(id: FeedId, notedAt: Instant | undefined, at: Instant, client: () => string): Instant {
    const unlessSince = this.#quarterBefore(at);
    if (notedAt !== undefined && notedAt > unlessSince) return notedAt;
    this.#pending.set(id, { id, at, client: client(), unlessSince });
    this.#timer ??= setTimeout(() => void this.flush(), WRITTEN_AFTER_MS).unref();
    return at;
  }

  /** Worked out once for all who ask in the same millisecond, and there are many. */
  #quarterBefore(at: Instant): Instant {
    if (this.#last.at !== at) {
      this.#last = { at, unlessSince: instantFromMillis(millisOf(at) - NOTED_EVERY_MS) };
    }
    return this.#last.unlessSince;
  }

  /** Writes what was noted until now. It is no loss to anybody when that fails: the next fetch is noted again. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const fetches = [...this.#pending.values()];
    this.#pending = new Map();
    this.#writing = this.#writing.then(() => recordFetches(this.#db, fetches)).catch(() => undefined);
    return this.#writing;
  }
}
