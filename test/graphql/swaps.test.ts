import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { ask, askFor, type Json, joined, type Running, signedIn, withServer } from '../server/running.ts';
import { aTable, confirmed, decide } from './at-the-table.ts';

const AFTERWARDS = '2027-01-04T09:05:00.000Z' as Instant;
const SWAPS = `query ($id: ID!) { node(id: $id) { ... on Session { version host { id person { name } }
  swaps { id state reason mayAnswer mayWithdraw host { id } otherHost { id } session { number } otherSession { number } askedBy { name } } } } }`;
const ASK = `mutation ($input: AskSwapInput!) { done: askSwap(input: $input) { __typename
  ... on AskSwapSuccess { swap { id } } ... on UserError { code message } } }`;

interface Turn {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  /** Token of its host. */
  readonly phone: string;
  readonly hostId: string;
}

/** A planned group: session 1 is received by the first of six, whose calendar the secretary keeps. */
async function aPlannedTable(server: Running) {
  const table = await aTable(server);
  const device = await joined(server, table.guide, {
    roundId: table.roundId,
    participantId: table.participants[0] ?? '',
  });
  await confirmed(server, table);
  server.setClock(AFTERWARDS);
  const query = 'query ($id: ID!) { trajectory(id: $id) { sessions { id number version host { id } } } }';
  const { trajectory } = await askFor(server, table.guide, query, { id: table.trajectoryId });
  const turns: readonly Turn[] = trajectory.sessions.map(({ id, number, version, host }: Json) => ({
    id,
    number,
    version,
    hostId: host.id,
    phone: table.phones[table.participants.indexOf(host.id)] ?? '',
  }));
  const turn = (number: number): Turn => {
    const found = turns.find((one) => one.number === number);
    assert.ok(found);
    return found;
  };
  return { table, device, turn, stranger: await signedIn(server, table.people.otherFacilitator) };
}

async function asks(
  server: Running,
  token: string,
  from: Turn,
  to: Turn,
  change: object = {},
): Promise<Json> {
  const input = {
    sessionId: from.id,
    version: from.version,
    otherSessionId: to.id,
    otherVersion: to.version,
    reason: 'Verbouwing',
    ...change,
  };
  return (await askFor(server, token, ASK, { input })).done;
}

async function seen(server: Running, token: string, { id }: Turn): Promise<Json> {
  return (await ask(server, token, SWAPS, { id })).data?.node;
}

