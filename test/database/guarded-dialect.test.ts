import assert from 'node:assert/strict';
import { test } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { GuardedDialect } from '../../src/database/guarded-dialect.ts';

test('who wrote is answered when it is stored, and who comes meanwhile is not kept waiting', async () => {
  const { promise: stored, resolve: store } = Promise.withResolvers<void>();
  const waits = [undefined, stored];
  const sqlite = new BetterSqlite3(':memory:');
  const dialect = new GuardedDialect(new SqliteDialect({ database: sqlite }), {
    begin: 'begin immediate',
    stored: () => waits.shift(),
  });
  const db = new Kysely<{ readonly notes: { readonly text: string } }>({ dialect });
  await db.schema.createTable('notes').addColumn('text', 'text').execute();
  const answered: string[] = [];

  const decision = db
    .transaction()
    .execute((trx) => trx.insertInto('notes').values({ text: 'kept' }).execute())
    .then(() => answered.push('decision'));
  const read = await db.selectFrom('notes').selectAll().execute();
  answered.push('reader');
  store();
  await decision;

  assert.deepEqual(read, [{ text: 'kept' }]);
  assert.deepEqual(answered, ['reader', 'decision']);
  await db.destroy();
});
