/** Where somebody fits best, for the office that moves people by hand. */
import { violationsOf } from './checker.ts';
import { type GroupMeasures, measureGroup } from './criteria.ts';
import { factsOf } from './group-facts.ts';
import { compareLevels } from './objective.ts';
import { levelsOf, measuresOf } from './report.ts';
import type { ComposedGroup, Composition, CompositionProblem, Levels } from './types.ts';

export interface BestPlace {
  /** As a place in the composition. */
  readonly group: number;
  /** With whom of the group they would change places; undefined: they just go there. */
  readonly partner: string | undefined;
}

/** The two groups after; the one left is undefined when nobody is left in it, or when they were in none. */
interface Way extends BestPlace {
  readonly joined: ComposedGroup;
  readonly left: ComposedGroup | undefined;
  /** How many rules more the groups break than before; below 0 when they break fewer. */
  readonly broken: number;
}

/**
 * Of `among`, places of groups in the composition, the `most` in which the member would do best, the best first, each with the best way to
 * come there: where fewest rules are broken, then by the order of importance; of equals just going there, then as they stand. The group
 * that the member is in is none of them.
 *
 * @throws when the composition names anybody whom the problem does not know
 */
export function bestPlaces(
  problem: CompositionProblem,
  composition: Composition,
  member: string,
  { among, most }: { readonly among: readonly number[]; readonly most: number },
): readonly BestPlace[] {
  const own = composition.groups.findIndex(({ members }) => members.includes(member));
  const places = among
    .filter((group) => group !== own)
    .map((group) => leastBroken(waysTo(problem, composition, { member, own, group })));
  // To measure a way takes longest: only those are that may be among the best
  const broken = places.map(([way]) => way?.broken ?? Infinity).sort((one, other) => one - other);
  const worst = broken[Math.min(most, broken.length) - 1] ?? 0;
  const levelsAfter = levelsOfWays(problem, composition, own);
  return places
    .filter(([way]) => (way?.broken ?? Infinity) <= worst)
    .flatMap((ways) =>
      ways
        .map((way) => ({ way, levels: levelsAfter(way) }))
        .sort((one, other) => compareLevels(one.levels, other.levels))
        .slice(0, 1),
    )
    .sort(
      (one, other) =>
        one.way.broken - other.way.broken ||
        compareLevels(one.levels, other.levels) ||
        one.way.group - other.way.group,
    )
    .slice(0, most)
    .map(({ way: { group, partner } }) => ({ group, partner }));
}

interface Going {
  readonly member: string;
  readonly own: number;
  readonly group: number;
}

/** Just going there, and in the place of each who is there. */
function waysTo(
  problem: CompositionProblem,
  { groups }: Composition,
  { member, own, group }: Going,
): readonly Way[] {
  const [from, to] = [groups[own], groups[group]];
  if (to === undefined) return [];
  const before = brokenBy(problem, to) + brokenBy(problem, from);
  return [undefined, ...to.members].map((partner) => {
    const joined = withInstead(to, partner, member);
    const rest = from && withInstead(from, member, partner);
    const left = rest?.members.length === 0 ? undefined : rest;
    return {
      group,
      partner,
      joined,
      left,
      broken: brokenBy(problem, joined) + brokenBy(problem, left) - before,
    };
  });
}

function leastBroken(ways: readonly Way[]): readonly Way[] {
  const least = Math.min(...ways.map(({ broken }) => broken));
  return ways.filter(({ broken }) => broken === least);
}

/** What all groups are worth after a way. */
function levelsOfWays(
  problem: CompositionProblem,
  { groups }: Composition,
  own: number,
): (way: Way) => Levels {
  const measures = groups.map((group) => measuresOf(problem, group));
  const leftOver = problem.candidates.length - groups.reduce((sum, { members }) => sum + members.length, 0);
  return ({ group, partner, joined, left }) => {
    const isPlaced = own < 0 && partner === undefined;
    const all = measures.flatMap((each, index): readonly GroupMeasures[] => {
      if (index === group) return [measured(problem, joined)];
      if (index !== own) return [each];
      return left === undefined ? [] : [measured(problem, left)];
    });
    return levelsOf(problem, all, isPlaced ? leftOver - 1 : leftOver);
  };
}

/** Without the one, with the other; undefined: nobody. */
function withInstead(
  { members, guide }: ComposedGroup,
  out: string | undefined,
  into: string | undefined,
): ComposedGroup {
  return { members: [...members.filter((id) => id !== out), ...(into === undefined ? [] : [into])], guide };
}

/** Not kept, as what is only tried is a group for each two. */
function measured(problem: CompositionProblem, group: ComposedGroup): GroupMeasures {
  return measureGroup(factsOf(problem).groupFacts(group));
}

function brokenBy(problem: CompositionProblem, group: ComposedGroup | undefined): number {
  return group === undefined ? 0 : violationsOf(problem, { groups: [group] }).length;
}
