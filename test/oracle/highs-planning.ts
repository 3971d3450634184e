/** The planner's questions, answered by HiGHS. */
import type { PlannedSession, PlanningProblem } from '../../src/planner/types.ts';
import { leastInOrder } from '../../src/proving/highs-solver.ts';
import { type AnswerAt, changeProgram } from './change-program.ts';
import { planningProgram } from './mip-model.ts';

export type HighsSolution = (
  | {
      readonly status: 'optimal';
      readonly objective: readonly number[];
      readonly sessions: readonly PlannedSession[];
    }
  | { readonly status: 'infeasible' }
  /** The time limit came first; nothing is known. */
  | { readonly status: 'unfinished' }
) & {
  /** What HiGHS reports as the time of its solves, all levels together. */
  readonly solverMs: number;
};

/** The best plan, one solve a level. `timeLimitSeconds` is for all levels together. */
export function solveWithHighs(problem: PlanningProblem, timeLimitSeconds?: number): HighsSolution {
  const model = planningProgram(problem);
  if (model === undefined) return { status: 'infeasible', solverMs: 0 };
  const solution = leastInOrder(model.program, model.levels, timeLimitSeconds);
  if (solution.status !== 'optimal') return solution;
  const { least, valueIn, solverMs } = solution;
  return { status: 'optimal', objective: least, sessions: model.planOf(valueIn), solverMs };
}

/**
 * The fewest answers that must become "yes" before there is a plan, without changing all of any set of
 * `without`; undefined when no answers could do.
 */
export function fewestChangesByHighs(
  problem: PlanningProblem,
  without?: readonly (readonly AnswerAt[])[],
): number | undefined {
  const model = changeProgram(problem, without);
  if (model === undefined) return undefined;
  const solution = leastInOrder(model.program, [model.changes]);
  switch (solution.status) {
    case 'optimal':
      return solution.least[0];
    case 'infeasible':
      return undefined;
    case 'unfinished':
      throw new Error('HiGHS ran out of time.');
    default:
      return solution satisfies never;
  }
}
