import type { Trx } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import type { Instant } from '../shared/time.ts';
import type { AudienceMember } from './audience-store.ts';
import { queueMail } from './store.ts';
import type { MailReader, MailText } from './texts.ts';

/** Somebody of an audience, as a mail addresses them. */
export function readerOf(member: AudienceMember): MailReader {
  return { name: displayName(member), onBehalfOf: member.onBehalfOf && displayName(member.onBehalfOf) };
}

/** Queues a mail of somebody's own, to be sent now: a link to sign in as them is made when it goes. False when its once key was used. */
export function queueToMember(
  trx: Trx,
  { personId, email }: AudienceMember,
  { subject, body, onceKey }: MailText & { readonly onceKey?: string },
  now: Instant,
): Promise<boolean> {
  return queueMail(trx, {
    recipientId: personId,
    toAddress: email,
    subject,
    body,
    linkKind: 'personal',
    onceKey,
    dueAt: now,
    now,
  });
}
