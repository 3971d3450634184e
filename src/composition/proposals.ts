/** Changes that the search tries, chosen by chance; see search.ts for the idea. */

import { below, type Random } from '../shared/seeded-random.ts';
import { type Arrangement, LEFT_OVER, LOCKED } from './arrangement.ts';
import { nearestGuide } from './construction.ts';
import { type Neighbourhood, neighbourhoodOf } from './neighbourhood.ts';
import { ALLOWED, MINUTES, NOBODY } from './prepared.ts';

/** Nobody looks further for whom to be near to. */
const MOST_NEIGHBOURS = 240;
const WORST_FIRST_SHARE = 1 / 8;
const LEFT_OVER_SHARE = 1 / 16;
/** Of those who are near, when a group opens: otherwise the same people would always come together. */
const PASSED_OVER_SHARE = 1 / 4;

export class Proposals {
  readonly random: Random;
  readonly #arrangement: Arrangement;
  readonly #near: Neighbourhood;

  constructor(
    arrangement: Arrangement,
    random: Random,
    near = neighbourhoodOf(arrangement.prepared, MOST_NEIGHBOURS),
  ) {
    this.#arrangement = arrangement;
    this.#near = near;
    this.random = random;
  }

  /** Makes a change in the arrangement, to be kept or undone. False: there was none, or it broke a rule, and is undone. */
  propose(): boolean {
    const arrangement = this.#arrangement;
    if (!this.#choose()) {
      arrangement.undo();
      return false;
    }
    if (arrangement.judge()) return true;
    arrangement.undo();
    return false;
  }

  #choose(): boolean {
    const kind = this.random();
    if (this.#arrangement.slots === 0 || this.#arrangement.prepared.free.length < 2) return false;
    if (kind < 0.62) return this.#changePlaces();
    if (kind < 0.76) return this.#goElsewhere();
    if (kind < 0.8) return this.#passOn();
    if (kind < 0.88) return this.#threeChangePlaces();
    if (kind < 0.97) return this.#changeGuides();
    return kind < 0.985 ? this.#open() : this.#end();
  }

