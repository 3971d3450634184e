import { type RawBuilder, sql } from 'kysely';
import type { Invitation } from '../calendar/types.ts';
import { skipLocked } from '../database/skip-locked.ts';
import type { Db, Trx } from '../database/tables.ts';
import { newId, type PersonId, type RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { ClaimedMail, LinkKind } from './types.ts';

export interface NewMail {
  /** Who it is for; undefined for an address that belongs to nobody known here. */
  readonly recipientId: PersonId | undefined;
  readonly toAddress: string;
  readonly subject: string;
  /** Plain text. {@link SITE} and {@link TOKEN} in it are filled in when it is sent. */
  readonly body: string;
  /** Two mails with the same key are one mail: the second is not queued. */
  readonly onceKey?: string | undefined;
  /** A link of this kind is made for the recipient at the moment of sending. */
  readonly linkKind?: LinkKind | undefined;
  /** A link to this registration is made at the moment of sending; for {@link TOKEN}. */
  readonly registrationId?: RegistrationId | undefined;
  /** With it the mail is an invitation for the recipient's calendar. */
  readonly invitation?: Invitation | undefined;
  /** Mails of one series arrive in the order in which they were queued: the later waits for the earlier. */
  readonly seriesKey?: string | undefined;
  /** Not sent from this instant on: what it says has no use then. */
  readonly expiresAt?: Instant | undefined;
  /**
   * What it asks an answer to: the id of a place that is offered, a talk, a round, an offer. Once that is asked no more, it does not
   * go out: {@link overtakeMails}. Undefined for news, which stays true.
   */
  readonly questionId?: string | undefined;
  /** Somebody looks out for it at this moment, as for the link they asked: it goes before all that nobody waits for. */
  readonly isAwaited?: boolean;
  /** Not sent before this instant. */
  readonly dueAt: Instant;
  readonly now: Instant;
}

/** Stands for the address of the product (`https://...`, without a slash at the end) in the body of a mail. */
export const SITE = '{{site}}';
/**
 * Stands for the token of the link in a mail with a `linkKind` or a `registrationId`. The token is made when the mail is sent, so that it
 * never rests in the outbox: in the database there are only hashes of tokens.
 */
export const TOKEN = '{{token}}';

/** Stands for the sentence on what becomes of an answer to an invitation; it depends on whether answers are read. */
export const REPLY_HINT = '{{antwoord}}';

/** Why a mail was given up without a word of the other side. */
export const ERASED = 'recipient erased';
export const TOO_LATE = 'too late';
export const OVERTAKEN = 'overtaken';
export const ADDRESS_FAILS = 'address fails';
/** Each attempt ended in an error of ours, or with the program itself. */
export const GIVEN_UP = 'given up';

/** Puts a mail in the outbox, in the transaction of the change that it tells about: sent after the commit or never. False when its once key was used. */
export async function queueMail(trx: Trx, mail: NewMail): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('outbox')
    .values({
      id: newId(),
      recipient_id: mail.recipientId ?? null,
      to_address: mail.toAddress,
      subject: mail.subject,
      body: mail.body,
      link_kind: mail.linkKind ?? null,
      once_key: mail.onceKey ?? null,
      plan_id: null,
      created_at: mail.now,
      due_at: mail.dueAt,
      attempts: 0,
      sent_at: null,
      failed_at: null,
      last_error: null,
      calendar: mail.invitation === undefined ? null : JSON.stringify(mail.invitation),
      series_key: mail.seriesKey ?? null,
      expires_at: mail.expiresAt ?? null,
      registration_id: mail.registrationId ?? null,
      is_awaited: mail.isAwaited === true ? 1 : 0,
      question_id: mail.questionId ?? null,
      overtaken_at: null,
    })
    .onConflict((conflict) => conflict.column('once_key').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

interface Claiming {
  readonly now: Instant;
  readonly leaseUntil: Instant;
}

/**
 * Takes the mail that has been due longest, of those that somebody waits for before all others, for one deliverer: it is due again
 * at `leaseUntil`, so a deliverer that stops half-way keeps no mail for itself.
 */
export async function claimDueMail(db: Db, claiming: Claiming): Promise<ClaimedMail | undefined> {
  return (await claim(db, claiming, sql`and is_awaited = 1`)) ?? (await claim(db, claiming, sql``));
}

/** One statement, so that no two deliverers get the same mail. */
async function claim(
  db: Db,
  { now, leaseUntil }: Claiming,
  which: RawBuilder<unknown>,
): Promise<ClaimedMail | undefined> {
  const next = sql<string>`(
    select id from outbox where sent_at is null and failed_at is null ${which} and due_at <= ${now}
      and not exists (
        select 1 from outbox as earlier where earlier.series_key = outbox.series_key and earlier.id < outbox.id
          and earlier.sent_at is null and earlier.failed_at is null
      )
    order by due_at, id limit 1 ${skipLocked(db)}
  )`;
  const row = await db
    .updateTable('outbox')
    .set((eb) => ({ due_at: leaseUntil, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', next)
    .returning(['id', 'recipient_id', 'to_address', 'subject', 'body', 'link_kind', 'attempts'])
    .returning(['calendar', 'expires_at', 'registration_id', 'overtaken_at'])
    .returning((eb) =>
      eb
        .selectFrom('people')
        .select('people.erased_at')
        .whereRef('people.id', '=', 'outbox.recipient_id')
        .as('erased_at'),
    )
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      recipientId: row.recipient_id ?? undefined,
      toAddress: row.to_address,
      subject: row.subject,
      body: row.body,
      linkKind: row.link_kind ?? undefined,
      // Written by queueMail
      invitation: row.calendar === null ? undefined : (JSON.parse(row.calendar) as Invitation),
      expiresAt: row.expires_at ?? undefined,
      isOvertaken: row.overtaken_at !== null,
      registrationId: row.registration_id ?? undefined,
      attempts: row.attempts,
      recipientErased: row.erased_at !== null,
    }
  );
}

/** Only the deliverer that still holds the mail may say what became of it. */
function held(db: Db, { id, attempts }: ClaimedMail) {
  return db
    .updateTable('outbox')
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null);
}

export async function markSent(db: Db, mail: ClaimedMail, now: Instant): Promise<void> {
  await held(db, mail).set({ sent_at: now, last_error: null }).execute();
}

export async function markForLater(
  db: Db,
  mail: ClaimedMail,
  { dueAt, answer }: { readonly dueAt: Instant; readonly answer: string },
): Promise<void> {
  await held(db, mail).set({ due_at: dueAt, last_error: answer }).execute();
}

export async function markFailed(
  db: Db,
  mail: ClaimedMail,
  { now, answer }: { readonly now: Instant; readonly answer: string },
): Promise<void> {
  await held(db, mail).set({ failed_at: now, last_error: answer }).execute();
}

/**
 * What these mails ask is answered, or asked no more: those that did not leave yet never do, and none that failed is sent again. One
 * that is on its way at this moment may still arrive. News stays: it was true.
 */
export async function overtakeMails(trx: Trx, { questionId, to }: Question, now: Instant): Promise<void> {
  let mails = trx
    .updateTable('outbox')
    .set({ overtaken_at: now })
    .where('question_id', 'is not', null)
    .where('sent_at', 'is', null)
    .where('overtaken_at', 'is', null);
  if (questionId !== undefined) mails = mails.where('question_id', '=', questionId);
  if (to !== undefined) mails = mails.where('registration_id', '=', to);
  await mails.execute();
}

/** A question to everybody, everything that is asked of one registration, or the two together. */
type Question =
  | { readonly questionId: string; readonly to?: RegistrationId | undefined }
  | { readonly questionId?: undefined; readonly to: RegistrationId };

/** Mails of one kind of link that were queued for a person after an instant (exclusive), whatever became of them. */
export async function countMailsWithLink(
  db: Db,
  request: { readonly recipientId: PersonId; readonly linkKind: LinkKind; readonly after: Instant },
): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recipient_id', '=', request.recipientId)
    .where('link_kind', '=', request.linkKind)
    .where('created_at', '>', request.after)
    .executeTakeFirstOrThrow();
  return Number(count);
}
