import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  aStartedGroup,
  askFor,
  insertPeople,
  type Json,
  linked,
  openRound,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';

const PATTERN = `query ($id: ID!, $participantId: ID!) {
  planningRound(id: $id) {
    slots { id date }
    respondent(participantId: $participantId) {
      weeklyPattern { weekday dayPart suggestion saidYes saidIfNeeded saidNo }
    }
  }
}`;
const WITHDRAW = `mutation ($input: WithdrawPlanningRoundInput!) {
  withdrawPlanningRound(input: $input) { __typename }
}`;

describeOnBothEngines('The weekly pattern in the API', (engine) => {
  test('comes from the last closed round, and is for who may speak for the participant alone', () =>
    withServer(engine, async (server) => {
      const { people, office, group } = await aStartedGroup(server);
      const [anna, bram] = group.participants;
      const first = await openRound(server, office, group.id);
      const patternOf = async (token: string, roundId: string, participantId = anna): Promise<Json> =>
        (await askFor(server, token, PATTERN, { id: roundId, participantId })).planningRound.respondent
          .weeklyPattern;
      const { planningRound } = await askFor(server, office, PATTERN, { id: first.id, participantId: anna });
      const isMonday = ({ date }: Json) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1;
      const offered = planningRound.slots.filter(({ id }: Json) => first.slots.includes(id));
      const mondays = offered.filter(isMonday).slice(0, 4);
      const thursdays = offered.filter((slot: Json) => !isMonday(slot)).slice(0, 4);
      const answers = [
        ...mondays.map(({ id }: Json) => ({ slotId: id, answer: 'NO' })),
        ...thursdays.map(({ id }: Json, index: number) => ({ slotId: id, answer: index < 2 ? 'YES' : 'NO' })),
      ];
      await askFor(server, office, ANSWER, { input: { roundId: first.id, participantId: anna, answers } });
      assert.deepEqual(await patternOf(office, first.id), [], 'a round that is open is no habit yet');

      await askFor(server, office, WITHDRAW, { input: { roundId: first.id, reason: 'Opnieuw beginnen' } });
      const second = await openRound(server, office, group.id);

      const pattern = [
        { weekday: 1, dayPart: 'middag', suggestion: 'NO', saidYes: 0, saidIfNeeded: 0, saidNo: 4 },
      ];
      const [own, other] = people.wethouders;
      assert.ok(own !== undefined && other !== undefined);
      assert.deepEqual(await patternOf(await linked(server, own), second.id), pattern);
      assert.deepEqual(await patternOf(await linked(server, people.secretary), second.id), pattern);
      assert.deepEqual(await patternOf(await signedIn(server, people.facilitator), second.id), pattern);
      assert.equal(await patternOf(await linked(server, other), second.id), null);
      assert.deepEqual(await patternOf(await linked(server, other), second.id, bram), []);
    }));

  test('is that of the person, also when the earlier round was of another trajectory', () =>
    withServer(engine, async (server) => {
      const people = await insertPeople(server.context.database);
      const office = await signedIn(server, people.office);
      const earlier = await startGroup(server, office, {
        facilitator: people.otherFacilitator,
        people: people.wethouders,
        startsAt: '2027-02-10T09:30:00+01:00',
        endsAt: '2027-02-10T12:30:00+01:00',
        name: 'Groep West',
      });
      const round = await openRound(server, office, earlier.id);
      await askFor(server, office, ANSWER, {
        input: {
          roundId: round.id,
          participantId: earlier.participants[1],
          answers: round.slots.map((slotId) => ({ slotId, answer: 'IF_NEEDED' })),
        },
      });
      await askFor(server, office, WITHDRAW, { input: { roundId: round.id, reason: 'Klaar' } });
      const group = await startGroup(server, office, {
        facilitator: people.facilitator,
        people: people.wethouders,
      });
      const now = await openRound(server, office, group.id);

      const data = await askFor(
        server,
        await linked(server, people.wethouders[1] ?? people.office),
        PATTERN,
        {
          id: now.id,
          participantId: group.participants[1],
        },
      );

      assert.deepEqual(
        data.planningRound.respondent.weeklyPattern.map(({ weekday, suggestion }: Json) => [
          weekday,
          suggestion,
        ]),
        [
          [1, 'IF_NEEDED'],
          [4, 'IF_NEEDED'],
        ],
      );
    }));
});
