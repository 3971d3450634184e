import { reviseForgottenTalks } from '../calendar/forgotten-talks.ts';
import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

/* Forgetting what was talked about and answered before a trajectory began; so many at once that nobody waits long. */

const AT_ONCE = 500;

/**
 * Talks that ended before an instant, with their notes, and those that never got an outcome of who is in a trajectory since then. The
 * talk of somebody who is still to start stays. Gives how many.
 */
export async function forgetIntakes(trx: Trx, before: Instant, now: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('intakes')
    .innerJoin('registrations', 'registrations.id', 'intakes.registration_id')
    .select('intakes.id')
    .where((eb) =>
      eb.or([
        eb('intakes.ended_at', '<', before),
        eb.and([
          eb('intakes.state', '=', 'open'),
          eb('registrations.state', '=', 'placed'),
          eb('registrations.state_since', '<', before),
        ]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('intended_members')
            .select('intended_members.group_id')
            .whereRef('intended_members.registration_id', '=', 'intakes.registration_id')
            .where('intended_members.state', '=', 'member'),
        ),
      ),
    )
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  await reviseForgottenTalks(trx, { column: 'id', ids }, now);
  const { numDeletedRows } = await trx.deleteFrom('intakes').where('id', 'in', ids).executeTakeFirst();
  return Number(numDeletedRows);
}

/** What was answered about first dates, of questions that were closed before an instant. Gives how many questions. */
export async function forgetFirstDates(trx: Trx, before: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('first_date_rounds')
    .select('id')
    .where('closed_at', '<', before)
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  for (const table of ['first_date_answers', 'first_date_hosts', 'first_date_slots'] as const) {
    await trx.deleteFrom(table).where('round_id', 'in', ids).execute();
  }
  await trx.deleteFrom('first_date_rounds').where('id', 'in', ids).execute();
  return ids.length;
}

/** Moments that facilitators offered and that are over. */
export async function forgetMoments(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('intake_moments')
    .where('ends_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
