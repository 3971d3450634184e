import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * What an invitation showed last, as the hash of its texts: whoever has a session by invitation hears of a name or an address
 * that was corrected too. Whose SEQUENCE was behind when this ran has other texts.
 */
const COLUMN = 'alter table session_notices add column invited_content text';
const KNOWN = `
update session_notices set invited_content = coalesce((
  select sessions.ical_content_hash from sessions
  where sessions.id = session_notices.session_id and sessions.ical_sequence <= session_notices.invited_sequence
), '') where invited_sequence is not null`;
const CHECK = `alter table session_notices add constraint session_notices_invited_content
  check ((invited_content is null) = (invited_sequence is null))`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(COLUMN).execute(db);
  await sql.raw(KNOWN).execute(db);
  // SQLite adds no condition to a table that is there
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql.raw(CHECK).execute(db);
}
