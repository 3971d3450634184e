import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violatedConstraint } from '../../src/database/violations.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, globalId, type Json, joined, type Running, withServer } from '../server/running.ts';
import { given, NOW } from '../trajectories/builders.ts';
import {
  aTable,
  bestIdOf,
  confirmed,
  decide,
  kindsOf,
  roundSeen,
  sayNoTo,
  type Table,
} from './at-the-table.ts';

async function put(server: Running, table: Table): Promise<string> {
  const proposalId = await bestIdOf(server, table);
  assert.equal(
    await decide(server, table.guide, 'putPlanToGroup', { roundId: table.roundId, proposalId }),
    'done',
  );
  return proposalId;
}

function say(
  server: Running,
  { roundId, participants, phones }: Table,
  index: number,
  said: { readonly proposalId: string; readonly verdict: 'AGREES' | 'DISAGREES' | null },
  token: string | undefined = phones[index],
): Promise<string> {
  return decide(server, token, 'answerPlanQuestion', {
    roundId,
    participantId: participants[index],
    ...said,
  });
}

/** Everything that the question is made of, to see that a refusal left nothing behind. */
async function stored({ context }: Running): Promise<string> {
  const { db } = context.database;
  return JSON.stringify([
    await db.selectFrom('plan_questions').selectAll().execute(),
    await db.selectFrom('plan_verdicts').selectAll().orderBy('participant_id').execute(),
    await db.selectFrom('planning_rounds').select('version').execute(),
    (await db.selectFrom('audit_log').select('id').execute()).length,
  ]);
}

