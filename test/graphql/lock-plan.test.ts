import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, type Json, type Running, withServer } from '../server/running.ts';
import { aTable, decide, kindsOf, roundSeen, sayNoTo, type Table } from './at-the-table.ts';

interface Lock {
  readonly sessionNumber: number;
  readonly slotId: string | null;
  readonly hostId: string | null;
}

async function locksOf(server: Running, { guide, roundId }: Table): Promise<readonly Lock[]> {
  const { planningRound } = await askFor(
    server,
    guide,
    'query ($id: ID!) { planningRound(id: $id) { locks { sessionNumber slot { id } host { id } } } }',
    { id: roundId },
  );
  return planningRound.locks.map(({ sessionNumber, slot, host }: Json) => ({
    sessionNumber,
    slotId: slot?.id ?? null,
    hostId: host?.id ?? null,
  }));
}

/** The best plan but for the hosts of its last two sessions, with the version it was seen at. */
async function otherPlan(
  server: Running,
  { guide, roundId }: Table,
): Promise<{ readonly version: number; readonly locks: readonly Lock[] }> {
  const { version, proposal } = await roundSeen(server, guide, roundId);
  const hosts: string[] = proposal.sessions.map(({ host }: Json) => host.id);
  const order = [0, 1, 2, 4, 3];
  return {
    version,
    locks: proposal.sessions.map(({ number, slot }: Json, index: number) => ({
      sessionNumber: number,
      slotId: slot.id,
      hostId: hosts[order[index] ?? 0] ?? null,
    })),
  };
}

describeOnBothEngines('A whole plan', (engine) => {
  test('is locked in one step, in the place of what was locked before, and is the proposal from then on', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { guide, roundId, participants } = table;
      await decide(server, guide, 'lockSession', { roundId, sessionNumber: 2, hostId: participants[3] });
      const plan = await otherPlan(server, table);

      assert.equal(await decide(server, guide, 'lockPlan', { roundId, ...plan }), 'done');

      assert.deepEqual(await locksOf(server, table), plan.locks);
      const { version, proposal } = await roundSeen(server, guide, roundId);
      assert.equal(version, plan.version + 1);
      assert.deepEqual(
        proposal.sessions.map(({ number, slot, host }: Json) => ({
          sessionNumber: number,
          slotId: slot.id,
          hostId: host.id,
        })),
        plan.locks,
      );
      assert.deepEqual((await kindsOf(server, roundId)).slice(-2), ['locksChanged', 'locksChanged']);
      const again = { roundId, ...plan, version };
      assert.equal(await decide(server, guide, 'lockPlan', again), 'done');
      assert.equal((await roundSeen(server, guide, roundId)).version, version, 'nothing was different');
    }));

  test('of two who lock a plan at once is locked as one of them chose, and the other is told so', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { guide, office, roundId } = table;
      const plan = await otherPlan(server, table);
      const reversed = plan.locks.map((lock, index) => ({
        ...lock,
        hostId: plan.locks.toReversed()[index]?.hostId ?? null,
      }));

      const outcomes = await Promise.all([
        decide(server, guide, 'lockPlan', { roundId, ...plan }),
        decide(server, office, 'lockPlan', { roundId, version: plan.version, locks: reversed }),
      ]);

      assert.deepEqual(outcomes.toSorted(), ['OUTDATED', 'done']);
      assert.deepEqual(await locksOf(server, table), outcomes[0] === 'done' ? plan.locks : reversed);
    }));

  test('that somebody answered since it was looked at is not locked', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { guide, roundId } = table;
      const plan = await otherPlan(server, table);
      await sayNoTo(server, table, 1, 4);

      const { lockPlan } = await askFor(
        server,
        guide,
        `mutation ($input: LockPlanInput!) { lockPlan(input: $input) {
          __typename ... on Outdated { code message currentVersion } } }`,
        { input: { roundId, ...plan } },
      );

      assert.deepEqual(lockPlan, {
        __typename: 'Outdated',
        code: 'OUTDATED',
        message: 'Iemand anders heeft dit net gewijzigd. Kijk wat er nu staat en probeer het opnieuw.',
        currentVersion: plan.version + 1,
      });
      assert.deepEqual(await locksOf(server, table), []);
    }));

  test('of which one session cannot be is not locked at all', () =>
    withServer(engine, async (server) => {
      const table = await aTable(server);
      const { guide, phones, roundId, participants } = table;
      await decide(server, guide, 'lockSession', { roundId, sessionNumber: 3, hostId: participants[2] });
      const before = await locksOf(server, table);
      const { version, locks } = await otherPlan(server, table);
      const withLast = (last: Partial<Lock>) =>
        locks.map((lock, index) => (index === locks.length - 1 ? { ...lock, ...last } : lock));
      const kinds = await kindsOf(server, roundId);

      for (const [given, code] of [
        [[], 'NOTHING_TO_LOCK'],
        [withLast({ slotId: null, hostId: null }), 'NOTHING_TO_LOCK'],
        [withLast({ sessionNumber: 5 }), 'SESSION_LOCKED_TWICE'],
        [withLast({ sessionNumber: 7 }), 'SESSION_NOT_IN_ROUND'],
        [withLast({ hostId: participants[0] ?? '' }), 'HOST_NOT_TO_COME'],
      ] as const) {
        assert.equal(await decide(server, guide, 'lockPlan', { roundId, version, locks: given }), code);
      }
      assert.equal(await decide(server, phones[0], 'lockPlan', { roundId, version, locks }), 'NOT_ALLOWED');

      assert.deepEqual(await locksOf(server, table), before);
      assert.deepEqual(await kindsOf(server, roundId), kinds);
    }));
});
