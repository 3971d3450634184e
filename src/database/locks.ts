import { PostgresAdapter, type RawBuilder, sql } from 'kysely';
import type { PersonId, RegistrationId, SessionId } from '../shared/ids.ts';
import type { Database } from './database.ts';
import type { Db, Tables, Trx } from './tables.ts';

/** Tables whose rows are locked one at a time. */
type Lockable =
  | 'trajectories'
  | 'planning_rounds'
  | 'sessions'
  | 'people'
  | 'calendars'
  | 'invoices'
  | 'offers'
  | 'intended_groups'
  | 'composition_runs'
  | 'intakes'
  | 'first_date_rounds';

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

/**
 * Holds the people's rows until the end of the transaction, always in the same order. Taken before somebody is
 * engaged or an engagement moves: two transactions that engage one person at once would otherwise each wait
 * for the other's half in the exclusion constraint, and PostgreSQL ends one of them with a deadlock error
 * instead of DOUBLE_BOOKED. On SQLite there is only one writer.
 */
export async function lockPeople(trx: Trx, ids: readonly PersonId[]): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await trx.selectFrom('people').select('id').where('id', 'in', ids).orderBy('id').forNoKeyUpdate().execute();
}

/** Holds what people are told about these sessions until the end of the transaction, always in the same order. */
export async function lockNotices(trx: Trx, sessionIds: readonly SessionId[]): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await trx
    .selectFrom('session_notices')
    .select('session_id')
    .where('session_id', 'in', sessionIds)
    .orderBy('session_id')
    .orderBy('person_id')
    .forUpdate()
    .execute();
}

/**
 * Holds an address until the end of the transaction: for counting what was sent to it, where there may be no row yet to lock. Taken
 * before any other lock.
 */
export async function lockAddress(trx: Trx, emailKey: string): Promise<void> {
  if (!(trx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${emailKey}, 0))`.execute(trx);
}

/**
 * Holds registrations until the end of the transaction, always in the same order; their offers, if held, come first. Other decisions about
 * them wait. What only refers to one does not, as a mail: whoever asks a group something holds the group and then mails its members, and
 * would wait for who holds a member and then wants the group.
 */
export async function lockRegistrations(trx: Trx, ids: readonly RegistrationId[]): Promise<void> {
  if (ids.length === 0 || !(trx.getExecutor().adapter instanceof PostgresAdapter)) return;
  await trx
    .selectFrom('registrations')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/**
 * The end of a query of which the rows are held until the end of the transaction, as PostgreSQL says how. On SQLite there is one
 * writer at a time, and nothing to say.
 */
export function held(db: Db, how: 'for no key update' | 'for share' | 'for key share'): RawBuilder<unknown> {
  return db.getExecutor().adapter instanceof PostgresAdapter ? sql.raw(how) : sql``;
}
