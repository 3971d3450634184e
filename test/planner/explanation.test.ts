import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainPlan } from '../../src/planner/explanation.ts';
import { aFile, problemFrom } from './builders.ts';

test('an explanation tells a no from no answer, and which slots nearby are closed and why', () => {
  const problem = problemFrom(
    aFile({
      hosts: ['bas', 'cor', 'ada'],
      availability: {
        ada: { s2: 'no', s4: 'ifNeeded' },
        bas: { s2: 'yes', s3: 'yes', s4: 'yes' },
        cor: { s2: 'yes', s3: 'yes' },
      },
      vetoedSlots: ['s3'],
      attendance: { minPresent: 1, maxAbsencesPerParticipant: 2 },
    }),
  );

  const explained = explainPlan(problem, [
    { session: 2, slot: 's2', host: 'cor' },
    { session: 3, slot: 's4', host: 'bas' },
  ]);

  assert.deepEqual(explained, {
    objective: [2, 1, 1, 0, 28, 42],
    sessions: [
      {
        session: 2,
        slot: 's2',
        date: '2027-01-28',
        host: 'cor',
        gapDays: 14,
        offTargetDays: 0,
        saidNo: ['ada'],
        notAnswered: [],
        ifNeeded: [],
        closedNearby: [
          { slot: 's1', obstacles: ['TOO_FEW_PRESENT'] },
          { slot: 's3', obstacles: ['VETOED'] },
        ],
      },
      {
        session: 3,
        slot: 's4',
        date: '2027-02-11',
        host: 'bas',
        gapDays: 14,
        offTargetDays: 0,
        saidNo: [],
        notAnswered: ['cor'],
        ifNeeded: ['ada'],
        closedNearby: [
          { slot: 's3', obstacles: ['VETOED'] },
          { slot: 's5', obstacles: ['TOO_FEW_PRESENT'] },
        ],
      },
    ],
    absences: [
      { participant: 'ada', sessions: [2] },
      { participant: 'cor', sessions: [3] },
    ],
    carriedOver: ['ada'],
  });
});
