import { recordAudit } from '../audit/store.ts';
import { reviseAllSessions } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import { lockTable } from '../database/lock-table.ts';
import { noteRevisedTexts } from '../notifications/session-notices.ts';
import { accept, type Result } from '../shared/result.ts';
import type { ReferenceTablesInvalid } from './errors.ts';
import { findLoadedChecksum, replaceTables } from './store.ts';
import { readReferenceTables } from './tables.ts';
import type { ReferenceTables } from './types.ts';

/** What a load did, and how many rows the tables have. */
export interface ReferenceLoad {
  /** `unchanged`: the database had these very tables already, and nothing was written. */
  readonly outcome: 'loaded' | 'unchanged';
  /** SHA-256 in hex over the files. */
  readonly checksum: string;
  readonly counts: {
    readonly municipalities: number;
    readonly municipalityNames: number;
    readonly schoolHolidays: number;
    readonly specialDays: number;
    readonly parties: number;
  };
}

/**
 * Brings the database up to date with a folder of reference files: all of them or, when one row is wrong, nothing.
 * May be called at every start, by several processes at once.
 */
export async function loadReference(
  context: Context,
  directory: string,
): Promise<Result<ReferenceLoad, ReferenceTablesInvalid>> {
  const read = await readReferenceTables(directory);
  if (!read.ok) return read;
  const tables = read.value;
  const load = { checksum: tables.checksum, counts: countsOf(tables) };
  if ((await findLoadedChecksum(context.database.db)) === tables.checksum) {
    return accept({ ...load, outcome: 'unchanged' });
  }
  const now = context.clock();
  return context.database.transaction(async (trx) => {
    await lockTable(trx, 'reference_loads');
    if ((await findLoadedChecksum(trx)) === tables.checksum) return accept({ ...load, outcome: 'unchanged' });
    await replaceTables(trx, tables, now);
    // Calendars name municipalities
    const revised = await reviseAllSessions(trx, now);
    await noteRevisedTexts(trx, revised, now);
    await recordAudit(trx, {
      at: now,
      actor: undefined,
      action: 'reference.loaded',
      subjectKind: 'reference',
      subjectId: tables.checksum,
      details: { ...load.counts },
    });
    return accept({ ...load, outcome: 'loaded' });
  });
}

function countsOf(tables: ReferenceTables): ReferenceLoad['counts'] {
  return {
    municipalities: tables.municipalities.length,
    municipalityNames: tables.municipalityNames.length,
    schoolHolidays: tables.schoolHolidays.length,
    specialDays: tables.specialDays.length,
    parties: tables.parties.length,
  };
}
