import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Links that prove a new e-mail address, made as their mail is sent. A mail may bring such a link now. SQLite changes no
 * CHECK, so there the outbox is made anew with what is in it.
 */
const PROOFS = `
create table email_proofs (
  token_hash text primary key,
  person_id text not null references people (id),
  email text not null,
  created_at {instant} not null,
  expires_at {instant} not null,
  redeemed_at {instant},
  check (expires_at >= created_at)
) {strict}`;

const OUTBOX_POSTGRES = [
  'alter table outbox drop constraint outbox_link_kind_check',
  `alter table outbox add constraint outbox_link_kind_check check (link_kind in ('signIn', 'personal', 'emailProof'))`,
];

const OUTBOX_SQLITE = [
  `create table outbox_new (
  id text primary key,
  recipient_id text references people (id),
  to_address text not null,
  subject text not null,
  body text not null,
  link_kind text check (link_kind in ('signIn', 'personal', 'emailProof')),
  once_key text constraint ALREADY_QUEUED unique,
  created_at text not null,
  due_at text not null,
  attempts integer not null,
  sent_at text,
  failed_at text,
  last_error text,
  plan_id text references plans (id),
  check (sent_at is null or failed_at is null)
) strict`,
  'insert into outbox_new select * from outbox',
  'drop table outbox',
  'alter table outbox_new rename to outbox',
  'create index outbox_due on outbox (due_at, id) where sent_at is null and failed_at is null',
  'create index outbox_of_recipient on outbox (recipient_id, created_at)',
  'create index outbox_of_plan on outbox (plan_id) where plan_id is not null',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const table = PROOFS.replaceAll('{instant}', postgres ? 'timestamptz(3)' : 'text').replace(
    '{strict}',
    postgres ? '' : 'strict',
  );
  const index = 'create index email_proofs_of_person on email_proofs (person_id)';
  for (const statement of [table, index, ...(postgres ? OUTBOX_POSTGRES : OUTBOX_SQLITE)]) {
    await sql.raw(statement).execute(db);
  }
}