  #somebody(): number {
    const { prepared, leftOver } = this.#arrangement;
    if (leftOver > 0 && this.random() < LEFT_OVER_SHARE) {
      const person = this.#somebodyLeftOver();
      if (person !== undefined) return person;
    }
    if (this.random() < WORST_FIRST_SHARE) {
      const group = this.#arrangement.worstGroup(
        prepared.criteria[below(this.random, prepared.criteria.length)] ?? 0,
      );
      const member = group === NOBODY ? NOBODY : this.#memberOf(group);
      if (member !== NOBODY) return member;
    }
    return prepared.free[below(this.random, prepared.free.length)] ?? 0;
  }

  #memberOf(group: number): number {
    const { sizes, members, stride } = this.#arrangement;
    const size = sizes[group] ?? 0;
    return size === 0 ? NOBODY : (members[group * stride + below(this.random, size)] ?? NOBODY);
  }

  /** Somebody near, the nearer the more likely; {@link NOBODY} for who may be with nobody. */
  #neighbourOf(person: number): number {
    const { nearest, counts, most } = this.#near;
    const count = counts[person] ?? 0;
    if (count === 0) return NOBODY;
    return nearest[person * most + Math.floor(count * this.random() ** 2.5)] ?? NOBODY;
  }

  #changePlaces(): boolean {
    const { groupOf } = this.#arrangement;
    const one = this.#somebody();
    const near = this.#neighbourOf(one);
    if (near === NOBODY) return false;
    const from = groupOf[one] ?? LOCKED;
    const to = groupOf[near] ?? LOCKED;
    if (from === to) return false;
    const other = to === LEFT_OVER ? near : this.#memberOf(to);
    if (!this.#arrangement.fits(one, to, other) || !this.#arrangement.fits(other, from, one)) return false;
    this.#arrangement.move(one, to);
    this.#arrangement.move(other, from);
    return true;
  }

  #goElsewhere(): boolean {
    const { groupOf, sizes, prepared } = this.#arrangement;
    const one = this.#somebody();
    const near = this.#neighbourOf(one);
    if (near === NOBODY) return false;
    const from = groupOf[one] ?? LOCKED;
    const to = groupOf[near] ?? LOCKED;
    if (from === to || (to !== LEFT_OVER && (sizes[to] ?? 0) >= prepared.most)) return false;
    if (from !== LEFT_OVER && (sizes[from] ?? 0) <= prepared.least) return false;
    if (!this.#arrangement.fits(one, to)) return false;
    this.#arrangement.move(one, to);
    return true;
  }

  #threeChangePlaces(): boolean {
    const { groupOf } = this.#arrangement;
    const one = this.#somebody();
    const near = this.#neighbourOf(one);
    if (near === NOBODY) return false;
    const first = groupOf[one] ?? LOCKED;
    const second = groupOf[near] ?? LOCKED;
    if (first === LEFT_OVER || second === LEFT_OVER || first === second) return false;
    const two = this.#memberOf(second);
    const farther = this.#neighbourOf(two);
    if (farther === NOBODY) return false;
    const third = groupOf[farther] ?? LOCKED;
    if (third === LEFT_OVER || third === first || third === second) return false;
    const three = this.#memberOf(third);
    if (!this.#arrangement.fits(one, second, two) || !this.#arrangement.fits(two, third, three)) return false;
    this.#arrangement.move(one, second);
    this.#arrangement.move(two, third);
    this.#arrangement.move(three, first);
    return true;
  }

  /** Somebody goes to a group near to them, and one of that group goes on to another. */
  #passOn(): boolean {
    const { groupOf, sizes, prepared } = this.#arrangement;
    const one = this.#somebody();
    const near = this.#neighbourOf(one);
    if (near === NOBODY) return false;
    const first = groupOf[one] ?? LOCKED;
    const second = groupOf[near] ?? LOCKED;
    if (second === LEFT_OVER || first === second) return false;
    if (first !== LEFT_OVER && (sizes[first] ?? 0) <= prepared.least) return false;
    const two = this.#memberOf(second);
    const farther = this.#neighbourOf(two);
    if (farther === NOBODY) return false;
    const third = groupOf[farther] ?? LOCKED;
    if (third === first || third === second || (third !== LEFT_OVER && (sizes[third] ?? 0) >= prepared.most))
      return false;
    if (!this.#arrangement.fits(one, second, two) || !this.#arrangement.fits(two, third)) return false;
    this.#arrangement.move(one, second);
    this.#arrangement.move(two, third);
    return true;
  }

  #changeGuides(): boolean {
    const { prepared, sizes, guides, guideRoom } = this.#arrangement;
    if (prepared.guideCount === 0) return false;
    const group = this.#groupOfSomebody();
    if (group < 0 || sizes[group] === 0) return false;
    if (this.random() < 0.5) {
      const guide = below(this.random, prepared.guideCount + 1) - 1; // -1 is nobody
      if (guides[group] === guide || (guide !== NOBODY && (guideRoom[guide] ?? 0) <= 0)) return false;
      this.#arrangement.setGuide(group, guide);
      return true;
    }
    const other = this.#groupOfSomebody();
    const [one, two] = [guides[group] ?? NOBODY, guides[other] ?? NOBODY];
    if (other < 0 || one === two) return false;
    this.#arrangement.setGuide(group, NOBODY);
    this.#arrangement.setGuide(other, one);
    this.#arrangement.setGuide(group, two);
    return true;
  }

  #groupOfSomebody(): number {
    return this.#arrangement.groupOf[this.#somebody()] ?? LOCKED;
  }

  /** A new group around somebody, of people who are left over or whose groups can miss them. */
  #open(): boolean {
    const { prepared, sizes, groupOf, guideRoom, members, stride } = this.#arrangement;
    const group = sizes.indexOf(0);
    if (group < 0) return false;
    const first = this.#somebodyLeftOver() ?? this.#somebody();
    if (!this.#canBeMissed(first, prepared.least)) return false;
    this.#arrangement.move(first, group);
    const wanted = this.random() < 0.5 ? prepared.standard : prepared.least;
    const least = this.random() < 0.5 ? prepared.standard : prepared.least;
    for (const other of this.#aroundFirst(first)) {
      if ((sizes[group] ?? 0) === wanted) break;
      if (this.random() < PASSED_OVER_SHARE) continue;
      if (groupOf[other] !== group && this.#canBeMissed(other, least) && this.#arrangement.fits(other, group))
        this.#arrangement.move(other, group);
    }
    const size = sizes[group] ?? 0;
    if (size < prepared.least) return false;
    if (this.random() < 0.2) return true;
    const guide = nearestGuide(prepared, members.subarray(group * stride, group * stride + size), guideRoom);
    if (guide !== NOBODY) this.#arrangement.setGuide(group, guide);
    return true;
  }

  #somebodyLeftOver(): number | undefined {
    const { leftOver, groupOf, prepared } = this.#arrangement;
    if (leftOver === 0) return undefined;
    const start = below(this.random, prepared.free.length);
    for (let offset = 0; offset < prepared.free.length; offset += 1) {
      const person = prepared.free[(start + offset) % prepared.free.length] ?? 0;
      if (groupOf[person] === LEFT_OVER) return person;
    }
    return undefined;
  }

  /** In no group, or in one of more than `least`. */
  #canBeMissed(person: number, least: number): boolean {
    const { groupOf, sizes } = this.#arrangement;
    const group = groupOf[person] ?? LOCKED;
    return group === LEFT_OVER || (group >= 0 && (sizes[group] ?? 0) > least);
  }

  /** Who is left over, nearest first; then who is near. */
  *#aroundFirst(first: number): Generator<number> {
    const { leftOver, groupOf, prepared } = this.#arrangement;
    const { nearest, counts, most } = this.#near;
    if (leftOver > 1) {
      const { between, count, free } = prepared;
      const word = (person: number): number => between[first * count + person] ?? 0;
      yield* free
        .filter((person) => groupOf[person] === LEFT_OVER && (word(person) & ALLOWED) !== 0)
        .sort((one, other) => (word(one) & MINUTES) - (word(other) & MINUTES));
    }
    yield* nearest.subarray(first * most, first * most + (counts[first] ?? 0));
  }

  /** All members go to a group near to them that has room, or are left over. */
  #end(): boolean {
    const { members, sizes, stride, guides, prepared } = this.#arrangement;
    const group = this.#groupOfSomebody();
    if (group < 0) return false;
    const size = sizes[group] ?? 0;
    for (const person of [...members.subarray(group * stride, group * stride + size)])
      this.#arrangement.move(
        person,
        this.#roomFor(person, group, prepared.standard) ??
          this.#roomFor(person, group, prepared.most) ??
          LEFT_OVER,
      );
    if (guides[group] !== NOBODY) this.#arrangement.setGuide(group, NOBODY);
    return true;
  }

  /** The nearest group of fewer than `most`. */
  #roomFor(person: number, from: number, most: number): number | undefined {
    const { nearest, counts, most: width } = this.#near;
    const { groupOf, sizes } = this.#arrangement;
    for (let rank = 0; rank < Math.min(40, counts[person] ?? 0); rank += 1) {
      const group = groupOf[nearest[person * width + rank] ?? 0] ?? LOCKED;
      if (group >= 0 && group !== from && (sizes[group] ?? 0) < most && this.#arrangement.fits(person, group))
        return group;
    }
    return undefined;
  }
}
