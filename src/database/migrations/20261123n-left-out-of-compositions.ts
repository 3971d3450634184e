import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Whom the office left out of a composition on purpose: not the same as who registered since, whom it is asked about. Who takes part is
 * left out no more, which the two tables cannot say together, so the one decision that writes them does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  await sql
    .raw(
      `create table composition_left_out (
         run_id text not null references composition_runs (id),
         registration_id text not null references registrations (id) on delete cascade,
         left_out_at ${postgres ? 'timestamptz(3)' : 'text'} not null,
         left_out_by text not null references people (id),
         primary key (run_id, registration_id)
       ) ${postgres ? '' : 'strict'}`,
    )
    .execute(db);
  await sql
    .raw('create index composition_left_out_of_registration on composition_left_out (registration_id)')
    .execute(db);
}
