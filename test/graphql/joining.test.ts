import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetDevices } from '../../src/planning/forgetting.ts';
import { type Instant, instantFromMillis, inZone, millisOf } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  ask,
  askFor,
  globalId,
  insertPeople,
  type Json,
  joinCode,
  joined,
  joinWith,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';
import { NOW } from '../trajectories/builders.ts';

/** A group with an open round and a code on the wall. */
async function aRoom(server: Running) {
  const people = await insertPeople(server.context.database);
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  const guide = await signedIn(server, people.facilitator);
  const round = await openRound(server, guide, group.id);
  const code = await joinCode(server, guide, round.id);
  const [anna = '', bram = ''] = group.participants;
  const audit = async (action: string): Promise<Json> =>
    (
      await server.context.database.db
        .selectFrom('audit_log')
        .select(['actor_id', 'actor_role', 'details'])
        .where('action', '=', action)
        .execute()
    ).map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) }));
  return { people, office, guide, group, round, code, anna, bram, audit };
}

const LOOKUP = `query ($code: String!) {
  joinCodeLookup(code: $code) { secondsToWait round { roundId trajectoryName names { participantId name isInUse isOwn } } }
}`;
const VIEWER = `{ viewer { endedDevice roles person { name email telephone }
  joined { helperName round { id } participant { id } } represents { id } trajectories { id } calendarFeeds { id } } }`;

async function lookup(server: Running, code: string, token?: string): Promise<Json> {
  return (await askFor(server, token, LOOKUP, { code })).joinCodeLookup;
}

async function devicesOf(server: Running, guide: string, roundId: string): Promise<Json> {
  const query = `{ planningRound(id: "${roundId}") { version joining { code { code url pageUrl }
    devices { id helperName isConnected participant { id } } } } }`;
  return (await askFor(server, guide, query)).planningRound.joining;
}

