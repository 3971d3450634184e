import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gainsAndLosses, isCalled } from '../../src/web/composing/run-view.ts';

type Change = Parameters<typeof gainsAndLosses>[0][number];

function changed(
  criterion: Change['criterion'],
  worst: readonly [number, number],
  total: readonly [number, number],
): Change {
  return {
    criterion,
    counts: true,
    worstBefore: worst[0],
    worstAfter: worst[1],
    totalBefore: total[0],
    totalAfter: total[1],
  };
}

test('a criterion gains or loses by its worst group, and by all groups where that stays the same', () => {
  const { gains, losses } = gainsAndLosses([
    changed('SIZE', [1, 1], [4, 5]),
    changed('TRAVEL', [30, 20], [50, 60]),
    changed('PARTY', [2, 2], [7, 7]),
    changed('DAYS', [1, 2], [9, 3]),
    { ...changed('TOPICS', [1, 2], [1, 2]), counts: false },
  ]);

  assert.deepEqual(
    [gains, losses],
    [
      ['reistijd (slechtste groep 30 wordt 20)'],
      ['groepsgrootte (samen 4 wordt 5)', 'dagen (slechtste groep 1 wordt 2)'],
    ],
  );
});

test('people are found by name and by municipality, whatever the case', () => {
  const anna = { name: 'Anna de Wit', municipality: 'Zwolle' };

  assert.deepEqual(
    ['', ' wit', 'ZWOL', 'wit zwolle', 'Kampen'].map((words) => isCalled(anna, words)),
    [true, true, true, true, false],
  );
});
