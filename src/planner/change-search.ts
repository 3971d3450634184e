/**
 * Looks for the sets of so many answers that, turned into "yes", make a plan possible.
 *
 * All chains of slots are walked, and for each chain all ways to change so many answers in it. Changes outside the
 * chain do nothing for a plan on it.
 *
 * WHY NONE IS MISSED. A change makes one person present at one session: it takes away one absence of one person,
 * fills one place at one session, and adds at most one host to one session. So the absences beyond the limit (per
 * person, or in all), the places to fill, and the sessions without a host beyond those at a neutral venue are each a
 * number of changes that is needed at least. A stretch of sessions is given up only when that number, with the least
 * that any chain needs for the sessions to come (change-bounds.ts), is above the size. While changes are chosen, in
 * the order of sessions and participants, it is given up when what must be repaired is more than the changes left, or
 * lies before the place where the next may be. When all that are left must lower somebody's absences, or fill a
 * place, no others are tried.
 */
import { biasFor, countOf, countsOf, excessAbove, isAbove } from './absence-counts.ts';
import { firstFrom } from './chains.ts';
import { type ChangeableStop, type ChangeLayer, neededAfter } from './change-bounds.ts';
import type { CompactModel } from './compact-model.ts';
import { largestMatching } from './host-matching.ts';

/** Participant number `person` says "yes" to open slot number `slot`. */
export type Change = { readonly slot: number; readonly person: number };

/** One object looks for sets of one size, when it is proven that there is no smaller set. */
export class ChangeSearch<Person extends string, SlotKey extends string> {
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #limit: number;
  readonly #limitBias: number;
  readonly #layers: readonly ChangeLayer[];
  readonly #size: number;
  readonly #chain: ChangeableStop[] = [];
  /** Per session of the chain, with the changes made so far: who can host, and how many more must come. */
  readonly #able: number[] = [];
  readonly #short: number[] = [];
  /** Per session, three numbers: the absences in the sessions after it, as the answers are. */
  readonly #later: Int32Array;
  /** The changes so far, each slot * participants + person. */
  readonly #changes: number[];
  /** Per participant: one absence, three numbers, and the bit of the model's hosts, 0 for who does not host. */
  readonly #one: Int32Array;
  readonly #hostBit: readonly number[];
  readonly #found: FoundSets;
  #mostSets = Infinity;
  #stepsLeft = Infinity;

