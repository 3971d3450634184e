import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/database.ts';
import { fillSeason, hasRegistrations } from '../../src/demonstration/season-filling.ts';
import { demonstrationOffice, ensureDemonstration } from '../../src/demonstration/service.ts';
import { parseInstant } from '../../src/shared/time.ts';
import { newLocation } from '../database/engines.ts';
import { dutchTables } from '../reference/dutch-tables.ts';
import { contextAt, given } from '../trajectories/builders.ts';

async function withReference(work: (database: Database) => Promise<void>): Promise<void> {
  const { location, remove } = await newLocation('sqlite', 'reference');
  const database = await openDatabase(location);
  try {
    await work(database);
  } finally {
    await database.close();
    await remove();
  }
}

async function filled(database: Database, seed: number) {
  const context = contextAt(database);
  await ensureDemonstration(context);
  assert.equal(await hasRegistrations(context), false);
  const wishes = { seed, registrations: 60 };
  const counts = await fillSeason(
    context,
    given(await demonstrationOffice(context)),
    await dutchTables(),
    wishes,
  );
  const rows = await database.db
    .selectFrom('registrations')
    .select(['given_name', 'family_name', 'municipality_code', 'party', 'state', 'submitted_at'])
    .orderBy('submitted_at')
    .execute();
  return { counts, rows };
}

describe('A season in a database', () => {
  test('has all its registrations, in order of coming in, with some that wait and addresses that no mail reaches', () =>
    withReference(async (database) => {
      const { counts, rows } = await filled(database, 1);

      assert.equal(rows.length, 60);
      assert.equal(counts.registrations + counts.preRegistrations, 60);
      assert.equal(counts.offers, 5);
      assert.equal(counts.waiting, rows.filter(({ state }) => state === 'waiting').length);
      assert.ok(counts.waiting > 0);
      assert.equal(new Set(rows.map((row) => row.submitted_at)).size, 60);
      const addresses = await database.db.selectFrom('registrations').select('email').execute();
      assert.ok(addresses.every(({ email }) => email.endsWith('.example')));
      assert.ok(await hasRegistrations(contextAt(database)));
    }));

  test('has nobody of a municipality that has ended by then', () =>
    withReference(async (database) => {
      // Wijdemeren joins Hilversum on 1 January 2027
      const context = contextAt(database, given(parseInstant('2027-01-20T10:00:00Z')));
      await ensureDemonstration(context);
      const office = given(await demonstrationOffice(context));
      const tables = await dutchTables();
      const two = tables.municipalities.filter(({ name }) => ['Wijdemeren', 'Hilversum'].includes(name));
      const season = { parties: tables.parties, municipalities: two };
      await fillSeason(context, office, season, { seed: 1, registrations: 12 });

      const rows = await database.db.selectFrom('registrations').select('municipality_code').execute();
      // As many as Hilversum has posts
      assert.deepEqual(
        rows,
        Array.from({ length: 6 }, () => ({ municipality_code: 'GM0402' })),
      );
    }));

  test('is the same for the same seed', () =>
    withReference(async (database) => {
      const one = await filled(database, 3);
      await withReference(async (again) => {
        assert.deepEqual((await filled(again, 3)).rows, one.rows);
      });
    }));
});
