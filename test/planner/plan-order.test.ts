import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { planOrder } from '../../src/planner/plan-order.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { bruteForcePlan } from './brute-force.ts';
import { everyPlan } from './enumerated-plans.ts';
import { smallProblems } from './small-problems.ts';

test('of all plans the one that the planner gives comes first, and of any part of them the one of brute force', () => {
  fc.assert(
    fc.property(smallProblems, fc.nat(), (problem, seed) => {
      const tried = everyPlan(problem);
      const plans = tried.toSorted(planOrder(problem));
      assert.deepEqual(tried.toReversed().toSorted(planOrder(problem)), plans);
      const best = findBestPlan(problem);
      if (best.status === 'infeasible') {
        assert.deepEqual(plans, []);
        return;
      }
      assert.deepEqual({ status: 'optimal', ...plans[0] }, best);
      const some = plans.filter(({ objective }, index) => (objective[5] + index + seed) % 3 > 0);
      assert.deepEqual(
        some[0],
        bruteForcePlan(problem, (plan) => some.some((one) => isSame(one, plan))),
      );
    }),
    { seed: 20270114, numRuns: 200 },
  );
});

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
