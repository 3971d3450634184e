/**
 * How far from the best a composition can be, as HiGHS proves it; as boundsFor, only stronger. Every group of the free people that the rules
 * allow, and that is no worse than what is known, is a column, and everybody is in at most one; locked groups count as they are.
 */
import { boundsFor, type LevelBound } from '../composition/bounds.ts';
import { lockedLevels } from '../composition/group-values.ts';
import { prepare } from '../composition/prepared.ts';
import { type CompositionProblem, CRITERIA, type Criterion, type Levels } from '../composition/types.ts';
import {
  type Caps,
  type GroupColumn,
  groupColumns,
  leftOverOf,
  partitionProgram,
  totalOf,
} from './group-columns.ts';
import { leastBound } from './highs-solver.ts';

export interface ProofLimits {
  readonly columns: number;
  readonly tries: number;
  readonly secondsPerLevel: number;
  /** For all levels together; those that come after only have the bounds that need no solver. */
  readonly seconds: number;
}

/** Without guides in it these levels are only bounded as boundsFor does. */
export const OF_GUIDES: ReadonlySet<Criterion> = new Set<Criterion>(['guidance', 'guideTravel']);

/** Stronger where HiGHS finds it within the limits. */
export function provenBounds(
  problem: CompositionProblem,
  levels: Levels,
  limits: ProofLimits,
): readonly LevelBound[] {
  const prepared = prepare(problem);
  const caps: number[] = CRITERIA.map(() => Infinity);
  const held = new Map<number, number>();
  const { totals: ofLocked } = lockedLevels(prepared);
  const end = performance.now() + limits.seconds * 1000;
  const secondsLeft = (): number => Math.min(limits.secondsPerLevel, (end - performance.now()) / 1000);
  return boundsFor(problem, levels).map((found) => {
    const { level, value, bound } = found;
    if (level.kind === 'leftOver')
      return { level, value, bound: bound < value ? leastLeftOver(bound) : bound };
    if (OF_GUIDES.has(level.criterion)) return found;
    const criterion = CRITERIA.indexOf(level.criterion);
    let proven = bound;
    if (bound < value && level.kind === 'worst') {
      const isLess = (most: number): Answer =>
        partition(prepared, caps.with(criterion, most), held, levels[0] ?? 0, limits, secondsLeft());
      proven = leastWorst(bound, value, isLess);
    } else if (bound < value) {
      const columns = groupColumns(prepared, caps, { most: limits.columns, mostTries: limits.tries });
      if (columns !== undefined) proven = Math.max(bound, leastTotal(columns, criterion));
    }
    if (level.kind === 'worst') caps[criterion] = value;
    else held.set(criterion, value - (ofLocked[criterion] ?? 0));
    return { level, value, bound: proven };

    function leastLeftOver(atLeast: number): number {
      const columns = groupColumns(prepared, caps, { most: limits.columns, mostTries: limits.tries });
      if (columns === undefined) return atLeast;
      const program = partitionProgram(prepared, columns, undefined, held);
      const least =
        secondsLeft() > 0 ? leastBound(program, leftOverOf(prepared.free), secondsLeft()) : undefined;
      return Math.min(levels[0] ?? 0, Math.max(atLeast, least ?? 0));
    }

    function leastTotal(columns: readonly GroupColumn[], of: number): number {
      const program = partitionProgram(prepared, columns, levels[0] ?? 0, held);
      const least = secondsLeft() > 0 ? leastBound(program, totalOf(columns, of), secondsLeft()) : undefined;
      return least === undefined ? 0 : Math.min(value, least + (ofLocked[of] ?? 0));
    }
  });
}

/** Whether there is a partition: not known when it takes too long, or too many columns. */
type Answer = 'yes' | 'no' | 'unknown';

function partition(
  prepared: ReturnType<typeof prepare>,
  caps: Caps,
  held: ReadonlyMap<number, number>,
  leftOver: number,
  { columns: most, tries: mostTries }: ProofLimits,
  seconds: number,
): Answer {
  if (seconds <= 0) return 'unknown';
  const columns = groupColumns(prepared, caps, { most, mostTries });
  if (columns === undefined) return 'unknown';
  const bound = leastBound(partitionProgram(prepared, columns, leftOver, held), [], seconds);
  if (bound === Infinity) return 'no';
  return bound === undefined ? 'unknown' : 'yes';
}

/** The least worst group that is not proven impossible: halving what lies between the bound and the value. */
function leastWorst(bound: number, value: number, isPossible: (most: number) => Answer): number {
  let [impossible, other] = [bound - 1, value];
  while (other - impossible > 1) {
    const middle = other === value ? value - 1 : Math.floor((impossible + other) / 2);
    if (isPossible(middle) === 'no') impossible = middle;
    else other = middle;
  }
  return impossible + 1;
}
