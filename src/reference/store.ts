import { type InsertObject, sql } from 'kysely';
import { keptQuery } from '../database/kept-query.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import {
  aliasRows,
  holidayRow,
  municipalityRow,
  nameRow,
  partyRow,
  specialDayRow,
  toHoliday,
  toMunicipality,
  toName,
  toParty,
  toSpecialDay,
} from './rows.ts';
import { type MunicipalitySuggestion, normalizeName, searchMunicipalities as search } from './rules.ts';
import type { Coverage, Municipality, Party, ReferenceTables } from './types.ts';

/** The checksum of the tables that were loaded last; undefined before the first load. */
export async function findLoadedChecksum(db: Db): Promise<string | undefined> {
  const row = await db
    .selectFrom('reference_loads')
    .select('checksum')
    .orderBy('loaded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.checksum;
}

/**
 * Puts new tables in the place of the old. Municipalities and parties that are no longer in them stay readable by
 * code and id, for there are people and groups that name them; they are found by name no more.
 */
export async function replaceTables(trx: Trx, tables: ReferenceTables, now: Instant): Promise<void> {
  await putMunicipalities(trx, tables);
  await putParties(trx, tables);
  await trx.deleteFrom('school_holidays').execute();
  await insertAll(trx, 'school_holidays', tables.schoolHolidays.map(holidayRow));
  await trx.deleteFrom('special_days').execute();
  await insertAll(trx, 'special_days', tables.specialDays.map(specialDayRow));
  await trx.deleteFrom('reference_coverage').execute();
  await insertAll(trx, 'reference_coverage', [
    coverageRow('schoolHolidays', tables.coverage.schoolHolidays),
    coverageRow('specialDays', tables.coverage.specialDays),
  ]);
  await trx
    .insertInto('reference_loads')
    .values({ checksum: tables.checksum, loaded_at: now })
    .onConflict((conflict) => conflict.column('checksum').doUpdateSet({ loaded_at: now }))
    .execute();
}

async function putMunicipalities(trx: Trx, tables: ReferenceTables): Promise<void> {
  for (const rows of portions(tables.municipalities.map(municipalityRow))) {
    await trx
      .insertInto('municipalities')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('code').doUpdateSet(({ ref }) => ({
          name: ref('excluded.name'),
          common_name: ref('excluded.common_name'),
          province: ref('excluded.province'),
          seat: ref('excluded.seat'),
          latitude: ref('excluded.latitude'),
          longitude: ref('excluded.longitude'),
          school_region: ref('excluded.school_region'),
          school_regions_also: ref('excluded.school_regions_also'),
          population: ref('excluded.population'),
          valid_from: ref('excluded.valid_from'),
          ended_on: ref('excluded.ended_on'),
          successor_codes: ref('excluded.successor_codes'),
        })),
      )
      .execute();
  }
  await trx.deleteFrom('municipality_names').execute();
  await insertAll(trx, 'municipality_names', tables.municipalityNames.map(nameRow));
}

async function putParties(trx: Trx, { parties }: ReferenceTables): Promise<void> {
  for (const rows of portions(parties.map(partyRow))) {
    await trx
      .insertInto('parties')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ ref }) => ({
          short_name: ref('excluded.short_name'),
          name: ref('excluded.name'),
          kind: ref('excluded.kind'),
          families: ref('excluded.families'),
          matching: ref('excluded.matching'),
          successor_id: ref('excluded.successor_id'),
        })),
      )
      .execute();
  }
  await trx.deleteFrom('party_aliases').execute();
  await insertAll(trx, 'party_aliases', parties.flatMap(aliasRows));
}

async function insertAll<Table extends keyof Tables>(
  trx: Trx,
  table: Table,
  rows: readonly InsertObject<Tables, Table>[],
): Promise<void> {
  for (const portion of portions(rows)) {
    await trx.insertInto(table).values(portion).execute();
  }
}

/** Engines bound the number of values in one statement. */
function portions<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const size = 500;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}

function coverageRow(calendar: 'schoolHolidays' | 'specialDays', { from, until }: Coverage) {
  return { calendar, covered_from: from, covered_until: until };
}

export async function findMunicipality(db: Db, code: MunicipalityCode): Promise<Municipality | undefined> {
  return (await listMunicipalitiesByCodes(db, [code]))[0];
}

