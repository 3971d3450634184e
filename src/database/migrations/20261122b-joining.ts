import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Joining an open round with a phone (docs/decisions/0010): the code on the wall, and the devices that came in with it.
 * Text below is SQL that both engines understand; `{instant}` and `{strict}` stand for what they spell differently.
 */
const TABLES = `
create table join_codes (
  round_id text primary key references planning_rounds (id),
  code text not null constraint JOIN_CODE_TAKEN unique,
  made_at {instant} not null,
  made_by text not null references people (id),
  expires_at {instant} not null,
  check (expires_at > made_at)
) {strict};

create table round_devices (
  id text primary key,
  token_hash text not null unique,
  round_id text not null,
  trajectory_id text not null,
  participant_id text not null,
  place integer not null check (place between 1 and 6),
  helper_name text,
  joined_at {instant} not null,
  expires_at {instant} not null,
  connected_until {instant},
  ended_at {instant},
  end_reason text check (end_reason in ('sentOff', 'left')),
  check ((ended_at is null) = (end_reason is null)),
  foreign key (round_id, trajectory_id) references planning_rounds (id, trajectory_id),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) {strict};
create unique index NAME_IN_USE on round_devices (round_id, participant_id, place) where ended_at is null;
create index round_devices_by_end on round_devices (expires_at);

alter table answers add column device_id text references round_devices (id) on delete set null;
create index answers_of_device on answers (device_id) where device_id is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', strict: '' }
    : { instant: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';').map((part) => part.trim())) {
    if (statement !== '') await sql.raw(statement).execute(db);
  }
}
