import { compositionOf, prepare } from './prepared.ts';
import { type SearchBudget, search } from './search.ts';
import type { Composition, CompositionProblem } from './types.ts';

/**
 * The best composition that is found within the budget; the same for the same problem and budget. Locked groups come
 * first, in the order of the locks. @throws when the problem names somebody it does not know
 */
export function composeGroups(problem: CompositionProblem, budget: SearchBudget): Composition {
  return compositionOf(problem, search(prepare(problem), budget).groups);
}
