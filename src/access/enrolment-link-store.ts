import type { Db, Trx } from '../database/tables.ts';
import type { RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { newToken, tokenHash } from './tokens.ts';

/** Makes a link to one registration, for the mailbox that it was made with. The token is returned and not kept. */
export async function insertEnrolmentLink(
  db: Db,
  registrationId: RegistrationId,
  now: Instant,
): Promise<string> {
  const token = newToken('tb_enrol_');
  await db
    .insertInto('enrolment_links')
    .values({ token_hash: tokenHash(token), registration_id: registrationId, created_at: now })
    .execute();
  return token;
}

/** Which registration a link opens; undefined for a token that is none, or of a form that was deleted. */
export async function findLinkedRegistration(db: Db, token: string): Promise<RegistrationId | undefined> {
  const row = await db
    .selectFrom('enrolment_links')
    .select('registration_id')
    .where('token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  return row?.registration_id;
}

/** Links in mails go on working when a form turns out to be of somebody who registered before. */
export async function moveEnrolmentLinks(trx: Trx, from: RegistrationId, to: RegistrationId): Promise<void> {
  await trx
    .updateTable('enrolment_links')
    .set({ registration_id: to })
    .where('registration_id', '=', from)
    .execute();
}
