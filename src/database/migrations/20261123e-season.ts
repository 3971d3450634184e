import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** What the calendar of a member, or of who keeps it, last said to the invitation of a talk. */
const CHANGES = `
alter table intakes add column reply text check (reply in ('accepted', 'declined', 'tentative'));
alter table intakes add column reply_sequence integer check (reply_sequence >= 0);
alter table intakes add column reply_stamped_at {instant};
alter table intakes add column replied_at {instant};
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const text = CHANGES.replaceAll('{instant}', postgres ? 'timestamptz(3)' : 'text');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
