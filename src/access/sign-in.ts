import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { countMailsWithLink, queueMail } from '../notifications/store.ts';
import { ownLinkMail, signInLinkMail } from '../notifications/texts.ts';
import { displayName, normalizeEmail } from '../people/rules.ts';
import { findPersonByEmailKey } from '../people/store.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import {
  endSignIn,
  findSignInLink,
  insertSignIn,
  SIGN_IN_LINK_MINUTES,
  type SignIn,
  takeSignInLink,
} from './links-store.ts';
import type { Actor } from './types.ts';
import { findStaffRole } from './viewer-store.ts';

/** From one network, whoever the links were for; it says nothing of who is known. */
export interface TooManyLinksAsked {
  readonly code: 'TOO_MANY_LINKS_ASKED';
  readonly retryAfterSeconds: number;
}

/** More links than this for one person in one hour are not mailed: somebody is filling a mailbox. */
export const MAX_LINKS_PER_HOUR = 5;

/**
 * Mails a link to whoever has this address. Gives no answer at all: whoever asks learns nothing about who is known. To office
 * staff and facilitators of now it leads to `/inloggen/<token>`, and works once, for {@link SIGN_IN_LINK_MINUTES} minutes from
 * when the mail is sent. To wethouders and secretaries it is one more personal link of theirs: `/p/<token>`.
 */
export async function requestSignInLink(context: Context, email: string): Promise<void> {
  const emailKey = normalizeEmail(email);
  if (emailKey === undefined) return;
  const now = context.clock();
  await context.database.transaction(async (trx) => {
    const person = await findPersonByEmailKey(trx, emailKey);
    if (person === undefined) return;
    // So that of many requests at once no more than the limit count themselves in
    await lockRow(context.database, trx, 'people', person.id);
    const after = instantFromMillis(millisOf(now) - 3_600_000);
    const linkKind = (await findStaffRole(trx, person.id, now)) === undefined ? 'personal' : 'signIn';
    const recent = await countMailsWithLink(trx, { recipientId: person.id, linkKind, after });
    if (recent >= MAX_LINKS_PER_HOUR) return;
    const name = displayName(person);
    const { subject, body } =
      linkKind === 'signIn'
        ? signInLinkMail({ name, validMinutes: SIGN_IN_LINK_MINUTES })
        : ownLinkMail({ name });
    await queueMail(trx, {
      recipientId: person.id,
      toAddress: person.email,
      subject,
      body,
      linkKind,
      isAwaited: true,
      dueAt: now,
      now,
    });
  });
}

/**
 * Why a sign-in link does not work. Who has the 256 bits of a link may know what became of it; a second click gets
 * a friendly "already done".
 */
export type SignInLinkRefusal =
  | { readonly code: 'LINK_UNKNOWN' }
  | { readonly code: 'LINK_ALREADY_USED'; readonly redeemedAt: Instant }
  | { readonly code: 'LINK_EXPIRED'; readonly expiresAt: Instant };

/**
 * Signs in with a link, for {@link SignIn.expiresAt} at the longest. Of several attempts at once exactly one gets
 * in. Only for a decision of a person (POST): programs that look at mails follow links. The link of somebody who is
 * no staff any more is unknown.
 */
export async function redeemSignInLink(
  context: Context,
  token: string,
): Promise<Result<SignIn, SignInLinkRefusal>> {
  const now = context.clock();
  return context.database.decide<SignIn, SignInLinkRefusal>(async (trx) => {
    const personId = await takeSignInLink(trx, token, now);
    if (personId === undefined) return refuse(await whyNot(trx, token));
    const role = await findStaffRole(trx, personId, now);
    if (role === undefined) return refuse({ code: 'LINK_UNKNOWN' });
    const signIn = await insertSignIn(trx, personId, now);
    await record(trx, { action: 'person.signedIn', actor: { personId, role }, now });
    return accept(signIn);
  });
}

async function whyNot(trx: Trx, token: string): Promise<SignInLinkRefusal> {
  const link = await findSignInLink(trx, token);
  if (link === undefined) return { code: 'LINK_UNKNOWN' };
  const { expiresAt, redeemedAt } = link;
  return redeemedAt === undefined
    ? { code: 'LINK_EXPIRED', expiresAt }
    : { code: 'LINK_ALREADY_USED', redeemedAt };
}

/** Ends a sign-in by its access token. Nothing happens when it has ended already, or for another kind of token. */
export async function signOut(context: Context, token: string): Promise<void> {
  const now = context.clock();
  await context.database.transaction(async (trx) => {
    const personId = await endSignIn(trx, token, now);
    if (personId === undefined) return;
    const role = await findStaffRole(trx, personId, now);
    if (role !== undefined) await record(trx, { action: 'person.signedOut', actor: { personId, role }, now });
  });
}

async function record(
  trx: Trx,
  { action, actor, now }: { readonly action: string; readonly actor: Actor; readonly now: Instant },
): Promise<void> {
  const subject = { subjectKind: 'person', subjectId: actor.personId } as const;
  await recordAudit(trx, { at: now, actor, action, ...subject, details: {} });
}
