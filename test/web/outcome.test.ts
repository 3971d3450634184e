import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { outcomeOf } from '../../src/web/api/outcome.ts';

describe('what became of a request', () => {
  test('only a success is done', () => {
    const success = { __typename: 'AnswerSlotsSuccess', round: { id: 'round' } } as const;

    assert.deepEqual(outcomeOf(success), { kind: 'done', value: success });
  });

  test('anything else that the API answers is a refusal', () => {
    const refusal = {
      __typename: 'RuleBroken',
      code: 'ROUND_CLOSED',
      message: 'De ronde is dicht.',
    } as const;

    assert.deepEqual(outcomeOf(refusal), { kind: 'refused', refusal });
  });

  test('no answer is never a success', () => {
    assert.deepEqual(outcomeOf(undefined), { kind: 'unreachable' });
    assert.deepEqual(outcomeOf(null), { kind: 'unreachable' });
  });
});
