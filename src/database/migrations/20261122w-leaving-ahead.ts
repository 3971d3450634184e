import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Who leaves on a day to come takes part in sessions until then, and has none of those after it from the decision on. */
const CHANGES = `
alter table participants add column last_session_number integer check (last_session_number >= 0);
alter table participants add column given_up_at {instant};
create index participants_about_to_leave on participants (id) where last_session_number is not null and left_at is null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const text = CHANGES.replaceAll('{instant}', postgres ? 'timestamptz(3)' : 'text');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
