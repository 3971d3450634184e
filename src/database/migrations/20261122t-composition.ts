import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * What the office does to form groups (samenstellen): a run with who takes part, the facilitators, every version of the
 * groups, and searches for better ones. Whom people would be with, where facilitators live and with whom their interests
 * conflict hold for every run.
 */
const TABLES = `
create table composition_runs (
  id text primary key,
  name text not null,
  state text not null check (state in ('open', 'released', 'discarded')),
  settings text not null,
  current_number integer not null check (current_number >= 0),
  last_number integer not null check (last_number >= current_number),
  version integer not null,
  created_at {instant} not null,
  created_by text not null references people (id),
  closed_at {instant},
  closed_by text references people (id),
  check ((state = 'open') = (closed_at is null))
) {strict};
create index composition_runs_by_moment on composition_runs (created_at, id);

create table composition_members (
  run_id text not null references composition_runs (id),
  registration_id text not null references registrations (id) on delete cascade,
  primary key (run_id, registration_id)
) {strict};
create index composition_members_of_registration on composition_members (registration_id);

create table composition_guides (
  run_id text not null references composition_runs (id),
  facilitator_id text not null references facilitators (person_id),
  most_groups integer not null check (most_groups between 1 and 50),
  primary key (run_id, facilitator_id)
) {strict};

create table composition_versions (
  run_id text not null references composition_runs (id),
  number integer not null check (number >= 1),
  base_number integer not null check (base_number >= 0 and base_number < number),
  change text not null,
  groups text not null,
  made_at {instant} not null,
  made_by text not null references people (id),
  primary key (run_id, number)
) {strict};

create table composition_groups (
  run_id text not null references composition_runs (id),
  number integer not null check (number between 1 and 1000),
  name text,
  locked_at {instant},
  primary key (run_id, number)
) {strict};

create table composition_searches (
  id text primary key,
  run_id text not null references composition_runs (id),
  state text not null check (state in ('running', 'stopping', 'cancelling', 'done', 'cancelled', 'failed')),
  run_version integer not null,
  share integer not null check (share between 0 and 1000),
  started_at {instant} not null,
  started_by text not null references people (id),
  beat_at {instant} not null,
  ended_at {instant},
  result_number integer,
  check ((state in ('running', 'stopping', 'cancelling')) = (ended_at is null)),
  check (result_number is null or state = 'done')
) {strict};
create unique index SEARCH_ALREADY_RUNNING on composition_searches (run_id) where ended_at is null;
create index composition_searches_of_run on composition_searches (run_id, started_at);

create table registration_pairs (
  from_id text not null references registrations (id) on delete cascade,
  to_id text not null references registrations (id) on delete cascade,
  kind text not null check (kind in ('wish', 'veto')),
  made_at {instant} not null,
  made_by text not null references people (id),
  primary key (from_id, to_id),
  check (from_id <> to_id)
) {strict};
create index registration_pairs_to on registration_pairs (to_id);

create table registration_wishes_read (
  registration_id text primary key references registrations (id) on delete cascade,
  words_hash text not null,
  read_at {instant} not null,
  read_by text not null references people (id)
) {strict};

create table facilitator_homes (
  facilitator_id text primary key references facilitators (person_id),
  municipality_code text not null references municipalities (code)
) {strict};

create table facilitator_conflicts (
  facilitator_id text not null references facilitators (person_id),
  municipality_code text references municipalities (code),
  person_id text references people (id) on delete cascade,
  check ((municipality_code is null) <> (person_id is null))
) {strict};
create unique index facilitator_conflicts_in on facilitator_conflicts (facilitator_id, municipality_code)
  where municipality_code is not null;
create unique index facilitator_conflicts_with on facilitator_conflicts (facilitator_id, person_id)
  where person_id is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', strict: '' }
    : { instant: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
