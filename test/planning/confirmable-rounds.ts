import assert from 'node:assert/strict';
import type { Database } from '../../src/database/database.ts';
import { proposalOf } from '../../src/planning/proposals.ts';
import type { BestProposal } from '../../src/planning/types.ts';
import { snapshot } from '../trajectories/builders.ts';
import type { BuiltRound } from './builders.ts';

/** Six weeks apart from the first session on, all Tuesdays. */
export const DATES = ['2027-03-23', '2027-05-04', '2027-06-15', '2027-07-27', '2027-09-07'];

export async function bestOf({ context, round }: BuiltRound): Promise<BestProposal> {
  const proposal = await proposalOf(context.database.db, round.id);
  assert.ok(proposal?.kind === 'best', JSON.stringify(proposal));
  return proposal;
}

/** Also what a round touches: to see that a refusal left nothing behind. */
export async function everything(database: Database): Promise<string> {
  const tables = [
    'planning_rounds',
    'candidate_slots',
    'answers',
    'round_changes',
    'plans',
    'plan_sessions',
  ] as const;
  const rows = await Promise.all(tables.map((table) => database.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify([
    await snapshot(database),
    rows.map((all) => all.map((row) => JSON.stringify(row)).sort()),
  ]);
}
