import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Who asked to be forgotten, when each kind of data was last looked through for what is kept too long, and to whom the invoice
 * for a registration is to go. The indexes are for looking through what is old, and for the office that reads who did what.
 */
const STATEMENTS = `
create table erasure_requests (
  id text primary key,
  person_id text not null references people (id),
  asked_at {instant} not null,
  state text not null check (state in ('open', 'done', 'declined')),
  closed_at {instant},
  closed_by text references people (id),
  reason text,
  check ((state = 'open') = (closed_at is null))
) {strict};
create unique index ERASURE_ALREADY_ASKED on erasure_requests (person_id) where state = 'open';
create index erasure_requests_by_moment on erasure_requests (asked_at, id);

create table retention_runs (
  kind text primary key,
  looked_at {instant} not null,
  forgotten integer not null check (forgotten >= 0),
  forgotten_at {instant}
) {strict};

alter table registrations add column invoice_to text check (invoice_to in ('municipality', 'person'));
alter table registrations add column invoice_street text;
alter table registrations add column invoice_postal_code text;
alter table registrations add column invoice_city text;
alter table registrations add column invoice_email text;
alter table registrations add column invoice_order_number text;
alter table registrations add column invoice_cost_centre text;

create index outbox_by_making on outbox (created_at);
create index audit_log_by_moment on audit_log (at, id);
create index audit_log_of_actor on audit_log (actor_id, at) where actor_id is not null;
create index planning_rounds_by_closing on planning_rounds (closed_at) where closed_at is not null;
create index sign_ins_by_end on sign_ins (expires_at);
create index registrations_of_secretary on registrations (secretary_email) where secretary_email is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', strict: '' }
    : { instant: 'text', strict: 'strict' };
  const text = STATEMENTS.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