describeOnBothEngines('A plan that is put to the group', (engine) => {
  test('is asked of everybody, and who agrees is seen by all', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { roundId, phones, participants, secretary, guide, people } = table;
      assert.equal((await roundSeen(server, phones[0], roundId)).planQuestion, null);

      const proposalId = await put(server, table);
      assert.equal(await say(server, table, 0, { proposalId, verdict: 'AGREES' }, secretary), 'done');
      assert.equal(await say(server, table, 1, { proposalId, verdict: 'DISAGREES' }), 'done');
      assert.equal(await say(server, table, 2, { proposalId, verdict: 'AGREES' }, guide), 'done');
      assert.equal(await say(server, table, 2, { proposalId, verdict: 'AGREES' }), 'done');

      const seen = await Promise.all([guide, ...phones].map((token) => roundSeen(server, token, roundId)));
      for (const { planQuestion } of seen) {
        const { verdicts, ...question } = planQuestion;
        assert.deepEqual(question, {
          proposalId,
          askedAt: NOW,
          askedBy: { id: globalId('Person', people.facilitator) },
          lapse: null,
        });
        const byParticipant = Object.fromEntries(
          verdicts.map(({ participant, verdict }: Json) => [participant.id, verdict]),
        );
        assert.deepEqual(byParticipant, {
          [given(participants[0])]: 'AGREES',
          [given(participants[1])]: 'DISAGREES',
          [given(participants[2])]: 'AGREES',
        });
      }
      assert.equal(seen[0].version, 11);
      assert.deepEqual((await kindsOf(server, roundId)).slice(7), [
        'planAsked',
        'planAnswered',
        'planAnswered',
        'planAnswered',
      ]);
      const audit = await server.context.database.db
        .selectFrom('audit_log')
        .select(['action', 'details'])
        .where('action', 'like', 'round.plan%')
        .execute();
      assert.deepEqual(audit.map(({ action }) => action).sort(), [
        'round.planAnswered',
        'round.planAnswered',
        'round.planAnswered',
        'round.planAsked',
      ]);
      assert.equal(JSON.stringify(audit).includes('agrees'), false);
    }));

  test('a verdict can be changed and taken back; the same again changes nothing', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);
      const verdicts = async (): Promise<Json> =>
        (await roundSeen(server, table.guide, table.roundId)).planQuestion.verdicts.map(
          ({ verdict }: Json) => verdict,
        );

      await say(server, table, 1, { proposalId, verdict: 'DISAGREES' });
      await say(server, table, 1, { proposalId, verdict: 'AGREES' });
      assert.deepEqual(await verdicts(), ['AGREES']);
      const before = await stored(server);
      assert.equal(await say(server, table, 1, { proposalId, verdict: 'AGREES' }), 'done');
      assert.equal(await stored(server), before);
      await say(server, table, 1, { proposalId, verdict: null });
      assert.deepEqual(await verdicts(), []);
    }));

  test('lapses as soon as the proposal changes, says why, and does not count for the next', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);
      await say(server, table, 1, { proposalId, verdict: 'AGREES' });

      await sayNoTo(server, table, 0, 3);

      const { planQuestion, proposal } = await roundSeen(server, table.phones[4], table.roundId);
      assert.notEqual(proposal.id, proposalId);
      assert.deepEqual(
        { ...planQuestion.lapse, changed: planQuestion.lapse.changedSessions.includes(3) },
        { because: ['ANSWERED'], changedSessions: planQuestion.lapse.changedSessions, changed: true },
      );
      assert.deepEqual(planQuestion.verdicts, []);
      const before = await stored(server);
      assert.equal(await say(server, table, 2, { proposalId, verdict: 'AGREES' }), 'PROPOSAL_OUTDATED');
      assert.equal(
        await say(server, table, 2, { proposalId: proposal.id, verdict: 'AGREES' }),
        'PROPOSAL_OUTDATED',
      );
      const again = { roundId: table.roundId, proposalId };
      assert.equal(await decide(server, table.guide, 'putPlanToGroup', again), 'PROPOSAL_OUTDATED');
      assert.equal(await stored(server), before);

      const next = await put(server, table);
      const asked = (await roundSeen(server, table.guide, table.roundId)).planQuestion;
      assert.deepEqual([asked.proposalId, asked.lapse, asked.verdicts], [next, null, []]);
    }));

  test('an answer that leaves the proposal as it is leaves the verdicts as they are', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);
      await say(server, table, 1, { proposalId, verdict: 'AGREES' });
      const { proposal } = await roundSeen(server, table.guide, table.roundId);
      const used = new Set(proposal.sessions.map(({ slot }: Json) => slot.id));
      const free = given(table.slots.findLast((slot) => !used.has(slot)));
      const answers = [{ slotId: free, answer: 'NO' }];

      await decide(server, table.phones[0], 'answerSlots', {
        roundId: table.roundId,
        participantId: table.participants[0],
        answers,
      });

      const { planQuestion } = await roundSeen(server, table.guide, table.roundId);
      assert.deepEqual([planQuestion.lapse, planQuestion.verdicts.length], [null, 1]);
    }));

  test('is taken back by the guide; put again, nobody has said anything yet', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);
      await say(server, table, 1, { proposalId, verdict: 'AGREES' });
      const { roundId, guide, phones } = table;

      assert.equal(await decide(server, guide, 'withdrawPlanQuestion', { roundId }), 'done');

      assert.equal((await roundSeen(server, phones[0], roundId)).planQuestion, null);
      assert.equal(await say(server, table, 2, { proposalId, verdict: 'AGREES' }), 'PLAN_NOT_ASKED');
      const before = await stored(server);
      assert.equal(await decide(server, guide, 'withdrawPlanQuestion', { roundId }), 'done');
      assert.equal(await stored(server), before);
      await put(server, table);
      assert.deepEqual((await roundSeen(server, guide, roundId)).planQuestion.verdicts, []);
    }));

  test('may be put by the guide alone, and be answered by who may speak for a participant', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { roundId, phones, secretary, participants } = table;
      const proposalId = await put(server, table);
      const before = await stored(server);

      const outcomes = [
        await decide(server, phones[0], 'putPlanToGroup', { roundId, proposalId }),
        await decide(server, secretary, 'withdrawPlanQuestion', { roundId }),
        await say(server, table, 1, { proposalId, verdict: 'AGREES' }, phones[0]),
        await say(server, table, 1, { proposalId, verdict: 'AGREES' }, secretary),
        await decide(server, undefined, 'answerPlanQuestion', {
          roundId,
          participantId: participants[0],
          proposalId,
          verdict: 'AGREES',
        }),
      ];

      assert.deepEqual(outcomes, [
        'NOT_ALLOWED',
        'NOT_ALLOWED',
        'NOT_ALLOWED',
        'NOT_ALLOWED',
        'SIGN_IN_FIRST',
      ]);
      assert.equal(await stored(server), before);
    }));

  test('is confirmed by the guide for the room, whoever agreed; after that nobody is asked', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);
      await say(server, table, 1, { proposalId, verdict: 'DISAGREES' });

      await confirmed(server, table);

      assert.equal(await say(server, table, 1, { proposalId, verdict: 'AGREES' }), 'ROUND_CLOSED');
      const input = { roundId: table.roundId, proposalId };
      assert.equal(await decide(server, table.guide, 'putPlanToGroup', input), 'ROUND_CLOSED');
    }));

  test('a phone that joined by the code of the room agrees, sees the plan stand, and subscribes', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { roundId, participants } = table;
      const token = await joined(server, table.guide, { roundId, participantId: participants[5] ?? '' });
      const proposalId = await put(server, table);

      assert.equal(await say(server, table, 5, { proposalId, verdict: 'AGREES' }, token), 'done');
      assert.equal(await say(server, table, 4, { proposalId, verdict: 'AGREES' }, token), 'NOT_ALLOWED');
      assert.equal(await decide(server, token, 'putPlanToGroup', { roundId, proposalId }), 'NOT_ALLOWED');
      const { planQuestion } = await roundSeen(server, token, roundId);
      assert.deepEqual(
        planQuestion.verdicts.map(({ participant }: Json) => participant.id),
        [participants[5]],
      );

      const planId = await confirmed(server, table);
      assert.equal(await decide(server, token, 'undoConfirmation', { roundId, planId }), 'NOT_ALLOWED');
      assert.equal((await roundSeen(server, token, roundId)).plan.sessions.length, 5);
      const { createCalendarFeed } = await askFor(
        server,
        token,
        `mutation ($input: CreateCalendarFeedInput!) { createCalendarFeed(input: $input) {
          __typename ... on CreateCalendarFeedSuccess { address { url } } ... on UserError { code } } }`,
        { input: { kind: 'PARTICIPANT', personId: globalId('Person', table.people.wethouders[5] ?? '') } },
      );
      const calendar = await (await fetch(createCalendarFeed.address.url)).text();
      assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 6);
    }));

  test('six who tap at once are all heard', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);

      const outcomes = await Promise.all(
        table.phones.map((_, index) => say(server, table, index, { proposalId, verdict: 'AGREES' })),
      );

      assert.deepEqual(outcomes, Array(6).fill('done'));
      const { planQuestion, version } = await roundSeen(server, table.guide, table.roundId);
      assert.deepEqual([planQuestion.verdicts.length, version], [6, 14]);
    }));

  test('the database keeps no verdict on a proposal that was not put to the group', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const proposalId = await put(server, table);
      await say(server, table, 1, { proposalId, verdict: 'AGREES' });
      const { db } = server.context.database;

      const error = await db
        .updateTable('plan_verdicts')
        .set({ proposal_id: 'other' })
        .execute()
        .then(
          () => undefined,
          (reason: unknown) => reason,
        );

      assert.ok(error instanceof Error);
      if (engine === 'postgres') assert.equal(violatedConstraint(error), 'PLAN_NOT_ASKED');
    }));
});
