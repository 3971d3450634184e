import { type Kysely, sql } from 'kysely';

/**
 * For what was looked up by reading a whole table: the rounds of a cycle (an index of the open ones alone serves no other
 * question), the swaps of a session, and who refers to a session that is deleted.
 */
const INDEXES = [
  'create index planning_rounds_of_cycle on planning_rounds (cycle_id, opened_at)',
  'create index planning_rounds_of_session on planning_rounds (fixed_session_id)',
  'create index host_swaps_of_session on host_swaps (session_id)',
  'create index host_swaps_of_other_session on host_swaps (other_session_id)',
  'create index secretary_assignments_of_secretary on secretary_assignments (secretary_id)',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of INDEXES) await sql.raw(statement).execute(db);
}
