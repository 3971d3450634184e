import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Mark, Marks } from '../../src/web/answers/answer-queue.ts';
import { acceptedChange, bothChanges, bulkChange, undoOf } from '../../src/web/answers/bulk-change.ts';

const yes: Mark = { answer: 'YES', canHost: false };
const no: Mark = { answer: 'NO', canHost: true };
const nothing: Mark = { answer: null, canHost: true };

describe('Many answers at once', () => {
  test('leave single answers alone, unless all may change', () => {
    const marks: Marks = { a: yes, b: nothing };

    assert.deepEqual(bulkChange(['a', 'b', 'c'], 'NO', 'open', marks), {
      marks: { b: no, c: no },
      before: { b: nothing, c: nothing },
    });
    assert.deepEqual(bulkChange(['a', 'b', 'c'], 'NO', 'all', marks), {
      marks: { a: { answer: 'NO', canHost: false }, b: no, c: no },
      before: { a: yes, b: nothing, c: nothing },
    });
  });

  test('change nothing that has the answer already', () => {
    assert.deepEqual(bulkChange(['a'], 'YES', 'all', { a: yes }), { marks: {}, before: {} });
  });

  test('that are suggested and accepted fill open moments alone, each once', () => {
    const suggested = [
      { slotIds: ['a', 'b'], answer: 'NO' },
      { slotIds: ['b', 'c'], answer: 'NO' },
    ] as const;

    assert.deepEqual(acceptedChange(suggested, { a: yes }), {
      marks: { b: no, c: no },
      before: { b: nothing, c: nothing },
    });
    assert.deepEqual(acceptedChange([], {}), { marks: {}, before: {} });
  });

  test('are taken back without touching what was changed by hand since', () => {
    const change = bulkChange(['a', 'b'], 'NO', 'all', { a: yes });
    const now: Marks = { ...change.marks, b: { answer: 'IF_NEEDED', canHost: true } };

    assert.deepEqual(undoOf(change, now), { a: yes });
  });

  test('undone, leave everything as it was, whatever was there', () => {
    const mark = fc.record({
      answer: fc.constantFrom('YES' as const, 'IF_NEEDED' as const, 'NO' as const, null),
      canHost: fc.boolean(),
    });
    const ids = ['a', 'b', 'c', 'd'];
    const marksOf = fc.dictionary(fc.constantFrom(...ids), mark);
    const answer = fc.constantFrom('YES' as const, 'IF_NEEDED' as const, 'NO' as const);
    fc.assert(
      fc.property(marksOf, answer, answer, fc.constantFrom('open', 'all'), (marks, first, second, scope) => {
        const one = bulkChange(ids, first, scope, marks);
        const afterOne = { ...marks, ...one.marks };
        const two = bulkChange(['a', 'b'], second, scope, afterOne);
        const both = bothChanges(one, two);
        const after = { ...afterOne, ...two.marks };
        const undone: Marks = { ...after, ...undoOf(both, after) };

        for (const id of ids) assert.deepEqual(undone[id]?.answer ?? null, marks[id]?.answer ?? null);
      }),
      { seed: 4 },
    );
  });
});
