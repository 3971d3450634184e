/** Numbers that look random and are the same for the same seed, on every machine: PCG's output step over a 32-bit state. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) >>> 0;
  }

  /** A whole number from 0 to 2^32 - 1: each seed goes through all of them. */
  #next(): number {
    const state = this.#state;
    this.#state = (Math.imul(state, 747796405) + 2891336453) >>> 0;
    const word = Math.imul((state >>> ((state >>> 28) + 4)) ^ state, 277803737);
    return ((word >>> 22) ^ word) >>> 0;
  }

  /** In [0, 1). */
  share(): number {
    return this.#next() / 2 ** 32;
  }

  /** A whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }
}
