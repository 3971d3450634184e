import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../src/database/database.ts';
import { describeOnBothEngines, withDatabase } from './engines.ts';

/** Waits until `heard` has grown to `count`; the test runner's own limit ends a wait for nothing. */
async function untilHeard(heard: readonly string[], count: number): Promise<void> {
  while (heard.length < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

describeOnBothEngines('A live change', (engine) => {
  test(
    'is heard by a listener of its topic after the commit, and not when rolled back',
    { timeout: 20_000 },
    () =>
      withDatabase(engine, async (database) => {
        const heard: string[] = [];
        const stop = database.live.listen('round:1', () => heard.push('1'));
        await database.live.ready();
        heard.length = 0;

        await database.decide(async (trx) => {
          await database.live.announce(trx, 'round:1');
          return { ok: false, refusal: { code: 'NO' } };
        });
        await database.transaction((trx) => database.live.announce(trx, 'round:2'));
        await database.transaction((trx) => database.live.announce(trx, 'round:1'));
        await untilHeard(heard, 1);
        stop();

        assert.deepEqual(heard, ['1']);
      }),
  );

  test('in one process is heard in another that has the same database open', { timeout: 20_000 }, () =>
    withDatabase(engine, async (database, location) => {
      const other = await openDatabase(location);
      const heard: string[] = [];
      const stop = other.live.listen('round:1', () => heard.push('1'));
      await other.live.ready();
      heard.length = 0;

      await database.transaction(async (trx) => {
        await trx
          .insertInto('reference_loads')
          .values({ checksum: 'abc', loaded_at: '2027-01-01T00:00:00.000Z' as never })
          .execute();
        await database.live.announce(trx, 'round:1');
      });
      await untilHeard(heard, 1);
      stop();
      await other.close();

      assert.ok(heard.length >= 1);
    }),
  );
});
