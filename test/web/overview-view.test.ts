import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feedKinds } from '../../src/web/agenda/feed-kinds.ts';
import type { HomeTrajectoryFragment } from '../../src/web/gql/graphql.ts';
import { goingOnQuestions } from '../../src/web/group/going-on-view.ts';
import { hostingTurns, openQuestions, swapQuestions } from '../../src/web/overview/overview-view.ts';
import { guides, type SignedIn, speaksFor } from '../../src/web/viewer/roles.ts';
import { aParticipant, aSession, aTrajectory } from './builders.ts';

const anna = aParticipant('anna', 'Anna de Vries');
const bram = aParticipant('bram', 'Bram Jansen');
const respondents = [
  { participant: { id: 'anna' }, answered: 3, notAnswered: 0 },
  { participant: { id: 'bram' }, answered: 1, notAnswered: 2 },
];
const open = { id: 'round', status: 'OPEN' as const, respondents };
const wethouder: SignedIn = { person: anna.person, roles: ['PARTICIPANT'], represents: [] };
const secretary: SignedIn = {
  person: { id: 'sanne', name: 'Sanne Mulder', givenName: 'Sanne' },
  roles: ['SECRETARY'],
  represents: [anna.person, bram.person],
};

describe('what is asked of somebody', () => {
  const group = aTrajectory('Achterhoek', [anna, bram], open);

  test('a wethouder is asked for the own answers only', () => {
    assert.deepEqual(openQuestions([group], [], wethouder), [
      {
        roundId: 'round',
        participantId: 'anna',
        trajectoryName: 'Achterhoek',
        forName: undefined,
        notAnswered: 0,
        session: undefined,
      },
    ]);
  });

  test('a secretary is asked for each wethouder, the one with most to answer first', () => {
    assert.deepEqual(
      openQuestions([group], [], secretary).map(({ forName, notAnswered }) => [forName, notAnswered]),
      [
        ['Bram Jansen', 2],
        ['Anna de Vries', 0],
      ],
    );
  });

  test('who is asked for another moment for one session finds that too, and nobody else does', () => {
    const session = {
      id: 'third',
      number: 3,
      trajectory: { id: 'group', name: 'Achterhoek' },
      replacementRound: {
        id: 'small',
        respondents: [
          { participant: { id: 'anna', person: anna.person }, notAnswered: 3 },
          { participant: { id: 'bram', person: bram.person }, notAnswered: 1 },
        ],
      },
      swaps: null,
    };
    const other = { ...session, id: 'fourth', number: 4, replacementRound: null };

    assert.deepEqual(openQuestions([group], [other, session], wethouder), [
      {
        roundId: 'small',
        participantId: 'anna',
        trajectoryName: 'Achterhoek',
        forName: undefined,
        notAnswered: 3,
        session: { id: 'third', number: 3 },
      },
      ...openQuestions([group], [], wethouder),
    ]);
    assert.deepEqual(openQuestions([], [session], { ...secretary, represents: [] }), []);
  });

  test('a host who is asked to change places finds that, once, as long as it can be answered', () => {
    const swap = {
      id: 'swap',
      state: 'OPEN' as const,
      mayAnswer: true,
      host: bram,
      otherHost: anna,
      otherSession: { id: 'fourth' },
    };
    const asked = {
      id: 'fourth',
      number: 4,
      trajectory: { id: 'group', name: 'Achterhoek' },
      replacementRound: null,
      swaps: [swap],
    };
    const asking = { ...asked, id: 'third', number: 3 };
    const question = {
      id: 'swap',
      from: 'Bram Jansen',
      forName: undefined,
      session: { id: 'fourth', number: 4 },
      trajectoryName: 'Achterhoek',
    };

    assert.deepEqual(swapQuestions([asking, asked], wethouder), [question]);
    assert.deepEqual(swapQuestions([asking, asked], secretary), [{ ...question, forName: 'Anna de Vries' }]);
    assert.deepEqual(swapQuestions([asking, asked], { ...wethouder, person: bram.person }), []);
    for (const over of [
      { ...swap, state: 'DECLINED' as const },
      { ...swap, mayAnswer: false },
    ]) {
      assert.deepEqual(swapQuestions([{ ...asked, swaps: [over] }], wethouder), []);
    }
    assert.deepEqual(swapQuestions([{ ...asked, swaps: null }], wethouder), []);
  });

  test('nobody is asked in a closed round, in no round, or after leaving', () => {
    const left: HomeTrajectoryFragment = {
      ...group,
      participants: group.participants.map((participant) => ({
        ...participant,
        leftAt: '2027-01-20T09:00:00.000Z',
      })),
    };
    const closed = aTrajectory('Closed', [anna], { ...open, status: 'CONFIRMED' });

    assert.deepEqual(openQuestions([left, closed, aTrajectory('None', [anna], null)], [], wethouder), []);
  });
});

