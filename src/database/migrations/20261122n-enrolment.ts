import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Offers with their places, and who registers for them. A registration without an offer is a pre-registration. Who has a
 * place, or is offered one, holds its number: a number exists as often as there are places, and is held by one.
 */
const TABLES = `
create table offers (
  id text primary key,
  code text not null constraint OFFER_CODE_TAKEN unique,
  title text not null,
  area_kind text not null check (area_kind in ('country', 'region', 'place')),
  area text not null,
  description text not null,
  places integer check (places between 1 and 2000),
  answer_working_days integer not null check (answer_working_days between 1 and 20),
  starts_on {date},
  trajectory_id text references trajectories (id),
  state text not null check (state in ('draft', 'open', 'closed')),
  opened_at {instant},
  closed_at {instant},
  last_line_number integer not null check (last_line_number >= 0),
  version integer not null,
  created_at {instant} not null,
  created_by text not null references people (id),
  check ((state = 'draft') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
) {strict};
create index offers_of_trajectory on offers (trajectory_id) where trajectory_id is not null;

create table offer_places (
  offer_id text not null references offers (id),
  number integer not null check (number between 1 and 100000),
  primary key (offer_id, number)
) {strict};

create table registrations (
  id text primary key,
  offer_id text references offers (id),
  person_id text references people (id),
  state text not null check (state in
    ('unconfirmed', 'interested', 'followedUp', 'registered', 'waiting', 'offered', 'lapsed', 'placed', 'withdrawn')),
  state_since {instant} not null,
  state_reason text,
  place_number integer,
  line_number integer check (line_number >= 1),
  trajectory_id text references trajectories (id),
  source text not null check (source in ('form', 'invitation', 'office', 'import')),
  given_name text not null,
  family_name text not null,
  name_key {key} not null,
  email text not null,
  email_key text not null,
  telephone text,
  municipality_code text not null references municipalities (code),
  party text,
  party_id text references parties (id),
  membership text not null check (membership in ('member', 'nonMember', 'unknown')),
  in_office_since {date},
  secretary_name text,
  secretary_email text,
  topics text not null,
  weekdays text not null,
  max_travel_minutes integer check (max_travel_minutes between 1 and 600),
  with_whom text,
  not_with_whom text,
  remark text,
  search_key {key} not null,
  consent_version integer not null,
  consented_at {instant} not null,
  submitted_at {instant} not null,
  confirmed_at {instant},
  version integer not null,
  unique (offer_id, id),
  check ((state = 'unconfirmed') = (confirmed_at is null)),
  check (state = 'unconfirmed' or person_id is not null),
  check (state in ('unconfirmed', 'withdrawn') or (state in ('interested', 'followedUp')) = (offer_id is null)),
  check ((state in ('registered', 'offered', 'placed')) = (place_number is not null)),
  check (state <> 'waiting' or line_number is not null),
  check ((state = 'placed') = (trajectory_id is not null)),
  foreign key (offer_id, place_number) references offer_places (offer_id, number)
) {strict};
create unique index ALREADY_REGISTERED on registrations (offer_id, person_id)
  where person_id is not null and state <> 'withdrawn';
create unique index ALREADY_INTERESTED on registrations (person_id) where state = 'interested';
create unique index PLACE_HELD on registrations (offer_id, place_number) where place_number is not null;
create unique index LINE_NUMBER_TAKEN on registrations (offer_id, line_number) where line_number is not null;
create index registrations_by_name on registrations (name_key, id);
create index registrations_by_moment on registrations (submitted_at, id);
create index registrations_of_person on registrations (person_id);
create index registrations_of_email on registrations (email_key, submitted_at);
create index registrations_unconfirmed on registrations (submitted_at) where state = 'unconfirmed';

create table place_offers (
  id text primary key,
  offer_id text not null references offers (id),
  place_number integer not null,
  registration_id text not null references registrations (id),
  way text not null check (way in ('inOrder', 'office')),
  place_in_line integer not null check (place_in_line >= 1),
  waiting integer not null check (waiting >= place_in_line),
  reason text,
  offered_at {instant} not null,
  offered_by text references people (id),
  answer_before {instant} not null,
  outcome text not null check (outcome in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  ended_at {instant},
  ended_by text references people (id),
  end_reason text,
  check (answer_before > offered_at),
  check ((outcome = 'open') = (ended_at is null)),
  check (way <> 'office' or offered_by is not null)
) {strict};
create unique index PLACE_ALREADY_OFFERED on place_offers (offer_id, place_number) where outcome = 'open';
create unique index ALREADY_OFFERED_A_PLACE on place_offers (registration_id) where outcome = 'open';
create index place_offers_of_offer on place_offers (offer_id, offered_at);
create index place_offers_of_registration on place_offers (registration_id, offered_at);
create index place_offers_to_expire on place_offers (answer_before) where outcome = 'open';

create table enrolment_invitations (
  registration_id text not null references registrations (id),
  offer_id text not null references offers (id),
  invited_at {instant} not null,
  invited_by text not null references people (id),
  primary key (registration_id, offer_id)
) {strict};
create index enrolment_invitations_of_offer on enrolment_invitations (offer_id, invited_at);

create table enrolment_links (
  token_hash text primary key,
  registration_id text not null references registrations (id),
  created_at {instant} not null
) {strict};
create index enrolment_links_of_registration on enrolment_links (registration_id);

create table registration_notes (
  id text primary key,
  registration_id text not null references registrations (id),
  text text not null,
  written_at {instant} not null,
  written_by text not null references people (id)
) {strict};
create index registration_notes_of_registration on registration_notes (registration_id, written_at);

alter table outbox add column registration_id text references registrations (id) on delete set null;
create index outbox_of_registration on outbox (registration_id) where registration_id is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', date: 'date', key: 'text collate "C"', strict: '' }
    : { instant: 'text', date: 'text', key: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
