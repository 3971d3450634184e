/** Where somebody fits best, for the office that moves people by hand. */
import { moveMember } from './changes.ts';
import { violationsOf } from './checker.ts';
import { type GroupMeasures, measureGroup } from './criteria.ts';
import { factsOf } from './group-facts.ts';
import { compareLevels } from './objective.ts';
import { levelsOf, measuresOf } from './report.ts';
import type { ComposedGroup, Composition, CompositionProblem, Levels } from './types.ts';

interface Place {
  /** As a place in the composition. */
  readonly group: number;
  /** How many rules more the group breaks with this member than without; below 0 when it breaks fewer. */
  readonly broken: number;
  /** Of the composition with the member there. */
  readonly levels: Levels;
}

/**
 * Of `among`, places of groups in the composition, the `most` in which the member would do best, the best first: where fewest rules are
 * broken, then by the order of importance, then as they stand. The group that the member is in is none of them.
 *
 * @throws when the composition names anybody whom the problem does not know
 */
export function bestPlaces(
  problem: CompositionProblem,
  composition: Composition,
  member: string,
  { among, most }: { readonly among: readonly number[]; readonly most: number },
): readonly number[] {
  const { groups } = composition;
  const own = groups.findIndex(({ members }) => members.includes(member));
  const others = moveMember(composition, member, undefined).groups.length;
  const measures = groups.map((group) => measuresOf(problem, group));
  const left =
    own < 0 || others < groups.length ? undefined : measured(problem, without(groups[own], member));
  const places = among.flatMap((group): Place[] => {
    const before = groups[group];
    if (before === undefined || group === own) return [];
    const after = { ...before, members: [...before.members, member] };
    const joined = measured(problem, after);
    const all = measures.flatMap((each, index): GroupMeasures[] => {
      if (index === group) return [joined];
      if (index !== own) return [each];
      return left === undefined ? [] : [left];
    });
    return [
      {
        group,
        broken: brokenBy(problem, after) - brokenBy(problem, before),
        // As many are left over wherever they go
        levels: levelsOf(problem, all, 0),
      },
    ];
  });
  return places
    .sort(
      (one, other) =>
        one.broken - other.broken || compareLevels(one.levels, other.levels) || one.group - other.group,
    )
    .slice(0, most)
    .map(({ group }) => group);
}

function without(
  { members, guide }: ComposedGroup = { members: [], guide: undefined },
  member: string,
): ComposedGroup {
  return { members: members.filter((id) => id !== member), guide };
}

/** Not kept, as what is only tried is a group for each two. */
function measured(problem: CompositionProblem, group: ComposedGroup): GroupMeasures {
  return measureGroup(factsOf(problem).groupFacts(group));
}

function brokenBy(problem: CompositionProblem, group: ComposedGroup): number {
  return violationsOf(problem, { groups: [group] }).length;
}
