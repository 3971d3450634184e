import type { OfficeRight, OwnRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import { listMunicipalitiesByCodes, listPartiesByIds } from '../reference/store.ts';
import type { MunicipalityCode, PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import type { PersonUnknown } from './errors.ts';
import { readableExport } from './export-text.ts';
import type { CodeNames } from './export-words.ts';
import { DATA_KINDS } from './kinds.ts';
import { INNER_COLUMNS, OFFICE_ONLY, PERSON_COLUMNS, type PersonColumn } from './person-data.ts';
import { findKeys, listRows, type PersonRow } from './person-store.ts';
import type { ExportedTable, ExportFiles, KindKey, PersonExport } from './types.ts';

/** For whom: the office gives everything to whom it knows to be the person; a link in a mail is opened by others too. */
type Reader = 'office' | 'oneself';

/** An entry of the history of which there is no more to say than what was done. */
const NO_DETAILS = '{}';
/** In the place of what the office alone reads. */
export const WITHHELD = 'ingevuld; vraag het bureau ernaar';

/** Everything that is kept of a person; undefined when there is no such person, or nobody any more. */
export async function exportOf(
  db: Db,
  personId: PersonId,
  reader: Reader,
  now: Instant,
): Promise<PersonExport | undefined> {
  const keys = await findKeys(db, personId);
  if (keys === undefined) return undefined;
  const tables: { readonly kind: KindKey; readonly shown: ExportedTable }[] = [];
  for (const found of PERSON_COLUMNS) {
    const rows = await listRows(db, found, keys);
    if (rows.length > 0) tables.push({ kind: found.kind, shown: shownTable(found, rows, reader) });
  }
  return {
    madeAt: now,
    kinds: DATA_KINDS.map(({ key }) => ({
      key,
      tables: eachOnce(tables.filter(({ kind }) => kind === key).map(({ shown }) => shown)),
    })).filter((kind) => kind.tables.length > 0),
  };
}

/** A mail is of somebody as a person and by a registration: in the list twice, and shown once. */
function eachOnce(tables: readonly ExportedTable[]): readonly ExportedTable[] {
  const byName = new Map<string, ExportedTable>();
  for (const shown of tables) {
    const name = `${shown.table} ${shown.did}`;
    const rows = [...(byName.get(name)?.rows ?? []), ...shown.rows];
    const once = new Map(rows.map((row) => [JSON.stringify(row), row]));
    byName.set(name, { ...shown, rows: shown.did ? rows : [...once.values()] });
  }
  return [...byName.values()];
}

function shownTable(found: PersonColumn, rows: readonly PersonRow[], reader: Reader): ExportedTable {
  const { table, shows } = found;
  return {
    table,
    did: shows !== 'row' && found.whenErased === 'keep' && found.knownBy === 'person',
    rows: rows.map((row) => shownRow(found, row, reader)),
  };
}

function shownRow(
  { table, shows }: PersonColumn,
  row: PersonRow,
  reader: Reader,
): Readonly<Record<string, string | number>> {
  const shown: Record<string, string | number> = {};
  for (const [column, value] of Object.entries(row)) {
    const isShown = shows === 'row' || shows.includes(column);
    if (!isShown || INNER_COLUMNS.has(column) || value === null || value === '' || value === NO_DETAILS)
      continue;
    const isWithheld = reader === 'oneself' && OFFICE_ONLY.has(`${table}.${column}`);
    shown[column] = isWithheld ? WITHHELD : typeof value === 'number' ? value : String(value);
  }
  return shown;
}

/** Everything that is kept of a person, for the office to give to that person; that it was made is written down. */
export function exportPerson(
  context: Context,
  { actor }: OfficeRight,
  personId: PersonId,
): Promise<Result<ExportFiles, PersonUnknown>> {
  return makeExport(context, actor, personId, 'office');
}

/** Everything that is kept of oneself, without what the office alone reads. */
export function exportOwn(
  context: Context,
  { actor }: OwnRight,
): Promise<Result<ExportFiles, PersonUnknown>> {
  return makeExport(context, actor, actor.personId, 'oneself');
}

function makeExport(
  { database, clock }: Context,
  actor: OfficeRight['actor'],
  personId: PersonId,
  reader: Reader,
): Promise<Result<ExportFiles, PersonUnknown>> {
  return database.decide<ExportFiles, PersonUnknown>(async (trx) => {
    const now = clock();
    const made = await exportOf(trx, personId, reader, now);
    if (made === undefined) return refuse({ code: 'NOT_FOUND' });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'person.exported',
      subjectKind: 'person',
      subjectId: personId,
      details: {},
    });
    return accept({
      fileName: `gegevens-${dateOf(now)}`,
      json: `${JSON.stringify(made, undefined, 2)}\n`,
      page: readableExport(made, await codeNames(trx, made)),
    });
  });
}

/** What the municipalities and parties are called that the export has by their codes. */
async function codeNames(db: Db, made: PersonExport): Promise<CodeNames> {
  const rows = made.kinds.flatMap(({ tables }) => tables.flatMap((table) => table.rows));
  const codesOf = (column: string) => [...new Set(rows.map((row) => String(row[column] ?? '')))];
  // A code that is none finds nothing
  const municipalities = await listMunicipalitiesByCodes(
    db,
    codesOf('municipality_code') as MunicipalityCode[],
  );
  const parties = await listPartiesByIds(db, codesOf('party_id'));
  return {
    municipalities: new Map(municipalities.map(({ code, name, commonName }) => [code, commonName ?? name])),
    parties: new Map(parties.map(({ id, name }) => [id, name])),
  };
}
