import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../src/database/database.ts';
import { confirmPlan } from '../../src/planning/confirmation.ts';
import { dateOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aFacilitator, aTrajectory, given } from '../trajectories/builders.ts';
import { aRound, contextOf, everyoneSaysYesOn, roundFor } from './builders.ts';
import type { Errand } from './confirm-elsewhere.ts';
import { bestOf, DATES, everything } from './confirmable-rounds.ts';

async function countRows({ db }: Database): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const table of ['plans', 'sessions', 'engagements', 'session_notices'] as const) {
    const rows: readonly unknown[] = await db.selectFrom(table).selectAll().execute();
    counts[table] = rows.length;
  }
  return counts;
}

/** What two processes say that are let go at the same moment. */
async function confirmInTwoProcesses(errand: Errand): Promise<readonly string[]> {
  const script = fileURLToPath(new URL('confirm-elsewhere.ts', import.meta.url));
  const children = [1, 2].map(() =>
    spawn(process.execPath, [script, JSON.stringify(errand)], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  const lines = children.map((child) => createInterface(child.stdout)[Symbol.asyncIterator]());
  const said = () => Promise.all(lines.map(async (line) => String((await line.next()).value)));
  assert.deepEqual(await said(), ['ready', 'ready']);
  for (const child of children) child.stdin.write('go\n');
  const results = await said();
  for (const child of children) child.stdin.end();
  return results;
}

/** As if another group was planned between the reading and the writing: the reading does not see it. */
function withoutEngagements(database: Database): Database {
  const hidden = new WeakSet<object>();
  const blindness: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      const [from] = node.kind === 'SelectQueryNode' ? (node.from?.froms ?? []) : [];
      if (JSON.stringify(from ?? '').includes('engagements')) hidden.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      return hidden.has(queryId) ? { ...result, rows: [] } : result;
    },
  };
  return {
    ...database,
    decide: (work, refusals) => database.decide((trx) => work(trx.withPlugin(blindness)), refusals),
  };
}

/** Does all the work of a decision, and loses its connection before the commit. */
function breakingOff(database: Database): Database {
  return {
    ...database,
    decide: (work) =>
      database.transaction(async (trx) => {
        await work(trx);
        throw new Error('the plug was pulled');
      }),
  };
}

describeOnBothEngines('Confirming a plan while something else happens', (engine) => {
  test('of two who confirm at once in two processes one plan remains', () =>
    withDatabase(engine, async (database, location) => {
      const built = await aRound(database);
      const { trajectory, facilitatorId, round } = built;
      await everyoneSaysYesOn(built, DATES);
      const { id } = await bestOf(built);

      const results = await confirmInTwoProcesses({
        location,
        group: { trajectory, facilitatorId },
        roundId: round.id,
        proposalId: id,
      });

      assert.deepEqual(results.toSorted(), ['PLAN_ALREADY_CONFIRMED', 'confirmed']);
      assert.deepEqual(await countRows(database), {
        plans: 1,
        sessions: 6,
        engagements: 6 * 7,
        session_notices: 6 * 7,
      });
    }));

  test('of two who confirm at once in one process one plan remains', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      const { context, guide, round } = built;
      await everyoneSaysYesOn(built, DATES);
      const { id } = await bestOf(built);

      const results = await Promise.all([1, 2].map(() => confirmPlan(context, guide, round.id, id)));

      assert.deepEqual(
        results.filter(({ ok }) => !ok),
        [{ ok: false, refusal: { code: 'PLAN_ALREADY_CONFIRMED' } }],
      );
      assert.deepEqual(await countRows(database), {
        plans: 1,
        sessions: 6,
        engagements: 6 * 7,
        session_notices: 6 * 7,
      });
    }));

  test('two groups with one facilitator cannot take one day at the same moment', () =>
    withDatabase(engine, async (database) => {
      const facilitatorId = await aFacilitator(database);
      const first = await aRound(database, { trajectory: { facilitatorId } });
      const second = await roundFor(
        database,
        await aTrajectory(database, { name: 'Salland', facilitatorId, daysLater: 1 }),
      );
      await everyoneSaysYesOn(first, DATES);
      await everyoneSaysYesOn(second, DATES);
      const ids = [(await bestOf(first)).id, (await bestOf(second)).id];

      const results = await Promise.all([
        confirmPlan(first.context, first.guide, first.round.id, given(ids[0])),
        confirmPlan(second.context, second.guide, second.round.id, given(ids[1])),
      ]);

      const codes = results.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
      // Who comes second while the first is busy runs into the constraint, who comes after it finds no plan.
      assert.ok(
        codes.length === 1 && ['PERSON_DOUBLE_BOOKED', 'NO_PLAN_POSSIBLE'].includes(given(codes[0])),
        codes.join(),
      );
      assert.deepEqual(await countRows(database), {
        plans: 1,
        sessions: 7,
        engagements: 7 * 7,
        session_notices: 7 * 7,
      });
    }));

  test('somebody who is booked elsewhere past the proposal is a refusal, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await everyoneSaysYesOn(built, DATES);
      const { id } = await bestOf(built);
      const other = await aTrajectory(database, {
        name: 'Salland',
        people: built.participants.slice(0, 5).map(({ personId }) => personId),
        daysLater: 42,
      });
      const before = await everything(database);

      const confirmed = await confirmPlan(
        contextOf(withoutEngagements(database)),
        built.guide,
        built.round.id,
        id,
      );

      assert.deepEqual(confirmed, { ok: false, refusal: { code: 'PERSON_DOUBLE_BOOKED' } });
      assert.equal(await everything(database), before);
      assert.equal(dateOf(other.session(1).startsAt), '2027-03-23');
    }));

  test('a confirmation that breaks off before its commit leaves nothing', () =>
    withDatabase(engine, async (database) => {
      const built = await aRound(database);
      await everyoneSaysYesOn(built, DATES);
      const { id } = await bestOf(built);
      const before = await everything(database);

      await assert.rejects(
        confirmPlan(contextOf(breakingOff(database)), built.guide, built.round.id, id),
        /the plug was pulled/,
      );

      assert.equal(await everything(database), before);
      assert.equal((await confirmPlan(built.context, built.guide, built.round.id, id)).ok, true);
    }));
});
