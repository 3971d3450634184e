/** Different sets of one size, each change a number below `base`. */
export class FoundSets {
  readonly #base: number;
  readonly #size: number;
  /** The changes of a set as the digits of a number; or as texts, where a number would not be exact. */
  readonly #numbers = new NumberSet();
  readonly #texts = new Set<string>();

  constructor(base: number, size: number) {
    this.#base = base;
    this.#size = size;
  }

  get count(): number {
    return this.#numbers.size + this.#texts.size;
  }

  add(changes: readonly number[]): void {
    if (this.#base ** this.#size > Number.MAX_SAFE_INTEGER) {
      this.#texts.add(textOf(changes));
      return;
    }
    let key = 0;
    for (const change of changes) key = key * this.#base + change;
    this.#numbers.add(key);
  }

  /** The first in order, at most so many. Keys are in the order of their sets. */
  first(most: number): readonly (readonly number[])[] {
    const numbers = this.#numbers.values().sort().slice(0, most);
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
  /** By hash, the next free place when taken; one more than the number, as 0 is free. A power of two, half of it free. */
  #places = new Float64Array(1024);
  size = 0;

  add(number: number): void {
    if (2 * this.size >= this.#places.length) {
      const before = this.values();
      this.#places = new Float64Array(2 * this.#places.length);
      for (const each of before) this.#places[this.#placeOf(each)] = each + 1;
    }
    const place = this.#placeOf(number);
    if (this.#places[place] !== 0) return;
    this.#places[place] = number + 1;
    this.size += 1;
  }

  values(): Float64Array {
    const values = new Float64Array(this.size);
    let count = 0;
    for (const taken of this.#places) {
      if (taken === 0) continue;
      values[count] = taken - 1;
      count += 1;
    }
    return values;
  }

  #placeOf(number: number): number {
    const mask = this.#places.length - 1;
    const mixed = Math.imul(
      (number % 2 ** 32) ^ Math.imul(Math.floor(number / 2 ** 32), 0x9e3779b1),
      0x85ebca6b,
    );
    let place = (mixed ^ (mixed >>> 15)) & mask;
    while (this.#places[place] !== 0 && this.#places[place] !== number + 1) place = (place + 1) & mask;
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
