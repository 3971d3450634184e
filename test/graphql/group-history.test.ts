import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AMSTERDAM,
  type CalendarDate,
  type Instant,
  instantAt,
  type TimeOfDay,
} from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, type Json, joined, type Running, withServer } from '../server/running.ts';
import { aTable, confirmed, decide, type Table } from './at-the-table.ts';

const AFTERWARDS = '2027-01-04T09:05:00.000Z' as Instant;

async function lines(server: Running, token: string | undefined, table: Table): Promise<Json> {
  const query =
    'query ($id: ID!) { trajectory(id: $id) { history(first: 20) { edges { node { action inWords reason actor { name } } } } } }';
  const { trajectory } = await askFor(server, token, query, { id: table.trajectoryId });
  return trajectory.history.edges.map(({ node }: Json) => node);
}

async function sessionsOf(server: Running, table: Table): Promise<Json> {
  const query = `query ($id: ID!) { trajectory(id: $id) { sessions { id number version startsAt endsAt
    host { id person { name } } } participants { id person { id name } } } }`;
  return (await askFor(server, table.guide, query, { id: table.trajectoryId })).trajectory;
}

async function leaves(server: Running, table: Table, participantId: string, lastDay: string): Promise<void> {
  const query = `query ($id: ID!, $who: ID!, $day: Date!) { trajectory(id: $id) {
    preview: leavingPreview(participantId: $who, kind: FELL, lastDay: $day) { ... on GroupChange { basis } } } }`;
  const variables = { id: table.trajectoryId, who: participantId, day: lastDay };
  const { trajectory } = await askFor(server, table.guide, query, variables);
  const { basis } = trajectory.preview;
  const input = { trajectoryId: table.trajectoryId, participantId, kind: 'FELL', lastDay, basis };
  assert.equal(
    await decide(server, table.guide, 'leaveGroup', { ...input, reason: 'Motie van wantrouwen' }),
    'done',
  );
}

describeOnBothEngines('The history of a group, over the API', (engine) => {
  test('names who swapped which sessions, from when to when one moved, and who left; the group reads it too', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      await confirmed(server, table);
      server.setClock(AFTERWARDS);
      const { sessions, participants } = await sessionsOf(server, table);
      const [second, third, last] = [sessions[1], sessions[2], sessions.at(-1)];
      const swap = {
        firstSessionId: second.id,
        firstVersion: second.version,
        secondSessionId: third.id,
        secondVersion: third.version,
      };
      assert.equal(await decide(server, table.guide, 'swapHosts', swap), 'done');
      const at = (time: string) =>
        instantAt(last.startsAt.slice(0, 10) as CalendarDate, time as TimeOfDay, AMSTERDAM);
      const moved = { sessionId: last.id, version: last.version, startsAt: at('14:00'), endsAt: at('17:00') };
      assert.equal(
        await decide(server, table.guide, 'moveSession', { ...moved, reason: 'De zaal is bezet' }),
        'done',
      );
      const gone = participants.find(({ id }: Json) => id === table.participants[5]);
      await leaves(server, table, gone.id, '2027-01-04');

      const read = await lines(server, table.guide, table);
      const inWords = new Map<string, Json>(read.map((line: Json) => [line.action, line]));
      assert.equal(
        inWords.get('session.hostsSwapped')?.inWords,
        `Gastheren geruild van bijeenkomst 2 en 3. ${third.host.person.name} ontvangt nu bijeenkomst 2. ${second.host.person.name} ontvangt nu bijeenkomst 3`,
      );
      assert.match(
        inWords.get('session.moved')?.inWords ?? '',
        /^Bijeenkomst 6 verplaatst van [a-z]+ \d+ [a-z]+ 2027, [\d.]+ – [\d.]+ uur naar [a-z]+ \d+ [a-z]+ 2027, 14[.]00 – 17[.]00 uur$/,
      );
      assert.equal(inWords.get('session.moved')?.reason, 'De zaal is bezet');
      const left = inWords.get('participant.left');
      const turn = sessions.find(({ host }: Json) => host.id === gone.id);
      const now = (await sessionsOf(server, table)).sessions.find(({ id }: Json) => id === turn.id).host;
      assert.equal(now, null, 'who stays has a turn already');
      assert.equal(
        left?.inWords,
        `${gone.person.name} is vertrokken, laatste dag maandag 4 januari 2027. Voor bijeenkomst ${turn.number} is er nog geen gastheer`,
      );
      assert.equal(left?.reason, 'Motie van wantrouwen');
      assert.equal(
        inWords.get('plan.confirmed')?.inWords,
        'Planning vastgelegd (bijeenkomst 2, 3, 4, 5 en 6)',
      );

      const member = await lines(server, table.phones[1], table);
      assert.deepEqual(
        member,
        read.map((line: Json) => (line.action === 'participant.left' ? { ...line, reason: null } : line)),
        'the same to the group, but for why somebody left',
      );

      const key = Buffer.from(gone.person.id, 'base64').toString().split(':')[1] ?? '';
      await server.context.database.db
        .updateTable('people')
        .set({ given_name: 'Voormalig', family_name: 'deelnemer' })
        .where('id', '=', key as never)
        .execute();
      assert.ok(!JSON.stringify(await lines(server, table.phones[1], table)).includes(gone.person.name));
      const [newest] = await lines(server, table.phones[1], table);
      assert.ok(newest.inWords.startsWith('Voormalig deelnemer is vertrokken'), newest.inWords);
    }));

  test('tells the group of a request to swap that there was one, its guide of which sessions', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const device = await joined(server, table.guide, {
        roundId: table.roundId,
        participantId: table.participants[0] ?? '',
      });
      await confirmed(server, table);
      server.setClock(AFTERWARDS);
      const { sessions } = await sessionsOf(server, table);
      const [second, third] = [sessions[1], sessions[2]];
      const asked = {
        sessionId: second.id,
        version: second.version,
        otherSessionId: third.id,
        otherVersion: third.version,
      };
      const phone = table.phones[table.participants.indexOf(second.host.id)];
      assert.equal(await decide(server, phone, 'askSwap', asked), 'done');

      const [seenByGuide] = await lines(server, table.guide, table);
      assert.equal(seenByGuide.inWords, 'Gevraagd om van beurt te ruilen (bijeenkomst 2 en 3)');
      const [seenByGroup] = await lines(server, phone, table);
      assert.equal(seenByGroup.inWords, 'Gevraagd om van beurt te ruilen');
      await assert.rejects(lines(server, device, table), /NOT_ALLOWED/, 'a phone that joined a round');
    }));
});
