import { setTimeout } from 'node:timers/promises';
import { insertEmailProof } from '../access/email-proof-store.ts';
import { insertEnrolmentLink } from '../access/enrolment-link-store.ts';
import { insertPersonalLink, insertSignInLink } from '../access/links-store.ts';
import type { Invitation } from '../calendar/types.ts';
import type { Context } from '../database/context.ts';
import type { PersonId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { isFailing, markFailing } from './failing-addresses.ts';
import { replyHint } from './notice-texts.ts';
import { MAX_ATTEMPTS, waitMinutesAfter } from './rules.ts';
import {
  ADDRESS_FAILS,
  claimDueMail,
  ERASED,
  GIVEN_UP,
  markFailed,
  markForLater,
  markSent,
  OVERTAKEN,
  REPLY_HINT,
  SITE,
  TOKEN,
  TOO_LATE,
} from './store.ts';
import { tellDueNews } from './telling.ts';
import type { ClaimedMail, DeliveryLog, LinkKind, MailTransport } from './types.ts';

/*
 * Each mail is sent at least once. It is sent twice only when a deliverer ends between the other side's yes and the
 * note of it; both copies then have the same Message-ID. Several deliverers, in several processes, may work on one
 * outbox. Mails go one by one, and one that cannot be sent stands in no other's way.
 */

/** Longer than any send can take (the time-outs of the transport added up), so that nobody takes a mail over early. */
const LEASE_MINUTES = 10;

export interface Delivery {
  /** Resolves when the mail that was being sent is done; nothing is sent afterwards. */
  stop(): Promise<void>;
}

export interface DeliveryOptions {
  /** The address of the product, without a slash at the end. */
  readonly baseUrl: string;
  /** Answers to invitations are read; otherwise nobody is asked for one. Default: no. */
  readonly asksReply?: boolean | undefined;
  /** Pause between two looks at the outbox, in milliseconds. */
  readonly pollMs?: number | undefined;
}

/** Sends what is due, now and from now on, until it is stopped. The transport is closed then. */
export function startDelivery(
  context: Context,
  transport: MailTransport,
  log: DeliveryLog,
  { baseUrl, asksReply, pollMs = 2000 }: DeliveryOptions,
): Delivery {
  const stopping = new AbortController();
  // Rejects when it is stopped, and then it is simply over
  const pause = (): Promise<void> =>
    setTimeout(pollMs, undefined, { signal: stopping.signal }).catch(() => undefined);
  const work = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        await deliverDueMails(context, transport, log, { baseUrl, asksReply, signal: stopping.signal });
      } catch (error) {
        // The edge of the program: without its database there is nothing to deliver; it may come back
        log.error('mail.delivery', error);
      }
      if (!stopping.signal.aborted) await pause();
    }
    transport.close();
  };
  const done = work();
  return {
    stop() {
      stopping.abort();
      return done;
    },
  };
}

/** Writes the mails that are due to be written, and sends what is due at this moment, one by one; how many were sent. */
export async function deliverDueMails(
  context: Context,
  transport: MailTransport,
  log: DeliveryLog,
  { signal, ...sending }: Sending & { readonly signal?: AbortSignal },
): Promise<number> {
  await tellDueNews(context);
  let sent = 0;
  while (signal?.aborted !== true) {
    const now = context.clock();
    const leaseUntil = minutesAfter(now, LEASE_MINUTES);
    const mail = await claimDueMail(context.database.db, { now, leaseUntil });
    if (mail === undefined) return sent;
    if (await deliver(context, transport, log, mail, sending)) sent += 1;
  }
  return sent;
}

type Sending = Pick<DeliveryOptions, 'baseUrl' | 'asksReply'>;

