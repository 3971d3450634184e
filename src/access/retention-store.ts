import type { Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';

/** Links to sign in and to prove an address, and times signed in, that ended before an instant. */
export async function forgetSignIns(trx: Trx, before: Instant): Promise<number> {
  let forgotten = 0;
  for (const table of ['sign_in_links', 'email_proofs', 'sign_ins'] as const) {
    const { numDeletedRows } = await trx
      .deleteFrom(table)
      .where('expires_at', '<', before)
      .executeTakeFirst();
    forgotten += Number(numDeletedRows);
  }
  return forgotten;
}

/** Personal links that were revoked before an instant. */
export async function forgetRevokedLinks(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('personal_links')
    .where('revoked_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
