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
import {
  type AbsenceCounts,
  biasesFor,
  biasFor,
  countOf,
  countsOf,
  excessAbove,
  fewestOf,
  isAbove,
  isAboveOwn,
  LARGEST_COUNT,
  MANY,
} from './absence-counts.ts';
import { firstFrom } from './chains.ts';
import { type ChangeableStop, type ChangeLayer, neededAfter } from './change-bounds.ts';
import type { CompactModel } from './compact-model.ts';
import { FoundSets } from './found-sets.ts';
import { type HostMatching, largestMatching, noMatching } from './host-matching.ts';

/** Participant number `person` says "yes" to open slot number `slot`. */
export type Change = { readonly slot: number; readonly person: number };

/** One object looks for sets of one size, when it is proven that there is no smaller set. */
export class ChangeSearch<Person extends string, SlotKey extends string> {
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #limit: number;
  readonly #limitBias: number;
  readonly #nearLimitBias: number;
  /** What each may be absent in a chain that can do with the size. */
  #ownBiases: AbsenceCounts = [0, 0, 0];
  readonly #layers: readonly ChangeLayer[];
  readonly #size: number;
  /** All sessions but the last. */
  readonly #chain: ChangeableStop[] = [];
  /** The stops that the last session may be on after this chain; and what all of them have, three numbers. */
  readonly #lasts: ChangeableStop[] = [];
  readonly #leastLast = new Int32Array(3);
  /** Per session of the chain, with the changes made so far: who can host, and how many more must come. */
  readonly #able: number[] = [];
  readonly #short: number[] = [];
  /** Per session, three numbers: the absences in the sessions after it, as the answers are. */
  readonly #later: Int32Array;
  /** Of the chain as the answers are. */
  #matching: HostMatching = noMatching(0);
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
    this.#nearLimitBias = biasFor(limit + 1);
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
    const least = neededAfter(this.#model, this.#layers[0], 0);
    if (least === undefined) return;
    const [size, limit] = [this.#size, this.#limit];
    const excess = excessAbove(limit, size, least.first, least.second, least.third);
    if (excess > size) return;
    // The changes that any chain needs for the others are not there for this one.
    this.#ownBiases = biasesFor(
      this.#model.people.map((_, person) => {
        const own = countOf(person, least.first, least.second, least.third);
        return Math.min(LARGEST_COUNT, limit + size - excess + Math.max(0, own - limit));
      }),
    );
    this.#choose(0, 0, 0, 0, 0, 0, 0);
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
    if (layer === undefined) return;
    const { minGap, maxGap, participants, sessions } = this.#model;
    const [size, limit, isLast] = [this.#size, this.#limit, session === sessions - 1];
    this.#lasts.length = 0;
    for (let at = firstFrom(layer.days, day + minGap); at < layer.days.length; at += 1) {
      if ((layer.days[at] ?? 0) - day > maxGap) break;
      const after = layer.after[at];
      if (after === undefined) continue;
      const mostShort = size - short - after.short;
      const mostAbsent = size + limit * participants - absences - after.absences;
      const [a, b, c] = [first + after.first, second + after.second, third + after.third];
      for (let index = layer.firstStop[at] ?? 0; index < (layer.firstStop[at + 1] ?? 0); index += 1) {
        const stop = layer.stops[index];
        if (stop === undefined || stop.short > mostShort || stop.absences > mostAbsent) continue;
        this.#stepsLeft -= 1;
        if (isAboveOwn(this.#ownBiases, a + stop.first, b + stop.second, c + stop.third)) continue;
        if (excessAbove(limit, size, a + stop.first, b + stop.second, c + stop.third) > size) continue;
        if (isLast) {
          this.#lasts.push(stop);
          continue;
        }
        this.#chain[session] = stop;
        this.#able[session] = stop.able;
        this.#short[session] = stop.short;
        if (this.#mayHaveHosts(session + 1))
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
    if (isLast && this.#lasts.length > 0) this.#changeChain(first, second, third, short);
  }

  /** Whether with all changes the first `sessions` of the chain may have hosts, but for those at a neutral venue. */
  #mayHaveHosts(sessions: number): boolean {
    const spare = this.#model.sessions - this.#model.hostTurns + this.#size;
    if (sessions <= spare) return true;
    const able = this.#able.slice(0, sessions);
    return sessions - largestMatching(this.#model.hosts.length, able).size <= spare;
  }

  /** All changes of the chain but its last session, with each of the stops that its last session may be. */
  #changeChain(first: number, second: number, third: number, short: number): void {
    const [size, limit, least] = [this.#size, this.#limit, this.#leastLast];
    least.fill(MANY);
    for (const stop of this.#lasts) {
      least[0] = fewestOf(least[0] ?? 0, stop.first);
      least[1] = fewestOf(least[1] ?? 0, stop.second);
      least[2] = fewestOf(least[2] ?? 0, stop.third);
    }
    let [a, b, c] = [least[0] ?? 0, least[1] ?? 0, least[2] ?? 0];
    const [x, y, z] = [first + a, second + b, third + c];
    for (let session = this.#model.sessions - 2; session >= 0; session -= 1) {
      this.#later[3 * session] = a;
      this.#later[3 * session + 1] = b;
      this.#later[3 * session + 2] = c;
      a += this.#chain[session]?.first ?? 0;
      b += this.#chain[session]?.second ?? 0;
      c += this.#chain[session]?.third ?? 0;
    }
    this.#matching = largestMatching(this.#model.hosts.length, this.#able);
    const excess = excessAbove(limit, size, x, y, z);
    let over = 0;
    for (let person = 0; excess > 0 && person < this.#model.participants; person += 1)
      if (countOf(person, x, y, z) > limit) over |= 1 << person;
    this.#change(0, 0, size, excess, over, short, x, y, z);
  }

  /**
   * All ways to change at most `left` more answers, at this session from this person on or later, the last session
   * left out, and then the others at the last. `excess` absences are above the limit, of the participants in `over`,
   * and `short` places are to be filled; of the last session counts what all its stops have.
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
    this.#stepsLeft -= 1;
    if (this.#isDone) return;
    // At one session nobody can be brought back more than once.
    if (short === 0 && !isAbove(this.#nearLimitBias, first, second, third))
      this.#changeLast(left, first, second, third);
    if (left === 0) return;
    const later = this.#later;
    let from = fromPerson;
    for (let at = session; at < this.#model.sessions - 1; at += 1) {
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

  /** All ways to change exactly `left` answers at the last session, whichever stop that is. */
  #changeLast(left: number, first: number, second: number, third: number): void {
    const [a, b, c] = [this.#leastLast[0] ?? 0, this.#leastLast[1] ?? 0, this.#leastLast[2] ?? 0];
    let useful: number | undefined;
    for (const stop of this.#lasts) {
      if (stop.short > left || stop.absences < left) continue;
      const [x, y, z] = [first - a + stop.first, second - b + stop.second, third - c + stop.third];
      const excess = excessAbove(this.#limit, left, x, y, z);
      if (excess > left) continue;
      useful ??= this.#usefulHosts();
      if (useful === 0) return;
      this.#changePeople(stop, 0, left, excess, useful, stop.able, x, y, z);
    }
  }

  /** Of these one must be able to host the last session; -1 when none needs to, 0 when that would not be enough. */
  #usefulHosts(): number {
    const { hosts, hostTurns, sessions } = this.#model;
    // Changes only add hosts: what gives every session one still does.
    const isWhole = this.#matching.size === sessions - 1;
    const { size, sessionOf } = isWhole ? this.#matching : largestMatching(hosts.length, this.#able);
    if (size >= hostTurns) return -1;
    return size + 1 < hostTurns ? 0 : freeable(sessionOf, this.#able);
  }

  /** At the last session, from this participant on. `useful`: hosts of whom one must be able; -1 when none needs to. */
  #changePeople(
    stop: ChangeableStop,
    from: number,
    left: number,
    excess: number,
    useful: number,
    able: number,
    first: number,
    second: number,
    third: number,
  ): void {
    this.#stepsLeft -= 1;
    if (this.#isDone) return;
    if (left === 0) {
      if (useful === -1 || (able & useful) !== 0) this.#found.add(this.#changes);
      return;
    }
    for (let rest = (stop.absent >>> from) << from; rest !== 0; rest &= rest - 1) {
      const person = 31 - Math.clz32(rest & -rest);
      const isOver = excess > 0 && countOf(person, first, second, third) > this.#limit;
      if (excess === left && !isOver) continue;
      this.#changes[this.#size - left] = stop.slot * this.#model.participants + person;
      this.#changePeople(
        stop,
        person + 1,
        left - 1,
        isOver ? excess - 1 : excess,
        useful,
        able | (stop.ableIfYes & (this.#hostBit[person] ?? 0)),
        first - (this.#one[3 * person] ?? 0),
        second - (this.#one[3 * person + 1] ?? 0),
        third - (this.#one[3 * person + 2] ?? 0),
      );
    }
  }
}

/** Hosts who are free or could be made so, by other sessions changing hosts: one more session can have any of these. */
function freeable(sessionOf: Int8Array, hostsOf: readonly number[]): number {
  let free = 0;
  for (let host = 0; host < sessionOf.length; host += 1) if (sessionOf[host] === -1) free |= 1 << host;
  for (let before = 0; before !== free; ) {
    before = free;
    for (let host = 0; host < sessionOf.length; host += 1) {
      if ((free & (1 << host)) !== 0) continue;
      if (((hostsOf[sessionOf[host] ?? -1] ?? 0) & free) !== 0) free |= 1 << host;
    }
  }
  return free;
}
