import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Groups that answer at home: until when, and that they were asked. A mail may now bring a personal link as well as a link
 * to sign in. SQLite changes no CHECK, so there the outbox is made anew with what is in it.
 */

const INVITATIONS = `
create table round_invitations (
  round_id text primary key references planning_rounds (id),
  answer_by {date} not null,
  invited_at {instant} not null,
  invited_by text not null references people (id),
  reminded_at {instant}
) {strict}`;

const OUTBOX_POSTGRES = [
  'alter table outbox drop constraint outbox_link_kind_check',
  `alter table outbox add constraint outbox_link_kind_check check (link_kind in ('signIn', 'personal'))`,
];

const OUTBOX_SQLITE = [
  `create table outbox_new (
  id text primary key,
  recipient_id text references people (id),
  to_address text not null,
  subject text not null,
  body text not null,
  link_kind text check (link_kind in ('signIn', 'personal')),
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
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', date: 'date', strict: '' }
    : { instant: 'text', date: 'text', strict: 'strict' };
  const table = INVITATIONS.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of [table, ...(postgres ? OUTBOX_POSTGRES : OUTBOX_SQLITE)]) {
    await sql.raw(statement).execute(db);
  }
}
