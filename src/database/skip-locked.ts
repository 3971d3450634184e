import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { Db } from './tables.ts';

/**
 * The end of a query that takes the next piece of work: rows that another worker holds are passed over, not
 * waited for. On SQLite there is one writer at a time, and nothing to say.
 */
export function skipLocked(db: Db): RawBuilder<unknown> {
  return db.getExecutor().adapter instanceof PostgresAdapter ? sql`for update skip locked` : sql``;
}
