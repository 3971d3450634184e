/** What the office does with a composition by hand, and what that gains and loses. */
import { type Violation, violationsOf } from './checker.ts';
import type { GroupMeasures } from './criteria.ts';
import { compareLevels, type LevelName, levelNames } from './objective.ts';
import { type CriterionReport, reportOn } from './report.ts';
import {
  type ComposedGroup,
  type Composition,
  type CompositionProblem,
  CRITERIA,
  type Criterion,
} from './types.ts';

/**
 * The composition with somebody in another group; undefined: left over; the number of groups there are: a group of their
 * own. A group that nobody is left in disappears. Rules are not asked: {@link effectOf} says which are broken.
 */
export function moveMember(
  { groups }: Composition,
  member: string,
  toGroup: number | undefined,
): Composition {
  const without = groups.map((group) => ({ ...group, members: group.members.filter((id) => id !== member) }));
  const all: readonly ComposedGroup[] =
    toGroup === groups.length ? [...without, { members: [], guide: undefined }] : without;
  return {
    groups: all
      .map((group, index) => (index === toGroup ? { ...group, members: [...group.members, member] } : group))
      .filter(({ members }) => members.length > 0),
  };
}

/** The composition with two people in each other's place; one of them may be left over. */
export function swapMembers({ groups }: Composition, one: string, other: string): Composition {
  const swapped = (id: string): string => (id === one ? other : id === other ? one : id);
  return { groups: groups.map((group) => ({ ...group, members: group.members.map(swapped) })) };
}

/** The same groups, one of them with another guide, or with none. */
export function giveGuide({ groups }: Composition, group: number, guide: string | undefined): Composition {
  return { groups: groups.map((each, index) => (index === group ? { ...each, guide } : each)) };
}

/** The problem in which these groups of the composition stay as they are: compose it again to do the rest anew. */
export function withLocked(
  problem: CompositionProblem,
  { groups }: Composition,
  locked: readonly number[],
): CompositionProblem {
  return { ...problem, locks: groups.filter((_, index) => locked.includes(index)) };
}

export interface CriterionEffect {
  readonly criterion: Criterion;
  readonly before: CriterionReport;
  readonly after: CriterionReport;
}

export interface Effect {
  readonly verdict: 'better' | 'equal' | 'worse';
  /** What decides the verdict; undefined when all levels are equal. */
  readonly decidedBy: LevelName | undefined;
  /** Every criterion in the order of importance, then those that do not count; also those that stay the same. */
  readonly criteria: readonly CriterionEffect[];
  /** Groups that are not the same before and after, as places in each; only in one of them when it is new or gone. */
  readonly groups: readonly GroupEffect[];
  /** Who comes to be left over, and who is no longer. */
  readonly leftOver: { readonly more: readonly string[]; readonly fewer: readonly string[] };
  /** Rules that the second breaks, and that the first does not break. */
  readonly broken: readonly Violation[];
}

export interface GroupEffect {
  readonly before: { readonly group: number; readonly measures: GroupMeasures } | undefined;
  readonly after: { readonly group: number; readonly measures: GroupMeasures } | undefined;
  readonly joined: readonly string[];
  readonly left: readonly string[];
}

/**
 * What the second composition gains and loses against the first: after a move, or between two versions. Groups are held
 * together by how many members they share.
 */
export function effectOf(problem: CompositionProblem, first: Composition, second: Composition): Effect {
  const [before, after] = [reportOn(problem, first), reportOn(problem, second)];
  const { order } = problem.settings;
  const difference = compareLevels(after.levels, before.levels);
  const decidedAt = after.levels.findIndex((level, index) => level !== before.levels[index]);
  const measured = (measures: readonly GroupMeasures[], group: number | undefined) => {
    const found = group === undefined ? undefined : measures[group];
    return group === undefined || found === undefined ? undefined : { group, measures: found };
  };
  return {
    verdict: difference < 0 ? 'better' : difference > 0 ? 'worse' : 'equal',
    decidedBy: levelNames(order)[decidedAt],
    criteria: [...order, ...CRITERIA.filter((each) => !order.includes(each))].map((criterion) => ({
      criterion,
      before: before.criteria[criterion],
      after: after.criteria[criterion],
    })),
    groups: pairedGroups(first, second)
      .filter(([one, other]) => !isSameGroup(first.groups[one ?? -1], second.groups[other ?? -1]))
      .map(([one, other]) => ({
        before: measured(before.groups, one),
        after: measured(after.groups, other),
        joined: without(second.groups[other ?? -1]?.members, first.groups[one ?? -1]?.members),
        left: without(first.groups[one ?? -1]?.members, second.groups[other ?? -1]?.members),
      })),
    leftOver: {
      more: without(after.leftOver, before.leftOver),
      fewer: without(before.leftOver, after.leftOver),
    },
    broken: newViolations(problem, first, second),
  };
}

type GroupPair = readonly [number | undefined, number | undefined];

/** Most members in common first; of equals the first. Groups that share nobody stand alone, last. */
function pairedGroups(first: Composition, second: Composition): readonly GroupPair[] {
  const pairs: GroupPair[] = [];
  const paired = { first: new Set<number>(), second: new Set<number>() };
  for (const { one, other } of sharedMembers(first, second).sort((a, b) => b.count - a.count)) {
    if (paired.first.has(one) || paired.second.has(other)) continue;
    pairs.push([one, other]);
    paired.first.add(one);
    paired.second.add(other);
  }
  return [
    ...pairs.toSorted(([one = 0], [other = 0]) => one - other),
    ...[...first.groups.keys()]
      .filter((one) => !paired.first.has(one))
      .map((one): GroupPair => [one, undefined]),
    ...[...second.groups.keys()]
      .filter((other) => !paired.second.has(other))
      .map((other): GroupPair => [undefined, other]),
  ];
}

/** How many members a group of the first and one of the second share, of those who share any; in the order of the groups. */
function sharedMembers(
  first: Composition,
  second: Composition,
): { readonly one: number; readonly other: number; readonly count: number }[] {
  const others = new Map(
    second.groups.flatMap(({ members }, other) => members.map((id) => [id, other] as const)),
  );
  return first.groups.flatMap(({ members }, one) => {
    const shared = Map.groupBy(
      members.flatMap((id) => others.get(id) ?? []),
      (other) => other,
    );
    return [...shared]
      .sort(([left], [right]) => left - right)
      .map(([other, { length: count }]) => ({ one, other, count }));
  });
}

function isSameGroup(one: ComposedGroup | undefined, other: ComposedGroup | undefined): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.guide === other.guide &&
    without(one.members, other.members).length === 0 &&
    without(other.members, one.members).length === 0
  );
}

function without(all: readonly string[] = [], some: readonly string[] = []): readonly string[] {
  return all.filter((each) => !some.includes(each));
}

/** Places of groups may shift, so rules are compared by whom they are about. */
function newViolations(
  problem: CompositionProblem,
  first: Composition,
  second: Composition,
): readonly Violation[] {
  const before = new Set(violationsOf(problem, first).map((violation) => aboutWhom(first, violation)));
  return violationsOf(problem, second).filter((violation) => !before.has(aboutWhom(second, violation)));
}

function aboutWhom({ groups }: Composition, violation: Violation): string {
  const members =
    violation.rule === 'groupSize' ? [...(groups[violation.group]?.members ?? [])].sort() : undefined;
  return JSON.stringify({ ...violation, group: undefined, in: members });
}
