import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * A copy that was taken out of a secretary's calendar: since when, and by how many SEQUENCEs theirs is ahead of the talk itself, so
 * that one that comes back there is newer than what took it out.
 */
const COLUMNS = [
  'alter table intake_copies add column parted_at {instant}',
  'alter table intake_copies add column lead integer not null default 0 check (lead >= 0)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const column of COLUMNS) {
    await sql.raw(column.replace('{instant}', postgres ? 'timestamptz' : 'text')).execute(db);
  }
}