/** Those that exist, ended ones included, in no stated order. */
export async function listMunicipalitiesByCodes(
  db: Db,
  codes: readonly MunicipalityCode[],
): Promise<readonly Municipality[]> {
  if (codes.length === 0) return [];
  const rows = await municipalitiesByCodes(db, { codes });
  return rows.map(toMunicipality);
}

const municipalitiesByCodes = keptQuery((db, { codes }: { readonly codes: readonly MunicipalityCode[] }) =>
  db.selectFrom('municipalities').selectAll().where('code', 'in', codes),
);

/**
 * At most `limit` suggestions for what somebody types, best first; see `searchMunicipalities` of rules.ts. Two
 * statements, however many suggestions; three where nothing has that name.
 */
export async function searchMunicipalities(
  db: Db,
  request: { readonly text: string; readonly limit: number; readonly on: CalendarDate },
): Promise<readonly MunicipalitySuggestion[]> {
  const start = normalizeName(request.text);
  if (start === '') return [];
  const names = await db
    .selectFrom('municipality_names')
    .selectAll()
    // A normalized name holds nothing that means something to LIKE
    .where(sql<boolean>`' ' || normalized like ${`% ${start}%`}`)
    .execute();
  // Where nothing has that name, what is near it can be any of them
  if (names.length === 0)
    return search(await readMunicipalityTables(db), request.text, request.limit, request.on);
  // All of them: some of those named have ended, and their successors have successors
  const municipalities = await db.selectFrom('municipalities').selectAll().execute();
  const tables = {
    municipalities: municipalities.map(toMunicipality),
    municipalityNames: names.map(toName),
  };
  return search(tables, request.text, request.limit, request.on);
}

/** All municipalities with all their names, to look many up at once. */
export async function readMunicipalityTables(
  db: Db,
): Promise<Pick<ReferenceTables, 'municipalities' | 'municipalityNames'>> {
  const municipalities = await db.selectFrom('municipalities').selectAll().execute();
  const names = await db.selectFrom('municipality_names').selectAll().execute();
  return { municipalities: municipalities.map(toMunicipality), municipalityNames: names.map(toName) };
}

/** All parties of the tables; there are some dozens. */
export async function listParties(db: Db): Promise<readonly Party[]> {
  const ids = await db.selectFrom('parties').select('id').orderBy('id').execute();
  return listPartiesByIds(
    db,
    ids.map(({ id }) => id),
  );
}

/** Those that exist, in no stated order. */
export async function listPartiesByIds(db: Db, ids: readonly string[]): Promise<readonly Party[]> {
  if (ids.length === 0) return [];
  const parties = await db.selectFrom('parties').selectAll().where('id', 'in', ids).execute();
  const aliases = await db.selectFrom('party_aliases').selectAll().where('party_id', 'in', ids).execute();
  return parties.map((party) =>
    toParty(
      party,
      aliases.filter(({ party_id }) => party_id === party.id),
    ),
  );
}

/** What the generation of candidate slots needs to know of a period. */
export type PlanningCalendar = Pick<ReferenceTables, 'schoolHolidays' | 'specialDays' | 'coverage'>;

/**
 * The school holidays and special days with a day in the period (both days inclusive), and which days the tables
 * know at all.
 * @throws when no reference tables have been loaded: then "no holiday" would be a guess.
 */
export async function readPlanningCalendar(
  db: Db,
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<PlanningCalendar> {
  const holidays = await db
    .selectFrom('school_holidays')
    .selectAll()
    .where('starts_on', '<=', period.to)
    .where('ends_on', '>=', period.from)
    .orderBy('starts_on')
    .execute();
  const days = await db
    .selectFrom('special_days')
    .selectAll()
    .where('starts_on', '<=', period.to)
    .where('ends_on', '>=', period.from)
    .orderBy('starts_on')
    .execute();
  return {
    schoolHolidays: holidays.map(toHoliday),
    specialDays: days.map(toSpecialDay),
    coverage: await readCoverage(db),
  };
}

async function readCoverage(db: Db): Promise<ReferenceTables['coverage']> {
  const rows = await db.selectFrom('reference_coverage').selectAll().execute();
  const coverageOf = (calendar: 'schoolHolidays' | 'specialDays'): Coverage => {
    const row = rows.find((candidate) => candidate.calendar === calendar);
    if (row === undefined) throw new Error('No reference tables have been loaded.');
    return { from: row.covered_from, until: row.covered_until };
  };
  return { schoolHolidays: coverageOf('schoolHolidays'), specialDays: coverageOf('specialDays') };
}
