import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tapsOf } from '../../src/demonstration/room-people.ts';

const slots = fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 120 }).map((days) =>
  days
    .toSorted((left, right) => left - right)
    .map((day) => ({
      id: `slot ${day}`,
      date: new Date(Date.UTC(2027, 0, 1 + day)).toISOString().slice(0, 10),
      dayPart: 'middag',
    })),
);

test('a phone of the room answers every moment exactly once, and takes the time that it is given', () => {
  fc.assert(
    fc.property(
      slots,
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 600_000 }),
      (asked, seed, total) => {
        const taps = tapsOf(asked, seed, total);

        const answered = taps.flatMap(({ answers }) => answers.map(({ slotId }) => slotId));
        assert.deepEqual(answered.toSorted(), asked.map(({ id }) => id).toSorted());
        const waited = taps.reduce((sum, { waitMs }) => sum + waitMs, 0);
        assert.ok(taps.length === 0 || Math.abs(waited - total) <= taps.length);
      },
    ),
    { seed: 20_261_122, numRuns: 200 },
  );
});

test('the same seed gives the same answers', () => {
  const asked = [{ id: 'a', date: '2027-02-09', dayPart: 'middag' }];

  assert.deepEqual(tapsOf(asked, 3, 1_000), tapsOf(asked, 3, 1_000));
});
