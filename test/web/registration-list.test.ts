import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownCounts } from '../../src/web/office/list-choice.ts';

test('who has a place and is in no group is counted, as whoever is in one state or in any', () => {
  const registered = { state: 'REGISTERED', count: 3 } as const;
  const waiting = { state: 'WAITING', count: 2 } as const;

  assert.deepEqual(shownCounts({ state: 'free' }, [registered]), [registered]);
  assert.deepEqual(shownCounts({ state: '' }, [registered, waiting]), [registered, waiting]);
  assert.deepEqual(shownCounts({ state: 'WAITING' }, [registered, waiting]), [waiting]);
});
