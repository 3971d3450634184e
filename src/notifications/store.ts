import type { Trx } from '../database/tables.ts';
import { newId, type PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

export interface NewMail {
  /** Who it is for; undefined for an address that belongs to nobody known here. */
  readonly recipientId: PersonId | undefined;
  readonly toAddress: string;
  readonly subject: string;
  /** Plain text. {@link SITE} and {@link TOKEN} in it are filled in when it is sent. */
  readonly body: string;
  /** Two mails with the same key are one mail: the second is not queued. */
  readonly onceKey?: string | undefined;
  /** `signIn`: a sign-in link is made for the recipient at the moment of sending. */
  readonly linkKind?: 'signIn' | undefined;
  /** Not sent before this instant. */
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** Stands for the address of the product (`https://...`, without a slash at the end) in the body of a mail. */
export const SITE = '{{site}}';
/**
 * Stands for the token of the link in a mail with a `linkKind`. The token is made when the mail is sent, so that it
 * never rests in the outbox: in the database there are only hashes of tokens.
 */
export const TOKEN = '{{token}}';

/** Puts a mail in the outbox, in the transaction of the change that it tells about: sent after the commit or never. */
export async function queueMail(trx: Trx, mail: NewMail): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: newId(),
      recipient_id: mail.recipientId ?? null,
      to_address: mail.toAddress,
      subject: mail.subject,
      body: mail.body,
      link_kind: mail.linkKind ?? null,
      once_key: mail.onceKey ?? null,
      created_at: mail.now,
      due_at: mail.dueAt,
      attempts: 0,
      sent_at: null,
      failed_at: null,
      last_error: null,
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .execute();
}
