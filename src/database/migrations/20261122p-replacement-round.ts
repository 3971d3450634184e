import { type Kysely, sql } from 'kysely';

/**
 * A planning round can be about one session: then it asks for another moment for it, while all others stay. Of a session
 * there is one such round open at most, beside the round of its cycle. The index of open rounds is for what is asked
 * of all of them, as the constraints now each hold a part.
 */
const STATEMENTS = [
  'alter table planning_rounds add column moves_session_id text references sessions (id)',
  'drop index ROUND_ALREADY_OPEN',
  'drop index CYCLE_ALREADY_PLANNED',
  `create unique index ROUND_ALREADY_OPEN on planning_rounds (cycle_id)
    where status = 'open' and moves_session_id is null`,
  `create unique index CYCLE_ALREADY_PLANNED on planning_rounds (cycle_id, status)
    where status = 'confirmed' and moves_session_id is null`,
  `create unique index REPLACEMENT_ALREADY_ASKED on planning_rounds (moves_session_id)
    where status = 'open' and moves_session_id is not null`,
  `create index open_planning_rounds on planning_rounds (id) where status = 'open'`,
  'create index planning_rounds_of_moved_session on planning_rounds (moves_session_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
