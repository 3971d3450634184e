import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * What happens to sessions after they were planned: who cannot come to one, and hosts who ask each other to change places.
 * A session is in one open request at most, whichever side it is on: its row in `open_host_swaps` says so.
 */
const TABLES = `
create table session_absences (
  session_id text not null references sessions (id),
  participant_id text not null references participants (id),
  since {instant} not null,
  reported_by text not null references people (id),
  source text not null check (source in ('planned', 'told', 'reply')),
  primary key (session_id, participant_id)
) {strict};
create index session_absences_of_participant on session_absences (participant_id);

create table host_swaps (
  id text primary key,
  trajectory_id text not null references trajectories (id),
  session_id text not null references sessions (id),
  host_participant_id text not null references participants (id),
  starts_at {instant} not null,
  other_session_id text not null references sessions (id),
  other_host_participant_id text not null references participants (id),
  other_starts_at {instant} not null,
  status text not null check (status in ('open', 'agreed', 'declined', 'withdrawn', 'lapsed')),
  reason text,
  asked_by text not null references people (id),
  asked_at {instant} not null,
  closed_by text references people (id),
  closed_at {instant},
  check (session_id <> other_session_id),
  check ((status = 'open') = (closed_at is null))
) {strict};
create index host_swaps_of_trajectory on host_swaps (trajectory_id, asked_at);

create table open_host_swaps (
  session_id text not null constraint SWAP_ALREADY_OPEN primary key references sessions (id),
  swap_id text not null references host_swaps (id)
) {strict};
create index open_host_swaps_of_swap on open_host_swaps (swap_id)`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', strict: '' }
    : { instant: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) await sql.raw(statement).execute(db);
}
