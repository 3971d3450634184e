import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { loadReference } from '../../src/reference/service.ts';
import {
  findMunicipality,
  listMunicipalitiesByCodes,
  listPartiesByIds,
  readPlanningCalendar,
  searchMunicipalities,
} from '../../src/reference/store.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import type { MunicipalityCode } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { aFeed, linesOf } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aGroup, asNews, choose, mailsAt, names, secondsLater, subjects } from '../notifications/group.ts';

const FIRST = '2026-11-22T09:00:00.000Z' as Instant;
const LATER = '2026-12-01T09:00:00.000Z' as Instant;

function contextAt(database: Database, now: Instant): Context {
  return { database, clock: () => now };
}

async function tablesOf(directory: string): Promise<ReferenceTables> {
  const read = await readReferenceTables(directory);
  assert.ok(read.ok, 'the tables of the test are sound');
  return read.value;
}

/** A copy of the product's tables in which `change` has rewritten files; taken away afterwards. */
async function withChangedTables(
  change: (rewrite: (file: string, edit: (text: string) => string) => void) => void,
  work: (directory: string) => Promise<void>,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'toerbeurt-reference-'));
  try {
    cpSync(REFERENCE_DIRECTORY, directory, { recursive: true });
    change((file, edit) => {
      const path = join(directory, file);
      writeFileSync(path, edit(readFileSync(path, 'utf8')));
    });
    await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Everything the reference tables of a database hold, and when they were loaded. */
async function contentsOf({ db }: Database): Promise<unknown> {
  return {
    municipalities: await db.selectFrom('municipalities').selectAll().orderBy('code').execute(),
    names: await db.selectFrom('municipality_names').selectAll().execute(),
    holidays: await db.selectFrom('school_holidays').selectAll().execute(),
    days: await db.selectFrom('special_days').selectAll().execute(),
    parties: await db.selectFrom('parties').selectAll().orderBy('id').execute(),
    aliases: await db.selectFrom('party_aliases').selectAll().execute(),
    loads: await db.selectFrom('reference_loads').selectAll().execute(),
    audit: await db.selectFrom('audit_log').selectAll().execute(),
  };
}

const withoutLine = (start: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.startsWith(start))
    .join('\n');

describeOnBothEngines('Loading reference tables', (engine) => {
  test('the database gives back every fact of the files', () =>
    withDatabase(engine, async (database) => {
      const tables = await tablesOf(REFERENCE_DIRECTORY);

      const loaded = await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);

      assert.deepEqual(loaded, {
        ok: true,
        value: {
          outcome: 'loaded',
          checksum: tables.checksum,
          counts: {
            municipalities: 342,
            municipalityNames: tables.municipalityNames.length,
            schoolHolidays: 90,
            specialDays: 142,
            parties: 46,
          },
        },
      });
      const { db } = database;
      const codes = tables.municipalities.map(({ code }) => code);
      assert.deepEqual(
        byKey(await listMunicipalitiesByCodes(db, codes), ({ code }) => code),
        byKey(tables.municipalities, ({ code }) => code),
      );
      const parties = await listPartiesByIds(
        db,
        tables.parties.map(({ id }) => id),
      );
      const inOrder = (party: ReferenceTables['parties'][number]) => ({
        ...party,
        aliases: party.aliases.toSorted(),
      });
      assert.deepEqual(
        byKey(parties.map(inOrder), ({ id }) => id),
        byKey(tables.parties.map(inOrder), ({ id }) => id),
      );
      const calendar = await readPlanningCalendar(db, {
        from: '2000-01-01' as CalendarDate,
        to: '2099-12-31' as CalendarDate,
      });
      assert.deepEqual(byKey(calendar.specialDays, toText), byKey(tables.specialDays, toText));
      assert.deepEqual(byKey(calendar.schoolHolidays, toText), byKey(tables.schoolHolidays, toText));
      assert.deepEqual(calendar.coverage, tables.coverage);
    }));

  test('the same tables a second time change nothing', () =>
    withDatabase(engine, async (database) => {
      await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);
      const before = await contentsOf(database);

      const again = await loadReference(contextAt(database, LATER), REFERENCE_DIRECTORY);

      assert.ok(again.ok);
      assert.equal(again.value.outcome, 'unchanged');
      assert.deepEqual(await contentsOf(database), before);
    }));

  test('four loads at once write the tables once', () =>
    withDatabase(engine, async (database) => {
      const context = contextAt(database, FIRST);

      const loads = await Promise.all(
        Array.from({ length: 4 }, () => loadReference(context, REFERENCE_DIRECTORY)),
      );

      assert.deepEqual(loads.map((load) => load.ok && load.value.outcome).toSorted(), [
        'loaded',
        'unchanged',
        'unchanged',
        'unchanged',
      ]);
      assert.equal((await database.db.selectFrom('audit_log').select('id').execute()).length, 1);
    }));

  test('a municipality that leaves the tables stays readable by code and is found by name no more', () =>
    withDatabase(engine, async (database) => {
      const almere = 'GM0034' as MunicipalityCode;
      await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);
      const before = await findMunicipality(database.db, almere);
      const search = { text: 'Almere', limit: 5, on: '2026-12-01' as CalendarDate };
      assert.equal((await searchMunicipalities(database.db, search)).length, 1);

      await withChangedTables(
        (rewrite) => {
          rewrite('municipalities.csv', withoutLine('GM0034,'));
          rewrite('municipality-names.csv', (text) =>
            text
              .split('\n')
              .filter((line) => !line.includes(',GM0034,'))
              .join('\n'),
          );
        },
        async (directory) => {
          const loaded = await loadReference(contextAt(database, LATER), directory);
          assert.ok(loaded.ok);
          assert.equal(loaded.value.outcome, 'loaded');
          assert.equal(loaded.value.counts.municipalities, 341);
        },
      );

      assert.equal(before?.name, 'Almere');
      assert.deepEqual(await findMunicipality(database.db, almere), before);
      assert.deepEqual(await searchMunicipalities(database.db, search), []);
    }));

  test('a municipality that is called otherwise is so in every calendar, by feed at once and by invitation', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database, 'automatic');
      await choose(database, built.participant(0).personId, { way: 'notices' });
      await asNews(database, built);
      await mailsAt(database, secondsLater(180));
      const { token } = await aFeed(database, built.participant(2).personId, 'participant');
      await loadReference(contextAt(database, secondsLater(200)), REFERENCE_DIRECTORY);
      const before = await linesOf(database, token, secondsLater(300));

      await withChangedTables(
        (rewrite) =>
          rewrite('municipalities.csv', (text) => text.replace('GM0193,Zwolle,,', 'GM0193,Groot-Zwolle,,')),
        async (directory) => {
          const loaded = await loadReference(contextAt(database, secondsLater(400)), directory);
          assert.ok(loaded.ok);
        },
      );
      const mails = await mailsAt(database, secondsLater(600));
      const again = await mailsAt(database, secondsLater(900));

      const others = [
        'CONFIRMED 0 2027-03-23 Intervisie – bijeenkomst 2 van 6 in Deventer',
        'CONFIRMED 0 2027-05-04 Intervisie – bijeenkomst 3 van 6 in Kampen',
      ];
      assert.deepEqual(
        [before, await linesOf(database, token, secondsLater(600))],
        [
          ['CONFIRMED 0 2027-02-09 Intervisie – bijeenkomst 1 van 6 in Zwolle', ...others],
          ['CONFIRMED 1 2027-02-09 Intervisie – bijeenkomst 1 van 6 in Groot-Zwolle', ...others],
        ],
      );
      // Neither who has no invitations, nor a secretary, is written to about a name
      assert.deepEqual([names(mails), again], [['bram', 'carla', 'hilda'], []]);
      assert.deepEqual(subjects(mails), ['De gegevens van bijeenkomst 1 zijn bijgewerkt: IJsselland']);
      const [update] = mails.flatMap(({ attachments }) => attachments);
      const { content = '' } = update ?? {};
      const text = typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString();
      assert.match(text, /METHOD:REQUEST\r?\n.*SEQUENCE:1\r?\n.*SUMMARY:.* in Groot-Zwolle\r?\n/s);
    }));

  test('changed and removed days replace the old ones', () =>
    withDatabase(engine, async (database) => {
      await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);
      await withChangedTables(
        (rewrite) =>
          rewrite('special-days.csv', (text) =>
            text.replace(/^(2027-01-01,2027-01-01,,,)Nieuwjaarsdag/m, '$1Nieuwjaar'),
          ),
        async (directory) => {
          await loadReference(contextAt(database, LATER), directory);
        },
      );

      const day = '2027-01-01' as CalendarDate;
      const { specialDays } = await readPlanningCalendar(database.db, { from: day, to: day });

      assert.deepEqual(
        specialDays.filter(({ kind }) => kind === 'publicHoliday').map(({ name }) => name),
        ['Nieuwjaar'],
      );
    }));

  test('going back to earlier tables is a load like any other', () =>
    withDatabase(engine, async (database) => {
      await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);
      await withChangedTables(
        (rewrite) => rewrite('special-days.csv', (text) => text.replace('Nieuwjaarsdag', 'Nieuwjaar')),
        async (directory) => {
          await loadReference(contextAt(database, LATER), directory);
        },
      );

      const back = '2026-12-02T09:00:00.000Z' as Instant;
      const loads = [
        await loadReference(contextAt(database, back), REFERENCE_DIRECTORY),
        await loadReference(contextAt(database, back), REFERENCE_DIRECTORY),
      ];

      assert.deepEqual(
        loads.map((load) => load.ok && load.value.outcome),
        ['loaded', 'unchanged'],
      );
    }));

  test('one wrong row refuses the folder, and what was loaded stays', () =>
    withDatabase(engine, async (database) => {
      await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);
      const before = await contentsOf(database);

      await withChangedTables(
        (rewrite) => rewrite('parties.csv', (text) => `${text}kapot\n`),
        async (directory) => {
          const refused = await loadReference(contextAt(database, LATER), directory);
          assert.ok(!refused.ok);
          assert.equal(refused.refusal.code, 'REFERENCE_TABLES_INVALID');
          assert.equal(refused.refusal.problems.length, 1);
        },
      );

      assert.deepEqual(await contentsOf(database), before);
    }));

  test('a search finds Weesp as Amsterdam, and Wijdemeren as Hilversum from 2027', () =>
    withDatabase(engine, async (database) => {
      await loadReference(contextAt(database, FIRST), REFERENCE_DIRECTORY);
      const found = async (text: string, on: string): Promise<readonly string[]> =>
        (await searchMunicipalities(database.db, { text, limit: 3, on: on as CalendarDate })).map(
          ({ municipality }) => municipality.name,
        );

      assert.deepEqual(await found('weesp', '2026-12-01'), ['Amsterdam']);
      assert.deepEqual(await found('wijdem', '2026-12-31'), ['Wijdemeren']);
      assert.deepEqual(await found('wijdem', '2027-01-01'), ['Hilversum']);
      assert.deepEqual(await found('%', '2027-01-01'), []);
      assert.deepEqual(await found('den ha', '2027-01-01'), ["'s-Gravenhage"]);
    }));

  test('a calendar asked before any load is an error, not a year without holidays', () =>
    withDatabase(engine, async (database) => {
      const day = '2027-01-01' as CalendarDate;

      await assert.rejects(
        readPlanningCalendar(database.db, { from: day, to: day }),
        /No reference tables have been loaded/,
      );
    }));
});

function byKey<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return items.toSorted((left, right) => (key(left) < key(right) ? -1 : 1));
}

/** The same for equal values whatever the order of their fields. */
function toText(value: object): string {
  return JSON.stringify(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
