/** Different sets of one size, each change a number below `base`. */
export class FoundSets {
  readonly #base: number;
  readonly #size: number;
  readonly #isNumber: boolean;
  /** The changes of a set as the digits of a number; or as texts, where a number would not be exact. */
  readonly #numbers: NumberSet;
  readonly #texts = new Set<string>();

  constructor(base: number, size: number) {
    this.#base = base;
    this.#size = size;
    this.#numbers = new NumberSet(base);
    this.#isNumber = base ** size <= Number.MAX_SAFE_INTEGER;
  }

  get count(): number {
    return this.#numbers.size + this.#texts.size;
  }

  add(changes: readonly number[]): void {
    if (!this.#isNumber) {
      this.#texts.add(textOf(changes));
      return;
    }
    let key = 0;
    for (const change of changes) key = key * this.#base + change;
    this.#numbers.add(key);
  }

  /** The first in order, at most so many. Keys are in the order of their sets. */
  first(most: number): readonly (readonly number[])[] {
    const numbers = this.#numbers.least(most);
    const texts = [...this.#texts].sort().slice(0, most);
    return [...Array.from(numbers, (key) => this.#digitsOf(key)), ...texts.map(changesOf)];
  }

  #digitsOf(key: number): readonly number[] {
    const digits: number[] = [];
    for (let rest = key; digits.length < this.#size; rest = Math.floor(rest / this.#base))
      digits.unshift(rest % this.#base);
    return digits;
  }
}

/** Whole numbers from 0 to 2^53, each once. A Set keeps every large number as an object, which took most of the time. */
class NumberSet {
  readonly #base: number;
  /** By hash, the next free place when taken; one more than the number, as 0 is free. A power of two, half of it free. */
  #places = new Float64Array(1024);
  size = 0;

  constructor(base: number) {
    this.#base = base;
  }

  add(number: number): void {
    if (2 * this.size >= this.#places.length) this.#grow();
    const place = this.#placeOf(number);
    if (this.#places[place] !== 0) return;
    this.#places[place] = number + 1;
    this.size += 1;
  }

  /** The smallest, at most so many, ascending. */
  least(most: number): Float64Array {
    const places = this.#places;
    const kept = new Float64Array(2 * most);
    let count = 0;
    let atMost = Infinity;
    for (let place = 0; place < places.length; place += 1) {
      const taken = places[place] ?? 0;
      if (taken === 0 || taken > atMost) continue;
      kept[count] = taken;
      count += 1;
      if (count < kept.length) continue;
      kept.sort();
      count = most;
      atMost = kept[most - 1] ?? 0;
    }
    const sorted = kept.subarray(0, count).sort();
    return sorted.subarray(0, most).map((taken) => taken - 1);
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Float64Array(2 * before.length);
    for (let place = 0; place < before.length; place += 1) {
      const taken = before[place] ?? 0;
      if (taken !== 0) this.#places[this.#placeOf(taken - 1)] = taken;
    }
  }

  /** Numbers that differ only in the last digit are near each other, since they are added one after the other. */
  #placeOf(number: number): number {
    const places = this.#places;
    const mask = places.length - 1;
    const rest = Math.floor(number / this.#base);
    const last = number - rest * this.#base;
    const mixed = Math.imul(rest ^ Math.imul(rest / 2 ** 32, 0x9e3779b1), 0x85ebca6b);
    let place = ((mixed ^ (mixed >>> 15)) + (last >>> 2)) & mask;
    while (places[place] !== 0 && places[place] !== number + 1) place = (place + 1) & mask;
    return place;
  }
}

const CHARACTER_BITS = 14;

function textOf(changes: readonly number[]): string {
  return changes
    .map((change) => String.fromCharCode(change >>> CHARACTER_BITS, change & (2 ** CHARACTER_BITS - 1)))
    .join('');
}

function changesOf(text: string): readonly number[] {
  return Array.from(
    { length: text.length / 2 },
    (_, at) => (text.charCodeAt(2 * at) << CHARACTER_BITS) | text.charCodeAt(2 * at + 1),
  );
}
