/**
 * How far from the best a composition can be. For each level a number such that no composition that is as good in all levels
 * before it has less: where the value is that number, nothing better exists; where it is more, the difference is an
 * honest gap. Why each bound holds:
 *
 * - Left over: who has no group at all is left over; others can only be with who can be reached by a chain of allowed
 *   pairs, and g groups hold at most g of one municipality and `most` times g people.
 * - Size: so many people in g groups of the standard differ by the rest, whatever g is; g that the levels before rule out
 *   do not count. Where these say how many groups have no guide, there are no more groups than that and the room of the guides.
 * - Every total is at least the worst group, which the level before it says.
 * - Guidance: fewer groups than there must be cannot be; facilitators guide no more than they have room for.
 * - Party: people of one party over the most groups there can be meet in so many pairs (pigeonhole). Who counts as two
 *   parties counts here as one, so that no pair counts twice.
 * - Travel and distance: nobody can do with less than the journeys to the nearest whom they may be with, one of each
 *   municipality. How small a group can be follows from the size level when that comes first.
 * - Experience: more of a kind than half of each group can hold are too many somewhere.
 * - Wishes: who may not be together, or is in a locked group, will not be.
 * - Travel of guides: no guide is nearer to somebody than the nearest one without conflict, also one without room.
 *
 * Who is left over is chosen by the composition, so where people are left over who could be placed, the bounds leave out as
 * many of those who count most. Locked groups count as they are.
 */
import { lockedLevels } from './group-values.ts';
import { leastMinutes, nearestOthers } from './nearest-others.ts';
import { type LevelName, levelNames } from './objective.ts';
import { type Placeability, problemPlaceability } from './placeable.ts';
import { ALLOWED, CONFLICT, MINUTES, type Prepared, WISHED } from './prepared.ts';
import { type CompositionProblem, CRITERIA, type Criterion, EXPERIENCES, type Levels } from './types.ts';

export interface LevelBound {
  readonly level: LevelName;
  readonly value: number;
  /** Never above `value`. Equal: proven. */
  readonly bound: number;
}

/**
 * `levels` are those of a composition of this problem. Where that breaks a rule it can be worth less than any that keeps to them: then
 * the bound is its value.
 */
export function boundsFor(problem: CompositionProblem, levels: Levels): readonly LevelBound[] {
  const { prepared, placeability } = problemPlaceability(problem);
  const leftOver = levels[0] ?? 0;
  const names = levelNames(problem.settings.order);
  const shapes = new Shapes(prepared, prepared.free.length - leftOver);
  const facts: Facts = {
    prepared,
    shapes,
    placeability,
    choosable: Math.max(0, leftOver - placeability.unplaceable.length),
    nearest: nearestOthers(prepared, placeability.placeable),
    locked: lockedValues(prepared),
  };
  return names.map((level, index) => {
    const value = levels[index] ?? 0;
    if (level.kind === 'leftOver') return { level, value, bound: Math.min(value, leastLeftOver(facts)) };
    const found = boundOf(facts, level.criterion);
    shapes.learn(level, value - (level.kind === 'total' ? facts.locked[level.criterion].total : 0));
    // A composition as good in the level before has a group that is so bad.
    const bound = level.kind === 'worst' ? found.worst : Math.max(found.total, levels[index - 1] ?? 0);
    return { level, value, bound: Math.min(value, bound) };
  });
}

interface Facts {
  readonly prepared: Prepared;
  readonly shapes: Shapes;
  readonly placeability: Placeability;
  /** Left over though they could be placed: any of the placeable ones, as many as this. */
  readonly choosable: number;
  readonly nearest: ReadonlyMap<number, readonly number[]>;
  readonly locked: Readonly<Record<Criterion, Bound>>;
}

interface Bound {
  readonly worst: number;
  readonly total: number;
}

/** The numbers of groups that there can be, and their sizes, given the levels so far. */
class Shapes {
  readonly people: number;
  readonly #prepared: Prepared;
  #worst = Infinity;
  /** Infinity: there is no total to keep to yet. */
  #total = Infinity;
  #isGuided = false;
  #mostGroups = Infinity;

