import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { describeOnBothEngines, withDatabase } from './engines.ts';

describeOnBothEngines('The database', (engine) => {
  test('refuses the connection inside a transaction', () =>
    withDatabase(engine, async (database) => {
      await assert.rejects(
        database.transaction(async () => database.db.selectFrom('people').selectAll().execute()),
        /outside the transaction/,
      );
      assert.deepEqual((await sql`select 1 as one`.execute(database.db)).rows, [{ one: 1 }]);
    }));
});
