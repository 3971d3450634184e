import { type Kysely, sql } from 'kysely';

/** Who guides a session, as somebody was told last: another facilitator is news like another host. */
const COLUMN =
  'alter table session_notices add column told_facilitator_id text references facilitators (person_id)';
const KNOWN = `
update session_notices set told_facilitator_id = (
  select sessions.facilitator_id from sessions where sessions.id = session_notices.session_id
) where told_at is not null`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(COLUMN).execute(db);
  await sql.raw(KNOWN).execute(db);
}
