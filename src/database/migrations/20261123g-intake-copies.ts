import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Who has the appointment of a talk in their calendar for somebody else: secretaries who were mailed a copy of it. */
const TABLE = `
create table intake_copies (
  intake_id text not null references intakes (id) on delete cascade,
  secretary_id text not null references people (id),
  copied_at {instant} not null,
  primary key (intake_id, secretary_id)
) {strict}`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const table = TABLE.replaceAll('{instant}', postgres ? 'timestamptz' : 'text').replaceAll(
    '{strict}',
    postgres ? '' : 'strict',
  );
  await sql.raw(table).execute(db);
  await sql.raw('create index intake_copies_of_secretary on intake_copies (secretary_id)').execute(db);
}
