import { sql } from 'kysely';
import type { Database } from './database.ts';
import type { Tables, Trx } from './tables.ts';

/** Tables whose rows are locked one at a time. */
type Lockable = 'trajectories' | 'planning_rounds' | 'sessions' | 'people' | 'calendars';

/**
 * Holds the row until the end of the transaction, so that two decisions about it follow one another. On SQLite
 * the transaction itself already is the only writer.
 */
export async function lockRow(
  database: Pick<Database, 'engine'>,
  trx: Trx,
  table: Lockable & keyof Tables,
  id: string,
): Promise<void> {
  if (database.engine === 'sqlite') return;
  await sql`select 1 from ${sql.table(table)} where id = ${id} for update`.execute(trx);
}
