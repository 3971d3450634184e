/** Why somebody is in no group, with what the office can do something about. */
import { factsOf } from './group-facts.ts';
import { problemPlaceability } from './placeable.ts';
import type { Candidate, Composition, CompositionProblem } from './types.ts';

/** The others who are not in a locked group, by the first rule that keeps them apart. */
export interface Obstacles {
  readonly sameMunicipality: number;
  readonly vetoed: number;
  /** Farther than this person would travel. */
  readonly tooFarForThem: number;
  /** Within reach of this person, but farther than the other would travel. */
  readonly tooFarForOthers: number;
  /** With whom nothing keeps them apart. */
  readonly possible: number;
}

export type LeftOverReason = {
  readonly candidate: string;
  readonly obstacles: Obstacles;
} & (
  | {
      /** Proven: with fewer than a group has others, or with enough of them, but never so many who may all be together. */
      readonly kind: 'tooFewPossible' | 'noGroupPossible';
    }
  | {
      /** A group was possible, at the cost of another one or of somebody else's place. */
      readonly kind: 'noPlaceLeft';
      /** Proven: in no composition are fewer people left over. */
      readonly isFewest: boolean;
      /** Groups, by their places in the composition, where nothing but their size, or their being locked, is in the way. */
      readonly wouldFitIn: readonly number[];
    }
);

/** In the order of the candidates. */
export function whyLeftOver(
  problem: CompositionProblem,
  composition: Composition,
): readonly LeftOverReason[] {
  const placed = new Set(composition.groups.flatMap(({ members }) => members));
  const leftOver = problem.candidates.filter(({ id }) => !placed.has(id));
  if (leftOver.length === 0) return [];
  const facts = factsOf(problem);
  const { prepared, placeability } = problemPlaceability(problem);
  const { unplaceable, mostPlaced } = placeability;
  const never = new Set(unplaceable.map((index) => problem.candidates[index]?.id));
  const locked = new Set(problem.locks.flatMap(({ members }) => members));
  const isFewest = leftOver.length === prepared.free.length - mostPlaced;
  return leftOver.map((candidate): LeftOverReason => {
    const others = problem.candidates.filter((other) => other !== candidate && !locked.has(other.id));
    const obstacles = countObstacles(problem, facts, candidate, others);
    const { id } = candidate;
    if (obstacles.possible < problem.settings.sizes.least - 1)
      return { candidate: id, obstacles, kind: 'tooFewPossible' };
    if (never.has(id)) return { candidate: id, obstacles, kind: 'noGroupPossible' };
    const wouldFitIn = [...composition.groups.keys()].filter((group) =>
      (composition.groups[group]?.members ?? []).every(
        (member) => obstacleBetween(problem, facts, candidate, facts.candidate(member)) === 'possible',
      ),
    );
    return { candidate: id, obstacles, kind: 'noPlaceLeft', isFewest, wouldFitIn };
  });
}

function countObstacles(
  problem: CompositionProblem,
  facts: ReturnType<typeof factsOf>,
  candidate: Candidate,
  others: readonly Candidate[],
): Obstacles {
  const found = others.map((other) => obstacleBetween(problem, facts, candidate, other));
  const count = (obstacle: keyof Obstacles): number => found.filter((each) => each === obstacle).length;
  return {
    sameMunicipality: count('sameMunicipality'),
    vetoed: count('vetoed'),
    tooFarForThem: count('tooFarForThem'),
    tooFarForOthers: count('tooFarForOthers'),
    possible: count('possible'),
  };
}

function obstacleBetween(
  { settings }: CompositionProblem,
  facts: ReturnType<typeof factsOf>,
  one: Candidate,
  other: Candidate,
): keyof Obstacles {
  const minutes = facts.minutesBetween(one, other);
  const limitOf = (candidate: Candidate): number =>
    candidate.maxTravelMinutes ?? settings.maxTravelMinutes ?? Infinity;
  if (one.municipality === other.municipality) return 'sameMunicipality';
  if (facts.isVetoed(one.id, other.id)) return 'vetoed';
  if (minutes > limitOf(one)) return 'tooFarForThem';
  return minutes > limitOf(other) ? 'tooFarForOthers' : 'possible';
}
