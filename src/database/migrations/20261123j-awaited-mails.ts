import { type Kysely, sql } from 'kysely';

/** Mails that somebody waits for, as a link to sign in: they go before the others, and are found without a look at those. */
const STATEMENTS = [
  'alter table outbox add column is_awaited integer not null default 0 check (is_awaited in (0, 1))',
  'create index outbox_awaited on outbox (due_at, id) where sent_at is null and failed_at is null and is_awaited = 1',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
