import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { InfeasibilityReason } from '../../src/planner/types.ts';
import { aFile, problemFrom } from './builders.ts';

const some = (slots: readonly number[], answer: string): Record<string, string> =>
  Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`s${n}`, slots.includes(n) ? answer : 'no']));

function planOf(changes: Readonly<Record<string, unknown>>): unknown {
  return findBestPlan(problemFrom(aFile(changes)));
}

function reasonsOf(changes: Readonly<Record<string, unknown>>): readonly InfeasibilityReason[] {
  const outcome = findBestPlan(problemFrom(aFile(changes)));
  return outcome.status === 'infeasible' ? outcome.reasons : [];
}

describe('the best plan', () => {
  test('keeps to the target gap and gives equal hosts their turn by id', () => {
    assert.deepEqual(planOf({}), {
      status: 'optimal',
      objective: [0, 0, 0, 0, 28, 42],
      sessions: [
        { session: 2, slot: 's2', host: 'bas' },
        { session: 3, slot: 's4', host: 'cor' },
      ],
    });
  });

  test('has the neutral venue last when hosts are fewer', () => {
    assert.deepEqual(planOf({ hosts: ['cor'] }), {
      status: 'optimal',
      objective: [0, 0, 0, 0, 28, 42],
      sessions: [
        { session: 2, slot: 's2', host: 'cor' },
        { session: 3, slot: 's4', host: null },
      ],
    });
  });

  test('prefers spreading absences over fewer attendances if needed', () => {
    const outcome = planOf({
      attendance: { minPresent: 1, maxAbsencesPerParticipant: 2 },
      spacing: { minDays: 7, maxDays: 7, targetDays: 7 },
      hosts: [],
      availability: {
        ada: { s1: 'no', s2: 'ifNeeded' },
        bas: { s1: 'yes', s2: 'no' },
        cor: { s1: 'yes', s2: 'yes' },
      },
    });

    assert.deepEqual(outcome, {
      status: 'optimal',
      objective: [2, 1, 1, 0, 14, 21],
      sessions: [
        { session: 2, slot: 's1', host: null },
        { session: 3, slot: 's2', host: null },
      ],
    });
  });

  test('takes of two equal slots on a day the one that starts first, then ends first, then has the lower id', () => {
    const at = (id: string, from: string, to: string): object => ({
      id,
      start: `2027-01-28T${from}+01:00`,
      end: `2027-01-28T${to}+01:00`,
    });
    const ids = ['d', 'c', 'b', 'a'];
    const yes = Object.fromEntries(ids.map((id) => [id, 'yes']));
    const file = {
      sessionsToPlan: 1,
      hosts: [],
      slots: [
        at('d', '10:00', '12:00'),
        at('c', '09:00', '12:30'),
        at('b', '09:00', '12:00'),
        at('a', '09:00', '12:30'),
      ],
      availability: { ada: yes, bas: yes, cor: yes },
    };

    assert.deepEqual(planOf(file), {
      status: 'optimal',
      objective: [0, 0, 0, 0, 14, 14],
      sessions: [{ session: 2, slot: 'b', host: null }],
    });
  });

  test('counts days in the zone of the problem: 23.30 UTC is the next day in Amsterdam', () => {
    const slot = { id: 'late', start: '2027-01-14T23:30Z', end: '2027-01-15T00:30Z' };
    const file = {
      sessionsToPlan: 1,
      hosts: [],
      slots: [slot],
      spacing: { minDays: 0, maxDays: 1, targetDays: 1 },
      availability: { ada: { late: 'yes' }, bas: { late: 'yes' }, cor: { late: 'yes' } },
    };

    assert.deepEqual(planOf(file), {
      status: 'optimal',
      objective: [0, 0, 0, 0, 1, 1],
      sessions: [{ session: 2, slot: 'late', host: null }],
    });
    assert.deepEqual(
      reasonsOf({ ...file, timeZone: 'Europe/London' }).map(({ code }) => code),
      ['NO_USABLE_SLOT'],
    );
  });

  test('lets a lock choose slot and host, and a lock with host null leave the host free', () => {
    const locks = [
      { session: 2, host: 'cor' },
      { session: 3, slot: 's5', host: null },
    ];

    assert.deepEqual(planOf({ locks }), {
      status: 'optimal',
      objective: [0, 0, 0, 7, 35, 49],
      sessions: [
        { session: 2, slot: 's2', host: 'cor' },
        { session: 3, slot: 's5', host: 'bas' },
      ],
    });
  });
});

