import { type Kysely, sql } from 'kysely';

/** Mails that ask for an answer know which question they put, so that none goes out once nobody waits for the answer. */
const STATEMENTS = [
  'alter table outbox add column question_id text',
  'alter table outbox add column overtaken_at text',
  'create index outbox_of_question on outbox (question_id) where question_id is not null and sent_at is null',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
