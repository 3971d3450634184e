import { type Instant, millisOf } from '../shared/time.ts';

const MAX_ADDRESSES = 10_000;

/**
 * Counts attempts per network address in a window that slides: `most` within `windowMs`, after that the address is
 * limited until the oldest one is out of the window. Kept in memory: it slows guessing down, it is not what keeps a
 * secret of 256 bits secret. For short codes, which it does keep, the wait is asked first ({@link secondsToWait}), so that
 * a right one is no use either.
 */
export class AttemptLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #momentsByAddress = new Map<string, number[]>();

  constructor(most: number = 30, windowMs: number = 60_000) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts one attempt. Seconds to wait when the address has had its share, else undefined. */
  count(address: string, at: Instant): number | undefined {
    const now = millisOf(at);
    const key = networkOf(address);
    const recent = this.#recent(key, now);
    const wait = this.#waitOf(recent, now);
    if (wait === undefined) recent.push(now);
    this.#momentsByAddress.delete(key);
    this.#momentsByAddress.set(key, recent);
    this.#forgetLongestUnused();
    return wait;
  }

  /** Seconds to wait when the address has had its share, else undefined. Counts nothing. */
  secondsToWait(address: string, at: Instant): number | undefined {
    const now = millisOf(at);
    return this.#waitOf(this.#recent(networkOf(address), now), now);
  }

  #recent(key: string, now: number): number[] {
    return (this.#momentsByAddress.get(key) ?? []).filter((moment) => moment > now - this.#windowMs);
  }

  #waitOf(recent: readonly number[], now: number): number | undefined {
    const [oldest] = recent;
    if (recent.length < this.#most || oldest === undefined) return undefined;
    return Math.max(1, Math.ceil((oldest + this.#windowMs - now) / 1000));
  }

  #forgetLongestUnused(): void {
    if (this.#momentsByAddress.size <= MAX_ADDRESSES) return;
    const first = this.#momentsByAddress.keys().next();
    if (!first.done) this.#momentsByAddress.delete(first.value);
  }
}

/** An IPv4 address itself; of IPv6 the /64, which one subscriber has as a whole. */
export function networkOf(address: string): string {
  if (address.startsWith('::ffff:') && address.includes('.')) return address.slice(7);
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
