/**
 * What HiGHS adds where people are so few that it can: to the bounds that a screen or a command shows, and to the groups that
 * a search found.
 */
import { boundsFor, type LevelBound } from '../composition/bounds.ts';
import { composeGroups } from '../composition/compose.ts';
import { compareLevels } from '../composition/objective.ts';
import { reportOn } from '../composition/report.ts';
import type { SearchBudget } from '../composition/search.ts';
import type { Composition, CompositionProblem, Levels } from '../composition/types.ts';
import type { ProofLimits } from './proven-bounds.ts';

/** More people have too many possible groups to prove much of (docs/composition.md). */
const MOST_PEOPLE = 24;
const LIMITS: ProofLimits = { columns: 150_000, tries: 20_000_000, secondsPerLevel: 10, seconds: 25 };
/** Between two moments at which somebody can stop it. */
const SECONDS_PER_LEVEL_OF_SEARCH = 4;

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

export interface Improving {
  /** To give guides to what HiGHS finds, and to go on from there. */
  readonly budget: SearchBudget;
  /** For HiGHS, all together: what it finds depends on the machine. */
  readonly seconds: number;
  readonly isOver: () => boolean;
}

/** The composition, or a better one that HiGHS finds in time; never a worse one. */
export async function improvedBySolver(
  problem: CompositionProblem,
  composition: Composition,
  { budget, seconds, isOver }: Improving,
): Promise<Composition> {
  if (seconds <= 0 || !isSmall(problem)) return composition;
  const end = performance.now() + seconds * 1000;
  let best = composition;
  for (;;) {
    const { levels } = reportOn(problem, best);
    const left = (end - performance.now()) / 1000;
    const isProven = boundsFor(problem, levels).every(({ value, bound }) => value === bound);
    if (isProven || left <= 0 || isOver()) return best;
    // Only here: the solver takes a while to load
    const { betterPartition } = await import('./better-partition.ts');
    const limits = { ...LIMITS, secondsPerLevel: SECONDS_PER_LEVEL_OF_SEARCH, seconds: left };
    const start = betterPartition(problem, levels, limits);
    if (start === undefined) return best;
    const next = composeGroups(problem, budget, { start, isOver });
    // Without guides in it better, it can be worse with them
    if (compareLevels(reportOn(problem, next).levels, levels) >= 0) return best;
    best = next;
  }
}

function isSmall({ candidates, locks }: CompositionProblem): boolean {
  const locked = new Set(locks.flatMap(({ members }) => members));
  return candidates.filter(({ id }) => !locked.has(id)).length <= MOST_PEOPLE;
}
