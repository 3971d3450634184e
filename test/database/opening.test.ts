import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type DatabaseLocation, openDatabase } from '../../src/database/database.ts';
import { NewerDatabaseError } from '../../src/database/migrations.ts';
import { describeOnBothEngines, newLocation, withDatabase } from './engines.ts';

const OPENER = `
  const { openDatabase } = await import(${JSON.stringify(new URL('../../src/database/database.ts', import.meta.url).href)});
  const database = await openDatabase(JSON.parse(process.argv[1]));
  const rows = await database.db.selectFrom('people').select('id').execute();
  await database.close();
  console.log(rows.length);
`;

/** Opens the database in a process of its own; gives its exit code and what it printed. */
function openInProcess(
  location: DatabaseLocation,
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', OPENER, JSON.stringify(location)], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

describeOnBothEngines('Opening', (engine) => {
  test('an empty database in four processes at once makes it once', async () => {
    const { location, remove } = await newLocation(engine, 'empty');
    try {
      const outcomes = await Promise.all([1, 2, 3, 4].map(() => openInProcess(location)));

      assert.deepEqual(
        outcomes,
        [1, 2, 3, 4].map(() => ({ code: 0, printed: '0\n' })),
      );
    } finally {
      await remove();
    }
  });

  test('twice keeps what is there', () =>
    withDatabase(engine, async (database, location) => {
      await database.db
        .insertInto('reference_loads')
        .values({ checksum: 'abc', loaded_at: '2027-01-01T00:00:00.000Z' as never })
        .execute();

      const again = await openDatabase(location);
      const loads = await again.db.selectFrom('reference_loads').selectAll().execute();
      await again.close();

      assert.deepEqual(loads, [{ checksum: 'abc', loaded_at: '2027-01-01T00:00:00.000Z' }]);
    }));

  test('a database of a newer version is refused and left as it was', () =>
    withDatabase(engine, async (database, location) => {
      const names = async (): Promise<readonly string[]> => {
        const { rows } = await sql<{
          name: string;
        }>`select name from kysely_migration order by name`.execute(database.db);
        return rows.map(({ name }) => name);
      };
      const before = await names();
      await sql`insert into kysely_migration (name, timestamp) values ('20990101-later', '2099-01-01')`.execute(
        database.db,
      );

      await assert.rejects(openDatabase(location), NewerDatabaseError);

      assert.deepEqual((await names()).slice(-1), ['20990101-later']);
      assert.deepEqual((await names()).slice(0, -1), before);
    }));

  test('a database with a later change takes one that landed after it under an earlier name', () =>
    withDatabase(engine, async (database, location) => {
      for (const column of ['reply', 'reply_sequence', 'reply_stamped_at', 'replied_at']) {
        await sql`alter table intakes drop column ${sql.ref(column)}`.execute(database.db);
      }
      await sql`delete from kysely_migration where name = '20261123e-season'`.execute(database.db);

      const again = await openDatabase(location);
      const replies = await again.db.selectFrom('intakes').select(['reply', 'replied_at']).execute();
      await again.close();

      assert.deepEqual(replies, []);
    }));
});
