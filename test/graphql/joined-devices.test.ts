import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetDevices } from '../../src/planning/forgetting.ts';
import { whileConnected } from '../../src/planning/presence.ts';
import { type Instant, instantFromMillis, inZone } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { ask, askFor, globalId, joined, openRound, type Running, withServer } from '../server/running.ts';
import { NOW } from '../trajectories/builders.ts';
import { answer, aRoom, decide, devicesOf, later, VIEWER } from './joined-room.ts';

describeOnBothEngines('A device that joined a round', (engine) => {
  test('sending a device off ends its rights and its stream at once, and leaves its answers', () =>
    withServer(engine, async (server) => {
      const { guide, round, anna, people, audit } = await aRoom(server);
      const token = await joined(server, guide, { roundId: round.id, participantId: anna });
      const stays = await joined(server, guide, { roundId: round.id, participantId: anna });
      await answer(server, token, round, anna);
      const stream = await follow(server, token, round.id);
      const [device, other] = (await devicesOf(server, guide, round.id)).devices;
      const before = await server.context.database.db.selectFrom('answers').selectAll().execute();

      assert.equal(
        (await decide(server, token, 'sendDeviceOff', { roundId: round.id, deviceId: other.id })).__typename,
        'NotAllowed',
      );
      const input = { roundId: round.id, deviceId: device.id };
      assert.equal((await decide(server, guide, 'sendDeviceOff', input)).__typename, 'SendDeviceOffSuccess');

      const told = await stream.rest();
      assert.match(told, /"code":"SIGN_IN_FIRST"/);
      assert.match(told, /event: complete/);
      assert.equal((await answer(server, token, round, anna)).code, 'SIGN_IN_FIRST');
      const { data } = await ask(server, token, `{ planningRound(id: "${round.id}") { id } }`);
      assert.equal(data.planningRound, null);
      assert.equal((await askFor(server, token, VIEWER)).viewer.endedDevice, 'SENT_OFF');
      assert.deepEqual(await server.context.database.db.selectFrom('answers').selectAll().execute(), before);
      assert.equal((await decide(server, guide, 'sendDeviceOff', input)).code, 'NOT_FOUND');
      assert.equal((await answer(server, stays, round, anna)).__typename, 'AnswerSlotsSuccess');
      const [sentOff] = await audit('device.sentOff');
      assert.deepEqual([sentOff.actor_id, sentOff.actor_role], [people.facilitator, 'facilitator']);
    }));

  test('after the round has closed a device reads it until the end of the next day, and no longer', () =>
    withServer(engine, async (server) => {
      const { guide, round, anna } = await aRoom(server);
      const token = await joined(server, guide, { roundId: round.id, participantId: anna });
      await decide(server, guide, 'withdrawPlanningRound', { roundId: round.id, reason: 'Te weinig dagen' });
      const reads = async (): Promise<unknown> => {
        const { data } = await ask(server, token, `{ planningRound(id: "${round.id}") { status } }`);
        return data.planningRound?.status;
      };

      assert.equal(await reads(), 'WITHDRAWN');
      assert.equal((await answer(server, token, round, anna)).code, 'ROUND_CLOSED');
      // No plan came of it, so there is no calendar to follow
      assert.equal(
        (await decide(server, token, 'createCalendarFeed', { kind: 'PARTICIPANT' })).__typename,
        'NotAllowed',
      );
      const endOfNextDay = await server.context.database.db
        .selectFrom('planning_rounds')
        .select('closed_at')
        .executeTakeFirstOrThrow();
      server.setClock(endOfDayAfter(endOfNextDay.closed_at, -1));
      assert.equal(await reads(), 'WITHDRAWN');
      server.setClock(endOfDayAfter(endOfNextDay.closed_at, 0));
      assert.equal(await reads(), undefined);
      assert.equal((await askFor(server, token, VIEWER)).viewer.endedDevice, 'OVER');
    }));

  test('a device follows the calendar of its participant once the plan stands, and no other', () =>
    withServer(engine, async (server) => {
      const { people, guide, round, anna } = await aRoom(server);
      const token = await joined(server, guide, { roundId: round.id, participantId: anna });
      const feed = (input: string) =>
        askFor(
          server,
          token,
          `mutation { createCalendarFeed(input: ${input}) { __typename ... on CreateCalendarFeedSuccess { address { url webcalUrl } } ... on UserError { code } } }`,
        ).then(({ createCalendarFeed }) => createCalendarFeed);
      assert.equal((await feed('{ kind: PARTICIPANT }')).__typename, 'NotAllowed');
      // As confirming leaves it; the plan itself is no matter here
      await server.context.database.db
        .updateTable('planning_rounds')
        .set({ status: 'confirmed', closed_at: server.now() })
        .execute();

      assert.equal((await feed('{ kind: FACILITATOR }')).code, 'NO_SUCH_CALENDAR');
      const bram = globalId('Person', people.wethouders[1] ?? '');
      assert.equal((await feed(`{ kind: PARTICIPANT, personId: "${bram}" }`)).code, 'NO_SUCH_CALENDAR');
      const made = await feed('{ kind: PARTICIPANT }');
      assert.equal(made.__typename, 'CreateCalendarFeedSuccess');
      assert.match(made.address.webcalUrl, /^webcal:/);
      const [owned] = await server.context.database.db
        .selectFrom('calendar_feeds')
        .select('owner_id')
        .execute();
      assert.equal(owned?.owner_id, people.wethouders[0]);
    }));

  test('what a device that joined may read, and what not', () =>
    withServer(engine, async (server) => {
      const { people, office, guide, group, round, anna } = await aRoom(server);
      const token = await joined(server, guide, { roundId: round.id, participantId: anna });
      const person = globalId('Person', people.wethouders[0] ?? '');
      const inRound = (fields: string): string => `planningRound(id: "${round.id}") { ${fields} }`;
      const table: readonly (readonly [query: string, may: boolean])[] = [
        [inRound('status slots { id } locks { sessionNumber } proposal { __typename }'), true],
        [inRound('respondents { participant { person { name } } answers { answer } }'), true],
        [inRound('trajectory { name facilitator { name } participants { person { name } } }'), true],
        [inRound('fixedSession { startsAt venue { name } }'), true],
        [inRound('trajectory { sessions { startsAt } }'), true],
        [inRound('joining { devices { id } }'), false],
        [inRound('trajectory { history { edges { node { action } } } }'), false],
        [inRound('trajectory { planningRounds { id } }'), false],
        [inRound('trajectory { suggestedRound { sessionsToPlan } }'), false],
        [inRound('trajectory { facilitator { email } }'), false],
        [inRound('respondents { participant { person { email } } }'), false],
        [inRound('respondents { participant { person { telephone } } }'), false],
        [inRound('respondents { participant { person { secretaries { name } } } }'), false],
        [inRound('respondents { participant { person { term { party { shortName } } } } }'), false],
        [`node(id: "${person}") { id }`, false],
        [`trajectory(id: "${group.id}") { name }`, false],
        ['trajectories { edges { cursor } }', false],
        ['upcomingSessions { edges { cursor } }', false],
        ['people { edges { cursor } }', false],
      ];
      for (const [query, may] of table) {
        const { data, errors } = await ask(server, token, `{ ${query} }`);
        const isRefused = errors !== undefined || /:null|:\[(null,?)+\]/.test(JSON.stringify(data));
        assert.equal(!isRefused, may, query);
      }
      // The next round of the same group is another round
      await decide(server, guide, 'withdrawPlanningRound', { roundId: round.id, reason: 'Te weinig dagen' });
      const next = await openRound(server, office, group.id);
      const { data } = await ask(server, token, `{ planningRound(id: "${next.id}") { id } }`);
      assert.equal(data.planningRound, null);
      assert.equal((await answer(server, token, next, anna)).__typename, 'NotAllowed');
    }));

  test('whether a device is connected shows as long as it follows the round', () =>
    withServer(engine, async (server) => {
      const { guide, round, anna } = await aRoom(server);
      const token = await joined(server, guide, { roundId: round.id, participantId: anna });
      const isConnected = async (): Promise<unknown> =>
        (await devicesOf(server, guide, round.id)).devices[0].isConnected;
      assert.equal(await isConnected(), true);
      server.setClock(later(server, 60_000));
      assert.equal(await isConnected(), false);

      const stream = await follow(server, token, round.id);
      await until(async () => (await isConnected()) === true);
      await stream.close();
      await until(async () => (await isConnected()) === false);
    }));

  test('is gone when the stream that it follows fails', () =>
    withServer(engine, async (server) => {
      const { guide, round, anna } = await aRoom(server);
      await joined(server, guide, { roundId: round.id, participantId: anna });
      const { db } = server.context.database;
      const { id } = await db.selectFrom('round_devices').select('id').executeTakeFirstOrThrow();
      const failing: AsyncIterableIterator<never, void, undefined> = {
        next: () => Promise.reject(new Error('the line to the database is lost')),
        [Symbol.asyncIterator]() {
          return this;
        },
      };

      await assert.rejects(whileConnected(server.context, id, failing).next(), /is lost/);

      await until(
        async () =>
          (await db.selectFrom('round_devices').select('connected_until').executeTakeFirstOrThrow())
            .connected_until === server.now(),
      );
    }));

  test('two weeks after the round has closed nothing is left of codes and devices but the answers', () =>
    withServer(engine, async (server) => {
      const { guide, round, anna } = await aRoom(server);
      const { db } = server.context.database;
      const token = await joined(server, guide, {
        roundId: round.id,
        participantId: anna,
        helperName: 'Ineke',
      });
      await answer(server, token, round, anna);
      await decide(server, guide, 'withdrawPlanningRound', { roundId: round.id, reason: 'Te weinig dagen' });

      server.setClock(later(server, 14 * 86_400_000));
      assert.equal(await forgetDevices(server.context), 0);
      server.setClock(later(server, 1));
      assert.equal(await forgetDevices(server.context), 1);

      assert.deepEqual(await db.selectFrom('round_devices').select('id').execute(), []);
      assert.deepEqual(await db.selectFrom('join_codes').select('code').execute(), []);
      assert.deepEqual(await db.selectFrom('answers').select(['answer', 'device_id']).execute(), [
        { answer: 'yes', device_id: null },
      ]);
    }));
});

/** Midnight in Amsterdam at the end of the day after that of `at`, and so many milliseconds more. */
function endOfDayAfter(at: Instant | null, ms: number): Instant {
  const day = inZone(at ?? NOW)
    .startOf('day')
    .plus({ days: 2 });
  return instantFromMillis(day.toMillis() + ms);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('It did not become so.');
}

/** An open stream of the round's changes. */
async function follow(
  { url }: Running,
  token: string,
  roundId: string,
): Promise<{ readonly rest: () => Promise<string>; readonly close: () => Promise<void> }> {
  const stopping = new AbortController();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    signal: stopping.signal,
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      query: `subscription { planningRoundChanges(roundId: "${roundId}", afterVersion: 0) { version kind } }`,
    }),
  });
  assert.equal(response.status, 200);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader !== undefined);
  return {
    rest: async () => {
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text;
        text += value;
      }
    },
    close: async () => {
      stopping.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