async function deliver(
  context: Context,
  transport: MailTransport,
  log: DeliveryLog,
  mail: ClaimedMail,
  { baseUrl, asksReply = false }: Sending,
): Promise<boolean> {
  const { db } = context.database;
  const now = context.clock();
  if (mail.recipientErased) {
    await markFailed(db, mail, { now, answer: ERASED });
    return false;
  }
  if (mail.expiresAt !== undefined && mail.expiresAt <= now) {
    await markFailed(db, mail, { now, answer: TOO_LATE });
    return false;
  }
  if (mail.isOvertaken) {
    await markFailed(db, mail, { now, answer: OVERTAKEN });
    return false;
  }
  // The attempts before this one ended without an outcome: nobody was left to count them as the last
  if (mail.attempts > MAX_ATTEMPTS) {
    await markFailed(db, mail, { now, answer: GIVEN_UP });
    log.warn('mail.failed', { mail: mail.id, attempts: mail.attempts });
    return false;
  }
  // Who asks for a link to sign in may know better, and is told nothing otherwise
  if (mail.linkKind !== 'signIn' && (await isFailing(db, mail.toAddress))) {
    await markFailed(db, mail, { now, answer: ADDRESS_FAILS });
    return false;
  }
  const token = await tokenFor(context, mail);
  const text = filledIn(mail, { baseUrl, token, hint: replyHint(asksReply) });
  const { id, toAddress, subject } = mail;
  const invitation = mail.invitation && withPage(mail.invitation, baseUrl);
  const outcome = await transport.send({ id, toAddress, subject, text, date: now, invitation, asksReply });
  if (outcome.kind === 'sent') {
    await markSent(db, mail, context.clock());
    log.info('mail.sent', { mail: id, attempts: mail.attempts });
    return true;
  }
  // Some servers repeat what they do not like; a link that opens somebody's account is not kept
  const answer = token === undefined ? outcome.answer : outcome.answer.replaceAll(token, '…');
  if (outcome.kind === 'refused' && outcome.about === 'address') {
    await markFailing(db, mail.toAddress, { reason: answer, source: 'server', now: context.clock() });
  }
  if (outcome.kind === 'refused' || mail.attempts >= MAX_ATTEMPTS) {
    await markFailed(db, mail, { now: context.clock(), answer });
    log.warn('mail.failed', { mail: id, attempts: mail.attempts });
  } else {
    const dueAt = minutesAfter(context.clock(), waitMinutesAfter(mail.attempts));
    await markForLater(db, mail, { dueAt, answer });
    log.warn('mail.postponed', { mail: id, attempts: mail.attempts, dueAt });
  }
  return false;
}

/** The event leads to its page on this site, as it does in feeds. */
function withPage(invitation: Invitation, baseUrl: string): Invitation {
  const { event } = invitation;
  if (!('url' in event) || event.url === undefined) return invitation;
  return { ...invitation, event: { ...event, url: event.url.replace(SITE, () => baseUrl) } };
}

function filledIn(
  { body }: ClaimedMail,
  fill: { readonly baseUrl: string; readonly token: string | undefined; readonly hint: string },
): string {
  const text = body.replaceAll(SITE, () => fill.baseUrl).replaceAll(REPLY_HINT, () => fill.hint);
  const { token } = fill;
  return token === undefined ? text : text.replaceAll(TOKEN, () => token);
}

/** A link is made anew at each attempt: the one before may never have arrived. */
async function tokenFor(context: Context, mail: ClaimedMail): Promise<string | undefined> {
  if (mail.registrationId !== undefined) {
    return insertEnrolmentLink(context.database.db, mail.registrationId, context.clock());
  }
  if (mail.linkKind === undefined || mail.recipientId === undefined) return undefined;
  return newLink(context, mail.linkKind, { personId: mail.recipientId, email: mail.toAddress });
}

function newLink(
  { database: { db }, clock }: Context,
  kind: LinkKind,
  recipient: { readonly personId: PersonId; readonly email: string },
): Promise<string> {
  switch (kind) {
    case 'signIn':
      return insertSignInLink(db, recipient.personId, clock());
    case 'personal':
      return insertPersonalLink(db, recipient.personId, clock());
    case 'emailProof':
      return insertEmailProof(db, recipient, clock());
    default:
      return kind satisfies never;
  }
}

function minutesAfter(instant: Instant, minutes: number): Instant {
  return instantFromMillis(millisOf(instant) + minutes * 60_000);
}
