import assert from 'node:assert/strict';
import { test } from 'node:test';
import { participantAsks } from '../../src/planner/participant-asks.ts';
import { aFile, problemFrom } from './builders.ts';

test('a plan asks of each to come, to come if needed, to host now or to host first in the continuation', () => {
  const problem = problemFrom(
    aFile({
      hosts: ['bas', 'cor', 'eef'],
      participants: ['ada', 'bas', 'cor', 'dirk', 'eef'].map((id) => ({ id, name: id, municipality: id })),
      availability: {
        ada: { s2: 'yes', s4: 'ifNeeded' },
        bas: { s2: 'ifNeeded', s4: 'yes' },
        cor: { s2: 'yes', s4: 'no' },
        dirk: { s4: 'yes' },
      },
    }),
  );

  assert.deepEqual(
    participantAsks(problem, [
      { session: 2, slot: 's2', host: 'cor' },
      { session: 3, slot: 's4', host: 'bas' },
    ]),
    [
      {
        participant: 'ada',
        attends: [2, 3],
        ifNeeded: [3],
        saidNo: [],
        notAnswered: [],
        turn: { state: 'notDue', hostedFixedSession: true },
      },
      {
        participant: 'bas',
        attends: [2, 3],
        ifNeeded: [2],
        saidNo: [],
        notAnswered: [],
        turn: { state: 'hosts', session: 3 },
      },
      {
        participant: 'cor',
        attends: [2],
        ifNeeded: [],
        saidNo: [3],
        notAnswered: [],
        turn: { state: 'hosts', session: 2 },
      },
      {
        participant: 'dirk',
        attends: [3],
        ifNeeded: [],
        saidNo: [],
        notAnswered: [2],
        turn: { state: 'notDue', hostedFixedSession: false },
      },
      {
        participant: 'eef',
        attends: [],
        ifNeeded: [],
        saidNo: [],
        notAnswered: [2, 3],
        turn: { state: 'carriedOver' },
      },
    ],
  );
});
