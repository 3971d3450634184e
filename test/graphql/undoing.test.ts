import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { tellDueNews } from '../../src/notifications/telling.ts';
import { undoSecondsLeft } from '../../src/planning/undo-window.ts';
import type { Instant } from '../../src/shared/time.ts';
import { type Reading, readByIcalJs, readByNodeIcal } from '../calendar/readers.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { readDueMails } from '../notifications/mailbox.ts';
import { askFor, globalId, type Json, type Running, withServer } from '../server/running.ts';
import { given, NOW } from '../trajectories/builders.ts';
import { aTable, bestIdOf, confirmed, decide, kindsOf, roundSeen, type Table } from './at-the-table.ts';

/** A moment after {@link NOW}, at which these tests confirm. */
const after = (seconds: number): Instant =>
  new Date(Date.parse(NOW) + seconds * 1000).toISOString() as Instant;

function undo(server: Running, { guide, roundId }: Table, planId: string, token = guide): Promise<string> {
  return decide(server, token, 'undoConfirmation', { roundId, planId });
}

/** The mails that the server itself has written by now. */
function mailsOf({ mailFolder }: Running): readonly string[] {
  return existsSync(mailFolder) ? readdirSync(mailFolder).filter((name) => name.endsWith('.eml')) : [];
}

/** Waits for the deliverer of the server, which looks every two seconds. */
async function mailsWhen(server: Running, count: number): Promise<number> {
  for (let tries = 0; tries < 100 && mailsOf(server).length < count; tries += 1) await setTimeout(100);
  return mailsOf(server).length;
}

async function rowsOf({ context }: Running): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of [
    'plans',
    'plan_sessions',
    'sessions',
    'engagements',
    'session_notices',
    'undone_plans',
  ] as const) {
    const rows: readonly unknown[] = await context.database.db.selectFrom(table).selectAll().execute();
    counts[table] = rows.length;
  }
  return counts;
}

const UNDONE = {
  plans: 0,
  plan_sessions: 0,
  sessions: 1,
  engagements: 7,
  session_notices: 7,
  undone_plans: 1,
};
/** Six participants and the facilitator are to be told of each session; of the first they were to be anyway. */
const CONFIRMED = {
  plans: 1,
  plan_sessions: 5,
  sessions: 6,
  engagements: 42,
  session_notices: 42,
  undone_plans: 0,
};

async function aFeed(server: Running, token: string | undefined): Promise<string> {
  const { createCalendarFeed } = await askFor(
    server,
    token,
    `mutation { createCalendarFeed(input: { kind: PARTICIPANT }) {
      __typename ... on CreateCalendarFeedSuccess { address { url } } } }`,
  );
  return createCalendarFeed.address.url;
}

interface Fetched {
  readonly etag: string;
  readonly events: readonly Reading[];
}

/** What two calendar programs read, which is the same. */
async function fetchFeed(url: string, etag?: string): Promise<Fetched> {
  const response = await fetch(url, { headers: etag === undefined ? {} : { 'if-none-match': etag } });
  assert.equal(response.status, 200);
  const text = await response.text();
  const events = readByIcalJs(text).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  assert.deepEqual(
    readByNodeIcal(text).toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
    events,
  );
  return { etag: response.headers.get('etag') ?? '', events };
}

function times<Value>(count: number, value: Value): readonly Value[] {
  return Array.from({ length: count }, () => value);
}

