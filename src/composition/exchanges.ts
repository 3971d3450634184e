/**
 * The end of a search: everything that two groups can do with each other is tried, until nothing of it is better. Up to three of each change
 * places, with or without one more who goes over; who is left over changes places with each; facilitators change. So what
 * the office could do by hand in one move, or by changing two people, makes nothing better that is found here.
 */
import { type Arrangement, LEFT_OVER } from './arrangement.ts';
import { MINUTES, NOBODY } from './prepared.ts';

/** Of each group with more groups than this only those nearest are tried. */
const MOST_OTHERS = 12;
const MOST_CHANGED = 3;

/** How many tries there may still be; whoever waits hears of them, and may have enough of it. */
export interface Allowance {
  left: number;
  readonly isOver: (more: number) => boolean;
}

export function exchangeAll(arrangement: Arrangement, allowance: Allowance): void {
  const exchanges = new Exchanges(arrangement, allowance);
  while (exchanges.pass());
}

class Exchanges {
  readonly #arrangement: Arrangement;
  readonly #allowance: Allowance;
  readonly #levels: number;
  readonly #best: Float64Array;
  /** Moves of the best try, as person and group in turn. */
  #bestMoves: number[] = [];
  #moves: number[] = [];
  #untold = 0;

  constructor(arrangement: Arrangement, allowance: Allowance) {
    this.#arrangement = arrangement;
    this.#allowance = allowance;
    this.#levels = arrangement.change.length;
    this.#best = new Float64Array(this.#levels);
  }

