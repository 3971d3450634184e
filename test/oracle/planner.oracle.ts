import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { PlannedSession, PlanningProblem } from '../../src/planner/types.ts';
import { example, exampleText } from '../planner/builders.ts';
import { solveWithCbc } from './cbc-solver.ts';
import { solveWithHighs } from './highs-planning.ts';
import { middleProblem } from './middle-problems.ts';
import { solveWithGecode } from './minizinc-solver.ts';

const EXAMPLES = Object.keys(JSON.parse(exampleText('expected'))).map((name) => example(name));

const SOLVERS: readonly {
  readonly name: string;
  readonly seeds: number;
  readonly solve: (problem: PlanningProblem) => Solution;
}[] = [
  { name: 'HiGHS', seeds: 200, solve: solveWithHighs },
  { name: 'Gecode', seeds: 100, solve: solveWithGecode },
  { name: 'CBC', seeds: 60, solve: (problem) => solveWithCbc(problem, 600) },
];

type Solution = {
  readonly status: string;
  readonly objective?: readonly number[];
  /** CBC is asked for the objective alone. */
  readonly sessions?: readonly PlannedSession[];
};

/** The planner and the solver agree, and the checker finds nothing against either plan. */
function assertSame(problem: PlanningProblem, solution: Solution): void {
  const outcome = findBestPlan(problem);
  const objective = outcome.status === 'optimal' ? outcome.objective : undefined;
  assert.deepEqual([outcome.status, objective], [solution.status, solution.objective], problem.name);
  for (const sessions of [outcome.status === 'optimal' ? outcome.sessions : undefined, solution.sessions])
    if (sessions !== undefined)
      assert.deepEqual(checkPlan(problem, sessions), { violations: [], objective }, problem.name);
}

for (const { name, seeds, solve } of SOLVERS)
  describe(name, () => {
    test(`agrees on the ${EXAMPLES.length} examples`, () => {
      for (const problem of EXAMPLES) assertSame(problem, solve(problem));
    });

    test(`agrees on ${seeds} seeded problems, with a plan and without`, () => {
      let optimal = 0;
      for (let seed = 1; seed <= seeds; seed += 1) {
        const problem = middleProblem(seed);
        const solution = solve(problem);
        assertSame(problem, solution);
        optimal += solution.status === 'optimal' ? 1 : 0;
      }
      assert.ok(optimal > seeds * 0.4 && optimal < seeds * 0.8, `${optimal} of ${seeds} have a plan`);
    });
  });
