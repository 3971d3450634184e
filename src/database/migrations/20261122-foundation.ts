import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * The first data model, for both engines. Text below is SQL that both understand; `{instant}`, `{date}`, `{key}`
 * (text that sorts by its octets) and `{strict}` stand for what they spell differently. What must never happen is a constraint, and its name is
 * the code of the refusal that the store makes of it.
 */
const TABLES = `
create table municipalities (
  code text primary key check (length(code) = 6),
  name text not null,
  common_name text,
  province text not null,
  seat text not null,
  latitude {real} not null,
  longitude {real} not null,
  school_region text not null check (school_region in ('noord', 'midden', 'zuid')),
  school_regions_also text not null,
  population integer not null,
  valid_from {date},
  ended_on {date},
  successor_codes text not null,
  check ((ended_on is null) = (successor_codes = ''))
) {strict};

create table municipality_names (
  normalized text not null,
  name text not null,
  municipality_code text not null references municipalities (code),
  kind text not null,
  ended_on {date},
  ambiguity text not null check (ambiguity in ('unique', 'ambiguous')),
  primary key (normalized, municipality_code, name)
) {strict};

create table school_holidays (
  school_year text not null,
  region text not null check (region in ('noord', 'midden', 'zuid')),
  name text not null,
  starts_on {date} not null,
  ends_on {date} not null check (ends_on >= starts_on),
  status text not null,
  primary key (region, name, starts_on)
) {strict};

create table special_days (
  name text not null,
  starts_on {date} not null,
  ends_on {date} not null check (ends_on >= starts_on),
  weekdays text not null,
  from_time text,
  kind text not null,
  effect text not null check (effect in ('block', 'warn', 'info')),
  scope text not null,
  primary key (name, starts_on, scope, weekdays)
) {strict};

create table reference_coverage (
  calendar text primary key check (calendar in ('schoolHolidays', 'specialDays')),
  covered_from {date} not null,
  covered_until {date} not null check (covered_until >= covered_from)
) {strict};

create table parties (
  id text primary key,
  short_name text not null,
  name text not null,
  kind text not null,
  families text not null,
  matching text not null check (matching in ('exact', 'prefix')),
  successor_id text
) {strict};

create table party_aliases (
  normalized text not null,
  alias text not null,
  party_id text not null references parties (id),
  primary key (normalized, party_id, alias)
) {strict};

create table reference_loads (
  checksum text primary key,
  loaded_at {instant} not null
) {strict};

create table people (
  id text primary key,
  given_name text not null,
  family_name text not null,
  name_key {key} not null,
  email text not null,
  email_key text not null constraint EMAIL_TAKEN unique,
  telephone text,
  created_at {instant} not null,
  erased_at {instant}
) {strict};
create index people_by_name on people (name_key, id);

create table wethouder_terms (
  id text primary key,
  person_id text not null references people (id),
  municipality_code text not null references municipalities (code),
  party_id text references parties (id),
  starts_on {date} not null,
  ends_on {date},
  check (ends_on is null or ends_on >= starts_on)
) {strict};
create unique index ONE_CURRENT_TERM on wethouder_terms (person_id) where ends_on is null;

create table facilitators (
  person_id text primary key references people (id),
  started_at {instant} not null,
  ended_at {instant}
) {strict};

create table office_staff (
  person_id text primary key references people (id),
  started_at {instant} not null,
  ended_at {instant}
) {strict};

create table secretary_assignments (
  id text primary key,
  secretary_id text not null references people (id),
  wethouder_id text not null references people (id),
  started_at {instant} not null,
  ended_at {instant},
  check (secretary_id <> wethouder_id)
) {strict};
create unique index ONE_ASSIGNMENT on secretary_assignments (secretary_id, wethouder_id) where ended_at is null;
create index secretary_assignments_of_wethouder on secretary_assignments (wethouder_id);

create table sign_in_links (
  token_hash text primary key,
  person_id text not null references people (id),
  created_at {instant} not null,
  expires_at {instant} not null,
  redeemed_at {instant}
) {strict};
create index sign_in_links_of_person on sign_in_links (person_id, created_at);

create table sign_ins (
  token_hash text primary key,
  person_id text not null references people (id),
  created_at {instant} not null,
  expires_at {instant} not null,
  ended_at {instant}
) {strict};
create index sign_ins_of_person on sign_ins (person_id);

create table personal_links (
  id text primary key,
  token_hash text not null unique,
  person_id text not null references people (id),
  created_at {instant} not null,
  revoked_at {instant},
  last_used_at {instant}
) {strict};
create index personal_links_of_person on personal_links (person_id);

create table trajectories (
  id text primary key,
  name text not null,
  facilitator_id text not null references facilitators (person_id),
  created_at {instant} not null,
  version integer not null
) {strict};
create index trajectories_of_facilitator on trajectories (facilitator_id);

create table cycles (
  id text primary key,
  trajectory_id text not null references trajectories (id),
  number integer not null check (number >= 1),
  first_session_number integer not null check (first_session_number >= 1),
  last_session_number integer not null,
  check (last_session_number >= first_session_number),
  constraint CYCLE_NUMBER_TAKEN unique (trajectory_id, number),
  unique (id, trajectory_id, first_session_number, last_session_number)
) {strict};

create table participants (
  id text primary key,
  trajectory_id text not null references trajectories (id),
  person_id text not null references people (id),
  municipality_code text not null references municipalities (code),
  joined_at {instant} not null,
  left_at {instant},
  constraint ALREADY_PARTICIPANT unique (trajectory_id, person_id),
  unique (trajectory_id, id)
) {strict};
create unique index MUNICIPALITY_TAKEN on participants (trajectory_id, municipality_code) where left_at is null;
create index participants_of_person on participants (person_id);

create table sessions (
  id text primary key,
  trajectory_id text not null,
  cycle_id text not null,
  cycle_first_number integer not null,
  cycle_last_number integer not null,
  number integer not null,
  status text not null check (status in ('planned', 'cancelled')),
  starts_at {instant} not null,
  ends_at {instant} not null,
  facilitator_id text not null references facilitators (person_id),
  host_participant_id text,
  venue_name text,
  venue_street text,
  venue_postal_code text,
  venue_place text,
  venue_directions text,
  cancelled_at {instant},
  created_at {instant} not null,
  version integer not null,
  ical_uid text not null unique,
  ical_sequence integer not null check (ical_sequence >= 0),
  ical_revised_at {instant} not null,
  ical_content_hash text not null,
  check (ends_at > starts_at),
  check ((status = 'cancelled') = (cancelled_at is not null)),
  constraint SESSION_OUTSIDE_CYCLE check (number between cycle_first_number and cycle_last_number),
  constraint SESSION_NUMBER_TAKEN unique (trajectory_id, number),
  unique (id, starts_at, ends_at),
  foreign key (cycle_id, trajectory_id, cycle_first_number, cycle_last_number)
    references cycles (id, trajectory_id, first_session_number, last_session_number),
  foreign key (trajectory_id, host_participant_id) references participants (trajectory_id, id)
) {strict};
create unique index HOST_TURN_TAKEN on sessions (cycle_id, host_participant_id)
  where host_participant_id is not null and status = 'planned';
create index sessions_by_start on sessions (starts_at, id);
create index sessions_of_facilitator on sessions (facilitator_id, starts_at);

create table engagements (
  session_id text not null,
  person_id text not null references people (id),
  starts_at {instant} not null,
  ends_at {instant} not null,
  primary key (session_id, person_id),
  foreign key (session_id, starts_at, ends_at) references sessions (id, starts_at, ends_at) on update cascade
) {strict};
create index engagements_of_person on engagements (person_id, starts_at, ends_at);

create table planning_rounds (
  id text primary key,
  trajectory_id text not null,
  cycle_id text not null references cycles (id),
  fixed_session_id text not null references sessions (id),
  status text not null check (status in ('open', 'confirmed', 'withdrawn')),
  period_from {date} not null,
  period_to {date} not null,
  weekdays text not null,
  day_parts text not null,
  min_days integer not null check (min_days >= 0),
  max_days integer not null,
  target_days integer not null,
  min_present integer not null check (min_present >= 0),
  max_absences integer not null check (max_absences >= 0),
  sessions_to_plan integer not null check (sessions_to_plan between 1 and 10),
  version integer not null,
  opened_at {instant} not null,
  opened_by text not null references people (id),
  closed_at {instant},
  check (period_to >= period_from),
  check (max_days >= min_days),
  check ((status = 'open') = (closed_at is null)),
  unique (id, trajectory_id),
  foreign key (trajectory_id) references trajectories (id)
) {strict};
create unique index ROUND_ALREADY_OPEN on planning_rounds (cycle_id) where status = 'open';
create unique index CYCLE_ALREADY_PLANNED on planning_rounds (cycle_id, status) where status = 'confirmed';
create index planning_rounds_of_trajectory on planning_rounds (trajectory_id, opened_at);

create table candidate_slots (
  id text primary key,
  round_id text not null references planning_rounds (id),
  starts_at {instant} not null,
  ends_at {instant} not null,
  state text not null check (state in ('offered', 'withheld', 'struck')),
  facilitator_state text not null check (facilitator_state in ('available', 'unavailable')),
  marks text not null,
  check (ends_at > starts_at),
  constraint SLOT_TAKEN unique (round_id, starts_at, ends_at),
  unique (round_id, id)
) {strict};

create table answers (
  round_id text not null,
  trajectory_id text not null,
  slot_id text not null,
  participant_id text not null,
  answer text not null check (answer in ('yes', 'ifNeeded', 'no')),
  hosting text not null check (hosting in ('possible', 'impossible')),
  answered_by text not null references people (id),
  answered_at {instant} not null,
  primary key (slot_id, participant_id),
  constraint SLOT_OF_OTHER_ROUND foreign key (round_id, slot_id) references candidate_slots (round_id, id),
  foreign key (round_id, trajectory_id) references planning_rounds (id, trajectory_id),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) {strict};
create index answers_of_round on answers (round_id);

create table round_locks (
  round_id text not null references planning_rounds (id),
  session_number integer not null,
  slot_id text,
  host_participant_id text,
  primary key (round_id, session_number),
  check (slot_id is not null or host_participant_id is not null),
  foreign key (round_id, slot_id) references candidate_slots (round_id, id)
) {strict};

create table round_changes (
  round_id text not null references planning_rounds (id),
  version integer not null,
  kind text not null,
  participant_id text references participants (id),
  changed_by text references people (id),
  changed_at {instant} not null,
  primary key (round_id, version)
) {strict};

create table plans (
  id text primary key,
  round_id text not null constraint PLAN_ALREADY_CONFIRMED unique,
  trajectory_id text not null,
  objective text not null,
  problem text not null,
  confirmed_at {instant} not null,
  confirmed_by text not null references people (id),
  foreign key (round_id, trajectory_id) references planning_rounds (id, trajectory_id)
) {strict};

create table plan_sessions (
  plan_id text not null references plans (id),
  session_number integer not null,
  slot_id text not null references candidate_slots (id),
  session_id text not null references sessions (id),
  host_participant_id text references participants (id),
  primary key (plan_id, session_number),
  unique (session_id)
) {strict};

create table calendars (
  id text primary key,
  kind text not null check (kind in ('participant', 'facilitator', 'office')),
  person_id text references people (id),
  revision integer not null,
  revised_at {instant} not null,
  check ((kind = 'office') = (person_id is null))
) {strict};
create unique index ONE_CALENDAR on calendars (kind, person_id) where person_id is not null;
create unique index ONE_OFFICE_CALENDAR on calendars (kind) where person_id is null;

create table calendar_feeds (
  id text primary key,
  calendar_id text not null references calendars (id),
  owner_id text not null references people (id),
  token_hash text not null unique,
  created_at {instant} not null,
  revoked_at {instant},
  last_fetched_at {instant},
  last_client text
) {strict};
create unique index FEED_ALREADY_ACTIVE on calendar_feeds (calendar_id, owner_id) where revoked_at is null;
create index calendar_feeds_of_owner on calendar_feeds (owner_id);

create table outbox (
  id text primary key,
  recipient_id text references people (id),
  to_address text not null,
  subject text not null,
  body text not null,
  link_kind text check (link_kind in ('signIn')),
  once_key text constraint ALREADY_QUEUED unique,
  created_at {instant} not null,
  due_at {instant} not null,
  attempts integer not null,
  sent_at {instant},
  failed_at {instant},
  last_error text,
  check (sent_at is null or failed_at is null)
) {strict};
create index outbox_due on outbox (due_at, id) where sent_at is null and failed_at is null;
create index outbox_of_recipient on outbox (recipient_id, created_at);

create table audit_log (
  id text primary key,
  at {instant} not null,
  actor_id text references people (id),
  actor_role text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  trajectory_id text references trajectories (id),
  reason text,
  details text not null
) {strict};
create index audit_log_of_trajectory on audit_log (trajectory_id, at, id);
create index audit_log_of_subject on audit_log (subject_id, at);
`;

