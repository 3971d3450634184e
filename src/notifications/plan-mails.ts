import type { Trx } from '../database/tables.ts';
import type { PlanId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** The mails that tell that a plan stands; they wait until the confirmation can be undone no more. */

/** When the last of those mails about these sessions that nobody has taken up yet is due. */
export async function lastPlanMailDueAt(
  trx: Trx,
  sessionIds: readonly SessionId[],
): Promise<Instant | undefined> {
  const last = await trx
    .selectFrom('outbox')
    .innerJoin('plan_sessions', 'plan_sessions.plan_id', 'outbox.plan_id')
    .select('outbox.due_at')
    .where('plan_sessions.session_id', 'in', sessionIds)
    .where('outbox.attempts', '=', 0)
    .where('outbox.sent_at', 'is', null)
    .where('outbox.failed_at', 'is', null)
    .orderBy('outbox.due_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.due_at;
}

/**
 * Takes back the mails about a plan that no deliverer has taken up; false when there is another one. A deliverer takes
 * a mail up in one statement: either it comes first, and this is false, or it finds nothing.
 */
export async function deletePlanMails(trx: Trx, planId: PlanId): Promise<boolean> {
  await trx.deleteFrom('outbox').where('plan_id', '=', planId).where('attempts', '=', 0).execute();
  const left = await trx.selectFrom('outbox').select('id').where('plan_id', '=', planId).executeTakeFirst();
  return left === undefined;
}
