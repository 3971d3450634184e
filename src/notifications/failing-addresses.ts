import type { Db } from '../database/tables.ts';
import { normalizeEmail } from '../people/rules.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** An address at which mails do not arrive. */
export interface FailingAddress {
  readonly personId: PersonId;
  readonly email: string;
  /** What the other side said; plain text of theirs, at most 300 characters. */
  readonly reason: string;
  /** Said as the mail was handed over, or in a report afterwards. */
  readonly source: 'server' | 'report';
  readonly failingSince: Instant;
}

/** Marks an address; one that is marked stays as it was marked first. */
export async function markFailing(
  db: Db,
  address: string,
  failure: Pick<FailingAddress, 'reason' | 'source'> & { readonly now: Instant },
): Promise<void> {
  const key = normalizeEmail(address);
  if (key === undefined) return;
  const { reason, source, now } = failure;
  await db
    .insertInto('failing_addresses')
    .values({ email_key: key, reason, source, failing_since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function isFailing(db: Db, address: string): Promise<boolean> {
  const key = normalizeEmail(address);
  if (key === undefined) return false;
  const row = await db
    .selectFrom('failing_addresses')
    .select('email_key')
    .where('email_key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

/** The address works again, as far as anybody knows. */
export async function clearFailing(db: Db, address: string): Promise<void> {
  const key = normalizeEmail(address);
  if (key !== undefined) await db.deleteFrom('failing_addresses').where('email_key', '=', key).execute();
}

/** Of people who are known, the newest first. */
export async function listFailingAddresses(db: Db): Promise<readonly FailingAddress[]> {
  const rows = await db
    .selectFrom('failing_addresses')
    .innerJoin('people', 'people.email_key', 'failing_addresses.email_key')
    .select(['people.id', 'people.email', 'reason', 'source', 'failing_since'])
    .where('people.erased_at', 'is', null)
    .orderBy('failing_since', 'desc')
    .orderBy('people.id')
    .execute();
  return rows.map((row) => ({
    personId: row.id,
    email: row.email,
    reason: row.reason,
    source: row.source,
    failingSince: row.failing_since,
  }));
}
