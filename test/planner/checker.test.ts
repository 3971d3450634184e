import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import type { PlannedSession } from '../../src/planner/types.ts';
import { aFile, problemFrom } from './builders.ts';

const planned = (...pairs: readonly (readonly [string, string | null])[]): readonly PlannedSession[] =>
  pairs.map(([slot, host], index) => ({ session: index + 2, slot, host }));
const GOOD = planned(['s2', 'bas'], ['s4', 'cor']);

describe('the checker', () => {
  test('accepts a plan that keeps the rules and measures it', () => {
    assert.deepEqual(checkPlan(problemFrom(aFile()), GOOD), {
      violations: [],
      objective: [0, 0, 0, 0, 28, 42],
    });
  });

  test('counts a missing answer as an absence, and if needed as coming', () => {
    const availability = {
      ada: { s2: 'no' },
      bas: { s2: 'yes', s4: 'yes' },
      cor: { s2: 'yes', s4: 'ifNeeded' },
    };

    assert.deepEqual(checkPlan(problemFrom(aFile({ availability })), GOOD), {
      violations: [{ code: 'TOO_MANY_ABSENCES', participant: 'ada', absences: 2 }],
      objective: [2, 2, 1, 0, 28, 42],
    });
  });

  for (const [title, changes, sessions, violations] of [
    [
      'too few sessions',
      {},
      GOOD.slice(0, 1),
      [
        { code: 'WRONG_SESSIONS', expected: [2, 3], found: [2] },
        { code: 'HOST_WITHOUT_TURN', host: 'cor' },
      ],
    ],
    [
      'a slot that does not exist',
      {},
      planned(['s0', 'bas'], ['s4', 'cor']),
      [
        { code: 'SLOT_UNKNOWN', session: 2, slot: 's0' },
        { code: 'TOO_FEW_PRESENT', session: 2, present: 0 },
        { code: 'HOST_ABSENT', session: 2, host: 'bas' },
      ],
    ],
    [
      'the same slot twice',
      {},
      planned(['s2', 'bas'], ['s2', 'cor']),
      [
        { code: 'NOT_ON_A_LATER_DAY', session: 3 },
        { code: 'GAP_OUT_OF_BOUNDS', session: 3, days: 0 },
      ],
    ],
    [
      'a gap too long',
      {},
      planned(['s2', 'bas'], ['s7', 'cor']),
      [{ code: 'GAP_OUT_OF_BOUNDS', session: 3, days: 35 }],
    ],
    [
      'a slot struck out while the facilitator is away',
      { vetoedSlots: ['s2'], facilitatorUnavailable: ['s2'] },
      GOOD,
      [
        { code: 'SLOT_VETOED', session: 2, slot: 's2' },
        { code: 'FACILITATOR_UNAVAILABLE', session: 2, slot: 's2' },
      ],
    ],
    [
      'too few present',
      { attendance: { minPresent: 4, maxAbsencesPerParticipant: 1 } },
      GOOD,
      [
        { code: 'TOO_FEW_PRESENT', session: 2, present: 3 },
        { code: 'TOO_FEW_PRESENT', session: 3, present: 3 },
      ],
    ],
    [
      'a host twice',
      {},
      planned(['s2', 'bas'], ['s4', 'bas']),
      [
        { code: 'HOST_TWICE', host: 'bas' },
        { code: 'HOST_WITHOUT_TURN', host: 'cor' },
      ],
    ],
    [
      'a host who has hosted',
      { hosts: ['bas'] },
      planned(['s2', 'bas'], ['s4', 'ada']),
      [{ code: 'HOST_UNKNOWN', session: 3, host: 'ada' }],
    ],
    [
      'a neutral venue while a host remains',
      {},
      planned(['s2', 'bas'], ['s4', null]),
      [
        { code: 'HOST_MISSING', session: 3 },
        { code: 'HOST_WITHOUT_TURN', host: 'cor' },
      ],
    ],
    [
      'a host who cannot receive the group',
      { cannotHost: { cor: ['s4'] } },
      GOOD,
      [{ code: 'HOST_CANNOT_HOST', session: 3, host: 'cor' }],
    ],
    [
      'broken locks',
      { locks: [{ session: 2, slot: 's1', host: 'cor' }] },
      GOOD,
      [
        { code: 'SLOT_LOCK_BROKEN', session: 2, slot: 's1' },
        { code: 'HOST_LOCK_BROKEN', session: 2, host: 'cor' },
      ],
    ],
  ] as const)
    test(`finds ${title}`, () => {
      assert.deepEqual(checkPlan(problemFrom(aFile(changes)), sessions).violations, violations);
    });
});
