import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * What cycles cost, and the invoices for it. Prices begin with those that the association published (R 004). A draft has
 * to whom it goes; a row that is sent has its number, amounts and the whole document beside that, and stays as it is.
 */
const TABLES = `
create table price_rules (
  id text primary key,
  cycle text not null check (cycle in ('first', 'continuation')),
  valid_from {date} not null,
  member_cents integer not null check (member_cents between 0 and 1000000),
  non_member_cents integer not null check (non_member_cents between 0 and 1000000),
  vat_percent integer not null check (vat_percent between 1 and 100),
  joining text not null check (joining in ('whole', 'bySession', 'none')),
  leaving text not null check (leaving in ('whole', 'bySession', 'wholeAfter', 'none')),
  leaving_sessions integer check (leaving_sessions between 1 and 11),
  decided_at {instant},
  decided_by text references people (id),
  check ((leaving = 'wholeAfter') = (leaving_sessions is not null)),
  check ((decided_at is null) = (decided_by is null)),
  unique (cycle, valid_from)
) {strict};
insert into price_rules values
  ('r004-first', 'first', '2000-01-01', 50000, 85000, 21, 'bySession', 'wholeAfter', 1, null, null),
  ('r004-continuation', 'continuation', '2000-01-01', 50000, 50000, 21, 'bySession', 'wholeAfter', 1, null, null);

create table invoice_issuer (
  id text primary key check (id = 'association'),
  name text not null,
  street text not null,
  postal_code text not null,
  city text not null,
  kvk_number text not null,
  vat_number text not null,
  iban text not null,
  email text not null,
  telephone text,
  payment_days integer not null check (payment_days between 1 and 90),
  changed_at {instant} not null,
  changed_by text not null references people (id)
) {strict};

create table invoice_counters (
  year integer primary key,
  last_sequence integer not null check (last_sequence >= 1)
) {strict};

create table invoices (
  id text primary key,
  kind text not null check (kind in ('invoice', 'creditNote')),
  state text not null check (state in ('draft', 'sent')),
  trajectory_id text not null references trajectories (id),
  cycle_id text not null references cycles (id),
  participant_id text not null,
  credits_id text references invoices (id),
  addressee_kind text not null check (addressee_kind in ('person', 'municipality')),
  addressee_name text not null,
  street text,
  postal_code text,
  city text,
  scheme text check (scheme in ('kvk', 'oin')),
  organisation_number text,
  contact_name text,
  email text,
  order_number text,
  cost_centre text,
  membership text not null check (membership in ('member', 'nonMember', 'unknown')),
  confirmed_on {date} not null,
  search_key {key} not null,
  created_at {instant} not null,
  version integer not null,
  year integer,
  sequence integer check (sequence >= 1),
  issued_on {date},
  net_cents integer check (net_cents between 1 and 10000000),
  vat_percent integer check (vat_percent between 1 and 100),
  vat_cents integer,
  gross_cents integer,
  document text,
  sent_at {instant},
  sent_by text references people (id),
  check (kind = 'invoice' or state = 'sent'),
  check ((kind = 'creditNote') = (credits_id is not null)),
  check ((state = 'sent') = (year is not null)),
  check ((state = 'sent') = (sequence is not null)),
  check ((state = 'sent') = (issued_on is not null)),
  check ((state = 'sent') = (net_cents is not null)),
  check ((state = 'sent') = (vat_percent is not null)),
  check ((state = 'sent') = (vat_cents is not null)),
  check ((state = 'sent') = (gross_cents is not null)),
  check ((state = 'sent') = (document is not null)),
  check ((state = 'sent') = (sent_at is not null)),
  check ((state = 'sent') = (sent_by is not null)),
  check (vat_cents = (2 * net_cents * vat_percent + 100) / 200),
  check (gross_cents = net_cents + vat_cents),
  constraint INVOICE_NUMBER_TAKEN unique (year, sequence),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) {strict};
create unique index ALREADY_DRAFTED on invoices (cycle_id, participant_id) where state = 'draft';
create index invoices_by_moment on invoices (created_at, id);
create index invoices_of_cycle on invoices (cycle_id, participant_id);
create index invoices_of_trajectory on invoices (trajectory_id, created_at, id);
create index invoices_of_participant on invoices (participant_id);
create index invoices_credited on invoices (credits_id) where credits_id is not null;
`;

/** What is sent is never changed or deleted, and numbers follow one another without a gap, whoever writes the statement. */
const SENT = 'INVOICE_ALREADY_SENT';
const GAP = 'INVOICE_NUMBER_GAP';
const CREDIT = 'CREDIT_TOO_HIGH';

const NEXT_SEQUENCE = 'coalesce((select max(sequence) from invoices where year = new.year), 0) + 1';
const CREDITED =
  '(select coalesce(sum(net_cents), 0) from invoices where credits_id = new.credits_id) + new.net_cents';
const INVOICED =
  "(select net_cents from invoices where id = new.credits_id and kind = 'invoice' and state = 'sent')";

const SQLITE_TRIGGERS = [
  `create trigger invoices_sent_kept before update on invoices when old.state = 'sent'
   begin select raise(abort, 'constraint ${SENT}'); end`,
  `create trigger invoices_sent_stay before delete on invoices when old.state = 'sent'
   begin select raise(abort, 'constraint ${SENT}'); end`,
  ...[
    ['insert', "new.state = 'sent'"],
    ['update', "old.state = 'draft' and new.state = 'sent'"],
  ].map(
    ([event, sending]) => `create trigger invoices_numbered_${event} before ${event} on invoices
   when ${sending} and new.sequence <> ${NEXT_SEQUENCE}
   begin select raise(abort, 'constraint ${GAP}'); end`,
  ),
  `create trigger invoices_credited_once before insert on invoices
   when new.credits_id is not null and coalesce(${INVOICED}, 0) < ${CREDITED}
   begin select raise(abort, 'constraint ${CREDIT}'); end`,
];

const raise = (code: string): string =>
  `raise exception '${code}' using errcode = 'integrity_constraint_violation', constraint = '${code.toLowerCase()}'`;

const POSTGRES_TRIGGERS = [
  `create function keep_sent_invoices() returns trigger language plpgsql as $$
   begin
     if tg_op = 'TRUNCATE' then ${raise(SENT)}; end if;
     if old.state = 'sent' then ${raise(SENT)}; end if;
     if tg_op = 'DELETE' then return old; end if;
     return new;
   end $$`,
  `create function number_invoices() returns trigger language plpgsql as $$
   begin
     if new.state = 'sent' and (tg_op = 'INSERT' or old.state = 'draft') and new.sequence <> ${NEXT_SEQUENCE} then ${raise(GAP)}; end if;
     if tg_op = 'INSERT' and new.credits_id is not null and coalesce(${INVOICED}, 0) < ${CREDITED}
       then ${raise(CREDIT)}; end if;
     return new;
   end $$`,
  `create trigger invoices_sent_stay before update or delete on invoices
   for each row execute function keep_sent_invoices()`,
  `create trigger invoices_not_truncated before truncate on invoices execute function keep_sent_invoices()`,
  `create trigger invoices_numbered before insert or update on invoices
   for each row execute function number_invoices()`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', date: 'date', key: 'text collate "C"', strict: '' }
    : { instant: 'text', date: 'text', key: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
  for (const statement of postgres ? POSTGRES_TRIGGERS : SQLITE_TRIGGERS) {
    await sql.raw(statement).execute(db);
  }
}
