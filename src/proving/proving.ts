/** The bounds that a screen or a command shows: our own, and what HiGHS adds where people are so few that it can. */
import { boundsFor, type LevelBound } from '../composition/bounds.ts';
import type { CompositionProblem, Levels } from '../composition/types.ts';
import type { ProofLimits } from './proven-bounds.ts';

/** More people have too many possible groups to prove much of (docs/composition.md). */
const MOST_PEOPLE = 24;
const LIMITS: ProofLimits = { columns: 150_000, tries: 20_000_000, secondsPerLevel: 10, seconds: 25 };

/** `levels` are those of a composition of the problem that keeps to the rules. Takes half a minute at most, more or less. */
export async function bestBounds(
  problem: CompositionProblem,
  levels: Levels,
): Promise<readonly LevelBound[]> {
  const own = boundsFor(problem, levels);
  if (!isSmall(problem) || own.every(({ value, bound }) => value === bound)) return own;
  // Only here: the solver takes a while to load
  const { provenBounds } = await import('./proven-bounds.ts');
  return provenBounds(problem, levels, LIMITS);
}

function isSmall({ candidates, locks }: CompositionProblem): boolean {
  const locked = new Set(locks.flatMap(({ members }) => members));
  return candidates.filter(({ id }) => !locked.has(id)).length <= MOST_PEOPLE;
}
