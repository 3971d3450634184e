import type { Selectable } from 'kysely';
import { held } from '../database/locks.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { CouncilEveningId, MunicipalityCode } from '../shared/ids.ts';
import type { CalendarDate } from '../shared/time.ts';
import { councilNameKey } from './rules.ts';
import type { CouncilEvening } from './types.ts';

/** By weekday and time; those that are over by now included, as long as they are kept. */
export async function listCouncilEvenings(
  db: Db,
  codes: readonly MunicipalityCode[],
): Promise<readonly CouncilEvening[]> {
  if (codes.length === 0) return [];
  const rows = await db
    .selectFrom('council_evenings')
    .selectAll()
    .where('municipality_code', 'in', codes)
    .orderBy('weekday')
    .orderBy('starts')
    .orderBy('id')
    .execute();
  return rows.map(toEvening);
}

/** @throws the breach of COUNCIL_EVENING_KNOWN when the municipality has one of this name then. */
export async function insertCouncilEvening(db: Db, evening: CouncilEvening): Promise<void> {
  await db
    .insertInto('council_evenings')
    .values({
      id: evening.id,
      municipality_code: evening.municipalityCode,
      name: evening.name,
      name_key: councilNameKey(evening.name),
      weekday: evening.weekday,
      starts: evening.starts,
      ends: evening.ends,
      weeks: evening.weeks,
      ends_on: evening.endsOn ?? null,
    })
    .execute();
}

/** The evening that is gone now; undefined when this municipality had none of that id. */
export async function deleteCouncilEvening(
  trx: Trx,
  code: MunicipalityCode,
  id: CouncilEveningId,
): Promise<CouncilEvening | undefined> {
  const row = await trx
    .deleteFrom('council_evenings')
    .where('municipality_code', '=', code)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && toEvening(row);
}

/** Evenings that were over before `today`: nothing is planned then any more. */
export async function deleteEveningsOver(
  trx: Trx,
  code: MunicipalityCode,
  today: CalendarDate,
): Promise<void> {
  await trx
    .deleteFrom('council_evenings')
    .where('municipality_code', '=', code)
    .where('ends_on', '<', today)
    .execute();
}

/** Decisions about one municipality's evenings follow one another. On SQLite there is only one writer. */
export async function lockCouncil(trx: Trx, code: MunicipalityCode): Promise<void> {
  await trx
    .selectFrom('municipalities')
    .select('code')
    .where('code', '=', code)
    .modifyEnd(held(trx, 'for no key update'))
    .execute();
}

function toEvening(row: Selectable<Tables['council_evenings']>): CouncilEvening {
  return {
    id: row.id,
    municipalityCode: row.municipality_code,
    name: row.name,
    weekday: row.weekday,
    starts: row.starts,
    ends: row.ends,
    weeks: row.weeks,
    endsOn: row.ends_on ?? undefined,
  };
}
