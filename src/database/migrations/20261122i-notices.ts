import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Who was told what of a session, and what they still have to be told; how people want to be told; what their mails back
 * say; which addresses fail. Whoever is engaged for a session when this runs was told of it by mail before.
 */
const TABLES = `
create table session_notices (
  session_id text not null references sessions (id),
  person_id text not null references people (id),
  due_at {instant},
  told_at {instant},
  told_status text check (told_status in ('planned', 'cancelled', 'gone')),
  told_starts_at {instant},
  told_ends_at {instant},
  told_host_id text references participants (id),
  told_venue text,
  told_sequence integer check (told_sequence >= 0),
  invited_sequence integer check (invited_sequence >= 0),
  invited_address text,
  primary key (session_id, person_id),
  check ((told_at is null) = (told_status is null)),
  check ((told_at is null) = (told_starts_at is null)),
  check ((told_at is null) = (told_ends_at is null)),
  check ((told_at is null) = (told_sequence is null)),
  check ((invited_sequence is null) = (invited_address is null)),
  check (invited_sequence is null or told_at is not null)
) {strict};
create index session_notices_due on session_notices (due_at) where due_at is not null;
create index session_notices_of_person on session_notices (person_id);

insert into session_notices (
  session_id, person_id, told_at, told_status, told_starts_at, told_ends_at, told_host_id, told_venue, told_sequence
)
select sessions.id, engagements.person_id, sessions.created_at, 'planned', sessions.starts_at, sessions.ends_at,
  sessions.host_participant_id,
  case when venue_name is null then null else
    venue_name || coalesce(', ' || venue_street, '') || coalesce(', ' || venue_place, '') end,
  sessions.ical_sequence
from sessions join engagements on engagements.session_id = sessions.id
where sessions.cancelled_at is null;

create table notice_choices (
  person_id text primary key references people (id),
  way text not null check (way in ('automatic', 'subscription', 'invitations', 'both', 'notices')),
  secretary_copy text not null check (secretary_copy in ('yes', 'no')),
  changed_at {instant} not null
) {strict};

create table session_replies (
  session_id text not null references sessions (id),
  person_id text not null references people (id),
  answer text not null check (answer in ('accepted', 'declined', 'tentative')),
  sequence integer not null check (sequence >= 0),
  stamped_at {instant} not null,
  received_at {instant} not null,
  primary key (session_id, person_id)
) {strict};

create table received_mails (
  message_key text primary key,
  received_at {instant} not null,
  outcome text not null,
  person_id text references people (id)
) {strict};
create index received_mails_by_time on received_mails (received_at);

create table failing_addresses (
  email_key text primary key,
  reason text not null,
  source text not null check (source in ('server', 'report')),
  failing_since {instant} not null
) {strict};

alter table outbox add column calendar text;
alter table outbox add column series_key text;
alter table outbox add column expires_at {instant};
create index outbox_of_series on outbox (series_key, id) where sent_at is null and failed_at is null;
create index outbox_failed on outbox (failed_at, id) where failed_at is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const text = TABLES.replaceAll('{instant}', postgres ? 'timestamptz(3)' : 'text').replaceAll(
    '{strict}',
    postgres ? '' : 'strict',
  );
  const statements = text.split(';').map((statement) => statement.trim());
  for (const statement of statements.filter((found) => found !== '')) await sql.raw(statement).execute(db);
}
