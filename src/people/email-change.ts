import { endEmailProofs, takeEmailProof } from '../access/email-proof-store.ts';
import { findStaffRole } from '../access/viewer-store.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import { emailChangedMail } from '../notifications/account-texts.ts';
import { clearFailing } from '../notifications/failing-addresses.ts';
import { noteNewAddress } from '../notifications/session-notices.ts';
import { queueMail } from '../notifications/store.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { EmailProofRefusal } from './errors.ts';
import { displayName, normalizeEmail } from './rules.ts';
import { getPerson, updateEmail } from './store.ts';

/**
 * Makes the address that a link was mailed to the address of who asked for it, and tells the old address. Sessions to come that
 * were invited to at the old one are at the new one too. Of several
 * attempts at once exactly one does. Only for a decision of a person (POST): programs that look at mails follow links.
 */
export async function redeemEmailProof(
  context: Context,
  token: string,
): Promise<Result<'changed', EmailProofRefusal>> {
  const now = context.clock();
  return context.database.decide<'changed', EmailProofRefusal>(
    async (trx) => {
      const proof = await takeEmailProof(trx, token, now);
      const emailKey = proof && normalizeEmail(proof.email);
      if (proof === undefined || emailKey === undefined) return refuse({ code: 'LINK_UNKNOWN' });
      const { personId, email } = proof;
      await lockRow(context.database, trx, 'people', personId);
      const person = await getPerson(trx, personId);
      if (person.erasedAt !== undefined) return refuse({ code: 'LINK_UNKNOWN' });
      await updateEmail(trx, personId, { email, emailKey });
      await endEmailProofs(trx, personId, now);
      await noteNewAddress(trx, personId, now);
      // A mail arrived there just now
      await clearFailing(trx, email);
      await recordAudit(trx, {
        at: now,
        actor: { personId, role: (await findStaffRole(trx, personId, now)) ?? 'participant' },
        action: 'person.emailChanged',
        subjectKind: 'person',
        subjectId: personId,
        details: {},
      });
      const mail = emailChangedMail({ name: displayName(person) });
      await queueMail(trx, { recipientId: personId, toAddress: person.email, ...mail, dueAt: now, now });
      return accept('changed');
    },
    { EMAIL_TAKEN: { code: 'EMAIL_TAKEN' } },
  );
}
