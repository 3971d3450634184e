import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Sessions that somebody's calendar knows otherwise than those of the others: given up, or given up and taken back. */
const TABLES = `
create table reader_sessions (
  kind text not null check (kind in ('participant', 'facilitator', 'secretary')),
  person_id text not null references people (id),
  ical_uid text not null,
  lead integer not null check (lead >= 0),
  revised_at {instant} not null,
  parted_sequence integer check (parted_sequence >= 1),
  parted_starts_at {instant},
  parted_ends_at {instant},
  primary key (kind, person_id, ical_uid),
  check ((parted_sequence is null) = (parted_starts_at is null)),
  check ((parted_sequence is null) = (parted_ends_at is null))
) {strict};
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