  constructor(
    model: CompactModel<Person, SlotKey>,
    limit: number,
    layers: readonly ChangeLayer[],
    size: number,
  ) {
    this.#model = model;
    this.#limit = limit;
    this.#limitBias = biasFor(limit);
    this.#layers = layers;
    this.#size = size;
    this.#later = new Int32Array(3 * model.sessions);
    this.#changes = Array.from({ length: size }, () => 0);
    this.#one = Int32Array.from(model.people.flatMap((_, person) => [...countsOf(1 << person)]));
    this.#hostBit = model.people.map((person) => {
      const host = model.hosts.indexOf(person);
      return host < 0 ? 0 : 1 << host;
    });
    const slots =
      1 + layers.flatMap(({ stops }) => stops).reduce((most, { slot }) => Math.max(most, slot), 0);
    this.#found = new FoundSets(slots * model.participants, size);
  }

  /** How many different sets were found. */
  get count(): number {
    return this.#found.count;
  }

  /** Whether there is a set. */
  anySet(): boolean {
    this.#mostSets = 1;
    this.#start();
    return this.count > 0;
  }

  /** Looks for every set; false when the steps ran out. */
  everySet(steps: number): boolean {
    this.#stepsLeft = steps;
    this.#start();
    return this.#stepsLeft > 0;
  }

  /** Of the sets found the first, at most so many: ordered by first change, then second, ..., by slot and person. */
  firstSets(most: number): readonly (readonly Change[])[] {
    const { participants } = this.#model;
    return this.#found
      .first(most)
      .map((changes) =>
        changes.map((change) => ({ slot: Math.floor(change / participants), person: change % participants })),
      );
  }

  #start(): void {
    if (neededAfter(this.#model, this.#layers[0], 0) !== undefined) this.#choose(0, 0, 0, 0, 0, 0, 0);
  }

  get #isDone(): boolean {
    return this.#found.count >= this.#mostSets || this.#stepsLeft <= 0;
  }

  /** `first`, `second` and `third` count the absences of each so far (absence-counts.ts), `absences` all. */
  #choose(
    session: number,
    day: number,
    first: number,
    second: number,
    third: number,
    absences: number,
    short: number,
  ): void {
    const layer = this.#layers[session];
    if (layer === undefined) {
      this.#changeChain(first, second, third, short);
      return;
    }
    const { minGap, maxGap, participants } = this.#model;
    const [size, limit] = [this.#size, this.#limit];
    for (let at = firstFrom(layer.days, day + minGap); at < layer.days.length; at += 1) {
      if ((layer.days[at] ?? 0) - day > maxGap) return;
      const after = layer.after[at];
      if (after === undefined) continue;
      const mostShort = size - short - after.short;
      const mostAbsent = size + limit * participants - absences - after.absences;
      const [a, b, c] = [first + after.first, second + after.second, third + after.third];
      for (let index = layer.firstStop[at] ?? 0; index < (layer.firstStop[at + 1] ?? 0); index += 1) {
        const stop = layer.stops[index];
        if (stop === undefined || stop.short > mostShort || stop.absences > mostAbsent) continue;
        this.#stepsLeft -= 1;
        if (excessAbove(limit, size, a + stop.first, b + stop.second, c + stop.third) > size) continue;
        this.#chain[session] = stop;
        this.#able[session] = stop.able;
        this.#short[session] = stop.short;
        if (this.#mayHaveHosts(session + 1, size))
          this.#choose(
            session + 1,
            stop.day,
            first + stop.first,
            second + stop.second,
            third + stop.third,
            absences + stop.absences,
            short + stop.short,
          );
        if (this.#isDone) return;
      }
    }
  }

  /** Whether with so many changes the first `sessions` of the chain may have hosts, but for those at a neutral venue. */
  #mayHaveHosts(sessions: number, changes: number): boolean {
    const spare = this.#model.sessions - this.#model.hostTurns + changes;
    if (sessions <= spare) return true;
    let taken = 0;
    let without = 0;
    for (let session = 0; session < sessions; session += 1) {
      const free = (this.#able[session] ?? 0) & ~taken;
      if (free === 0) without += 1;
      taken |= free & -free;
    }
    // Giving each the first free host is a matching; only when it is too small a largest one is looked for.
    if (without <= spare) return true;
    const able = this.#able.slice(0, sessions);
    return sessions - largestMatching(this.#model.hosts.length, able).size <= spare;
  }

  #changeChain(first: number, second: number, third: number, short: number): void {
    const [size, limit] = [this.#size, this.#limit];
    let [a, b, c] = [0, 0, 0];
    for (let session = this.#chain.length - 1; session >= 0; session -= 1) {
      this.#later[3 * session] = a;
      this.#later[3 * session + 1] = b;
      this.#later[3 * session + 2] = c;
      a += this.#chain[session]?.first ?? 0;
      b += this.#chain[session]?.second ?? 0;
      c += this.#chain[session]?.third ?? 0;
    }
    const excess = excessAbove(limit, size, first, second, third);
    let over = 0;
    for (let person = 0; excess > 0 && person < this.#model.participants; person += 1)
      if (countOf(person, first, second, third) > limit) over |= 1 << person;
    this.#change(0, 0, size, excess, over, short, first, second, third);
  }

  /**
   * All ways to change `left` more answers, at this session from this person on or later. `excess` absences are above
   * the limit, of the participants in `over`, and `short` places are to be filled.
   */
  #change(
    session: number,
    fromPerson: number,
    left: number,
    excess: number,
    over: number,
    short: number,
    first: number,
    second: number,
    third: number,
  ): void {
    if (left === 0) {
      if (this.#mayHaveHosts(this.#chain.length, 0)) this.#found.add(this.#changes);
      return;
    }
    this.#stepsLeft -= 1;
    if (this.#isDone || !this.#mayHaveHosts(this.#chain.length, left)) return;
    const later = this.#later;
    let from = fromPerson;
    for (let at = session; at < this.#chain.length; at += 1) {
      const [stop, able, places] = [this.#chain[at], this.#able[at] ?? 0, this.#short[at] ?? 0];
      if (stop === undefined) return;
      const useful = short === left && places <= 0 ? 0 : excess === left ? stop.absent & over : stop.absent;
      for (let rest = (useful >>> from) << from; rest !== 0; rest &= rest - 1) {
        const bit = rest & -rest;
        const person = 31 - Math.clz32(bit);
        const a = first - (this.#one[3 * person] ?? 0);
        const b = second - (this.#one[3 * person + 1] ?? 0);
        const c = third - (this.#one[3 * person + 2] ?? 0);
        const wasOver = (over & bit) !== 0;
        const isOver = wasOver && countOf(person, a, b, c) > this.#limit;
        this.#changes[this.#size - left] = stop.slot * this.#model.participants + person;
        this.#able[at] = able | (stop.ableIfYes & (this.#hostBit[person] ?? 0));
        this.#short[at] = places - 1;
        this.#change(
          at,
          person + 1,
          left - 1,
          wasOver ? excess - 1 : excess,
          wasOver && !isOver ? over & ~bit : over,
          places > 0 ? short - 1 : short,
          a,
          b,
          c,
        );
        this.#able[at] = able;
        this.#short[at] = places;
      }
      // What is not changed by now stays: places at this session, and absences up to it.
      if (places > 0) return;
      const [x, y, z] = [later[3 * at] ?? 0, later[3 * at + 1] ?? 0, later[3 * at + 2] ?? 0];
      if (isAbove(this.#limitBias, first - x, second - y, third - z)) return;
      from = 0;
    }
  }
}

/** Different sets of one size, each change a number below `base`. */
class FoundSets {
  readonly #base: number;
  readonly #size: number;
  /** The changes of a set as the digits of a number; or as texts, where a number would not be exact. */
  readonly #numbers = new Set<number>();
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
    const numbers = Float64Array.from(this.#numbers).sort().slice(0, most);
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
