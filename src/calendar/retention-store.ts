import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

/** Addresses of calendars that were revoked before an instant, with the program that last fetched them. */
export async function forgetRevokedFeeds(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('calendar_feeds')
    .where('revoked_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
