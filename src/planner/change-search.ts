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
 * place, no others are tried. Nor is a chain looked at with a stop unchanged that could as well be another
 * (replaceable-stops.ts).
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
  peopleAbove,
} from './absence-counts.ts';
import { ChainHosts } from './chain-hosts.ts';
import { firstFrom } from './chains.ts';
import { type ChangeableStop, type ChangeLayer, neededAfter } from './change-bounds.ts';
import { bitCount, type CompactModel } from './compact-model.ts';
import { FoundSets } from './found-sets.ts';
import { ReplaceableStops } from './replaceable-stops.ts';

/** Participant number `person` says "yes" to open slot number `slot`. */
export type Change = { readonly slot: number; readonly person: number };

/** One object looks for sets of one size, when it is proven that there is no smaller set. */
export class ChangeSearch<Person extends string, SlotKey extends string> {
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #limit: number;
  readonly #limitBias: number;
  readonly #nearLimitBias: number;
  readonly #limitBiases: AbsenceCounts;
  /** Of one absence less than the limit: who is above it may miss no more. */
  readonly #fullBiases: AbsenceCounts;
  /** What each may be absent in a chain that can do with the size; and one less. */
  #ownBiases: AbsenceCounts = [0, 0, 0];
  #ownFullBiases: AbsenceCounts = [0, 0, 0];
  /** Whether chains that keep to what each may be absent are in all no more above the limit than the size. */
  #isOwnEnough = false;
  readonly #layers: readonly ChangeLayer[];
  readonly #size: number;
  /** All sessions but the last. */
  readonly #chain: ChangeableStop[] = [];
  /** The stops that the last session may be on after this chain; and what all of them have, three numbers. */
  readonly #lasts: ChangeableStop[] = [];
  #lastCount = 0;
  #leastLast: AbsenceCounts = [0, 0, 0];
  readonly #hosts: ChainHosts;
  /** Per session of the chain, with the changes made so far: how many more must come. */
  readonly #short: number[] = [];
  /** Per session, three numbers: the absences in the sessions after it, as the answers are. */
  readonly #later: Int32Array;
  /** The changes so far, each slot * participants + person. */
  readonly #changes: number[];
  /** Per participant: one absence, three numbers, and the bit of the model's hosts, 0 for who does not host. */
  readonly #one: Int32Array;
  readonly #hostBit: readonly number[];
  readonly #replaceableStops: ReplaceableStops;
  /** Sessions of the chain that need not be looked at unless changed, a bit each. */
  #replaceable = 0;
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
    this.#limitBiases = biasesFor(model.people.map(() => limit));
    this.#fullBiases = biasesFor(model.people.map(() => limit - 1));
    this.#layers = layers;
    this.#size = size;
    this.#replaceableStops = new ReplaceableStops(model, layers);
    this.#hosts = new ChainHosts(model);
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
    const excess = excessAbove(this.#limitBias, least.first, least.second, least.third);
    if (excess > size) return;
    // The changes that any chain needs for the others are not there for this one.
    const own = this.#model.people.map((_, person) => {
      const fewest = countOf(person, least.first, least.second, least.third);
      return Math.min(LARGEST_COUNT, limit + size - excess + Math.max(0, fewest - limit));
    });
    this.#ownBiases = biasesFor(own);
    this.#ownFullBiases = biasesFor(own.map((most) => most - 1));
    this.#isOwnEnough = size === excess;
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
    if (session === sessions - 1) {
      this.#findLasts(layer, day, first, second, third, this.#size - short);
      if (this.#lastCount > 0) this.#changeChain(first, second, third, short);
      return;
    }
    for (let at = firstFrom(layer.days, day + minGap); at < layer.days.length; at += 1) {
      if ((layer.days[at] ?? 0) - day > maxGap) break;
      const after = layer.after[at];
      if (after === undefined) continue;
      const mostShort = this.#size - short - after.short;
      const mostAbsent = this.#size + this.#limit * participants - absences - after.absences;
      for (let index = layer.firstStop[at] ?? 0; index < (layer.firstStop[at + 1] ?? 0); index += 1) {
        const stop = layer.stops[index];
        if (stop === undefined || stop.short > mostShort || stop.absences > mostAbsent) continue;
        this.#stepsLeft -= 1;
        const a = first + stop.first;
        const b = second + stop.second;
        const c = third + stop.third;
        if (this.#isTooMuch(a + after.first, b + after.second, c + after.third)) continue;
        this.#chain[session] = stop;
        this.#short[session] = stop.short;
        if (!this.#mayHaveHosts(session, stop.able)) continue;
        this.#choose(session + 1, stop.day, a, b, c, absences + stop.absences, short + stop.short);
        if (this.#isDone) return;
      }
    }
  }

  /** Whether chains of which each is at least so often absent cannot do with the size. */
  #isTooMuch(first: number, second: number, third: number): boolean {
    if (isAboveOwn(this.#ownBiases, first, second, third)) return true;
    return !this.#isOwnEnough && excessAbove(this.#limitBias, first, second, third) > this.#size;
  }

  /** Keeps the stops of the last session that can follow the chain. */
  #findLasts(
    { days, stops, firstStop }: ChangeLayer,
    day: number,
    first: number,
    second: number,
    third: number,
    mostShort: number,
  ): void {
    const { minGap, maxGap } = this.#model;
    const full = peopleAbove(this.#ownFullBiases, first, second, third);
    const to = firstStop[firstFrom(days, day + maxGap + 1)] ?? 0;
    let count = 0;
    for (let index = firstStop[firstFrom(days, day + minGap)] ?? 0; index < to; index += 1) {
      const stop = stops[index];
      if (stop === undefined || (stop.absent & full) !== 0 || stop.short > mostShort) continue;
      this.#stepsLeft -= 1;
      if (!this.#isOwnEnough && this.#isTooMuch(first + stop.first, second + stop.second, third + stop.third))
        continue;
      this.#lasts[count] = stop;
      count += 1;
    }
    this.#lastCount = count;
  }

  /** Whether with all changes the chain up to this session may have hosts, but for those at a neutral venue. */
  #mayHaveHosts(session: number, able: number): boolean {
    const { sessions, hostTurns } = this.#model;
    return this.#hosts.withoutHost(session, able) <= sessions - hostTurns + this.#size;
  }

  /** All changes of the chain but its last session, with each of the stops that its last session may be. */
  #changeChain(first: number, second: number, third: number, short: number): void {
    let [a, b, c] = [MANY, MANY, MANY];
    for (let index = 0; index < this.#lastCount; index += 1) {
      const stop = this.#lasts[index];
      a = fewestOf(a, stop?.first ?? 0);
      b = fewestOf(b, stop?.second ?? 0);
      c = fewestOf(c, stop?.third ?? 0);
    }
    this.#leastLast = [a, b, c];
    const [x, y, z] = [first + a, second + b, third + c];
    for (let session = this.#model.sessions - 2; session >= 0; session -= 1) {
      this.#later[3 * session] = a;
      this.#later[3 * session + 1] = b;
      this.#later[3 * session + 2] = c;
      a += this.#chain[session]?.first ?? 0;
      b += this.#chain[session]?.second ?? 0;
      c += this.#chain[session]?.third ?? 0;
    }
    this.#replaceable = this.#replaceableSessions();
    const excess = excessAbove(this.#limitBias, x, y, z);
    this.#change(0, 0, this.#size, excess, peopleAbove(this.#limitBiases, x, y, z), short, x, y, z);
  }

  /** Bit s: unchanged, session s could be elsewhere. Not known of the session before the last one. */
  #replaceableSessions(): number {
    let sessions = 0;
    for (let session = 0; session < this.#model.sessions - 2; session += 1) {
      const [stop, next] = [this.#chain[session], this.#chain[session + 1]];
      if (stop === undefined || next === undefined) break;
      const before = session === 0 ? 0 : (this.#chain[session - 1]?.day ?? 0);
      if (this.#replaceableStops.has(session, stop, before, next.day)) sessions |= 1 << session;
    }
    return sessions;
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
    const unchanged = fromPerson === 0 ? session : session + 1;
    const mustChange = bitCount(this.#replaceable >>> unchanged);
    if (mustChange > left) return;
    // At one session nobody can be brought back more than once.
    if (mustChange === 0 && short === 0 && !isAbove(this.#nearLimitBias, first, second, third))
      this.#changeLast(unchanged, left, first, second, third);
    if (left === 0) return;
    const later = this.#later;
    let from = fromPerson;
    for (let at = session; at < this.#model.sessions - 1; at += 1) {
      const [stop, able, places] = [this.#chain[at], this.#hosts.able[at] ?? 0, this.#short[at] ?? 0];
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
        this.#hosts.able[at] = able | (stop.ableIfYes & (this.#hostBit[person] ?? 0));
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
        this.#hosts.able[at] = able;
        this.#short[at] = places;
      }
      // What is not changed by now stays: places at this session, and absences up to it.
      if (places > 0 || (from === 0 && ((this.#replaceable >>> at) & 1) !== 0)) return;
      const [x, y, z] = [later[3 * at] ?? 0, later[3 * at + 1] ?? 0, later[3 * at + 2] ?? 0];
      if (isAbove(this.#limitBias, first - x, second - y, third - z)) return;
      from = 0;
    }
  }

  /**
   * All ways to change exactly `left` answers at the last session, whichever stop that is. Nothing is changed at the
   * other sessions from `unchanged` on.
   */
  #changeLast(unchanged: number, left: number, first: number, second: number, third: number): void {
    const [a, b, c] = this.#leastLast;
    const [x, y, z] = [first - a, second - b, third - c];
    if (isAbove(this.#limitBias, x, y, z)) return;
    // Who may miss no more must be brought back from a last session that they miss.
    const full = peopleAbove(this.#fullBiases, x, y, z);
    const previous = this.#model.sessions - 2;
    const unchangedStop = unchanged <= previous ? this.#chain[previous] : undefined;
    const before = previous > 0 ? (this.#chain[previous - 1]?.day ?? 0) : 0;
    let useful: number | undefined;
    for (let index = 0; index < this.#lastCount; index += 1) {
      const stop = this.#lasts[index];
      if (stop === undefined || stop.short > left || stop.absences < left) continue;
      const needed = stop.absent & full;
      const spare = left - bitCount(needed);
      if (spare < 0) continue;
      if (unchangedStop && this.#replaceableStops.has(previous, unchangedStop, before, stop.day)) continue;
      useful ??= this.#hosts.usefulLast();
      if (useful === 0) return;
      const isSet = this.#changePeople(stop, stop.absent, needed, left, spare, useful, stop.able);
      // With nothing changed at the last session it does not matter where that is.
      if (this.#isDone || (isSet && left === 0)) return;
    }
  }

  /**
   * At the last session, of the participants in `among`, with all in `needed` and so many to `spare`. `useful`: hosts
   * of whom one must be able; -1 when none needs to. Whether there is a set.
   */
  #changePeople(
    stop: ChangeableStop,
    among: number,
    needed: number,
    left: number,
    spare: number,
    useful: number,
    able: number,
  ): boolean {
    this.#stepsLeft -= 1;
    if (left === 0) {
      if (useful !== -1 && (able & useful) === 0) return false;
      this.#found.add(this.#changes);
      return true;
    }
    let isSet = false;
    for (let rest = spare === 0 ? needed : among; rest !== 0 && !this.#isDone; rest &= rest - 1) {
      const bit = rest & -rest;
      const person = 31 - Math.clz32(bit);
      const isNeeded = (needed & bit) !== 0;
      this.#changes[this.#size - left] = stop.slot * this.#model.participants + person;
      const withPerson = able | (stop.ableIfYes & (this.#hostBit[person] ?? 0));
      const others = rest & ~bit;
      const more = isNeeded ? spare : spare - 1;
      if (this.#changePeople(stop, others, needed & others, left - 1, more, useful, withPerson)) isSet = true;
      if (isNeeded) break;
    }
    return isSet;
  }
}