describe('who is asked whether they go on with the group', () => {
  const continuation = {
    id: 'continuation',
    status: 'OPEN' as const,
    terms: { inWords: '4 bijeenkomsten voor 500 euro per deelnemer.' },
    choices: [
      { participant: anna, choice: 'STOPS' as const },
      { participant: bram, choice: null },
    ],
  };
  const group = { ...aTrajectory('Achterhoek', [anna, bram], null), continuation };
  const ofAnna = {
    trajectoryId: 'Achterhoek',
    trajectoryName: 'Achterhoek',
    participantId: 'anna',
    forName: undefined,
    choice: 'STOPS',
    terms: '4 bijeenkomsten voor 500 euro per deelnemer.',
  };

  test('a wethouder for themselves, a secretary for each, who has not chosen first', () => {
    assert.deepEqual(goingOnQuestions([group], wethouder), [ofAnna]);
    assert.deepEqual(goingOnQuestions([group], secretary), [
      { ...ofAnna, participantId: 'bram', forName: 'Bram Jansen', choice: null },
      { ...ofAnna, forName: 'Anna de Vries' },
    ]);
  });

  test('nobody where nothing is asked, where it began, or of whom the viewer does not speak for', () => {
    const started = { ...group, continuation: { ...continuation, status: 'STARTED' as const } };

    assert.deepEqual(goingOnQuestions([{ ...group, continuation: null }, started], wethouder), []);
    assert.deepEqual(goingOnQuestions([group], { ...secretary, represents: [] }), []);
  });
});

describe('whose turn it is to receive the group', () => {
  const own = aSession('own', anna);
  const cancelled = { ...aSession('cancelled', anna), status: 'CANCELLED' as const };

  test('one’s own turns, not those of others, none of a cancelled session', () => {
    const sessions = [own, aSession('other', bram), aSession('neutral', null), cancelled];

    assert.deepEqual(hostingTurns(sessions, wethouder), [{ session: own, forName: undefined }]);
  });

  test('a secretary sees the turns of the wethouders and whose they are', () => {
    assert.deepEqual(hostingTurns([own], secretary), [{ session: own, forName: 'Anna de Vries' }]);
  });
});

describe('what a role may', () => {
  test('the office and the facilitator of the trajectory lead it', () => {
    assert.equal(guides({ ...wethouder, roles: ['OFFICE'] }, 'liesbeth'), true);
    assert.equal(guides(wethouder, wethouder.person.id), true);
    assert.equal(guides({ ...wethouder, roles: ['FACILITATOR'] }, 'liesbeth'), false);
  });

  test('a secretary speaks for the wethouders, a wethouder for no other', () => {
    assert.equal(speaksFor(secretary, bram.person.id), true);
    assert.equal(speaksFor(wethouder, bram.person.id), false);
  });

  test('each calendar is offered once', () => {
    assert.deepEqual(feedKinds(['PARTICIPANT', 'SECRETARY', 'OFFICE']), [
      'PARTICIPANT',
      'SECRETARY',
      'OFFICE',
    ]);
    assert.deepEqual(feedKinds([]), []);
  });
});
