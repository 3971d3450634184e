/**
 * Groups that are better than those that a search found, as HiGHS finds them: in the first level in which it can be less, with what comes
 * before it no worse. Guides are left out, so whoever takes these groups gives them guides and looks whether they are better still.
 */
import { boundsFor } from '../composition/bounds.ts';
import { lockedLevels } from '../composition/group-values.ts';
import type { LevelName } from '../composition/objective.ts';
import { type Prepared, prepare } from '../composition/prepared.ts';
import { type Composition, type CompositionProblem, CRITERIA, type Levels } from '../composition/types.ts';
import { type Caps, groupColumns, leftOverOf, partitionProgram, totalOf } from './group-columns.ts';
import { leastInOrder } from './highs-solver.ts';
import { OF_GUIDES, type ProofLimits } from './proven-bounds.ts';

/** With the locked groups first. Undefined: there is none, or it was not found within the limits. */
export function betterPartition(
  problem: CompositionProblem,
  levels: Levels,
  limits: ProofLimits,
): Composition | undefined {
  const prepared = prepare(problem);
  const { totals: ofLocked } = lockedLevels(prepared);
  const end = performance.now() + limits.seconds * 1000;
  const known: Known = { leftOver: levels[0] ?? 0, caps: CRITERIA.map(() => Infinity), held: new Map() };
  for (const { level, value, bound } of boundsFor(problem, levels)) {
    if (level.kind !== 'leftOver' && OF_GUIDES.has(level.criterion)) continue;
    const locked = level.kind === 'total' ? (ofLocked[CRITERIA.indexOf(level.criterion)] ?? 0) : 0;
    if (bound < value) {
      const seconds = Math.min(limits.secondsPerLevel, (end - performance.now()) / 1000);
      const found =
        seconds > 0 ? partition(prepared, level, value - locked, known, { ...limits, seconds }) : undefined;
      if (found !== undefined) return composed(problem, found);
    }
    if (level.kind === 'worst') known.caps[CRITERIA.indexOf(level.criterion)] = value;
    if (level.kind === 'total') known.held.set(CRITERIA.indexOf(level.criterion), value - locked);
  }
  return undefined;
}

/** What the levels before are worth, which nothing may be worse than. */
interface Known {
  readonly leftOver: number;
  readonly caps: number[];
  readonly held: Map<number, number>;
}

/** The members of each group of the free people, with less than `value` at this level. */
function partition(
  prepared: Prepared,
  level: LevelName,
  value: number,
  { leftOver, caps, held }: Known,
  { columns: most, tries: mostTries, seconds }: ProofLimits,
): readonly (readonly number[])[] | undefined {
  const criterion = level.kind === 'leftOver' ? -1 : CRITERIA.indexOf(level.criterion);
  const wanted: Caps = level.kind === 'worst' ? caps.with(criterion, value - 1) : caps;
  const columns = groupColumns(prepared, wanted, { most, mostTries });
  if (columns === undefined) return undefined;
  const sum =
    level.kind === 'leftOver'
      ? leftOverOf(prepared.free)
      : level.kind === 'total'
        ? totalOf(columns, criterion)
        : [];
  const program = partitionProgram(prepared, columns, level.kind === 'leftOver' ? undefined : leftOver, held);
  const solved = leastInOrder(program, [sum], seconds);
  if (solved.status !== 'optimal') return undefined;
  if (level.kind !== 'worst' && (solved.least[0] ?? value) >= value) return undefined;
  return columns.filter(({ name }) => solved.valueIn(name) > 0.5).map(({ members }) => members);
}

function composed(
  { candidates, locks }: CompositionProblem,
  groups: readonly (readonly number[])[],
): Composition {
  const free = groups.map((members) => ({
    members: members.flatMap((member) => candidates[member]?.id ?? []),
    guide: undefined,
  }));
  return { groups: [...locks, ...free] };
}