  /** Whether anything became better. */
  pass(): boolean {
    let isBetter = false;
    for (const [one, other] of this.#pairs()) {
      if (this.#isEnough()) return false;
      while (this.#exchange(one, other)) isBetter = true;
    }
    if (this.#placeLeftOver()) isBetter = true;
    if (this.#guide()) isBetter = true;
    return isBetter && !this.#isEnough();
  }

  #isEnough(): boolean {
    const more = this.#untold;
    this.#untold = 0;
    return this.#allowance.left <= 0 || this.#allowance.isOver(more);
  }

  #groups(): readonly number[] {
    const { slots, sizes } = this.#arrangement;
    return Array.from({ length: slots }, (_, group) => group).filter((group) => (sizes[group] ?? 0) > 0);
  }

  /** Each two groups once, when there are few; else each with the nearest. */
  *#pairs(): Generator<readonly [number, number]> {
    const groups = this.#groups();
    for (const [index, one] of groups.entries()) {
      const others = groups.slice(index + 1);
      if (groups.length <= MOST_OTHERS) {
        for (const other of others) yield [one, other];
        continue;
      }
      const near = groups
        .filter((other) => other !== one)
        .map((other) => ({ other, minutes: this.#minutesBetween(one, other) }))
        .sort((a, b) => a.minutes - b.minutes)
        .slice(0, MOST_OTHERS);
      for (const { other } of near) yield [one, other];
    }
  }

  #minutesBetween(one: number, other: number): number {
    const { between, count } = this.#arrangement.prepared;
    let minutes = 0;
    const others = this.#membersOf(other);
    for (const person of this.#membersOf(one))
      for (const to of others) minutes += (between[person * count + to] ?? 0) & MINUTES;
    return minutes / others.length;
  }

  #membersOf(group: number): number[] {
    const { members, sizes, stride } = this.#arrangement;
    return [...members.subarray(group * stride, group * stride + (sizes[group] ?? 0))];
  }

  /** The best that two groups can do with each other, when that is better. */
  #exchange(one: number, other: number): boolean {
    this.#forgetBest();
    const [here, there] = [this.#membersOf(one), this.#membersOf(other)];
    for (let going = 1; going <= MOST_CHANGED; going += 1) {
      const leaving = subsets(here, going);
      for (const coming of [going - 1, going])
        for (const back of subsets(there, coming))
          for (const out of leaving) this.#try(one, out, other, back);
      if (going > 1)
        for (const out of subsets(here, going - 1))
          for (const back of subsets(there, going)) this.#try(one, out, other, back);
    }
    for (const back of there) this.#try(one, [], other, [back]);
    return this.#keepBest();
  }

  #try(one: number, out: readonly number[], other: number, back: readonly number[]): void {
    const { sizes, prepared } = this.#arrangement;
    const more = back.length - out.length;
    const [size, otherSize] = [(sizes[one] ?? 0) + more, (sizes[other] ?? 0) - more];
    if (size < prepared.least || size > prepared.most) return;
    if (otherSize < prepared.least || otherSize > prepared.most) return;
    this.#moves = [];
    // In turn: a group has room for one more than there may be
    for (let index = 0; index < Math.max(out.length, back.length); index += 1) {
      const [goes, comes] = [out[index], back[index]];
      if (goes !== undefined) this.#moves.push(goes, other);
      if (comes !== undefined) this.#moves.push(comes, one);
    }
    this.#judgeMoves();
  }

  #judgeMoves(): void {
    const arrangement = this.#arrangement;
    this.#count();
    for (let at = 0; at < this.#moves.length; at += 2)
      arrangement.move(this.#moves[at] ?? 0, this.#moves[at + 1] ?? LEFT_OVER);
    if (arrangement.judge() && this.#isBest()) {
      this.#best.set(arrangement.change);
      this.#bestMoves = this.#moves;
    }
    arrangement.undo();
  }

  #isBest(): boolean {
    const { change } = this.#arrangement;
    for (let level = 0; level < this.#levels; level += 1) {
      const difference = (change[level] ?? 0) - (this.#best[level] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return false;
  }

  #count(): void {
    this.#allowance.left -= 1;
    this.#untold += 1;
  }

  #forgetBest(): void {
    this.#best.fill(0);
    this.#bestMoves = [];
  }

  #keepBest(): boolean {
    const arrangement = this.#arrangement;
    if (this.#bestMoves.length === 0) return false;
    for (let at = 0; at < this.#bestMoves.length; at += 2)
      arrangement.move(this.#bestMoves[at] ?? 0, this.#bestMoves[at + 1] ?? LEFT_OVER);
    arrangement.judge();
    arrangement.keep();
    return true;
  }

  /** Who is left over takes a place, or the place of somebody else. */
  #placeLeftOver(): boolean {
    const { leftOver, prepared, groupOf, sizes } = this.#arrangement;
    if (leftOver === 0) return false;
    let isBetter = false;
    for (const person of prepared.free) {
      if (groupOf[person] !== LEFT_OVER || this.#isEnough()) continue;
      this.#forgetBest();
      for (const group of this.#groups()) {
        for (const member of this.#membersOf(group)) {
          this.#moves = [person, group, member, LEFT_OVER];
          this.#judgeMoves();
        }
        if ((sizes[group] ?? 0) >= prepared.most) continue;
        this.#moves = [person, group];
        this.#judgeMoves();
      }
      if (this.#keepBest()) isBetter = true;
    }
    return isBetter;
  }

  #guide(): boolean {
    const arrangement = this.#arrangement;
    const { guides, guideRoom, prepared } = arrangement;
    const groups = this.#groups();
    let isBetter = false;
    const settle = (): void => {
      this.#count();
      this.#best.fill(0);
      if (arrangement.judge() && this.#isBest()) {
        arrangement.keep();
        isBetter = true;
      } else arrangement.undo();
    };
    for (const [index, group] of groups.entries()) {
      if (this.#isEnough()) return false;
      for (let guide = NOBODY; guide < prepared.guideCount; guide += 1) {
        if (guides[group] === guide || (guide !== NOBODY && (guideRoom[guide] ?? 0) <= 0)) continue;
        arrangement.setGuide(group, guide);
        settle();
      }
      for (const other of groups.slice(index + 1)) {
        const [one, two] = [guides[group] ?? NOBODY, guides[other] ?? NOBODY];
        if (one === two) continue;
        arrangement.setGuide(group, NOBODY);
        arrangement.setGuide(other, one);
        arrangement.setGuide(group, two);
        settle();
      }
    }
    return isBetter;
  }
}

/** Each way to choose so many of the people. */
function subsets(people: readonly number[], size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return people.flatMap((first, index) =>
    subsets(people.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}
