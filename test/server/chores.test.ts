import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { startChores } from '../../src/server/chores.ts';
import { makeLog } from '../../src/server/log.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, contextAt } from '../trajectories/builders.ts';

/** Two weeks before the first session of the group, at an hour of the day at which reminders go. */
const TWO_WEEKS_BEFORE = '2027-01-26T08:00:00.000Z' as Instant;

describeOnBothEngines('What happens at its time without anybody asking', (engine) => {
  test('goes on when one of it fails, which is logged', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { participants: 3 });
      await sql`alter table round_invitations rename to gone`.execute(database.db);
      const lines: string[] = [];

      const chores = startChores(
        contextAt(database, TWO_WEEKS_BEFORE),
        makeLog('info', (line) => lines.push(line)),
      );
      await chores.caughtUp;
      const toldByThen = lines.length;
      await chores.stop();

      assert.equal(lines.length, toldByThen);
      const logged = lines.map((line) => JSON.parse(line));
      assert.deepEqual(
        logged.filter(({ level }) => level !== 'info').map(({ event }) => event),
        ['reminders.queued.failed'],
      );
      assert.equal(logged.find(({ event }) => event === 'sessionReminders.queued')?.count, 4);
      const { count } = await database.db
        .selectFrom('outbox')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      assert.equal(Number(count), 4);
    }));
});
