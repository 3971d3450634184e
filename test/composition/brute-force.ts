/** The best levels of a small problem by trying every composition, judged by the checker alone. */
import { checkComposition, type Violation } from '../../src/composition/checker.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import type { ComposedGroup, Composition, CompositionProblem, Levels } from '../../src/composition/types.ts';

export function bestLevels(problem: CompositionProblem): Levels {
  let best: Levels | undefined;
  for (const levels of eachLevels(problem))
    if (best === undefined || compareLevels(levels, best) < 0) best = levels;
  if (best === undefined) throw new Error('Placing nobody is always allowed.');
  return best;
}

/** The levels of every composition that keeps to the rules; many of them more than once. */
export function allLevels(problem: CompositionProblem): readonly Levels[] {
  return [...eachLevels(problem)];
}

function* eachLevels(problem: CompositionProblem): Generator<Levels> {
  for (const composition of compositions(problem)) {
    const { violations, levels } = checkComposition(problem, composition);
    if (levels !== undefined && violations.every((violation) => isOfLock(problem, violation))) yield levels;
  }
}

/** Locked groups come first, and may break any rule but one: their guides keep what room they have. */
function isOfLock({ locks }: CompositionProblem, violation: Violation): boolean {
  return 'group' in violation && violation.group < locks.length;
}

function* compositions(problem: CompositionProblem): Generator<Composition> {
  const locked = new Set(problem.locks.flatMap(({ members }) => members));
  const free = problem.candidates.map(({ id }) => id).filter((id) => !locked.has(id));
  for (const groups of partitions(free, problem.settings.sizes.most))
    if (groups.every((group) => isPossible(problem, group)))
      for (const guided of withGuides(problem, groups)) yield { groups: [...problem.locks, ...guided] };
}

/** Each way to divide people over groups of at most `most`, some of them in no group. */
function* partitions(people: readonly string[], most: number): Generator<readonly (readonly string[])[]> {
  const [first, ...rest] = people;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const groups of partitions(rest, most)) {
    yield groups;
    yield [[first], ...groups];
    for (const [index, group] of groups.entries())
      if (group.length < most) yield groups.map((each, other) => (other === index ? [first, ...each] : each));
  }
}

/** Spares most of the tries; what is possible is judged again as a whole. */
function isPossible(problem: CompositionProblem, members: readonly string[]): boolean {
  const { violations } = checkComposition(
    { ...problem, locks: [] },
    { groups: [{ members, guide: undefined }] },
  );
  return violations.length === 0;
}

function* withGuides(
  problem: CompositionProblem,
  groups: readonly (readonly string[])[],
): Generator<readonly ComposedGroup[]> {
  const [members, ...rest] = groups;
  if (members === undefined) {
    yield [];
    return;
  }
  for (const others of withGuides(problem, rest))
    for (const guide of [undefined, ...problem.guides.map(({ id }) => id)])
      yield [{ members, guide }, ...others];
}
