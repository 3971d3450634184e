import type { PersonId } from '../shared/ids.ts';
import { type Instant, millisOf } from '../shared/time.ts';

const MOST_PEOPLE = 10_000;

/**
 * How often one person may have an address read: `most` times within `windowMs`, a window that slides. Kept in
 * memory: it keeps the server from being used to knock on doors, it is no count of anything.
 */
export class Share {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #moments = new Map<PersonId, readonly number[]>();

  constructor(most: number = 10, windowMs: number = 15 * 60_000) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Takes one; seconds to wait when there is none left, else undefined. */
  take(person: PersonId, at: Instant): number | undefined {
    const now = millisOf(at);
    const recent = (this.#moments.get(person) ?? []).filter((moment) => moment > now - this.#windowMs);
    const [oldest] = recent;
    if (oldest !== undefined && recent.length >= this.#most) {
      return Math.max(1, Math.ceil((oldest + this.#windowMs - now) / 1000));
    }
    this.#moments.delete(person);
    this.#moments.set(person, [...recent, now]);
    const [longestUnused] = this.#moments.keys();
    if (this.#moments.size > MOST_PEOPLE && longestUnused !== undefined) this.#moments.delete(longestUnused);
    return undefined;
  }
}
