import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  askFor,
  globalId,
  insertPeople,
  type Json,
  linked,
  openRound,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';
import { aWethouder } from '../trajectories/builders.ts';

describeOnBothEngines('A planning round in the API', (engine) => {
  test('gives one participant’s answers when asked for that participant alone', () =>
    withServer(engine, async (server) => {
      const { office: officeId, facilitator, wethouders } = await insertPeople(server.context.database);
      const office = await signedIn(server, officeId);
      const group = await startGroup(server, office, { facilitator, people: wethouders });
      const round = await openRound(server, office, group.id);
      const [anna, bram] = group.participants;
      const [slotId] = round.slots;
      await askFor(server, office, ANSWER, {
        input: { roundId: round.id, participantId: anna, answers: [{ slotId, answer: 'NO' }] },
      });
      const respondentOf = async (participantId: string | undefined): Promise<Json> => {
        const data = await askFor(
          server,
          await linked(server, wethouders[1] ?? officeId),
          `query ($id: ID!, $participantId: ID!) { planningRound(id: $id) {
            respondent(participantId: $participantId) { participant { id } answered answers { slot { id } answer } }
          } }`,
          { id: round.id, participantId },
        );
        return data.planningRound.respondent;
      };

      assert.deepEqual(await respondentOf(anna), {
        participant: { id: anna },
        answered: 1,
        answers: [{ slot: { id: slotId }, answer: 'NO' }],
      });
      assert.deepEqual(await respondentOf(bram), { participant: { id: bram }, answered: 0, answers: [] });
      assert.equal(await respondentOf(globalId('Participant', 'other')), null);
      assert.equal(await respondentOf('x'), null);
    }));

  test('gives answers in the order of their moments, whichever was given last', () =>
    withServer(engine, async (server) => {
      const { office: officeId, facilitator, wethouders } = await insertPeople(server.context.database);
      const office = await signedIn(server, officeId);
      const group = await startGroup(server, office, { facilitator, people: wethouders });
      const round = await openRound(server, office, group.id);
      const [anna] = group.participants;
      const [first, second, third] = round.slots;
      const say = (slotId: string | undefined, answer: string) =>
        askFor(server, office, ANSWER, {
          input: { roundId: round.id, participantId: anna, answers: [{ slotId, answer }] },
        });
      await say(third, 'YES');
      await say(first, 'NO');
      await say(second, 'YES');
      await say(first, 'YES');

      const { planningRound } = await askFor(
        server,
        office,
        `query ($id: ID!, $participantId: ID!) { planningRound(id: $id) {
          respondent(participantId: $participantId) { answers { slot { id } } }
          respondents { answers { slot { id } } }
        } }`,
        { id: round.id, participantId: anna },
      );
      const answers = [first, second, third].map((id) => ({ slot: { id } }));
      assert.deepEqual(planningRound.respondent, { answers });
      assert.deepEqual(planningRound.respondents[0], { answers });
    }));

  test('marks the slots on which the facilitator or a participant has another session, and names nobody', () =>
    withServer(engine, async (server) => {
      const { database } = server.context;
      const { office: officeId, facilitator, otherFacilitator, wethouders } = await insertPeople(database);
      const office = await signedIn(server, officeId);
      const group = await startGroup(server, office, { facilitator, people: wethouders });
      const others = await Promise.all([6, 7, 8, 9].map((index) => aWethouder(database, index)));
      const elsewhere = async (guide: typeof facilitator, date: string, from: string, last = wethouders[5]) =>
        startGroup(server, office, {
          facilitator: guide,
          people: [...others, ...(last === undefined ? [] : [last])],
          startsAt: `${date}T${from}:00+01:00`,
          endsAt: `${date}T19:30:00+01:00`,
          name: 'Groep West',
        });
      // The slots are from 13.30 to 16.30: this one begins when the slot has ended
      await elsewhere(facilitator, '2027-03-08', '16:30', await aWethouder(database, 10));
      await elsewhere(otherFacilitator, '2027-03-11', '16:00');
      await elsewhere(facilitator, '2027-03-18', '13:00', await aWethouder(database, 11));
      const round = await openRound(server, office, group.id);

      const { planningRound } = await askFor(
        server,
        await linked(server, wethouders[0] ?? officeId),
        `query ($id: ID!) { planningRound(id: $id) {
          slots { date marks { kind name effect municipalities { id } } }
        } }`,
        { id: round.id },
      );

      const marked = planningRound.slots.flatMap(({ date, marks }: Json) =>
        marks
          .filter(({ kind }: Json) => kind === 'engagedElsewhere')
          .map((mark: Json) => ({ date, ...mark })),
      );
      const mark = {
        kind: 'engagedElsewhere',
        name: 'Begeleider of deelnemer heeft dan een andere bijeenkomst',
        effect: 'IMPOSSIBLE',
        municipalities: [],
      };
      assert.deepEqual(marked, [
        { date: '2027-03-11', ...mark },
        { date: '2027-03-18', ...mark },
      ]);
    }));
});
