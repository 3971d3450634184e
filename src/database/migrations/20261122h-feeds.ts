import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Feeds of secretaries over all they serve; feeds that also show the dates somebody may be needed on; who revoked a feed
 * and why; facilitators who handed a session over; and what the calendars were last looked at for. SQLite changes no
 * CHECK, so there calendars and their feeds are made anew with what is in them.
 */

const CALENDARS_POSTGRES = [
  'alter table calendars drop constraint calendars_kind_check',
  `alter table calendars add constraint calendars_kind_check
    check (kind in ('participant', 'facilitator', 'office', 'secretary'))`,
];

const CALENDARS_SQLITE = [
  `create table calendars_new (
  id text primary key,
  kind text not null check (kind in ('participant', 'facilitator', 'office', 'secretary')),
  person_id text references people (id),
  revision integer not null,
  revised_at text not null,
  check ((kind = 'office') = (person_id is null))
) strict`,
  'insert into calendars_new select * from calendars',
  `create table calendar_feeds_new (
  id text primary key,
  calendar_id text not null references calendars_new (id),
  owner_id text not null references people (id),
  token_hash text not null unique,
  created_at text not null,
  revoked_at text,
  last_fetched_at text,
  last_client text
) strict`,
  'insert into calendar_feeds_new select * from calendar_feeds',
  'drop table calendar_feeds',
  'drop table calendars',
  'alter table calendars_new rename to calendars',
  'alter table calendar_feeds_new rename to calendar_feeds',
  'create unique index ONE_CALENDAR on calendars (kind, person_id) where person_id is not null',
  'create unique index ONE_OFFICE_CALENDAR on calendars (kind) where person_id is null',
  `create unique index FEED_ALREADY_ACTIVE on calendar_feeds (calendar_id, owner_id)
    where revoked_at is null`,
  'create index calendar_feeds_of_owner on calendar_feeds (owner_id)',
];

const CHANGES = [
  'alter table calendar_feeds add column holds_from {instant}',
  'alter table calendar_feeds add column holds_until {instant}',
  `alter table calendar_feeds add column availability text not null default 'busy'
    check (availability in ('busy', 'free'))`,
  'alter table calendar_feeds add column revoked_by text references people (id)',
  'alter table calendar_feeds add column revoke_reason text',
  `create index calendar_feeds_with_holds on calendar_feeds (calendar_id)
    where holds_from is not null and holds_until is null and revoked_at is null`,
  'alter table sessions add column ical_facilitator_id text references facilitators (person_id)',
  'update sessions set ical_facilitator_id = facilitator_id',
  `create table relieved_facilitators (
  session_id text not null references sessions (id) on delete cascade,
  person_id text not null references facilitators (person_id),
  relieved_at {instant} not null,
  primary key (session_id, person_id)
) {strict}`,
  'create index relieved_facilitators_of_person on relieved_facilitators (person_id)',
  `create table calendar_holds (
  slot_id text not null references candidate_slots (id),
  participant_id text not null references participants (id),
  state text not null check (state in ('held', 'released')),
  ical_uid text not null unique,
  ical_sequence integer not null check (ical_sequence >= 0),
  created_at {instant} not null,
  ical_revised_at {instant} not null,
  primary key (slot_id, participant_id)
) {strict}`,
  'create index calendar_holds_of_participant on calendar_holds (participant_id)',
  `create table calendar_upkeep (
  id integer primary key check (id = 1),
  form text not null,
  looked_until {instant} not null
) {strict}`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', strict: '' }
    : { instant: 'text', strict: 'strict' };
  for (const statement of [...(postgres ? CALENDARS_POSTGRES : CALENDARS_SQLITE), ...CHANGES]) {
    await sql.raw(statement.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')).execute(db);
  }
}
