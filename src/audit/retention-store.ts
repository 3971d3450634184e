import { sql } from 'kysely';
import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

const AT_ONCE = 1000;
/** What was decided about invoices is part of the books. */
const OF_THE_BOOKS = 'invoice.%';

/**
 * What was decided or looked at before an instant. Of a group only once its last session was before that instant too; of
 * invoices nothing.
 */
export async function forgetHistory(trx: Trx, before: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('audit_log')
    .select('id')
    .where('at', '<', before)
    .where('action', 'not like', OF_THE_BOOKS)
    .where((eb) =>
      eb.or([
        eb('trajectory_id', 'is', null),
        eb.not(
          eb.exists(
            eb
              .selectFrom('sessions')
              .select('sessions.id')
              .whereRef('sessions.trajectory_id', '=', 'audit_log.trajectory_id')
              .where('sessions.ends_at', '>=', before),
          ),
        ),
      ]),
    )
    .limit(AT_ONCE)
    .execute();
  return deleteEntries(
    trx,
    rows.map(({ id }) => id),
  );
}

/** What was decided about invoices before an instant; of an invoice only once that is gone itself, which is later. */
export async function forgetBooksHistory(trx: Trx, before: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('audit_log')
    .select('id')
    .where('at', '<', before)
    .where('action', 'like', OF_THE_BOOKS)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('invoices')
            .select('invoices.id')
            .where(sql<string>`invoices.id`, '=', eb.ref('audit_log.subject_id')),
        ),
      ),
    )
    .limit(AT_ONCE)
    .execute();
  return deleteEntries(
    trx,
    rows.map(({ id }) => id),
  );
}

async function deleteEntries(trx: Trx, ids: readonly string[]): Promise<number> {
  if (ids.length > 0) await trx.deleteFrom('audit_log').where('id', 'in', ids).execute();
  return ids.length;
}
