import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { presenceAt } from '../../src/planner/presence.ts';
import type { Answer, Slot } from '../../src/planner/types.ts';
import { instantFromMillis } from '../../src/shared/time.ts';

const IDS = Array.from({ length: 30 }, (_, index) => `s${index}`);

/** Answers in any order, also to slots that are not asked about. */
const answers: fc.Arbitrary<ReadonlyMap<string, Answer> | undefined> = fc.option(
  fc
    .tuple(
      fc.subarray(IDS),
      fc.infiniteStream(fc.constantFrom<Answer>('yes', 'ifNeeded', 'no')),
      fc.infiniteStream(fc.nat()),
      fc.boolean(),
    )
    .map(([ids, answered, order, isShuffled]) => {
      const given = ids.map(
        (id) => [id, answered.next().value, isShuffled ? order.next().value : 0] as const,
      );
      return new Map(given.toSorted((a, b) => a[2] - b[2]).map(([id, answer]) => [id, answer]));
    }),
  { nil: undefined },
);

const asked: fc.Arbitrary<readonly Slot[]> = fc
  .shuffledSubarray(IDS)
  .chain((ids) => fc.boolean().map((isInOrder) => (isInOrder ? IDS.filter((id) => ids.includes(id)) : ids)))
  .map((ids) => ids.map((id) => ({ id, start: instantFromMillis(0), end: instantFromMillis(1) })));

describe('who can come', () => {
  test('is a bit for everyone who said yes or if needed, whatever the order of slots and answers', () => {
    fc.assert(
      fc.property(asked, fc.array(answers, { maxLength: 16 }), (slots, people) => {
        const { comes, ifNeeded } = presenceAt(slots, people);
        const bits = (wanted: readonly Answer[]): number[] =>
          slots.map(({ id }) =>
            people.reduce((mask, given, person) => {
              const answer = given?.get(id);
              return answer !== undefined && wanted.includes(answer) ? mask | (1 << person) : mask;
            }, 0),
          );
        assert.deepEqual([...comes], bits(['yes', 'ifNeeded']));
        assert.deepEqual([...ifNeeded], bits(['ifNeeded']));
      }),
      { seed: 20270114, numRuns: 400 },
    );
  });
});
