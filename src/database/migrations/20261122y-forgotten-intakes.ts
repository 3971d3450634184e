import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** An intake that is forgotten takes what it engaged people for along. SQLite changes no key, so there a trigger does it. */
const POSTGRES = [
  'alter table engagements drop constraint engagements_intake_id_starts_at_ends_at_fkey',
  `alter table engagements add foreign key (intake_id, starts_at, ends_at)
    references intakes (id, starts_at, ends_at) on update cascade on delete cascade`,
];

const SQLITE = [
  `create trigger forgotten_intakes before delete on intakes
begin
  delete from engagements where intake_id = old.id;
end`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  for (const statement of postgres ? POSTGRES : SQLITE) await sql.raw(statement).execute(db);
}
