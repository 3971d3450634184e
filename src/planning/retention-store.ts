import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

/** Rounds at once; a round has some hundred answers. */
const AT_ONCE = 50;
/** A plan stays as history; the question that it answered holds what everybody said, and goes. */
const FORGOTTEN_PROBLEM = '{}';

/**
 * What people answered, wished and said in rounds that closed before an instant, once the sessions of that cycle are over. The
 * round, its moments and its plan stay. Gives how many rounds were forgotten.
 */
export async function forgetAnswers(trx: Trx, before: Instant, now: Instant): Promise<number> {
  const rounds = await trx
    .selectFrom('planning_rounds')
    .select('id')
    .where('closed_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('sessions')
            .select('sessions.id')
            .whereRef('sessions.cycle_id', '=', 'planning_rounds.cycle_id')
            .where('sessions.status', '=', 'planned')
            .where('sessions.ends_at', '>=', now),
        ),
      ),
    )
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('answers')
            .select('answers.slot_id')
            .whereRef('answers.round_id', '=', 'planning_rounds.id'),
        ),
        eb.exists(
          eb
            .selectFrom('host_wishes')
            .select('host_wishes.round_id')
            .whereRef('host_wishes.round_id', '=', 'planning_rounds.id'),
        ),
        eb.exists(
          eb
            .selectFrom('plan_verdicts')
            .select('plan_verdicts.round_id')
            .whereRef('plan_verdicts.round_id', '=', 'planning_rounds.id'),
        ),
        eb.exists(
          eb
            .selectFrom('plans')
            .select('plans.id')
            .whereRef('plans.round_id', '=', 'planning_rounds.id')
            .where('plans.problem', '<>', FORGOTTEN_PROBLEM),
        ),
      ]),
    )
    .limit(AT_ONCE)
    .execute();
  const ids = rounds.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await trx.deleteFrom('answers').where('round_id', 'in', ids).execute();
  await trx.deleteFrom('host_wishes').where('round_id', 'in', ids).execute();
  await trx.deleteFrom('plan_verdicts').where('round_id', 'in', ids).execute();
  await trx
    .deleteFrom('calendar_holds')
    .where('slot_id', 'in', (eb) =>
      eb.selectFrom('candidate_slots').select('id').where('round_id', 'in', ids),
    )
    .execute();
  await trx.updateTable('plans').set({ problem: FORGOTTEN_PROBLEM }).where('round_id', 'in', ids).execute();
  return ids.length;
}
