import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ask,
  askFor,
  globalId,
  type Json,
  joined,
  type Running,
  signedIn,
  withServer,
} from '../server/running.ts';
import { aTable, confirmed, decide, type Table } from './at-the-table.ts';

const COMPARED = `query ($id: ID!) { trajectory(id: $id) { planComparisons { plan { id } sessions {
  number plannedInWords plannedHost { person { name } } plannedMunicipality { name } isChanged inWords
  session { status whenInWords host { person { name } } hostMunicipality { name } } } } } }`;

async function comparedBy(server: Running, token: string, { trajectoryId }: Table): Promise<Json> {
  return (await askFor(server, token, COMPARED, { id: trajectoryId })).trajectory.planComparisons;
}

async function sessionsOf(server: Running, { guide, trajectoryId }: Table): Promise<readonly Json[]> {
  const query =
    'query ($id: ID!) { trajectory(id: $id) { sessions { id number version startsAt endsAt host { id person { name } } } } }';
  return (await askFor(server, guide, query, { id: trajectoryId })).trajectory.sessions;
}

const daysLater = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** Beyond the minute in which a plan can be taken back. */
const AFTERWARDS = '2027-01-04T09:05:00.000Z' as Instant;

async function leaves(server: Running, table: Table, index: number): Promise<void> {
  const asked = { participantId: table.participants[index], kind: 'FELL', lastDay: '2027-01-04' };
  const preview = `query ($id: ID!, $participantId: ID!) { trajectory(id: $id) {
    leavingPreview(participantId: $participantId, kind: FELL, lastDay: "2027-01-04") { ... on GroupChange { basis } } } }`;
  const { trajectory } = await askFor(server, table.guide, preview, {
    id: table.trajectoryId,
    participantId: asked.participantId,
  });
  const { basis } = trajectory.leavingPreview;
  const input = { trajectoryId: table.trajectoryId, ...asked, basis };
  assert.equal(await decide(server, table.guide, 'leaveGroup', input), 'done');
}

describeOnBothEngines('A confirmed plan beside today', (engine) => {
  test('is the same at first, and says of each session what a move, a swap, a cancellation and a departure made of it', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      assert.deepEqual(await comparedBy(server, table.guide, table), [], 'before there is a plan');
      const planId = await confirmed(server, table);
      server.setClock(AFTERWARDS);
      const [atFirst] = await comparedBy(server, table.guide, table);
      assert.equal(atFirst.plan.id, planId);
      assert.deepEqual(
        atFirst.sessions.map(({ number, isChanged, inWords }: Json) => [number, isChanged, inWords]),
        [2, 3, 4, 5, 6].map((number) => [number, false, 'Zoals vastgelegd.']),
      );
      for (const { plannedInWords, plannedHost, plannedMunicipality, session } of atFirst.sessions) {
        assert.deepEqual(
          [plannedInWords, plannedHost, plannedMunicipality],
          [session.whenInWords, session.host, session.hostMunicipality],
        );
      }

      const [, second, third, fourth, fifth, sixth] = await sessionsOf(server, table);
      assert.equal(
        await decide(server, table.guide, 'moveSession', {
          sessionId: second.id,
          version: second.version,
          startsAt: daysLater(second.startsAt, 1),
          endsAt: daysLater(second.endsAt, 1),
        }),
        'done',
      );
      assert.equal(
        await decide(server, table.guide, 'swapHosts', {
          firstSessionId: third.id,
          firstVersion: third.version,
          secondSessionId: fourth.id,
          secondVersion: fourth.version,
        }),
        'done',
      );
      assert.equal(
        await decide(server, table.guide, 'cancelSession', { sessionId: fifth.id, version: fifth.version }),
        'done',
      );
      await leaves(server, table, table.participants.indexOf(sixth.host.id));

      const [after] = await comparedBy(server, table.guide, table);
      const wordsOf = new Map(after.sessions.map(({ number, inWords }: Json) => [number, inWords]));
      assert.deepEqual(
        [2, 3, 4, 5].map((number) => wordsOf.get(number)),
        [
          'De bijeenkomst is op een andere dag.',
          'Een andere gemeente ontvangt de groep.',
          'Een andere gemeente ontvangt de groep.',
          'De bijeenkomst is vervallen.',
        ],
      );
      // The turn of who left went to the host of the session that was cancelled: nobody else has none
      assert.equal(wordsOf.get(6), 'Een andere gemeente ontvangt de groep.');
      const last = after.sessions.at(-1);
      assert.deepEqual(
        [last.plannedHost, last.session.host],
        [{ person: { name: sixth.host.person.name } }, { person: { name: fifth.host.person.name } }],
        'who left is named still, as the plan did',
      );
      for (const { number, plannedInWords } of after.sessions) {
        assert.equal(plannedInWords, atFirst.sessions[number - 2].plannedInWords);
      }
    }));

  test('says when only the time is another, and nothing any more once all is as it was', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      await confirmed(server, table);
      server.setClock(AFTERWARDS);
      const [, second] = await sessionsOf(server, table);
      const inWords = async () => (await comparedBy(server, table.guide, table))[0].sessions[0].inWords;
      const moves = (version: number, hours: number) =>
        decide(server, table.guide, 'moveSession', {
          sessionId: second.id,
          version,
          startsAt: daysLater(second.startsAt, hours / 24),
          endsAt: daysLater(second.endsAt, hours / 24),
        });

      assert.equal(await moves(1, 1), 'done');
      assert.equal(await inWords(), 'De bijeenkomst is op een andere tijd.');
      assert.equal(await moves(2, 0), 'done');
      assert.equal(await inWords(), 'Zoals vastgelegd.');
    }));

  test('is for the group, its secretaries, its guide and the office, and for nobody else', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const device = await joined(server, table.guide, {
        roundId: table.roundId,
        participantId: table.participants[0] ?? '',
      });
      await confirmed(server, table);

      for (const token of [table.guide, table.office, table.phones[3] ?? '', table.secretary]) {
        assert.equal((await comparedBy(server, token, table)).length, 1);
      }
      const { errors } = await ask(server, device, COMPARED, { id: table.trajectoryId });
      assert.deepEqual(
        errors?.map(({ extensions }) => extensions?.code),
        ['NOT_ALLOWED'],
      );
      const stranger = await signedIn(server, table.people.otherFacilitator);
      const { data } = await ask(server, stranger, COMPARED, { id: table.trajectoryId });
      assert.equal(data?.trajectory, null);
      const { data: nothing } = await ask(server, stranger, COMPARED, { id: globalId('Trajectory', 'x') });
      assert.equal(nothing?.trajectory, null);
    }));
});
