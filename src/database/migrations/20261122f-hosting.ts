import { type Kysely, sql } from 'kysely';

/** What a host tells the group beside where it is: the room, where to park, what there is for lunch. */
const COLUMNS = ['hosting_room', 'hosting_parking', 'hosting_lunch'];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of COLUMNS) await sql.raw(`alter table sessions add column ${column} text`).execute(db);
}
