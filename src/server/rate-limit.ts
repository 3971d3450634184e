import { type Instant, millisOf } from '../shared/time.ts';

const MAX_ADDRESSES = 10_000;

/**
 * Counts wrong tokens per network address in a window that slides: `most` within `windowMs`, after that the
 * address is limited until the oldest one is out of the window. Kept in memory: it slows guessing down, it is not
 * what keeps a secret of 256 bits secret.
 */
export class WrongTokenLimit {
  readonly #most: number;
  readonly #windowMs: number;
  readonly #momentsByAddress = new Map<string, number[]>();

  constructor(most: number = 30, windowMs: number = 60_000) {
    this.#most = most;
    this.#windowMs = windowMs;
  }

  /** Counts one wrong token. Seconds to wait when the address has had its share, else undefined. */
  countWrong(address: string, at: Instant): number | undefined {
    const now = millisOf(at);
    const key = networkOf(address);
    const recent = (this.#momentsByAddress.get(key) ?? []).filter((moment) => moment > now - this.#windowMs);
    const oldest = recent[0];
    const limited = recent.length >= this.#most && oldest !== undefined;
    if (!limited) recent.push(now);
    this.#momentsByAddress.delete(key);
    this.#momentsByAddress.set(key, recent);
    this.#forgetLongestUnused();
    return limited ? Math.max(1, Math.ceil((oldest + this.#windowMs - now) / 1000)) : undefined;
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
