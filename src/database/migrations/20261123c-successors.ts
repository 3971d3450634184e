import { type Kysely, PostgresAdapter, sql } from 'kysely';

/*
 * Two wethouders of one municipality never sit at one table; one may take over from the other, from the session on at which
 * the other is no more. Sessions of a participant are a range of numbers, both ends inclusive, the last one open for who
 * stays; whose last comes before their first takes part in none.
 */

const POSTGRES = `
drop index MUNICIPALITY_TAKEN;
alter table participants add constraint MUNICIPALITY_TAKEN exclude using gist (
  trajectory_id with =,
  municipality_code with =,
  int4range(first_session_number, case when last_session_number is null then null
    else greatest(first_session_number, last_session_number + 1) end) with &&
) where (left_at is null);
`;

/** The same on SQLite: a pair of triggers. */
const municipalityTrigger = (name: string, event: string): string => `
create trigger ${name} before ${event} on participants
when new.left_at is null and exists (
  select 1 from participants as other
  where other.trajectory_id = new.trajectory_id and other.municipality_code = new.municipality_code
    and other.id <> new.id and other.left_at is null
    and max(other.first_session_number, new.first_session_number)
      <= min(coalesce(other.last_session_number, 2147483647), coalesce(new.last_session_number, 2147483647))
)
begin
  select raise(abort, 'constraint MUNICIPALITY_TAKEN');
end`;

export async function up(db: Kysely<unknown>): Promise<void> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    for (const statement of POSTGRES.split(';')) {
      if (statement.trim() !== '') await sql.raw(statement).execute(db);
    }
    return;
  }
  await sql.raw('drop index MUNICIPALITY_TAKEN').execute(db);
  await sql.raw(municipalityTrigger('municipality_taken_insert', 'insert')).execute(db);
  await sql.raw(municipalityTrigger('municipality_taken_update', 'update')).execute(db);
}
