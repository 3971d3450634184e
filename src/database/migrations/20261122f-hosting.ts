import { type Kysely, sql } from 'kysely';

/** What a host tells the group beside where it is: the room, where to park, what there is for lunch. */
const COLUMNS = ['hosting_room', 'hosting_parking', 'hosting_lunch'];

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the schema of its own moment only
export async function up(db: Kysely<any>): Promise<void> {
  for (const column of COLUMNS) await sql.raw(`alter table sessions add column ${column} text`).execute(db);
}
