import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  aStartedGroup,
  ask,
  askFor,
  globalId,
  insertPeople,
  openRound,
  ROUND_SETTINGS,
  signedIn,
  withServer,
} from '../server/running.ts';

/** Ids that are none: no text, no base64, no type, another type than any argument asks for, a key that no engine may see. */
const NO_IDS = [
  '',
  'x',
  '%%%',
  Buffer.from('Trajectory').toString('base64'),
  globalId('CalendarFeedAddress', 'x'),
  globalId('Nothing', 'x'),
  globalId('Municipality', 'GM0193'),
  globalId('Trajectory', 'a\0b'),
  globalId('PlanningRound', 'a\0b'),
];

describeOnBothEngines('An id that is none', (engine) => {
  test('finds nothing in a query, whatever is wrong with it', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const office = await signedIn(server, people.office);
      for (const id of NO_IDS) {
        const data = await askFor(
          server,
          office,
          `query ($id: ID!) {
            trajectory(id: $id) { id }
            planningRound(id: $id) { id }
            upcomingSessions(filter: { trajectoryId: $id }) { edges { cursor } }
          }`,
          { id },
        );

        assert.deepEqual(
          data,
          { trajectory: null, planningRound: null, upcomingSessions: { edges: [] } },
          id,
        );
      }
      const nodes = NO_IDS.filter((id) => id !== globalId('Municipality', 'GM0193'));
      const none = await askFor(
        server,
        office,
        `query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }`,
        { id: 'x', ids: nodes },
      );
      assert.deepEqual(none, { node: null, nodes: nodes.map(() => null) });
    }));

  test('is refused by a mutation as something that is not there', () =>
    withServer(engine, async (server) => {
      const { people, office, group } = await aStartedGroup(server);
      const { id: round } = await openRound(server, office, group.id);
      const [participant] = group.participants;
      const person = (index: number) => globalId('Person', people.wethouders[index] ?? '');
      const facilitatorId = globalId('Person', people.facilitator);
      const participantIds = [0, 1, 2, 3, 4].map(person);
      const started = {
        name: 'Groep',
        facilitatorId,
        participantIds,
        firstSession: { startsAt: '2027-03-09T12:30:00Z', endsAt: '2027-03-09T15:30:00Z', hostId: person(0) },
      };
      const swap = { firstVersion: 1, secondVersion: 1 };

      for (const id of NO_IDS) {
        const session = { sessionId: id, version: 1 };
        const { period } = ROUND_SETTINGS;
        const times = { startsAt: '2027-02-16T12:30:00Z', endsAt: '2027-02-16T15:30:00Z' };
        const asked: readonly (readonly [string, object, string])[] = [
          ['openPlanningRound', { trajectoryId: id, ...ROUND_SETTINGS }, 'NotFound'],
          ['withdrawPlanningRound', { roundId: id, reason: 'x' }, 'NotFound'],
          ['setSlotStates', { roundId: id, slotIds: [id], state: 'STRUCK' }, 'NotFound'],
          ['setSlotStates', { roundId: round, slotIds: [id], state: 'STRUCK' }, 'InvalidInput slotIds'],
          [
            'setFacilitatorAvailability',
            { roundId: round, slotIds: [id], available: true },
            'InvalidInput slotIds',
          ],
          ['lockSession', { roundId: round, sessionNumber: 2, slotId: id }, 'InvalidInput slotId'],
          ['lockSession', { roundId: round, sessionNumber: 2, hostId: id }, 'InvalidInput hostId'],
          ['unlockSession', { roundId: id, sessionNumber: 2 }, 'NotFound'],
          ['setHostWish', { roundId: id, participantId: id, period }, 'NotFound'],
          ['setHostWish', { roundId: round, participantId: id, period }, 'InvalidInput participantId'],
          ['removeHostWish', { roundId: id, participantId: id }, 'NotFound'],
          ['changeRoundSettings', { roundId: id, version: 1 }, 'NotFound'],
          [
            'answerSlots',
            { roundId: round, participantId: id, answers: [{ slotId: id, answer: 'YES' }] },
            'NotFound',
          ],
          [
            'answerSlots',
            { roundId: round, participantId: participant, answers: [{ slotId: id, answer: 'YES' }] },
            'InvalidInput answers',
          ],
          ['confirmPlan', { roundId: id, proposalId: 'x' }, 'NotFound'],
          ['moveSession', { ...session, ...times }, 'NotFound'],
          ['cancelSession', session, 'NotFound'],
          ['changeVenue', session, 'NotFound'],
          ['swapHosts', { firstSessionId: id, secondSessionId: id, ...swap }, 'NotFound'],
          ['startTrajectory', { ...started, facilitatorId: id }, 'InvalidInput facilitatorId'],
          [
            'startTrajectory',
            { ...started, participantIds: [...participantIds, id] },
            'InvalidInput participantIds',
          ],
          [
            'startTrajectory',
            { ...started, firstSession: { ...started.firstSession, hostId: id } },
            'InvalidInput firstSession',
          ],
          ['createPersonalLink', { personId: id }, 'NotFound'],
          ['revokePersonalLinks', { personId: id }, 'NotFound'],
          ['rotateCalendarFeed', { feedId: id }, 'NotFound'],
          ['revokeCalendarFeed', { feedId: id }, 'NotFound'],
          ['createCalendarFeed', { kind: 'PARTICIPANT', personId: id }, 'RuleBroken'],
        ];
        for (const [name, input, refusal] of asked) {
          const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
          const data = await askFor(
            server,
            office,
            `mutation ($input: ${type}!) { asked: ${name}(input: $input) {
              __typename ... on UserError { message } ${refusal.startsWith('Invalid') ? '... on InvalidInput { field }' : ''}
            } }`,
            { input },
          );
          const { __typename, field } = data.asked;
          assert.equal(field === undefined ? __typename : `${__typename} ${field}`, refusal, `${name} ${id}`);
        }
      }
    }));

  test('gives a subscription an error with a code', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const office = await signedIn(server, people.office);

      const { errors } = await ask(
        server,
        office,
        'subscription { planningRoundChanges(roundId: "x") { version } }',
      );

      assert.deepEqual(
        errors?.map(({ extensions }) => extensions?.code),
        ['NOT_FOUND'],
      );
    }));
});
