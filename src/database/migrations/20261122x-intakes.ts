import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Talks of a facilitator with each intended member, the moments that a facilitator offers for them, and rounds about a first date. A
 * talk engages people as a session does, so that nobody is in two things at once: an engagement is for one of both. SQLite
 * changes no keys, so there engagements are made anew with what is in them.
 */
const TABLES = `
create table intakes (
  id text primary key,
  registration_id text not null references registrations (id),
  facilitator_id text not null references facilitators (person_id),
  state text not null check (state in ('open', 'done', 'dropped')),
  outcome text check (outcome in ('suitable', 'later', 'unsuitable')),
  appointment text not null check (appointment in ('none', 'planned', 'cancelled')),
  starts_at {instant},
  ends_at {instant},
  way text check (way in ('visit', 'video', 'telephone')),
  place text,
  asked_at {instant},
  reminded_at {instant},
  created_at {instant} not null,
  ended_at {instant},
  version integer not null check (version >= 1),
  ical_uid text not null unique,
  ical_sequence integer not null check (ical_sequence >= 0),
  ical_revised_at {instant} not null,
  check ((state = 'done') = (outcome is not null)),
  check ((state = 'open') = (ended_at is null)),
  check ((appointment = 'none') = (starts_at is null)),
  check ((starts_at is null) = (ends_at is null)),
  check ((starts_at is null) = (way is null)),
  check (ends_at > starts_at),
  unique (id, starts_at, ends_at)
) {strict};
create unique index INTAKE_ALREADY_OPEN on intakes (registration_id) where state = 'open';
create index intakes_of_registration on intakes (registration_id, created_at);
create index intakes_of_facilitator on intakes (facilitator_id, starts_at);
create index intakes_to_remind on intakes (asked_at)
  where state = 'open' and appointment <> 'planned' and reminded_at is null and asked_at is not null;

create table intake_notes (
  intake_id text primary key references intakes (id) on delete cascade,
  text text not null,
  written_at {instant} not null
) {strict};

create table intake_moments (
  id text primary key,
  facilitator_id text not null references facilitators (person_id),
  starts_at {instant} not null,
  ends_at {instant} not null,
  way text not null check (way in ('visit', 'video', 'telephone')),
  place text,
  offered_at {instant} not null,
  check (ends_at > starts_at),
  constraint MOMENT_ALREADY_OFFERED unique (facilitator_id, starts_at)
) {strict};

create table first_date_rounds (
  id text primary key,
  group_id text not null references intended_groups (id),
  state text not null check (state in ('open', 'closed')),
  answer_by {date} not null,
  version integer not null check (version >= 1),
  opened_at {instant} not null,
  opened_by text not null references people (id),
  reminded_at {instant},
  closed_at {instant},
  check ((state = 'open') = (closed_at is null))
) {strict};
create unique index FIRST_DATE_ALREADY_ASKED on first_date_rounds (group_id) where state = 'open';
create index first_date_rounds_of_group on first_date_rounds (group_id, opened_at);

create table first_date_slots (
  id text primary key,
  round_id text not null references first_date_rounds (id),
  starts_at {instant} not null,
  ends_at {instant} not null,
  facilitator_state text not null check (facilitator_state in ('available', 'unavailable')),
  check (ends_at > starts_at),
  unique (round_id, starts_at, ends_at),
  unique (round_id, id)
) {strict};

create table first_date_answers (
  round_id text not null,
  slot_id text not null,
  registration_id text not null references registrations (id),
  answer text not null check (answer in ('yes', 'ifNeeded', 'no')),
  answered_at {instant} not null,
  primary key (slot_id, registration_id),
  foreign key (round_id, slot_id) references first_date_slots (round_id, id)
) {strict};
create index first_date_answers_of_round on first_date_answers (round_id);

create table first_date_hosts (
  round_id text not null references first_date_rounds (id),
  registration_id text not null references registrations (id),
  wish text not null check (wish in ('gladly', 'possible', 'impossible')),
  answered_at {instant} not null,
  primary key (round_id, registration_id)
) {strict};
`;

const ENGAGEMENTS_POSTGRES = [
  'alter table engagements drop constraint engagements_pkey',
  'alter table engagements alter column session_id drop not null',
  'alter table engagements add column intake_id text',
  'alter table engagements add check ((session_id is null) <> (intake_id is null))',
  `alter table engagements add foreign key (intake_id, starts_at, ends_at)
    references intakes (id, starts_at, ends_at) on update cascade`,
];

const ENGAGEMENTS_SQLITE = [
  `create table engagements_new (
  session_id text,
  person_id text not null references people (id),
  starts_at text not null,
  ends_at text not null,
  intake_id text,
  check ((session_id is null) <> (intake_id is null)),
  foreign key (session_id, starts_at, ends_at) references sessions (id, starts_at, ends_at) on update cascade,
  foreign key (intake_id, starts_at, ends_at) references intakes (id, starts_at, ends_at) on update cascade
) strict`,
  `insert into engagements_new (session_id, person_id, starts_at, ends_at)
    select session_id, person_id, starts_at, ends_at from engagements`,
  'drop table engagements',
  'alter table engagements_new rename to engagements',
  'create index engagements_of_person on engagements (person_id, starts_at, ends_at)',
];

const ENGAGEMENTS = [
  'create unique index engagements_of_session on engagements (session_id, person_id)',
  'create unique index engagements_of_intake on engagements (intake_id, person_id)',
];

/** As before, for whatever an engagement is for. Half-open intervals: one may start when the other ends. */
const doubleBookedTrigger = (name: string, event: string): string => `
create trigger ${name} before ${event} on engagements
when exists (
  select 1 from engagements as other
  where other.person_id = new.person_id
    and coalesce(other.session_id, other.intake_id) <> coalesce(new.session_id, new.intake_id)
    and other.starts_at < new.ends_at and new.starts_at < other.ends_at
)
begin
  select raise(abort, 'constraint DOUBLE_BOOKED');
end`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', date: 'date', strict: '' }
    : { instant: 'text', date: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  const statements = [
    ...text.split(';').filter((statement) => statement.trim() !== ''),
    ...(postgres ? ENGAGEMENTS_POSTGRES : ENGAGEMENTS_SQLITE),
    ...ENGAGEMENTS,
    ...(postgres
      ? []
      : [
          doubleBookedTrigger('double_booked_insert', 'insert'),
          doubleBookedTrigger('double_booked_update', 'update'),
        ]),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
