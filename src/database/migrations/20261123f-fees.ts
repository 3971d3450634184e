import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Sent invoices are kept as long as the tax law asks, and then go (docs/privacy.md). Up to which year that is, is a row of its own: as
 * long as nobody says so there, nothing that was sent can be deleted, whoever writes the statement.
 */
const TABLE = `
create table invoice_retention (
  id text primary key check (id = 'books'),
  forgotten_until integer not null
) {strict}`;

const SENT = 'INVOICE_ALREADY_SENT';
const IS_KEPT = "old.year > coalesce((select forgotten_until from invoice_retention where id = 'books'), 0)";

const SQLITE = [
  'drop trigger invoices_sent_stay',
  `create trigger invoices_sent_stay before delete on invoices when old.state = 'sent' and ${IS_KEPT}
   begin select raise(abort, 'constraint ${SENT}'); end`,
];

const RAISE = `raise exception '${SENT}' using errcode = 'integrity_constraint_violation', constraint = '${SENT.toLowerCase()}'`;

const POSTGRES = [
  `create or replace function keep_sent_invoices() returns trigger language plpgsql as $$
   begin
     if tg_op = 'TRUNCATE' then ${RAISE}; end if;
     if old.state = 'sent' and (tg_op <> 'DELETE' or ${IS_KEPT}) then ${RAISE}; end if;
     if tg_op = 'DELETE' then return old; end if;
     return new;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const statements = [TABLE.replace('{strict}', postgres ? '' : 'strict'), ...(postgres ? POSTGRES : SQLITE)];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
