import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listChoiceFrom, shownCounts } from '../../src/web/office/list-choice.ts';

test('who has a place and is in no group is counted, as whoever is in one state or in any', () => {
  const registered = { state: 'REGISTERED', count: 3 } as const;
  const waiting = { state: 'WAITING', count: 2 } as const;

  assert.deepEqual(shownCounts({ state: 'free' }, [registered]), [registered]);
  assert.deepEqual(shownCounts({ state: '' }, [registered, waiting]), [registered, waiting]);
  assert.deepEqual(shownCounts({ state: 'WAITING' }, [registered, waiting]), [waiting]);
});

test('what was chosen to look at is read as it was kept, and nothing else is', () => {
  const choice = { search: 'de wit', offer: 'pre', state: 'free', order: 'NEWEST' };

  assert.deepEqual(listChoiceFrom(choice), choice);
  for (const other of [
    undefined,
    null,
    'de wit',
    { ...choice, search: 1 },
    { ...choice, state: 'GONE' },
    { ...choice, order: 'AGE' },
  ]) {
    assert.equal(listChoiceFrom(other), undefined);
  }
});