/** A person is in one session at a time, as facilitator or participant: an exclusion constraint. */
const DOUBLE_BOOKING_POSTGRES = `
create extension if not exists btree_gist;
alter table engagements add constraint DOUBLE_BOOKED
  exclude using gist (person_id with =, tstzrange(starts_at, ends_at) with &&);
`;

/** The same on SQLite: a pair of triggers. Half-open intervals: one may start when the other ends. */
const doubleBookedTrigger = (name: string, event: string): string => `
create trigger ${name} before ${event} on engagements
when exists (
  select 1 from engagements as other
  where other.person_id = new.person_id and other.session_id <> new.session_id
    and other.starts_at < new.ends_at and new.starts_at < other.ends_at
)
begin
  select raise(abort, 'constraint DOUBLE_BOOKED');
end`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? {
        instant: 'timestamptz(3)',
        date: 'date',
        real: 'double precision',
        key: 'text collate "C"',
        strict: '',
      }
    : { instant: 'text', date: 'text', real: 'real', key: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of splitStatements(text)) await sql.raw(statement).execute(db);
  if (postgres) {
    for (const statement of splitStatements(DOUBLE_BOOKING_POSTGRES)) await sql.raw(statement).execute(db);
  } else {
    await sql.raw(doubleBookedTrigger('double_booked_insert', 'insert')).execute(db);
    await sql.raw(doubleBookedTrigger('double_booked_update', 'update')).execute(db);
  }
}

function splitStatements(text: string): string[] {
  return text
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
