import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listLog } from '../../src/audit/log-store.ts';
import { recordAudit } from '../../src/audit/store.ts';
import type { Database } from '../../src/database/database.ts';
import { insertFacilitator } from '../../src/people/store.ts';
import type { PersonId, TrajectoryId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { insertTrajectory } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson, CREATED_AT } from '../people/builders.ts';

const minute = (number: number) => `2026-11-22T10:${String(number).padStart(2, '0')}:00.000Z` as Instant;

async function twoTrajectories({
  db,
  transaction,
}: Database): Promise<{ hilda: PersonId; one: TrajectoryId; other: TrajectoryId }> {
  const hilda = await aPerson(db, 'Hilda de Reeder');
  await insertFacilitator(db, hilda, CREATED_AT);
  return transaction(async (trx) => {
    const add = async (name: string) =>
      (await insertTrajectory(trx, { name, facilitatorId: hilda, now: CREATED_AT })).id;
    return { hilda, one: await add('Een'), other: await add('Twee') };
  });
}

describeOnBothEngines('The audit log', (engine) => {
  test('gives back what was decided, by whom and why', () =>
    withDatabase(engine, async (database) => {
      const { hilda, one } = await twoTrajectories(database);
      await database.transaction((trx) =>
        recordAudit(trx, {
          at: minute(0),
          actor: { personId: hilda, role: 'facilitator' },
          action: 'session.moved',
          subjectKind: 'session',
          subjectId: 's1',
          trajectoryId: one,
          reason: 'stadhuis dicht',
          details: { from: minute(1), numbers: [2, 3] },
        }),
      );

      const { items, ...page } = await listLog(database.db, { trajectoryId: one }, { first: 5 });

      assert.deepEqual(
        items.map(({ id: _, ...entry }) => entry),
        [
          {
            at: minute(0),
            actorId: hilda,
            role: 'facilitator',
            action: 'session.moved',
            subjectKind: 'session',
            subjectId: 's1',
            reason: 'stadhuis dicht',
            details: { from: minute(1), numbers: [2, 3] },
          },
        ],
      );
      assert.deepEqual(page, { hasNextPage: false, hasPreviousPage: false });
    }));

  test('nothing is written down when the decision is rolled back', () =>
    withDatabase(engine, async (database) => {
      const { one } = await twoTrajectories(database);
      const failed = database.transaction(async (trx) => {
        const about = { subjectKind: 'trajectory', subjectId: one, trajectoryId: one };
        await recordAudit(trx, { at: minute(0), actor: undefined, action: 'x.done', ...about, details: {} });
        throw new Error('no');
      });

      await assert.rejects(failed, /no/);

      assert.deepEqual((await listLog(database.db, { trajectoryId: one }, { first: 5 })).items, []);
    }));

  test('pages newest first without showing twice or skipping, also at equal instants, from both ends', () =>
    withDatabase(engine, async (database) => {
      const { one, other } = await twoTrajectories(database);
      const moments = [0, 1, 1, 1, 2, 3, 3].map(minute);
      await database.transaction(async (trx) => {
        for (const trajectoryId of [one, other])
          for (const [index, at] of moments.entries()) {
            const about = { subjectKind: 'trajectory', subjectId: `${trajectoryId} ${index}`, trajectoryId };
            await recordAudit(trx, { at, actor: undefined, action: 'x.done', ...about, details: {} });
          }
      });
      const { db } = database;

      const all = await listLog(db, { trajectoryId: one }, { first: 100 });
      const forwards: string[] = [];
      for (let page = await listLog(db, { trajectoryId: one }, { first: 2 }); ; ) {
        forwards.push(...page.items.map(({ id }) => id));
        if (!page.hasNextPage) break;
        page = await listLog(db, { trajectoryId: one }, { first: 2, after: page.items.at(-1) });
      }
      const backwards: string[] = [];
      for (let page = await listLog(db, { trajectoryId: one }, { last: 2 }); ; ) {
        backwards.unshift(...page.items.map(({ id }) => id));
        if (!page.hasPreviousPage) break;
        page = await listLog(db, { trajectoryId: one }, { last: 2, before: page.items[0] });
      }

      assert.deepEqual(
        all.items.map(({ at }) => at),
        moments.toReversed(),
      );
      assert.ok(all.items.every(({ subjectId }) => subjectId.startsWith(one)));
      assert.deepEqual(
        forwards,
        all.items.map(({ id }) => id),
      );
      assert.deepEqual(backwards, forwards);
    }));
});
