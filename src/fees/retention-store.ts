import { sql } from 'kysely';
import type { Db, Trx } from '../database/tables.ts';
import { dateOf, type Instant } from '../shared/time.ts';

/** For so many participants and cycles at once. */
const AT_ONCE = 500;

/**
 * Deletes what was sent in years that ended before an instant (art. 52 AWR: kept seven years after the year). Invoices and credit
 * notes of one participant for one cycle go together, when all of them are that old: what was credited is never left
 * without its invoice. Gives how many.
 */
export async function forgetInvoices(trx: Trx, before: Instant): Promise<number> {
  const lastYear = lastForgottenYear(before);
  const rows = await trx
    .selectFrom('invoices')
    .select(['cycle_id', 'participant_id'])
    .groupBy(['cycle_id', 'participant_id'])
    // A draft has no year: it is still to be sent, and then newer than any
    .having((eb) => eb(eb.fn.max(sql<number>`coalesce(year, 9999)`), '<=', lastYear))
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  await sayForgotten(trx, lastYear);
  let deleted = 0;
  for (const { cycle_id, participant_id } of rows) {
    const { numDeletedRows } = await trx
      .deleteFrom('invoices')
      .where('cycle_id', '=', cycle_id)
      .where('participant_id', '=', participant_id)
      .executeTakeFirst();
    deleted += Number(numDeletedRows);
  }
  return deleted;
}

/**
 * Drafts that were never sent, of groups that had no session at or after an instant and have none to come: the law asks nothing of
 * them, and they would keep the names of a group for ever where no invoices are sent. Gives how many.
 */
export async function forgetDrafts(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('invoices')
    .where('state', '=', 'draft')
    .where('participant_id', 'in', (eb) =>
      eb.selectFrom('participants').select('participants.id').where('participants.joined_at', '<', before),
    )
    .where('trajectory_id', 'not in', (eb) =>
      eb.selectFrom('sessions').select('sessions.trajectory_id').where('sessions.ends_at', '>=', before),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The year before the one that an instant is in (Amsterdam): the last that was over by then. */
function lastForgottenYear(before: Instant): number {
  return Number(dateOf(before).slice(0, 4)) - 1;
}

/** Up to which year the database lets sent invoices go; it never goes back. */
async function sayForgotten(trx: Trx, lastYear: number): Promise<void> {
  await trx
    .insertInto('invoice_retention')
    .values({ id: 'books', forgotten_until: lastYear })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ forgotten_until: lastYear })
        .where('invoice_retention.forgotten_until', '<', lastYear),
    )
    .execute();
}

/** Of what began in this year or before nothing is known of what was invoiced; 0 when nothing was forgotten yet. */
export async function forgottenUntil(db: Db): Promise<number> {
  const row = await db.selectFrom('invoice_retention').select('forgotten_until').executeTakeFirst();
  return row?.forgotten_until ?? 0;
}
