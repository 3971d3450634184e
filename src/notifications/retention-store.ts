import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

const AT_ONCE = 1000;

/** What mails said that were sent before an instant, and where they went; that they were sent stays a while. */
export async function forgetSentMails(trx: Trx, before: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('outbox')
    .select('id')
    .where('sent_at', '<', before)
    .where('to_address', '<>', '')
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  await trx
    .updateTable('outbox')
    .set({ to_address: '', subject: '', body: '', calendar: null, last_error: null })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return rows.length;
}

/** Mails that were given up before an instant. */
export async function forgetFailedMails(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('outbox')
    .where('failed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** That mails of before an instant were sent; by then nobody would send one of them twice. */
export async function forgetMails(trx: Trx, before: Instant): Promise<number> {
  const rows = await trx
    .selectFrom('outbox')
    .select('id')
    .where('created_at', '<', before)
    .where('sent_at', '<', before)
    .limit(AT_ONCE)
    .execute();
  if (rows.length === 0) return 0;
  await trx
    .deleteFrom('outbox')
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return rows.length;
}

/** Which mails came in before an instant, and addresses that failed before it. */
export async function forgetReceived(trx: Trx, before: Instant): Promise<number> {
  const mails = await trx.deleteFrom('received_mails').where('received_at', '<', before).executeTakeFirst();
  const addresses = await trx
    .deleteFrom('failing_addresses')
    .where('failing_since', '<', before)
    .executeTakeFirst();
  return Number(mails.numDeletedRows) + Number(addresses.numDeletedRows);
}
