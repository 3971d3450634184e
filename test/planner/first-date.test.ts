import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstDateProblem, fixedSessionOf } from '../../src/planner/first-date.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import { aFile, problemFrom } from './builders.ts';

/** The builder's problem without a session before: one session, Ada and Bas may be the first host. */
function firstDateFile(changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  const { fixedSession: _, spacing: __, ...file } = aFile();
  return { ...file, planFrom: '2027-01-21', sessionsToPlan: 1, hosts: ['ada', 'bas'], ...changes };
}

function faultsOf(value: unknown): unknown {
  const read = readProblemFile(JSON.stringify(value));
  return read.ok ? [] : read.refusal.code === 'INVALID_FIELDS' ? read.refusal.faults : read.refusal;
}

describe('a first date', () => {
  test('is the earliest day after planFrom, itself excluded, when all else is equal', () => {
    assert.deepEqual(findBestPlan(problemFrom(firstDateFile())), {
      status: 'optimal',
      objective: [0, 0, 0, 6, 7, 7],
      sessions: [{ session: 2, slot: 's2', host: 'ada' }],
    });
  });

  test('is later when more can come, and the host is one who can then receive', () => {
    const yes = { s5: 'yes', s6: 'yes' };
    const availability = { ada: { ...yes, s2: 'yes' }, bas: { ...yes, s2: 'yes' }, cor: yes };

    assert.deepEqual(
      findBestPlan(problemFrom(firstDateFile({ availability, cannotHost: { ada: ['s5'] } }))),
      {
        status: 'optimal',
        objective: [0, 0, 0, 27, 28, 28],
        sessions: [{ session: 2, slot: 's5', host: 'bas' }],
      },
    );
  });

  test('is the same problem from a file and from the service', () => {
    const file = problemFrom(firstDateFile({ attendance: { minPresent: 2, maxAbsencesPerParticipant: 1 } }));
    const { name, timeZone, slots, participants, availability, cannotHost } = file;
    const { facilitatorUnavailable, vetoedSlots, fixedSession } = file;

    assert.deepEqual(
      firstDateProblem({
        name,
        timeZone,
        planFrom: fixedSession.date,
        slots,
        participants,
        possibleHosts: ['ada', 'bas'],
        availability,
        cannotHost,
        facilitatorUnavailable,
        vetoedSlots,
        minPresent: 2,
      }),
      file,
    );
  });

  test('has no session before it', () => {
    assert.equal(fixedSessionOf(problemFrom(firstDateFile())), undefined);
    assert.equal(fixedSessionOf(problemFrom(aFile()))?.date, '2027-01-14');
  });

  test('may have a spacing of its own', () => {
    const spacing = { minDays: 14, maxDays: 28, targetDays: 21 };

    assert.deepEqual(problemFrom(firstDateFile({ spacing })).spacing, spacing);
  });

  test('has locks that number its session 1', () => {
    assert.deepEqual(problemFrom(firstDateFile({ locks: [{ session: 1, slot: 's3' }] })).locks, [
      { session: 2, slot: 's3', host: undefined },
    ]);
    assert.deepEqual(faultsOf(firstDateFile({ locks: [{ session: 2, slot: 's3' }] })), [
      { path: 'locks[0].session', code: 'NOT_A_WHOLE_NUMBER', min: 1, max: 1 },
    ]);
  });

  for (const [title, changes, faults] of [
    [
      'with a fixed session as well',
      { fixedSession: aFile().fixedSession },
      [{ path: 'planFrom', code: 'NOT_WITH', other: 'fixedSession' }],
    ],
    ['on a day that does not exist', { planFrom: '2027-02-30' }, [{ path: 'planFrom', code: 'NOT_A_DATE' }]],
    ['as a number', { planFrom: 20270121 }, [{ path: 'planFrom', code: 'NOT_A_DATE' }]],
    ['with a spacing of a wrong kind', { spacing: 3 }, [{ path: 'spacing', code: 'NOT_AN_OBJECT' }]],
    [
      'years before its slots',
      { planFrom: '2022-01-01', slots: [(aFile().slots as readonly unknown[])[0]], availability: {} },
      [{ path: 'slots[0].start', code: 'TOO_FAR_AHEAD', maxDays: 1461 }],
    ],
  ] as const)
    test(`is refused ${title}`, () => {
      assert.deepEqual(faultsOf(firstDateFile(changes)), faults);
    });

  test('without planFrom is a file that lacks its fixed session', () => {
    const { planFrom: _, ...file } = firstDateFile();

    assert.deepEqual(faultsOf(file), [
      { path: 'fixedSession', code: 'MISSING' },
      { path: 'spacing', code: 'MISSING' },
    ]);
  });
});
