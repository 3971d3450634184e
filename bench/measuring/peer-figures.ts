/** General solvers on the same problem: HiGHS, Gecode and CBC, each level by level as in test/oracle. */
import type { PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { hasCbc, solveWithCbc } from '../../test/oracle/cbc-solver.ts';
import { solveWithHighs } from '../../test/oracle/highs-planning.ts';
import { hasMiniZinc, solveWithGecode } from '../../test/oracle/minizinc-solver.ts';

export type PeerFigure = {
  readonly ms: number;
  /** The time limit came first: it would have taken longer. */
  readonly isCut: boolean;
};

export type PeerFigures = {
  /** What HiGHS reports as its own time; building the linear program is not in it. */
  readonly highsSolver?: PeerFigure;
  /** What Gecode reports as its own time. */
  readonly gecodeSolver?: PeerFigure;
  /** MiniZinc from start to end, six runs: compiling the model is most of it. */
  readonly gecodeTotal?: PeerFigure;
  /** CBC from start to end, six runs. */
  readonly cbcTotal?: PeerFigure;
};

/** For each solver and problem. */
const LIMIT_SECONDS = 60;

const isInstalled = { gecode: hasMiniZinc(), cbc: hasCbc() };

/** Throws when a solver that finishes says something else than the planner. */
export function peerFigures(problem: PlanningProblem, outcome: PlanOutcome): PeerFigures {
  const highs = agreeing(outcome, 'HiGHS', solveWithHighs(problem, LIMIT_SECONDS));
  const gecode = isInstalled.gecode
    ? agreeing(outcome, 'Gecode', solveWithGecode(problem, LIMIT_SECONDS))
    : undefined;
  const cbc = isInstalled.cbc ? agreeing(outcome, 'CBC', solveWithCbc(problem, LIMIT_SECONDS)) : undefined;
  return {
    highsSolver: { ms: highs.solverMs, isCut: highs.status === 'unfinished' },
    ...(gecode && {
      gecodeSolver: { ms: gecode.solverMs, isCut: gecode.status === 'unfinished' },
      gecodeTotal: { ms: gecode.totalMs, isCut: gecode.status === 'unfinished' },
    }),
    ...(cbc && { cbcTotal: { ms: cbc.totalMs, isCut: cbc.status === 'unfinished' } }),
  };
}

function agreeing<Solution extends { readonly status: string; readonly objective?: readonly number[] }>(
  outcome: PlanOutcome,
  solver: string,
  solution: Solution,
): Solution {
  const ours = outcome.status === 'optimal' ? outcome.objective.join(' ') : outcome.status;
  const theirs = solution.objective?.join(' ') ?? solution.status;
  if (theirs !== 'unfinished' && ours !== theirs)
    throw new Error(`${solver} says ${theirs}, the planner ${ours}.`);
  return solution;
}
