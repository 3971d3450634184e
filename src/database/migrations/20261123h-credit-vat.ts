import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * The VAT of a credit note is what, with the credit notes before it, is the VAT of all that they give back (docs/decisions/0021): by
 * itself it may be a cent from its own amount, together they are never above the invoice. An invoice keeps its own sum. SQLite
 * cannot change a check, so there the table is made anew, with its indexes and triggers.
 */
const OWN_VAT = '(2 * net_cents * vat_percent + 100) / 200';
const VAT_CHECK = `check (case kind when 'invoice' then vat_cents = ${OWN_VAT} else vat_cents between 0 and ${OWN_VAT} + 1 end)`;

const TABLE = `create table invoices_new (
  id text primary key,
  kind text not null check (kind in ('invoice', 'creditNote')),
  state text not null check (state in ('draft', 'sent')),
  trajectory_id text not null references trajectories (id),
  cycle_id text not null references cycles (id),
  participant_id text not null,
  credits_id text references invoices_new (id),
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
  confirmed_on text not null,
  search_key text not null,
  created_at text not null,
  version integer not null,
  year integer,
  sequence integer check (sequence >= 1),
  issued_on text,
  net_cents integer check (net_cents between 1 and 10000000),
  vat_percent integer check (vat_percent between 1 and 100),
  vat_cents integer,
  gross_cents integer,
  document text,
  sent_at text,
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
  ${VAT_CHECK},
  check (gross_cents = net_cents + vat_cents),
  constraint INVOICE_NUMBER_TAKEN unique (year, sequence),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) strict`;

const SENT = 'INVOICE_ALREADY_SENT';
const GAP = 'INVOICE_NUMBER_GAP';
const CREDIT = 'CREDIT_TOO_HIGH';
const IS_KEPT = "old.year > coalesce((select forgotten_until from invoice_retention where id = 'books'), 0)";
const NEXT_SEQUENCE = 'coalesce((select max(sequence) from invoices where year = new.year), 0) + 1';

/** More than there is to give back of the amount without VAT, or of its VAT, or at another rate. */
const GIVES_TOO_MUCH = `not exists (select 1 from invoices one
    where one.id = new.credits_id and one.kind = 'invoice' and one.state = 'sent' and one.vat_percent = new.vat_percent
    and one.net_cents >= new.net_cents + (select coalesce(sum(net_cents), 0) from invoices where credits_id = new.credits_id)
    and one.vat_cents >= new.vat_cents + (select coalesce(sum(vat_cents), 0) from invoices where credits_id = new.credits_id))`;

const SQLITE = [
  TABLE,
  'insert into invoices_new select * from invoices',
  'drop table invoices',
  'alter table invoices_new rename to invoices',
  "create unique index ALREADY_DRAFTED on invoices (cycle_id, participant_id) where state = 'draft'",
  'create index invoices_by_moment on invoices (created_at, id)',
  'create index invoices_of_cycle on invoices (cycle_id, participant_id)',
  'create index invoices_of_trajectory on invoices (trajectory_id, created_at, id)',
  'create index invoices_of_participant on invoices (participant_id)',
  'create index invoices_credited on invoices (credits_id) where credits_id is not null',
  `create trigger invoices_sent_kept before update on invoices when old.state = 'sent'
   begin select raise(abort, 'constraint ${SENT}'); end`,
  `create trigger invoices_sent_stay before delete on invoices when old.state = 'sent' and ${IS_KEPT}
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
   when new.credits_id is not null and ${GIVES_TOO_MUCH}
   begin select raise(abort, 'constraint ${CREDIT}'); end`,
];

const raise = (code: string): string =>
  `raise exception '${code}' using errcode = 'integrity_constraint_violation', constraint = '${code.toLowerCase()}'`;

const POSTGRES = [
  // It has no name of its own, and the columns that it is about no other check has
  `do $$ declare name text; begin
     select conname into strict name from pg_constraint where conrelid = 'invoices'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like '%vat_cents%' and pg_get_constraintdef(oid) like '%vat_percent%'
       and pg_get_constraintdef(oid) not like '%IS NOT NULL%';
     execute format('alter table invoices drop constraint %I', name);
   end $$`,
  `alter table invoices add ${VAT_CHECK}`,
  `create or replace function number_invoices() returns trigger language plpgsql as $$
   begin
     if new.state = 'sent' and (tg_op = 'INSERT' or old.state = 'draft') and new.sequence <> ${NEXT_SEQUENCE} then ${raise(GAP)}; end if;
     if tg_op = 'INSERT' and new.credits_id is not null and ${GIVES_TOO_MUCH} then ${raise(CREDIT)}; end if;
     return new;
   end $$`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const statement of postgres ? POSTGRES : SQLITE) await sql.raw(statement).execute(db);
}