describeOnBothEngines('A request to swap turns, over the API', (engine) => {
  test('is seen by both hosts, the secretary of either and the guide, and by nobody else', () =>
    withServer(engine, async (server) => {
      const { table, device, turn, stranger } = await aPlannedTable(server);
      const [first, fourth, fifth] = [turn(1), turn(4), turn(5)];

      const asked = await asks(server, table.secretary, first, fourth);

      assert.equal(asked.__typename, 'AskSwapSuccess', JSON.stringify(asked));
      const shown = {
        id: asked.swap.id,
        state: 'OPEN',
        reason: 'Verbouwing',
        host: { id: first.hostId },
        otherHost: { id: fourth.hostId },
        session: { number: 1 },
        otherSession: { number: 4 },
        askedBy: { name: 'Sita Schrijver' },
      };
      const rights: readonly (readonly [string, boolean, boolean])[] = [
        [first.phone, false, true],
        [table.secretary, false, true],
        [fourth.phone, true, false],
        [table.guide, true, true],
        [table.office, true, true],
      ];
      for (const [token, mayAnswer, mayWithdraw] of rights) {
        for (const session of [first, fourth]) {
          assert.deepEqual((await seen(server, token, session)).swaps, [
            { ...shown, mayAnswer, mayWithdraw },
          ]);
        }
      }
      assert.deepEqual((await seen(server, fifth.phone, first)).swaps, [], 'another of the group');
      assert.equal((await seen(server, device, first)).swaps, null, 'a phone that joined a round');
      assert.equal(await seen(server, stranger, first), null);
      assert.equal(await seen(server, '', first), null);
      const { trajectory } = await askFor(
        server,
        fifth.phone,
        'query ($id: ID!) { trajectory(id: $id) { history { edges { node { action reason } } } } }',
        { id: table.trajectoryId },
      );
      const entry = trajectory.history.edges.find(({ node }: Json) => node.action === 'swap.asked');
      assert.equal(entry?.node.reason ?? null, null, 'the reason is for the other host and the guide');
    }));

  test('is answered by whose it is, and by nobody else', () =>
    withServer(engine, async (server) => {
      const { table, device, turn, stranger } = await aPlannedTable(server);
      const [first, fourth, fifth] = [turn(1), turn(4), turn(5)];
      const { swap } = await asks(server, first.phone, first, fourth);
      const input = { swapId: swap.id };

      for (const name of ['agreeToSwap', 'declineSwap']) {
        assert.equal(await decide(server, first.phone, name, input), 'NOT_ALLOWED', 'who asked');
        assert.equal(await decide(server, fifth.phone, name, input), 'NOT_ALLOWED');
        assert.equal(await decide(server, device, name, input), 'NOT_ALLOWED');
        assert.equal(await decide(server, stranger, name, input), 'NOT_FOUND');
        assert.equal(await decide(server, undefined, name, input), 'SIGN_IN_FIRST');
        assert.equal(await decide(server, fourth.phone, name, { swapId: 'x' }), 'NOT_FOUND');
      }
      assert.equal(await decide(server, fourth.phone, 'withdrawSwap', input), 'NOT_ALLOWED');
      assert.equal(await decide(server, fourth.phone, 'agreeToSwap', input), 'done');
      for (const name of ['agreeToSwap', 'declineSwap']) {
        assert.equal(await decide(server, fourth.phone, name, input), 'SWAP_CLOSED');
      }
      assert.equal(await decide(server, first.phone, 'withdrawSwap', input), 'SWAP_CLOSED');
      assert.equal(await decide(server, fourth.phone, 'withdrawSwap', input), 'SWAP_CLOSED');
      assert.equal((await seen(server, table.guide, first)).host.id, fourth.hostId);
      assert.equal((await seen(server, table.guide, fourth)).host.id, first.hostId);
    }));

  test('is refused in words for what cannot be', () =>
    withServer(engine, async (server) => {
      const { table, turn } = await aPlannedTable(server);
      const [first, second, fourth, fifth, sixth] = [turn(1), turn(2), turn(4), turn(5), turn(6)];
      const refused = async (asked: Promise<Json>): Promise<readonly string[]> => {
        const { __typename, code } = await asked;
        return [__typename, code];
      };

      assert.deepEqual(await refused(asks(server, fifth.phone, first, fourth)), [
        'NotAllowed',
        'NOT_ALLOWED',
      ]);
      assert.deepEqual(await refused(asks(server, first.phone, first, first)), [
        'RuleBroken',
        'SAME_SESSION',
      ]);
      assert.deepEqual(await refused(asks(server, first.phone, first, fourth, { version: 9 })), [
        'Outdated',
        'OUTDATED',
      ]);
      assert.deepEqual(await refused(asks(server, first.phone, first, fourth, { otherVersion: 9 })), [
        'Outdated',
        'OUTDATED',
      ]);
      assert.deepEqual(await refused(asks(server, first.phone, first, fourth, { reason: 'x'.repeat(501) })), [
        'InvalidInput',
        'INVALID_REASON',
      ]);
      assert.equal((await asks(server, first.phone, first, fourth)).__typename, 'AskSwapSuccess');
      assert.deepEqual(await refused(asks(server, fourth.phone, fourth, fifth)), [
        'RuleBroken',
        'SWAP_ALREADY_OPEN',
      ]);
      assert.equal(
        await decide(server, table.guide, 'cancelSession', { sessionId: sixth.id, version: sixth.version }),
        'done',
      );
      assert.deepEqual(await refused(asks(server, second.phone, second, { ...sixth, version: 2 })), [
        'RuleBroken',
        'SESSION_CANCELLED',
      ]);
      server.setClock('2027-02-09T13:00:00.000Z' as Instant);
      assert.deepEqual(await refused(asks(server, second.phone, second, first)), [
        'RuleBroken',
        'PAST_SESSION',
      ]);
      assert.deepEqual(
        (await seen(server, first.phone, first)).swaps.map(({ state }: Json) => state),
        ['LAPSED'],
        'the session of who asked has begun',
      );
    }));
});