describeOnBothEngines('Undoing a confirmation', (engine) => {
  test('within the minute: the round is open again as it was, nobody is told, and it can be confirmed again', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { roundId, guide, phones, participants } = table;
      await decide(server, guide, 'lockSession', { roundId, sessionNumber: 2, hostId: participants[3] });
      const proposalId = await bestIdOf(server, table);
      await decide(server, guide, 'putPlanToGroup', { roundId, proposalId });
      const said = { roundId, participantId: participants[0], proposalId, verdict: 'AGREES' };
      await decide(server, phones[0], 'answerPlanQuestion', said);
      const before = await roundSeen(server, guide, roundId);
      const planId = await confirmed(server, table);
      assert.deepEqual(await rowsOf(server), CONFIRMED);
      server.setClock(after(59.999));
      assert.deepEqual(await readDueMails(server.context), []);

      assert.equal(await undo(server, table, planId), 'done');

      const reopened = await roundSeen(server, phones[5], roundId);
      assert.deepEqual(reopened, { ...before, version: before.version + 2 });
      assert.deepEqual(
        [reopened.status, reopened.plan, reopened.planQuestion.verdicts.length],
        ['OPEN', null, 1],
      );
      assert.deepEqual((await kindsOf(server, roundId)).slice(-2), ['confirmed', 'confirmationUndone']);
      assert.deepEqual(await rowsOf(server), UNDONE);
      server.setClock(after(3600));
      await readDueMails(server.context);
      // Of the session that stood already
      const { db } = server.context.database;
      const mails = await db.selectFrom('outbox').select('subject').execute();
      assert.equal(mails.length, 8);
      assert.ok(mails.every(({ subject }) => /ijeenkomst 1 /.test(subject)));
      const { trajectory } = await askFor(
        server,
        guide,
        `{ trajectory(id: "${table.trajectoryId}") { history(first: 1) { edges { node { action inWords } } } } }`,
      );
      assert.deepEqual(trajectory.history.edges[0].node, {
        action: 'plan.undone',
        inWords: 'Vastleggen van de planning ongedaan gemaakt',
      });

      await confirmed(server, table);
      assert.deepEqual(await rowsOf(server), { ...CONFIRMED, undone_plans: 1 });
    }));

  test('the mails go when the minute is over, and then it is too late', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);
      server.setClock(after(59));
      assert.equal((await roundSeen(server, table.guide, table.roundId)).plan.undoSecondsLeft, 1);
      await setTimeout(2500);
      assert.deepEqual(mailsOf(server), []);

      server.setClock(after(60));

      // Five invitations for each of seven people, and what a secretary is told
      assert.equal(await mailsWhen(server, 36), 36);
      assert.equal(await undo(server, table, planId), 'UNDO_TOO_LATE');
      assert.equal((await roundSeen(server, table.guide, table.roundId)).plan.undoSecondsLeft, 0);
      assert.deepEqual(await rowsOf(server), CONFIRMED);
    }));

  for (const { seconds, outcome } of [
    { seconds: 0, outcome: 'done' },
    { seconds: 59.999, outcome: 'done' },
    { seconds: 60, outcome: 'UNDO_TOO_LATE' },
    { seconds: 3_600, outcome: 'UNDO_TOO_LATE' },
  ]) {
    test(`${seconds} seconds after confirming: ${outcome}`, () =>
      withServer(engine, async (server) => {
        const table = await aTable(server);
        const planId = await confirmed(server, table);

        server.setClock(after(seconds));

        assert.equal(await undo(server, table, planId), outcome);
        assert.equal(undoSecondsLeft(NOW, after(seconds)), seconds === 0 ? 60 : seconds === 59.999 ? 1 : 0);
      }));
  }

  test('when somebody was told it is too late, whatever the clock of this server says', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);
      // Another process, whose clock is ahead
      assert.equal(await tellDueNews({ ...server.context, clock: () => after(61) }), 7);

      assert.equal(await undo(server, table, planId), 'UNDO_TOO_LATE');
      assert.deepEqual(await rowsOf(server), CONFIRMED);
    }));

  test('against a deliverer: either nobody is mailed, or it is too late', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);

      const [outcome] = await Promise.all([
        undo(server, table, planId),
        ...times(3, { ...server.context, clock: () => after(61) }).map(tellDueNews),
      ]);

      const { db } = server.context.database;
      const taken = (await db.selectFrom('outbox').select('id').execute()).length;
      assert.deepEqual(
        [outcome, await rowsOf(server)],
        taken === 0 ? ['done', UNDONE] : ['UNDO_TOO_LATE', CONFIRMED],
      );
    }));

  test('of two who undo at once one does, and the other is told so', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);

      const outcomes = await Promise.all([
        undo(server, table, planId),
        undo(server, table, planId, table.office),
      ]);

      assert.deepEqual(outcomes.toSorted(), ['PLAN_ALREADY_UNDONE', 'done']);
      assert.deepEqual(await rowsOf(server), UNDONE);
      assert.equal(
        (await kindsOf(server, table.roundId)).filter((kind) => kind === 'confirmationUndone').length,
        1,
      );
    }));

  test('a session that was changed meanwhile is not taken back', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);
      const [, session] = (await roundSeen(server, table.guide, table.roundId)).plan.sessions;
      const seen = { sessionId: session.id, version: session.version };
      assert.equal(await decide(server, table.guide, 'cancelSession', seen), 'done');

      assert.equal(await undo(server, table, planId), 'PLANNED_SESSION_CHANGED');
      assert.deepEqual(await rowsOf(server), { ...CONFIRMED, engagements: 35 });
    }));

  test('a session that is cancelled before anybody was told of it is in no mail', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      await confirmed(server, table);
      const [session] = (await roundSeen(server, table.guide, table.roundId)).plan.sessions;
      server.setClock(after(30));
      await decide(server, table.guide, 'cancelSession', { sessionId: session.id, version: session.version });

      await tellDueNews({ ...server.context, clock: () => after(60) });

      const { db } = server.context.database;
      const queued = await db.selectFrom('outbox').select('subject').orderBy('subject').execute();
      assert.deepEqual(
        queued.map(({ subject }) => subject.split(' op ')[0]?.split(':').slice(0, 2).join(':')),
        [
          ...times(1, 'De planning staat vast: Groep Oost'),
          ...[3, 4, 5, 6].flatMap((number) => times(7, `Uitnodiging: bijeenkomst ${number}`)),
        ],
      );
    }));

  test('against somebody who cancels a session: one of the two happens', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);
      const [session] = (await roundSeen(server, table.guide, table.roundId)).plan.sessions;
      const seen = { sessionId: session.id, version: session.version };

      const outcomes = await Promise.all([
        undo(server, table, planId),
        decide(server, table.office, 'cancelSession', seen),
      ]);

      const undone = outcomes[0] === 'done';
      assert.deepEqual(outcomes, undone ? ['done', 'NOT_FOUND'] : ['PLANNED_SESSION_CHANGED', 'done']);
      assert.deepEqual(await rowsOf(server), undone ? UNDONE : { ...CONFIRMED, engagements: 35 });
    }));

  test('is for the guide, of this plan and this round; anything else changes nothing', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const planId = await confirmed(server, table);

      assert.deepEqual(
        [
          await undo(server, table, planId, given(table.phones[0])),
          await undo(server, table, globalId('Plan', 'x')),
          await decide(server, table.guide, 'undoConfirmation', {
            roundId: globalId('PlanningRound', 'x'),
            planId,
          }),
        ],
        ['NOT_ALLOWED', 'PLAN_NOT_CONFIRMED', 'NOT_FOUND'],
      );
      assert.deepEqual(await rowsOf(server), CONFIRMED);
    }));

  test('calendars that fetched in between see the sessions as cancelled, and planned again they are the same events', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const urls = [await aFeed(server, table.phones[0]), await aFeed(server, table.phones[5])];
      const url = given(urls[0]);
      const first = await fetchFeed(url);
      assert.equal(first.events.length, 1);
      const planId = await confirmed(server, table);
      const between = await fetchFeed(url, first.etag);
      assert.deepEqual(
        between.events.map(({ status, sequence }) => [status, sequence]),
        times(6, ['CONFIRMED', 0]),
      );
      server.setClock(after(30));

      await undo(server, table, planId);

      const undone = await fetchFeed(url, between.etag);
      assert.deepEqual(
        undone.events.map(({ uid, startsAt, endsAt }) => [uid, startsAt, endsAt]),
        between.events.map(({ uid, startsAt, endsAt }) => [uid, startsAt, endsAt]),
      );
      assert.deepEqual(
        undone.events.map(({ status, sequence }) => [status, sequence]),
        [['CONFIRMED', 0], ...times(5, ['CANCELLED', 1])],
      );
      assert.ok(undone.events.slice(1).every(({ summary }) => summary.startsWith('VERVALLEN: ')));
      assert.equal((await fetch(url, { headers: { 'if-none-match': undone.etag } })).status, 304);

      server.setClock(after(300));
      await confirmed(server, table);

      for (const each of urls) {
        const again = await fetchFeed(each, undone.etag);
        assert.deepEqual(
          again.events.map(({ uid }) => uid),
          between.events.map(({ uid }) => uid),
        );
        assert.deepEqual(
          again.events.map(({ status, sequence }) => [status, sequence]),
          [['CONFIRMED', 0], ...times(5, ['CONFIRMED', 2])],
        );
      }
    }));

  test('what was undone is gone from calendars a month later', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const url = await aFeed(server, table.phones[0]);
      await undo(server, table, await confirmed(server, table));
      const month = 30 * 24 * 3600;
      const eventsAfter = async (seconds: number, name: string): Promise<number> => {
        server.setClock(after(seconds));
        const { trajectory } = await askFor(
          server,
          table.phones[0],
          `{ trajectory(id: "${table.trajectoryId}") { sessions { id version } } }`,
        );
        const [session]: readonly Json[] = trajectory.sessions;
        const venue = { name, place: 'Zwolle' };
        const input = { sessionId: session.id, version: session.version, venue };
        assert.equal(await decide(server, table.phones[0], 'changeVenue', input), 'done');
        return (await fetchFeed(url)).events.length;
      };

      assert.equal(await eventsAfter(month - 1, 'Raadhuis'), 6);
      assert.equal(await eventsAfter(month, 'Stadskantoor'), 1);
    }));
});
