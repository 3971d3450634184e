/** HiGHS on a few problems at every run of the tests; `npm run test:oracle` asks three solvers about hundreds. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { whatHelps } from '../../src/planner/what-helps.ts';
import { fewestChangesByHighs, solveWithHighs } from '../oracle/highs-planning.ts';
import { LESS, middleProblem } from '../oracle/middle-problems.ts';
import { example } from './builders.ts';

const SEEDED = Array.from({ length: 20 }, (_, index) => middleProblem(index + 1, LESS));

describe('HiGHS', () => {
  for (const problem of [...['cont-01', 'sameday-01', 'lock-01', 'inf-host'].map(example), ...SEEDED])
    test(`finds the same best plan of ${problem.name}, or none either`, () => {
      const outcome = findBestPlan(problem);
      const { status, ...solution } = solveWithHighs(problem);

      assert.equal(outcome.status, status);
      if (outcome.status !== 'optimal' || !('objective' in solution)) return;
      assert.deepEqual(outcome.objective, solution.objective);
      assert.deepEqual(checkPlan(problem, solution.sessions), {
        violations: [],
        objective: outcome.objective,
      });
    });

  for (const [seed, fewest] of [
    [3, undefined],
    [5, 2],
    [17, 1],
    [49, 4],
    [65, 3],
    [81, 3],
  ] as const)
    test(`finds that middle problem ${seed} becomes possible with ${fewest ?? 'no'} changed answers`, () => {
      const problem = middleProblem(seed);
      const { relaxation } = whatHelps(problem, findBestPlan(problem));

      assert.equal(relaxation?.fewestChanges, fewest);
      assert.equal(fewestChangesByHighs(problem), fewest);
    });
});
