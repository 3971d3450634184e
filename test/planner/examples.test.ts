import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { Objective } from '../../src/planner/types.ts';
import { example, exampleText } from './builders.ts';

const expected: Readonly<Record<string, { readonly status: string; readonly objective: Objective | null }>> =
  JSON.parse(exampleText('expected'));

describe('the examples with proven optima', () => {
  for (const [name, { status, objective }] of Object.entries(expected))
    test(`${name} is ${status} ${objective?.join(' ') ?? ''}`, () => {
      const problem = example(name);
      const outcome = findBestPlan(problem);

      assert.equal(outcome.status, status);
      if (outcome.status === 'optimal') {
        assert.deepEqual(outcome.objective, objective);
        assert.deepEqual(checkPlan(problem, outcome.sessions), { violations: [], objective });
      }
    });

  test('inf-host says who can never host', () => {
    assert.deepEqual(findBestPlan(example('inf-host')), {
      status: 'infeasible',
      reasons: [
        { code: 'HOST_WITHOUT_SLOT', host: 'p6' },
        { code: 'PARTICIPANT_MISSES_TOO_MANY', participant: 'p6', leastAbsences: 5, maxAbsences: 1 },
      ],
    });
  });
});
