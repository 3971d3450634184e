import { EMAIL_PROOF_HOURS } from '../access/email-proof-store.ts';
import type { Actor, OwnRight } from '../access/types.ts';
import { findStaffRole } from '../access/viewer-store.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { emailProofMail } from '../notifications/account-texts.ts';
import { countMailsWithLink, queueMail } from '../notifications/store.ts';
import type { PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import type { ChangeDetailsRefusal } from './errors.ts';
import { displayName, normalizeEmail, readTelephone } from './rules.ts';
import { getPerson, updateTelephone } from './store.ts';
import type { Person } from './types.ts';

/** More new addresses than this for one person in one hour are not mailed. */
export const MAX_EMAIL_CHANGES_PER_HOUR = 5;

export interface OwnDetailsRequest {
  /** Null or blank: none any more. Left out: as it was. */
  readonly telephone?: string | null | undefined;
  /** Null, blank, left out or the one that is known: as it was. */
  readonly email?: string | null | undefined;
}

export interface ChangedDetails {
  readonly personId: PersonId;
  /** Where a mail goes with which the new address is proven; undefined when the address stays. */
  readonly proofSentTo: string | undefined;
}

/**
 * Changes how somebody can be reached. A telephone number counts at once. A new e-mail address counts only once a link in
 * a mail to it was used (email-change.ts). Whether somebody else is known by that address is not told here.
 */
export async function changeOwnDetails(
  context: Context,
  { actor }: OwnRight,
  request: OwnDetailsRequest,
): Promise<Result<ChangedDetails, ChangeDetailsRefusal>> {
  const telephone = readTelephone(request.telephone);
  if (!telephone.ok) return telephone;
  const email = readEmail(request.email);
  if (!email.ok) return email;
  const now = context.clock();
  return context.database.decide<ChangedDetails, ChangeDetailsRefusal>(async (trx) => {
    await lockRow(context.database, trx, 'people', actor.personId);
    const person = await getPerson(trx, actor.personId);
    const isNew = email.value !== undefined && normalizeEmail(email.value) !== normalizeEmail(person.email);
    const newEmail = isNew ? email.value : undefined;
    if (newEmail !== undefined) {
      const refusal = await whyNoMail(trx, actor, now);
      if (refusal !== undefined) return refuse(refusal);
      await mailProof(trx, person, newEmail, now);
    }
    if (request.telephone !== undefined && telephone.value !== person.telephone) {
      await updateTelephone(trx, person.id, telephone.value);
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'person.telephoneChanged',
        subjectKind: 'person',
        subjectId: person.id,
        details: {},
      });
    }
    return accept({ personId: person.id, proofSentTo: newEmail });
  });
}

function readEmail(typed: string | null | undefined): Result<string | undefined, ChangeDetailsRefusal> {
  const email = typed?.trim() ?? '';
  if (email === '') return accept(undefined);
  return normalizeEmail(email) === undefined
    ? refuse({ code: 'INVALID_EMAIL', field: 'email' })
    : accept(email);
}

async function whyNoMail(
  trx: Trx,
  { personId, role }: Actor,
  now: Instant,
): Promise<ChangeDetailsRefusal | undefined> {
  const isSignedInAsStaff = role === 'office' || role === 'facilitator';
  if (!isSignedInAsStaff && (await findStaffRole(trx, personId, now)) !== undefined) {
    return { code: 'EMAIL_NEEDS_SIGN_IN' };
  }
  const after = instantFromMillis(millisOf(now) - 3_600_000);
  const recent = await countMailsWithLink(trx, { recipientId: personId, linkKind: 'emailProof', after });
  return recent >= MAX_EMAIL_CHANGES_PER_HOUR ? { code: 'TOO_MANY_EMAIL_CHANGES' } : undefined;
}

async function mailProof(trx: Trx, person: Person, toAddress: string, now: Instant): Promise<void> {
  const mail = emailProofMail({ name: displayName(person), validHours: EMAIL_PROOF_HOURS });
  await queueMail(trx, {
    recipientId: person.id,
    toAddress,
    ...mail,
    linkKind: 'emailProof',
    isAwaited: true,
    dueAt: now,
    now,
  });
}