  constructor(prepared: Prepared, people: number) {
    this.#prepared = prepared;
    this.people = people;
  }

  /** Totals without locked groups. */
  learn({ kind, criterion }: Exclude<LevelName, { readonly kind: 'leftOver' }>, value: number): void {
    if (criterion === 'guidance' && kind === 'total') {
      this.#isGuided = value === 0;
      this.#mostGroups = roomOf(this.#prepared) + value;
    }
    if (criterion !== 'size') return;
    if (kind === 'worst') this.#worst = value;
    else this.#total = value;
  }

  /** Every group has a guide, by a level before. */
  isGuided(): boolean {
    return this.#isGuided;
  }

  /** Numbers of groups, ascending; none when nobody is placed. */
  groupCounts(): readonly number[] {
    const { standard } = this.#prepared;
    const counts: number[] = [];
    const [least, most] = [this.leastSize(), this.mostSize()];
    for (let groups = 1; groups * least <= this.people && groups <= this.#mostGroups; groups += 1) {
      const difference = Math.abs(this.people - groups * standard);
      const fits =
        this.#total === Infinity || (difference <= this.#total && (this.#total - difference) % 2 === 0);
      if (groups * most >= this.people && fits) counts.push(groups);
    }
    return counts;
  }

  leastSize(): number {
    const { least, standard } = this.#prepared;
    return Math.max(least, standard - Math.min(this.#worst, this.#total));
  }

  mostSize(): number {
    const { most, standard } = this.#prepared;
    return Math.min(most, standard + Math.min(this.#worst, this.#total));
  }
}

function leastLeftOver({ prepared, placeability }: Facts): number {
  return prepared.free.length - placeability.mostPlaced;
}

function boundOf(facts: Facts, criterion: Criterion): Bound {
  const { worst, total } = freeBound(facts, criterion);
  const locked = facts.locked[criterion];
  return { worst: Math.max(worst, locked.worst), total: total + locked.total };
}

const NOTHING: Bound = { worst: 0, total: 0 };

/** Of the groups that are not locked. */
function freeBound(facts: Facts, criterion: Criterion): Bound {
  switch (criterion) {
    case 'guidance':
      return guidance(facts);
    case 'size':
      return size(facts);
    case 'party':
      return party(facts);
    case 'travel':
      return travel(facts);
    case 'experience':
      return experience(facts);
    case 'wishes':
      return wishes(facts);
    case 'guideTravel':
      return guideTravel(facts);
    case 'distance':
      return distance(facts);
    case 'spread':
    case 'acquaintance':
    case 'days':
    case 'topics':
      return NOTHING;
    default:
      return criterion satisfies never;
  }
}

function guidance({ prepared, shapes }: Facts): Bound {
  const total = Math.max(0, (shapes.groupCounts()[0] ?? 0) - roomOf(prepared));
  return { worst: Math.min(1, total), total };
}

/** For so many groups that are not locked there is a guide. */
function roomOf({ guideRoom }: Prepared): number {
  return guideRoom.reduce((sum, each) => sum + each, 0);
}

function size({ prepared, shapes }: Facts): Bound {
  const differences = shapes.groupCounts().map((groups) => {
    const total = Math.abs(shapes.people - groups * prepared.standard);
    return { total, worst: Math.ceil(total / groups) };
  });
  return differences.length === 0
    ? NOTHING
    : {
        worst: Math.min(...differences.map(({ worst }) => worst)),
        total: Math.min(...differences.map(({ total }) => total)),
      };
}

function party({ prepared, shapes, placeability, choosable }: Facts): Bound {
  const groups = shapes.groupCounts().at(-1) ?? 0;
  const counts = new Map<string, number>();
  for (const person of placeability.placeable) {
    const [first] = prepared.problem.candidates[person]?.parties ?? [];
    if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  if (groups === 0) return NOTHING;
  // Each who is left over spares at most as many pairs as the fullest group has others of the party.
  let total = 0;
  let most = 0;
  for (const count of counts.values()) {
    const each = Math.floor(count / groups);
    total += (groups * each * (each - 1)) / 2 + (count % groups) * each;
    most = Math.max(most, Math.ceil((count - choosable) / groups));
  }
  const worst = Math.max(0, (most * (most - 1)) / 2);
  return choosable === 0 ? { worst, total } : { worst, total: worst };
}

function travel({ prepared, shapes, nearest, choosable }: Facts): Bound {
  const others = shapes.leastSize() - 1;
  if (others < 1) return NOTHING;
  const burdens = [...nearest.values()].map((minutes) =>
    Math.max(0, Math.ceil(finite(leastMinutes(minutes, others)) / others) - prepared.comfortable),
  );
  return worstAndTotal(burdens, choosable);
}

function distance({ shapes, nearest, choosable }: Facts): Bound {
  const others = shapes.leastSize() - 1;
  if (others < 1) return NOTHING;
  const minutes = [...nearest.values()].map((each) => finite(leastMinutes(each, others)));
  const { total } = worstAndTotal(minutes, choosable);
  const people = minutes.length - choosable;
  // The average over all journeys is no less than that over the least ones.
  return { worst: people <= 0 ? 0 : Math.ceil(total / others / people), total: Math.ceil(total / 2) };
}

function experience({ prepared, shapes, placeability, choosable }: Facts): Bound {
  const groups = shapes.groupCounts().at(-1) ?? 0;
  const total = EXPERIENCES.map((_, kind) => {
    const people = placeability.placeable.filter((person) => prepared.experience[person] === kind).length;
    return people - choosable - Math.floor((shapes.people + groups) / 2);
  }).reduce((most, each) => Math.max(most, each), 0);
  return { worst: groups === 0 ? 0 : Math.ceil(total / groups), total };
}

function wishes({ prepared, placeability, choosable }: Facts): Bound {
  const { between, count, free, wishCount } = prepared;
  const isFree = new Set(free);
  const hopeless = placeability.placeable.map((one) => {
    const hopeful = placeability.placeable.filter((other) => {
      const word = between[one * count + other] ?? 0;
      return (word & WISHED) !== 0 && (word & ALLOWED) !== 0 && isFree.has(other);
    });
    return (wishCount[one] ?? 0) - hopeful.length;
  });
  return worstAndTotal(hopeless, choosable);
}

/** As long as every group has a guide; one without travels nowhere. */
function guideTravel({ prepared, placeability, choosable, shapes }: Facts): Bound {
  const { guideCount, guideWords, count } = prepared;
  if (!shapes.isGuided()) return NOTHING;
  const minutes = placeability.placeable.map((person) => {
    let least = Infinity;
    for (let guide = 0; guide < guideCount; guide += 1) {
      const word = guideWords[guide * count + person] ?? 0;
      if ((word & CONFLICT) === 0) least = Math.min(least, word & MINUTES);
    }
    return finite(least);
  });
  const { total } = worstAndTotal(minutes, choosable);
  const people = minutes.length - choosable;
  return { worst: people <= 0 ? 0 : Math.ceil(total / people), total: Math.ceil(total / shapes.mostSize()) };
}

/** Without as many of those that count most as may be left over. */
function worstAndTotal(values: readonly number[], without: number): Bound {
  const kept = values.toSorted((one, other) => other - one).slice(without);
  return { worst: kept[0] ?? 0, total: kept.reduce((sum, each) => sum + each, 0) };
}

/** What is not possible at all proves nothing here. */
function finite(minutes: number): number {
  return Number.isFinite(minutes) ? minutes : 0;
}

function lockedValues(prepared: Prepared): Readonly<Record<Criterion, Bound>> {
  const { worst, totals } = lockedLevels(prepared);
  // One entry for each of them.
  return Object.fromEntries(
    CRITERIA.map((criterion, index) => [criterion, { worst: worst[index] ?? 0, total: totals[index] ?? 0 }]),
  ) as Record<Criterion, Bound>;
}
