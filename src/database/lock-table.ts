import { PostgresAdapter, sql } from 'kysely';
import type { Tables, Trx } from './tables.ts';

/**
 * Lets one transaction at a time pass, until its end; others may go on reading the table. For work on a table as a
 * whole, where there may be no row yet to lock. On SQLite the transaction itself already is the only writer.
 */
export async function lockTable(
  trx: Trx,
  table: ('reference_loads' | 'people' | 'calendar_upkeep' | 'office_staff') & keyof Tables,
): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`lock table ${sql.table(table)} in exclusive mode`.execute(trx);
}
