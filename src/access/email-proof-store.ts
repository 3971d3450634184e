import type { Db, Trx } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { newToken, tokenHash } from './tokens.ts';

/** How long a new address can be proven, from the moment its mail is sent: mail of an office may wait for the morning. */
export const EMAIL_PROOF_HOURS = 24;

/** Makes a link that proves that a person reads mail at `email`. The token is returned and not kept. */
export async function insertEmailProof(
  db: Db,
  { personId, email }: { readonly personId: PersonId; readonly email: string },
  now: Instant,
): Promise<string> {
  const token = newToken('tb_email_');
  await db
    .insertInto('email_proofs')
    .values({
      token_hash: tokenHash(token),
      person_id: personId,
      email,
      created_at: now,
      expires_at: instantFromMillis(millisOf(now) + EMAIL_PROOF_HOURS * 3_600_000),
      redeemed_at: null,
    })
    .execute();
  return token;
}

/**
 * Uses a proof up: one statement, so that of several attempts at once exactly one gets it. Undefined when it was used
 * before, is not known, or `now` is at or after its end.
 */
export async function takeEmailProof(
  trx: Trx,
  token: string,
  now: Instant,
): Promise<{ readonly personId: PersonId; readonly email: string } | undefined> {
  const row = await trx
    .updateTable('email_proofs')
    .set({ redeemed_at: now })
    .where('token_hash', '=', tokenHash(token))
    .where('redeemed_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['person_id', 'email'])
    .executeTakeFirst();
  return row && { personId: row.person_id, email: row.email };
}

/** Other addresses that somebody asked for before no longer become theirs. */
export async function endEmailProofs(trx: Trx, personId: PersonId, now: Instant): Promise<void> {
  await trx
    .updateTable('email_proofs')
    .set({ expires_at: now })
    .where('person_id', '=', personId)
    .where('redeemed_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}
