import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Who leaves and why, who joins from which session on, and how groups go on. */
const TABLES = `
alter table participants add column first_session_number integer not null default 1 check (first_session_number >= 1);

create table departures (
  participant_id text primary key references participants (id),
  kind text not null check (kind in ('fell', 'newPosition', 'stopped', 'continuation', 'other')),
  last_day {date} not null,
  decided_at {instant} not null,
  decided_by text not null references people (id)
) {strict};

create table continuations (
  id text primary key,
  trajectory_id text not null,
  after_cycle_id text not null references cycles (id),
  sessions integer not null check (sessions between 1 and 10),
  fee_cents integer not null check (fee_cents >= 0),
  vat_percent integer not null check (vat_percent between 0 and 100),
  status text not null check (status in ('open', 'started', 'withdrawn')),
  asked_at {instant} not null,
  asked_by text not null references people (id),
  closed_at {instant},
  check ((status = 'open') = (closed_at is null)),
  unique (id, trajectory_id),
  foreign key (trajectory_id) references trajectories (id)
) {strict};
create unique index CONTINUATION_ALREADY_ASKED on continuations (after_cycle_id) where status <> 'withdrawn';
create index continuations_of_trajectory on continuations (trajectory_id, asked_at);

create table continuation_choices (
  continuation_id text not null,
  trajectory_id text not null,
  participant_id text not null,
  choice text not null check (choice in ('goesOn', 'stops')),
  chosen_at {instant} not null,
  chosen_by text not null references people (id),
  primary key (continuation_id, participant_id),
  foreign key (continuation_id, trajectory_id) references continuations (id, trajectory_id),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) {strict};
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', date: 'date', strict: '' }
    : { instant: 'text', date: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
