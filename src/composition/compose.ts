import { violationsOf } from './checker.ts';
import { compositionOf, numberedGroups, prepare } from './prepared.ts';
import { type SearchBudget, search, type Watch } from './search.ts';
import type { Composition, CompositionProblem } from './types.ts';

export interface Wishes extends Partial<Watch> {
  /** To begin with, and never to come out worse than; when it breaks a rule outside of the locks it is left alone. */
  readonly start?: Composition | undefined;
}

/**
 * The best composition that is found within the budget; the same for the same problem, budget and start. Locked groups come
 * first, in the order of the locks. @throws when the problem names somebody it does not know
 */
export function composeGroups(
  problem: CompositionProblem,
  budget: SearchBudget,
  { start, isOver = () => false }: Wishes = {},
): Composition {
  const prepared = prepare(problem);
  const begin = start !== undefined && canStart(problem, start) ? numberedGroups(problem, start) : undefined;
  return compositionOf(problem, search(prepared, budget, { isOver }, begin).groups);
}

/** Whether nothing is broken but by locked groups, and all of these are there. */
function canStart(problem: CompositionProblem, start: Composition): boolean {
  const lockedOnly: Composition = { groups: problem.locks };
  return violationsOf(problem, start).length === violationsOf(problem, lockedOnly).length;
}
