import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  askFor,
  type Json,
  joinCode,
  joined,
  joinWith,
  linked,
  type Running,
  signedIn,
  withServer,
} from '../server/running.ts';
import { answer, aRoom, decide, devicesOf, later, VIEWER } from './joined-room.ts';

const LOOKUP = `query ($code: String!) {
  joinCodeLookup(code: $code) { secondsToWait round { roundId trajectoryName names { participantId name isInUse isOwn } } }
}`;

async function lookup(server: Running, code: string, token?: string): Promise<Json> {
  return (await askFor(server, token, LOOKUP, { code })).joinCodeLookup;
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
});

function keyOf(id: string): string {
  return atob(id).split(':')[1] ?? '';
}