describe('an impossible problem says why', () => {
  const never = some([], 'yes');
  const always = some([1, 2, 3, 4, 5, 6, 7, 8], 'yes');
  for (const [title, changes, expected] of [
    [
      'a locked host who does not have to host',
      { locks: [{ session: 2, host: 'ada' }] },
      [{ code: 'LOCKED_HOST_NOT_HOSTING', session: 2, host: 'ada' }],
    ],
    [
      'a host locked twice',
      {
        locks: [
          { session: 3, host: 'bas' },
          { session: 2, host: 'bas' },
        ],
      },
      [{ code: 'LOCKED_HOST_TWICE', host: 'bas', sessions: [2, 3] }],
    ],
    [
      'two slots for one session',
      {
        locks: [
          { session: 2, slot: 's2' },
          { session: 2, slot: 's3' },
        ],
      },
      [{ code: 'LOCKS_CONTRADICT', session: 2 }],
    ],
    [
      'a locked slot that is struck out while the facilitator is away',
      { locks: [{ session: 2, slot: 's2' }], vetoedSlots: ['s2'], facilitatorUnavailable: ['s2'] },
      [
        {
          code: 'LOCKED_SLOT_UNUSABLE',
          session: 2,
          slot: 's2',
          obstacles: ['FACILITATOR_UNAVAILABLE', 'VETOED'],
        },
      ],
    ],
    [
      'a locked host who cannot receive the group there',
      { locks: [{ session: 2, slot: 's2', host: 'bas' }], cannotHost: { bas: ['s2'] } },
      [{ code: 'LOCKED_HOST_CANNOT_HOST', session: 2, slot: 's2', host: 'bas' }],
    ],
    [
      'more must be present than there are',
      { attendance: { minPresent: 4, maxAbsencesPerParticipant: 1 } },
      [{ code: 'MIN_PRESENT_EXCEEDS_GROUP', minPresent: 4, participants: 3 }],
    ],
    [
      'no gap of at least a day',
      { spacing: { minDays: 0, maxDays: 0, targetDays: 0 } },
      [{ code: 'SPACING_IMPOSSIBLE', minDays: 0, maxDays: 0 }],
    ],
    ['no slot at all', { slots: [], availability: {} }, [{ code: 'NO_USABLE_SLOT', slots: 0, failing: [] }]],
    [
      'no slot with the facilitator and enough people',
      { availability: { ada: always, bas: never, cor: never }, facilitatorUnavailable: ['s1', 's2'] },
      [
        {
          code: 'NO_USABLE_SLOT',
          slots: 8,
          failing: [
            { obstacle: 'FACILITATOR_UNAVAILABLE', slots: 2 },
            { obstacle: 'TOO_FEW_PRESENT', slots: 8 },
          ],
        },
      ],
    ],
    [
      'fewer days than sessions',
      { vetoedSlots: ['s2', 's3', 's4', 's5', 's6', 's7', 's8'] },
      [{ code: 'TOO_FEW_USABLE_DAYS', usableDays: 1, sessionsToPlan: 2 }],
    ],
    [
      'a host who can host nowhere',
      { cannotHost: { cor: Object.keys(always) } },
      [{ code: 'HOST_WITHOUT_SLOT', host: 'cor' }],
    ],
    [
      'two hosts who share one day',
      { cannotHost: { bas: Object.keys(always).slice(1), cor: Object.keys(always).slice(1) } },
      [{ code: 'HOSTS_SHARE_TOO_FEW_DAYS', hosts: ['bas', 'cor'], days: 1 }],
    ],
    [
      'nobody can host anywhere',
      { cannotHost: { bas: Object.keys(always), cor: Object.keys(always) } },
      [{ code: 'NO_SLOT_WITH_HOST' }],
    ],
    [
      'a session that the spacing cannot reach',
      {
        vetoedSlots: ['s2', 's3', 's4', 's5', 's6', 's7'],
        spacing: { minDays: 7, maxDays: 28, targetDays: 14 },
      },
      [{ code: 'SESSION_OUT_OF_REACH', session: 3, earliest: '2027-01-28', latest: '2027-02-18' }],
    ],
    [
      'a participant who misses too many on any dates',
      { hosts: [], availability: { ada: never, bas: always, cor: always } },
      [{ code: 'PARTICIPANT_MISSES_TOO_MANY', participant: 'ada', leastAbsences: 2, maxAbsences: 1 }],
    ],
    [
      'a group that together misses too many',
      {
        hosts: [],
        attendance: { minPresent: 1, maxAbsencesPerParticipant: 1 },
        availability: {
          ada: some([1, 2, 3], 'yes'),
          bas: some([4, 5, 6], 'yes'),
          cor: some([7, 8], 'yes'),
        },
      },
      [{ code: 'GROUP_MISSES_TOO_MANY', leastAbsences: 4, mostAllowed: 3 }],
    ],
    [
      'rules that exclude each other only together',
      { sessionsToPlan: 1, hosts: ['bas'], locks: [{ session: 2, slot: 's2' }], cannotHost: { bas: ['s2'] } },
      [{ code: 'NO_COMBINATION' }],
    ],
  ] as const)
    test(title, () => {
      assert.deepEqual(reasonsOf(changes), expected);
    });
});
