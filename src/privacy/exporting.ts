import type { OfficeRight, OwnRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import type { PersonUnknown } from './errors.ts';
import { readableExport } from './export-text.ts';
import { DATA_KINDS } from './kinds.ts';
import { INNER_COLUMNS, OFFICE_ONLY, PERSON_COLUMNS, type PersonColumn } from './person-data.ts';
import { findKeys, listRows, type PersonRow } from './person-store.ts';
import type { ExportedTable, ExportFiles, KindKey, PersonExport } from './types.ts';

/** For whom: the office gives everything to whom it knows to be the person; a link in a mail is opened by others too. */
type Reader = 'office' | 'oneself';

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
      tables: tables.filter(({ kind }) => kind === key).map(({ shown }) => shown),
    })).filter((kind) => kind.tables.length > 0),
  };
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
    if (!isShown || INNER_COLUMNS.has(column) || value === null || value === '') continue;
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
      page: readableExport(made),
    });
  });
}
