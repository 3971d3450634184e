import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * On SQLite, `or replace` takes a row away without the triggers that watch deleting: what was sent could go when another row took its
 * id. A number cannot be taken so, as it would not be the next. PostgreSQL refuses an id that is there already.
 */
const TAKES_SENT = "exists (select 1 from invoices kept where kept.id = new.id and kept.state = 'sent')";
const REFUSE = "begin select raise(abort, 'constraint INVOICE_ALREADY_SENT'); end";

const SQLITE = [
  `create trigger invoices_sent_not_replaced_insert before insert on invoices when ${TAKES_SENT} ${REFUSE}`,
  `create trigger invoices_sent_not_replaced_update before update of id on invoices
   when new.id <> old.id and ${TAKES_SENT} ${REFUSE}`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) return;
  for (const statement of SQLITE) await sql.raw(statement).execute(db);
}
