import { type Kysely, sql } from 'kysely';

/**
 * Of a round that is answered at home: when mails that ask for answers last went, whether they invited or reminded. Of rounds
 * from before, the reminders that went by themselves are not known.
 */
const STATEMENTS = [
  'alter table round_invitations rename column reminded_at to mailed_at',
  'update round_invitations set mailed_at = invited_at where mailed_at is null',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
