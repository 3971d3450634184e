import type { SelectQueryBuilder } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { Objective } from '../planner/types.ts';
import type { PersonId, PlanId, RoundId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Plan } from './types.ts';

/** Confirmed plans: history, never changed, save that one can be undone. What became of sessions, they say themselves. */

/** Plans of these rounds; at most one per round. */
export async function listPlansOfRounds(db: Db, roundIds: readonly RoundId[]): Promise<readonly Plan[]> {
  if (roundIds.length === 0) return [];
  return readPlans(db, db.selectFrom('plans').select('id').where('round_id', 'in', roundIds));
}

export async function listPlans(db: Db, ids: readonly PlanId[]): Promise<readonly Plan[]> {
  if (ids.length === 0) return [];
  return readPlans(db, db.selectFrom('plans').select('id').where('id', 'in', ids));
}

/** `problem`: the question as it was answered, as JSON in the form of a planning file. */
export async function insertPlan(trx: Trx, plan: Plan, problem: string): Promise<void> {
  await trx
    .insertInto('plans')
    .values({
      id: plan.id,
      round_id: plan.roundId,
      trajectory_id: plan.trajectoryId,
      objective: JSON.stringify(plan.objective),
      problem,
      confirmed_at: plan.confirmedAt,
      confirmed_by: plan.confirmedBy,
    })
    .execute();
  const rows = plan.sessions.map((session) => ({
    plan_id: plan.id,
    session_number: session.sessionNumber,
    slot_id: session.slotId,
    session_id: session.sessionId,
    host_participant_id: session.hostId ?? null,
  }));
  await trx.insertInto('plan_sessions').values(rows).execute();
}

/** The plan is gone; that it was there and was undone is kept. */
export async function replaceByUndone(
  trx: Trx,
  { id, roundId, confirmedAt, confirmedBy }: Plan,
  undone: { readonly by: PersonId; readonly at: Instant },
): Promise<void> {
  await trx.deleteFrom('plan_sessions').where('plan_id', '=', id).execute();
  await trx.deleteFrom('plans').where('id', '=', id).execute();
  await trx
    .insertInto('undone_plans')
    .values({
      id,
      round_id: roundId,
      confirmed_at: confirmedAt,
      confirmed_by: confirmedBy,
      undone_at: undone.at,
      undone_by: undone.by,
    })
    .execute();
}

export async function isUndone(db: Db, roundId: RoundId, id: PlanId): Promise<boolean> {
  const row = await db
    .selectFrom('undone_plans')
    .select('id')
    .where('id', '=', id)
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return row !== undefined;
}

async function readPlans(
  db: Db,
  ids: SelectQueryBuilder<Tables, 'plans', { id: PlanId }>,
): Promise<readonly Plan[]> {
  const plans = await db
    .selectFrom('plans')
    .select(['id', 'round_id', 'trajectory_id', 'objective', 'confirmed_at', 'confirmed_by'])
    .where('id', 'in', ids)
    .execute();
  const sessions = await db
    .selectFrom('plan_sessions')
    .selectAll()
    .where('plan_id', 'in', ids)
    .orderBy('session_number')
    .execute();
  const byPlan = Map.groupBy(sessions, (session) => session.plan_id);
  return plans.map((row) => ({
    id: row.id,
    roundId: row.round_id,
    trajectoryId: row.trajectory_id,
    // Cast: insertPlan wrote it.
    objective: JSON.parse(row.objective) as Objective,
    confirmedAt: row.confirmed_at,
    confirmedBy: row.confirmed_by,
    sessions: (byPlan.get(row.id) ?? []).map((session) => ({
      sessionNumber: session.session_number,
      slotId: session.slot_id,
      sessionId: session.session_id,
      hostId: session.host_participant_id ?? undefined,
    })),
  }));
}
