import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * What somebody said before anybody answered: to receive the group in a certain time only. One per participant and
 * round; a participant of another trajectory cannot be named.
 */
const TABLE = `
create table host_wishes (
  round_id text not null,
  trajectory_id text not null,
  participant_id text not null,
  from_date {date} not null,
  to_date {date} not null,
  primary key (round_id, participant_id),
  check (to_date >= from_date),
  foreign key (round_id, trajectory_id) references planning_rounds (id, trajectory_id),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) {strict}`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { date: 'date', strict: '' }
    : { date: 'text', strict: 'strict' };
  await sql.raw(TABLE.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')).execute(db);
}
