import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

/**
 * Who could not come to sessions that ended before an instant, what calendars answered about them, what everybody was told of
 * them, and why hosts changed places. Gives how many rows.
 */
export async function forgetAttendance(trx: Trx, before: Instant): Promise<number> {
  let forgotten = 0;
  for (const table of ['session_absences', 'session_replies', 'session_notices'] as const) {
    const { numDeletedRows } = await trx
      .deleteFrom(table)
      .where('session_id', 'in', (eb) =>
        eb.selectFrom('sessions').select('sessions.id').where('sessions.ends_at', '<', before),
      )
      .executeTakeFirst();
    forgotten += Number(numDeletedRows);
  }
  const { numUpdatedRows } = await trx
    .updateTable('host_swaps')
    .set({ reason: null })
    .where('closed_at', '<', before)
    .where('reason', 'is not', null)
    .executeTakeFirst();
  return forgotten + Number(numUpdatedRows);
}

/** Who wanted to go on after a cycle and who did not, in questions that were closed before an instant. */
export async function forgetContinuationChoices(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('continuation_choices')
    .where('continuation_id', 'in', (eb) =>
      eb.selectFrom('continuations').select('continuations.id').where('continuations.closed_at', '<', before),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
