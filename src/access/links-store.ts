import type { Db, Trx } from '../database/tables.ts';
import { newId, type PersonId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { newToken, tokenHash } from './tokens.ts';

/** How long a sign-in link can be used, from the moment its mail is sent. */
export const SIGN_IN_LINK_MINUTES = 30;
/** How long somebody stays signed in: fixed, however much they do; a working day, and a group's evening after it. */
export const SIGN_IN_HOURS = 12;

/** Makes a sign-in link for a person. The token is returned and not kept. */
export async function insertSignInLink(db: Db, personId: PersonId, now: Instant): Promise<string> {
  const token = newToken('tb_signin_');
  await db
    .insertInto('sign_in_links')
    .values({
      token_hash: tokenHash(token),
      person_id: personId,
      created_at: now,
      expires_at: instantFromMillis(millisOf(now) + SIGN_IN_LINK_MINUTES * 60_000),
      redeemed_at: null,
    })
    .execute();
  return token;
}

/**
 * Uses a sign-in link up: one statement, so that of several attempts at once exactly one gets the person. Undefined
 * when it was used before, is not known, or `now` is at or after its end.
 */
export async function takeSignInLink(db: Db, token: string, now: Instant): Promise<PersonId | undefined> {
  const row = await db
    .updateTable('sign_in_links')
    .set({ redeemed_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('redeemed_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id;
}

export async function findSignInLink(
  db: Db,
  token: string,
): Promise<{ readonly expiresAt: Instant; readonly redeemedAt: Instant | undefined } | undefined> {
  const row = await db
    .selectFrom('sign_in_links')
    .select(['expires_at', 'redeemed_at'])
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return row && { expiresAt: row.expires_at, redeemedAt: row.redeemed_at ?? undefined };
}

/** What a signed-in browser or program shows at each request, until `expiresAt` (exclusive). */
export interface SignIn {
  readonly personId: PersonId;
  readonly accessToken: string;
  readonly expiresAt: Instant;
}

export async function insertSignIn(db: Db, personId: PersonId, now: Instant): Promise<SignIn> {
  const accessToken = newToken('tb_access_');
  const expiresAt = instantFromMillis(millisOf(now) + SIGN_IN_HOURS * 3_600_000);
  await db
    .insertInto('sign_ins')
    .values({
      token_hash: tokenHash(accessToken),
      person_id: personId,
      created_at: now,
      expires_at: expiresAt,
      ended_at: null,
    })
    .execute();
  return { personId, accessToken, expiresAt };
}

/** Ends a sign-in; whose it was, or undefined when there was none to end. */
export async function endSignIn(db: Db, accessToken: string, now: Instant): Promise<PersonId | undefined> {
  const row = await db
    .updateTable('sign_ins')
    .set({ ended_at: now })
    .where('token_hash', '=', tokenHash(accessToken))
    .where('ended_at', 'is', null)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id;
}

/** Ends every sign-in of a person, on whatever device. */
export async function endSignIns(trx: Trx, personId: PersonId, now: Instant): Promise<void> {
  await trx
    .updateTable('sign_ins')
    .set({ ended_at: now })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Makes a personal link for a person. The token is returned and not kept. */
export async function insertPersonalLink(db: Db, personId: PersonId, now: Instant): Promise<string> {
  const token = newToken('tb_link_');
  await db
    .insertInto('personal_links')
    .values({
      id: newId(),
      token_hash: tokenHash(token),
      person_id: personId,
      created_at: now,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
  return token;
}

/** Revokes all personal links of a person; how many there were. */
export async function endPersonalLinks(db: Db, personId: PersonId, now: Instant): Promise<number> {
  const rows = await db
    .updateTable('personal_links')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length;
}
