import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Violation } from '../../src/planner/checker.ts';
import type { SessionExplanation } from '../../src/planner/explanation.ts';
import type { ParticipantAsks } from '../../src/planner/participant-asks.ts';
import type { SessionChange } from '../../src/planner/repair-changes.ts';
import {
  asPeopleCount,
  firstPlannedNumber,
  numberInProblem,
  renumbered,
} from '../../src/planner/session-numbers.ts';
import type { InfeasibilityReason } from '../../src/planner/types.ts';
import { aFile, problemFrom } from './builders.ts';

const { fixedSession: _, ...withoutFixed } = aFile();
const FIRST = problemFrom({ ...withoutFixed, planFrom: '2027-01-14' });
const AFTER_FIXED = problemFrom(aFile());

describe('the numbers of sessions', () => {
  test('begin at 1 where no session comes before, else at 2, and go back to those of the problem', () => {
    for (const [problem, first] of [
      [FIRST, 1],
      [AFTER_FIXED, 2],
    ] as const) {
      assert.equal(firstPlannedNumber(problem), first);
      assert.equal(numberInProblem(problem, first), 2);
      assert.deepEqual(asPeopleCount(problem, { session: 2 }), { session: first });
    }
  });

  test('are shifted wherever an answer has them, and nothing else is', () => {
    const reasons: readonly InfeasibilityReason[] = [
      { code: 'LOCKED_SESSION_UNKNOWN', session: 5, lastSession: 3 },
      { code: 'LOCKED_HOST_TWICE', host: '2', sessions: [2, 3] },
      { code: 'TOO_FEW_USABLE_DAYS', usableDays: 1, sessionsToPlan: 2 },
      { code: 'PARTICIPANT_MISSES_TOO_MANY', participant: 'ada', leastAbsences: 2, maxAbsences: 1 },
    ];
    assert.deepEqual(renumbered(reasons, 4), [
      { code: 'LOCKED_SESSION_UNKNOWN', session: 9, lastSession: 7 },
      { code: 'LOCKED_HOST_TWICE', host: '2', sessions: [6, 7] },
      { code: 'TOO_FEW_USABLE_DAYS', usableDays: 1, sessionsToPlan: 2 },
      { code: 'PARTICIPANT_MISSES_TOO_MANY', participant: 'ada', leastAbsences: 2, maxAbsences: 1 },
    ]);
    const violations: readonly Violation[] = [
      { code: 'WRONG_SESSIONS', expected: [2], found: [2, 3] },
      { code: 'GAP_OUT_OF_BOUNDS', session: 2, days: 3 },
    ];
    assert.deepEqual(renumbered(violations, -1), [
      { code: 'WRONG_SESSIONS', expected: [1], found: [1, 2] },
      { code: 'GAP_OUT_OF_BOUNDS', session: 1, days: 3 },
    ]);
    const change: SessionChange = {
      change: 'kept',
      was: 3,
      session: 2,
      slot: 's1',
      host: { kind: 'kept', host: null },
    };
    assert.deepEqual(renumbered(change, -1), { ...change, was: 2, session: 1 });
    assert.deepEqual(renumbered([{ participant: 'ada', nowMisses: [2], nowComes: [3], hosting: null }], -1), [
      { participant: 'ada', nowMisses: [1], nowComes: [2], hosting: null },
    ]);
  });

  test('are lists in what is asked of a participant, where a session has people of the same name', () => {
    const asks: ParticipantAsks = {
      participant: 'ada',
      attends: [2, 3],
      ifNeeded: [3],
      saidNo: [4],
      notAnswered: [5],
      turn: { state: 'hosts', session: 2 },
    };
    assert.deepEqual(renumbered(asks, -1), {
      participant: 'ada',
      attends: [1, 2],
      ifNeeded: [2],
      saidNo: [3],
      notAnswered: [4],
      turn: { state: 'hosts', session: 1 },
    });
    const people: Pick<SessionExplanation, 'gapDays' | 'ifNeeded' | 'saidNo'> = {
      gapDays: 2,
      ifNeeded: ['ada'],
      saidNo: ['bas'],
    };
    assert.deepEqual(renumbered(people, -1), people);
  });
});
