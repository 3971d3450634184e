import type { Trx } from '../database/tables.ts';
import { queueMail } from '../notifications/store.ts';
import type { MailText } from '../notifications/texts.ts';
import { displayName } from '../people/rules.ts';
import { getPerson } from '../people/store.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Registration } from './types.ts';

interface Telling {
  readonly registration: Pick<Registration, 'id' | 'form'>;
  /** Undefined as long as the address is not confirmed. */
  readonly personId: PersonId | undefined;
  readonly now: Instant;
  /** Not sent from this instant on. */
  readonly expiresAt?: Instant | undefined;
  /** What it asks an answer to: see the outbox. */
  readonly questionId?: string | undefined;
  /** They are at the form, and wait for it. */
  readonly isAwaited?: boolean;
}

/**
 * Mails somebody about their registration, with a link to it that is made when the mail goes. A person that is known is
 * reached at the address they have now. Mails about one registration arrive in the order in which things happened.
 */
export async function tell(
  trx: Trx,
  { registration: { id, form }, personId, now, expiresAt, questionId, isAwaited = false }: Telling,
  text: (name: string) => MailText,
): Promise<void> {
  const { subject, body } = text(displayName(form));
  await queueMail(trx, {
    recipientId: personId,
    toAddress: personId === undefined ? form.email : (await getPerson(trx, personId)).email,
    subject,
    body,
    registrationId: id,
    seriesKey: `registration:${id}`,
    expiresAt,
    questionId,
    isAwaited,
    dueAt: now,
    now,
  });
}
