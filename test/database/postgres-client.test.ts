import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import pg from 'pg';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { ENGINES, withDatabase } from './engines.ts';

/** A database on one connection, and one of another program on the same. */
async function withOneConnection(work: (database: Database, other: pg.Client) => Promise<void>) {
  await withDatabase('postgres', async (_, location) => {
    if (location.engine !== 'postgres') throw new Error('Another engine.');
    const database = await openDatabase({ ...location, poolSize: 1 });
    const other = new pg.Client({ connectionString: location.url });
    await other.connect();
    await other.query('create table drawers (id integer primary key, label text not null)');
    await other.query("insert into drawers values (1, 'pens')");
    try {
      await work(database, other);
    } finally {
      await other.end();
      await database.close();
    }
  });
}

const drawer = (id: number) => sql`select * from drawers where id = ${id}`;

async function prepared({ db }: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from pg_prepared_statements where statement like 'select * from drawers%'`.execute(
    db,
  );
  return rows[0]?.count ?? 0;
}

if (ENGINES.includes('postgres')) {
  describe('A connection to PostgreSQL', () => {
    test('prepares what is asked for the third time, once', () =>
      withOneConnection(async (database) => {
        const counts: number[] = [];
        for (let time = 0; time < 5; time += 1) {
          assert.deepEqual((await drawer(1).execute(database.db)).rows, [{ id: 1, label: 'pens' }]);
          counts.push(await prepared(database));
        }
        assert.deepEqual(counts, [0, 0, 1, 1, 1]);
      }));

    test('answers with the new column when another program adds one to a table', () =>
      withOneConnection(async (database, other) => {
        for (let time = 0; time < 4; time += 1) await drawer(1).execute(database.db);
        await other.query("alter table drawers add column colour text not null default 'red'");

        const answers = [await drawer(1).execute(database.db), await drawer(1).execute(database.db)];

        const row = { id: 1, label: 'pens', colour: 'red' };
        assert.deepEqual(
          answers.map(({ rows }) => rows),
          [[row], [row]],
        );
      }));

    test('fails once inside a transaction when a table got another column, and not the next time', () =>
      withOneConnection(async (database, other) => {
        for (let time = 0; time < 4; time += 1) await drawer(1).execute(database.db);
        await other.query("alter table drawers add column colour text not null default 'red'");
        const inTransaction = () => database.transaction(async (trx) => (await drawer(1).execute(trx)).rows);

        await assert.rejects(inTransaction, { code: '0A000' });

        assert.deepEqual(await inTransaction(), [{ id: 1, label: 'pens', colour: 'red' }]);
      }));

    test('tells a fault of a statement as it is, prepared or not', () =>
      withOneConnection(async (database) => {
        const divide = (by: number) => sql`select 1 / ${by}::integer as part`.execute(database.db);
        for (let time = 0; time < 4; time += 1) await assert.rejects(divide(0), { code: '22012' });
        assert.deepEqual((await divide(1)).rows, [{ part: 1 }]);
      }));
  });
}
