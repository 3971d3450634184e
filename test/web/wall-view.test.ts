import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  columnNames,
  groupProgress,
  type ProposedSession,
  presenceAt,
  wallGrid,
} from '../../src/web/round/wall-view.ts';
import { aParticipant, aPlan, aProposedSession, aRespondent, aRound, aSlot } from './builders.ts';

const anna = aParticipant('anna', 'Anna de Vries');
const bram = aParticipant('bram', 'Bram Jansen');
const carla = aParticipant('carla', 'Carla Smit');
const first = aSlot('2027-02-11');
const second = aSlot('2027-03-01');

describe('the grid of days and people', () => {
  test('has a cell per person and slot, and an untouched slot is not answered rather than no', () => {
    const round = aRound(
      [second, first],
      [
        aRespondent(anna, { [first.id]: 'YES', [second.id]: 'IF_NEEDED' }, [second.id]),
        aRespondent(bram, { [first.id]: 'NO' }),
      ],
    );

    assert.deepEqual(wallGrid(round), [
      {
        name: 'februari 2027',
        rows: [
          {
            slot: first,
            proposedFor: undefined,
            cells: [
              { personName: 'Anna de Vries', state: 'yes', canHost: true },
              { personName: 'Bram Jansen', state: 'no', canHost: true },
            ],
          },
        ],
      },
      {
        name: 'maart 2027',
        rows: [
          {
            slot: second,
            proposedFor: undefined,
            cells: [
              { personName: 'Anna de Vries', state: 'ifNeeded', canHost: false },
              { personName: 'Bram Jansen', state: 'notAnswered', canHost: true },
            ],
          },
        ],
      },
    ]);
  });

  test('says which session the proposal puts where', () => {
    const round = aRound([first, second], [], aPlan([aProposedSession({ number: 2, slot: second })]));

    assert.deepEqual(
      wallGrid(round).flatMap(({ rows }) => rows.map(({ proposedFor }) => proposedFor)),
      [undefined, 2],
    );
  });

  test('two people of one first name are told apart', () => {
    const other = aParticipant('other', 'Anna van den Berg');

    assert.deepEqual(columnNames([anna, bram, other].map((person) => aRespondent(person, {}))), [
      'Anna V.',
      'Bram',
      'Anna B.',
    ]);
  });

  test('progress counts people who are done and answers that are open', () => {
    const done = { ...aRespondent(anna, {}), notAnswered: 0 };

    assert.deepEqual(groupProgress([done, aRespondent(bram, {})]), { done: 1, people: 2, toGo: 2 });
  });
});

describe('who is at a proposed session', () => {
  const people = [
    anna,
    bram,
    carla,
    aParticipant('dirk', 'Dirk Hoekstra'),
    aParticipant('els', 'Els Peters'),
  ];
  const presences = (session: Partial<ProposedSession>) =>
    presenceAt(
      aProposedSession(session),
      people.map((person) => aRespondent(person, {})),
    ).map(({ presence }) => presence);

  test('the host, the present, who comes if needed, who said no and who did not answer are five things', () => {
    const session: Partial<ProposedSession> = {
      host: { id: 'anna', person: anna.person },
      present: [{ id: 'anna' }, { id: 'bram' }],
      ifNeeded: [{ id: 'carla' }],
      absent: [
        { participant: { id: 'dirk' }, kind: 'SAID_NO' },
        { participant: { id: 'els' }, kind: 'NOT_ANSWERED' },
      ],
    };

    assert.deepEqual(presences(session), ['host', 'present', 'ifNeeded', 'saidNo', 'notAnswered']);
  });

  test('a host who comes if needed is not shown as one who gladly comes', () => {
    const session = { host: { id: 'carla', person: carla.person }, ifNeeded: [{ id: 'carla' }] };

    assert.equal(presences(session)[2], 'hostIfNeeded');
  });
});