async function decide(
  server: Running,
  token: string | undefined,
  name: string,
  input: object,
): Promise<Json> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on UserError { code message } } }`;
  return (await askFor(server, token, document, { input }))[name];
}

async function answer(server: Running, token: string, round: Json, participantId: string): Promise<Json> {
  const input = { roundId: round.id, participantId, answers: [{ slotId: round.slots[0], answer: 'YES' }] };
  return (await askFor(server, token, ANSWER, { input })).answerSlots;
}

const UNKNOWN = { __typename: 'RuleBroken', code: 'JOIN_CODE_UNKNOWN' };

describeOnBothEngines('Joining a round by its code', (engine) => {
  test('who has the code sees the names, chooses one, and answers as that participant', () =>
    withServer(engine, async (server) => {
      const { people, round, code, anna, bram, guide, audit } = await aRoom(server);

      const found = await lookup(server, ` ${code.toLowerCase().replace(' ', '-')} `);
      assert.equal(found.secondsToWait, null);
      assert.equal(found.round.roundId, round.id);
      assert.equal(found.round.trajectoryName, 'Groep Oost');
      assert.equal(found.round.names.length, 6);
      assert.deepEqual(found.round.names[0], {
        participantId: anna,
        name: 'Anna Bakker',
        isInUse: false,
        isOwn: false,
      });
      const { result, token = '', cookie } = await joinWith(server, { code, participantId: anna });

      assert.deepEqual(result, { __typename: 'JoinRoundSuccess', roundId: round.id, participantId: anna });
      assert.match(
        cookie ?? '',
        /^toerbeurt=tb_device_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
      );
      assert.equal((await answer(server, token, round, anna)).__typename, 'AnswerSlotsSuccess');
      assert.equal((await answer(server, token, round, bram)).__typename, 'NotAllowed');
      const { viewer } = await askFor(server, token, VIEWER);
      assert.deepEqual(viewer, {
        endedDevice: null,
        roles: [],
        person: { name: 'Anna Bakker', email: null, telephone: null },
        joined: { helperName: null, round: { id: round.id }, participant: { id: anna } },
        represents: [],
        trajectories: [],
        calendarFeeds: [],
      });
      const [{ answered_by, device_id }] = (await server.context.database.db
        .selectFrom('answers')
        .select(['answered_by', 'device_id'])
        .execute()) as Json;
      const [{ id }] = (await devicesOf(server, guide, round.id)).devices;
      assert.deepEqual([answered_by, device_id], [people.wethouders[0], id]);
      assert.deepEqual(await audit('device.joined'), [
        {
          actor_id: people.wethouders[0],
          actor_role: 'participant',
          details: {
            round: keyOf(round.id),
            participant: keyOf(anna),
            device: id,
          },
        },
      ]);
      assert.equal((await lookup(server, code)).round.names[0].isInUse, true);
      assert.equal((await lookup(server, code, token)).round.names[0].isOwn, true);
    }));

  test('a wrong code, one that was renewed, one that is too old and one of a closed round are answered the same', () =>
    withServer(engine, async (server) => {
      const { people, guide, round, code, anna } = await aRoom(server);
      const nothing = { secondsToWait: null, round: null };
      const isDead = async (dead: string): Promise<void> => {
        assert.deepEqual(await lookup(server, dead), nothing);
        const { result, cookie } = await joinWith(server, { code: dead, participantId: anna });
        assert.deepEqual({ __typename: result.__typename, code: result.code }, UNKNOWN);
        assert.equal(cookie, null);
      };
      await isDead('222 222');
      await isDead('');
      await isDead('nonsense that is far too long to be any code at all, whoever typed it');

      assert.equal(
        (await decide(server, guide, 'renewJoinCode', { roundId: round.id })).__typename,
        'RenewJoinCodeSuccess',
      );
      await isDead(code);
      const renewed = await joinCode(server, guide, round.id);
      assert.notEqual(renewed, code);
      server.setClock(later(server, 12 * 3_600_000));
      await isDead(renewed);
      const nextDay = await signedIn(server, people.facilitator);
      const again = await joinCode(server, nextDay, round.id);
      assert.equal((await lookup(server, again)).round.roundId, round.id);
      assert.equal(await joinCode(server, nextDay, round.id), again);
      await decide(server, nextDay, 'withdrawPlanningRound', {
        roundId: round.id,
        reason: 'Te weinig dagen',
      });
      await isDead(again);
      assert.deepEqual(
        await decide(server, nextDay, 'openJoining', { roundId: round.id }).then(({ code: c }) => c),
        'ROUND_CLOSED',
      );
      assert.equal(
        (await server.context.database.db.selectFrom('round_devices').select('id').execute()).length,
        0,
      );
    }));

  test('who guesses waits, and then also a right code is not looked at', () =>
    withServer(engine, async (server) => {
      const { code, anna } = await aRoom(server);
      for (let tries = 0; tries < 20; tries += 1) {
        assert.deepEqual(await lookup(server, '222222'), { secondsToWait: null, round: null });
      }

      assert.deepEqual(await lookup(server, code), { secondsToWait: 600, round: null });
      const { result, cookie } = await joinWith(server, { code, participantId: anna });
      assert.equal(result.code, 'TOO_MANY_ATTEMPTS');
      assert.equal(cookie, null);
      server.setClock(later(server, 600_000));
      assert.equal((await lookup(server, code)).round.trajectoryName, 'Groep Oost');
    }));

  test('the second device under a name is asked first; a helper gives a name, and the records say who it was', () =>
    withServer(engine, async (server) => {
      const { guide, round, code, anna, audit } = await aRoom(server);
      await joined(server, guide, { roundId: round.id, participantId: anna });

      const asked = await joinWith(server, { code, participantId: anna });
      assert.equal(asked.result.code, 'NAME_IN_USE');
      assert.equal(asked.cookie, null);
      const nameless = await joinWith(server, {
        code,
        participantId: anna,
        alongside: true,
        helperName: ' \u0007 ',
      });
      assert.equal(nameless.result.code, 'INVALID_HELPER_NAME');
      const helper = await joined(server, guide, {
        roundId: round.id,
        participantId: anna,
        helperName: ' Ineke  Kramer ',
      });

      const { devices } = await devicesOf(server, guide, round.id);
      assert.deepEqual(
        devices.map(({ helperName }: Json) => helperName),
        [null, 'Ineke  Kramer'],
      );
      assert.equal((await answer(server, helper, round, anna)).__typename, 'AnswerSlotsSuccess');
      const [answered] = (await server.context.database.db
        .selectFrom('answers')
        .select('device_id')
        .execute()) as Json;
      assert.equal(answered.device_id, devices[1].id);
      assert.deepEqual(
        (await audit('device.joined')).map(({ details }: Json) => details.helper),
        [undefined, 'Ineke  Kramer'],
      );
      for (let place = 3; place <= 6; place += 1) {
        await joined(server, guide, { roundId: round.id, participantId: anna });
      }
      const seventh = await joinWith(server, { code, participantId: anna, alongside: true });
      assert.equal(seventh.result.code, 'TOO_MANY_DEVICES');
    }));

  test('who chooses another name on the same device leaves the first', () =>
    withServer(engine, async (server) => {
      const { guide, round, code, anna, bram } = await aRoom(server);
      const first = await joined(server, guide, { roundId: round.id, participantId: anna });

      const second = await joinWith(
        server,
        { code, participantId: bram },
        { authorization: `Bearer ${first}` },
      );

      assert.equal(second.result.__typename, 'JoinRoundSuccess');
      const { devices } = await devicesOf(server, guide, round.id);
      assert.deepEqual(
        devices.map(({ participant }: Json) => participant.id),
        [bram],
      );
      assert.equal((await askFor(server, first, VIEWER)).viewer.endedDevice, 'OVER');
    }));

  test('a person who is signed in does not lose that by joining', () =>
    withServer(engine, async (server) => {
      const { people, code, anna } = await aRoom(server);
      const token = await linked(server, people.wethouders[0] ?? people.office);
      const { result, cookie } = await joinWith(
        server,
        { code, participantId: anna },
        { authorization: `Bearer ${token}` },
      );

      assert.equal(result.code, 'SIGNED_IN_ALREADY');
      assert.equal(cookie, null);
      const { round } = await lookup(server, code, token);
      assert.deepEqual(
        round.names.map(({ isOwn }: Json) => isOwn),
        [true, false, false, false, false, false],
      );
    }));

  test('a page of another site can not let a browser join', () =>
    withServer(engine, async (server) => {
      const { code, anna } = await aRoom(server);

      for (const headers of [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site' }]) {
        const { result, cookie } = await joinWith(server, { code, participantId: anna }, headers);
        assert.equal(result, undefined);
        assert.equal(cookie, null);
      }
      assert.equal(
        (await server.context.database.db.selectFrom('round_devices').select('id').execute()).length,
        0,
      );
    }));

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

  test('of two devices that choose one name at the same time one is in, and the other is asked', () =>
    withServer(engine, async (server) => {
      const { guide, round, code, anna } = await aRoom(server);

      const both = await Promise.all([1, 2, 3].map(() => joinWith(server, { code, participantId: anna })));

      assert.deepEqual(both.map(({ result }) => result.code ?? result.__typename).toSorted(), [
        'JoinRoundSuccess',
        'NAME_IN_USE',
        'NAME_IN_USE',
      ]);
      assert.equal((await devicesOf(server, guide, round.id)).devices.length, 1);
    }));

  test('a code that is renewed while devices join lets each in before, or none after', () =>
    withServer(engine, async (server) => {
      const { guide, round, code, group } = await aRoom(server);
      const [renewed, ...joins] = await Promise.all([
        decide(server, guide, 'renewJoinCode', { roundId: round.id }),
        ...group.participants.map((participantId) => joinWith(server, { code, participantId })),
      ]);

      assert.equal(renewed.__typename, 'RenewJoinCodeSuccess');
      const changes = await server.context.database.db
        .selectFrom('round_changes')
        .select(['kind', 'version'])
        .where('kind', 'in', ['deviceJoined', 'joinCodeChanged'])
        .orderBy('version')
        .execute();
      const lets = joins.filter(({ result }) => result.__typename === 'JoinRoundSuccess').length;
      const kinds = changes.map(({ kind }) => kind);
      // The code was made, then so many came in, then it was renewed, and nobody came in any more
      assert.deepEqual(kinds, ['joinCodeChanged', ...Array(lets).fill('deviceJoined'), 'joinCodeChanged']);
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

function keyOf(id: string): string {
  return atob(id).split(':')[1] ?? '';
}

function later(server: Running, ms: number): Instant {
  return instantFromMillis(millisOf(server.now()) + ms);
}

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
