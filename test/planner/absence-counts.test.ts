import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  biasesFor,
  biasFor,
  countOf,
  countsFrom,
  excessAbove,
  isAbove,
  isAboveOwn,
  peopleAbove,
} from '../../src/planner/absence-counts.ts';

/** At most ten sessions, so at most ten absences of each. */
const group = fc.integer({ min: 1, max: 16 }).chain((people) =>
  fc.record({
    absences: fc.array(fc.nat(10), { minLength: people, maxLength: people }),
    limits: fc.array(fc.integer({ min: -1, max: 15 }), { minLength: people, maxLength: people }),
    limit: fc.integer({ min: 0, max: 10 }),
  }),
);

test('absences packed into three numbers are compared and counted as they are one by one', () => {
  fc.assert(
    fc.property(group, ({ absences, limits, limit }) => {
      const [first, second, third] = countsFrom(absences);
      const above = absences.map((count, person) => count > (limits[person] ?? 0));
      assert.deepEqual(
        absences.map((_, person) => countOf(person, first, second, third)),
        absences,
      );
      assert.equal(
        excessAbove(biasFor(limit), first, second, third),
        absences.reduce((sum, count) => sum + Math.max(0, count - limit), 0),
      );
      assert.equal(
        isAbove(biasFor(limit), first, second, third),
        absences.some((count) => count > limit),
      );
      assert.equal(
        peopleAbove(biasesFor(limits), first, second, third),
        above.reduce((bits, isAboveLimit, person) => bits | (isAboveLimit ? 1 << person : 0), 0),
      );
      assert.equal(isAboveOwn(biasesFor(limits), first, second, third), above.includes(true));
    }),
    { seed: 20270114, numRuns: 2000 },
  );
});
