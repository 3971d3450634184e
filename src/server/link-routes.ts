import type { IncomingHttpHeaders } from 'node:http';
import { redeemSignInLink, signOut } from '../access/sign-in.ts';
import { viewerFor } from '../access/viewer.ts';
import type { Context } from '../database/context.ts';
import { redeemEmailProof } from '../people/email-change.ts';
import { type Answer, jsonAnswer, redirectAnswer } from './answer.ts';
import { credentialsOf, requestOrigin } from './caller.ts';
import { signInCookie, signOutCookie } from './cookie.ts';
import {
  emailChangedPage,
  emailProofFailedPage,
  emailProofPage,
  emailTakenPage,
  otherSitePage,
  personalLinkFailedPage,
  personalLinkPage,
  signInFailedPage,
  signInPage,
  tooManyPage,
} from './pages.ts';
import type { AttemptLimit } from './rate-limit.ts';

/*
 * The links of mails. Programs that look for viruses open every link, so opening one changes nothing: it shows a page
 * with a button, the same for every token, and only the press on it (POST) does something.
 */

export interface LinkServices {
  readonly context: Context;
  readonly baseUrl: string;
  readonly wrongTokens: AttemptLimit;
}

export interface LinkRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly token: string;
  /** The screen to go to once the button is pressed: a path of our own. */
  readonly wayOn: string;
  /** Network address of who asks. */
  readonly address: string;
}

/** `/inloggen/<token>` */
export async function signInRoute(services: LinkServices, request: LinkRequest): Promise<Answer> {
  const { method, headers, token, wayOn, address } = request;
  if (method === 'GET' || method === 'HEAD') return signInPage(token, wayOn);
  if (method !== 'POST') return methodNotAllowed();
  if (requestOrigin(headers, services.baseUrl) === 'elsewhere') return otherSitePage();
  const { context, baseUrl } = services;
  const redeemed = await redeemSignInLink(context, token);
  const wantsJson = headers.accept?.includes('application/json') === true;
  if (!redeemed.ok) {
    const { refusal } = redeemed;
    const { code } = refusal;
    const wait = code === 'LINK_UNKNOWN' ? services.wrongTokens.count(address, context.clock()) : undefined;
    if (wantsJson) return wait === undefined ? jsonAnswer(410, { code }) : tooManyAsJson(wait);
    return wait === undefined ? signInFailedPage(refusal, wayOn) : tooManyPage(wait);
  }
  const { accessToken, expiresAt } = redeemed.value;
  if (wantsJson) return jsonAnswer(200, { accessToken, expiresAt });
  const cookie = signInCookie(accessToken, baseUrl, { from: context.clock(), until: expiresAt });
  return redirectAnswer(wayOn, { 'Set-Cookie': cookie });
}

/** For how long a browser keeps a personal link; the link itself lives until it is revoked. */
const PERSONAL_COOKIE_DAYS = 90;

/** `/p/<token>`: may be used again and again, so the token itself is what the browser keeps. */
export async function personalLinkRoute(services: LinkServices, request: LinkRequest): Promise<Answer> {
  const { method, headers, token, wayOn, address } = request;
  if (method === 'GET' || method === 'HEAD') return personalLinkPage(token, wayOn);
  if (method !== 'POST') return methodNotAllowed();
  const { context, baseUrl, wrongTokens } = services;
  if (requestOrigin(headers, baseUrl) === 'elsewhere') return otherSitePage();
  const now = context.clock();
  const viewer = await viewerFor(context.database.db, token, now);
  if (viewer.kind !== 'person' || viewer.via !== 'personalLink') {
    const wait = wrongTokens.count(address, now);
    return wait === undefined ? personalLinkFailedPage() : tooManyPage(wait);
  }
  const cookie = signInCookie(token, baseUrl, { maxAgeSeconds: PERSONAL_COOKIE_DAYS * 86_400 });
  return redirectAnswer(wayOn, { 'Set-Cookie': cookie });
}

/** `/e-mailadres/<token>`: proves a new address. Whoever holds the link needs not be signed in. */
export async function emailProofRoute(
  { context, baseUrl, wrongTokens }: LinkServices,
  { method, headers, token, address }: Omit<LinkRequest, 'wayOn'>,
): Promise<Answer> {
  if (method === 'GET' || method === 'HEAD') return emailProofPage(token);
  if (method !== 'POST') return methodNotAllowed();
  if (requestOrigin(headers, baseUrl) === 'elsewhere') return otherSitePage();
  const redeemed = await redeemEmailProof(context, token);
  if (redeemed.ok) return emailChangedPage();
  if (redeemed.refusal.code === 'EMAIL_TAKEN') return emailTakenPage();
  const wait = wrongTokens.count(address, context.clock());
  return wait === undefined ? emailProofFailedPage() : tooManyPage(wait);
}

/** `POST /uitloggen`: ends the sign-in and takes the cookie away. */
export async function signOutRoute(
  { context, baseUrl }: LinkServices,
  { method, headers }: Pick<LinkRequest, 'method' | 'headers'>,
): Promise<Answer> {
  if (method !== 'POST') return methodNotAllowed('POST');
  const credentials = credentialsOf(headers, baseUrl);
  const origin = requestOrigin(headers, baseUrl);
  if (origin === 'elsewhere' || (credentials.from === 'cookie' && origin === 'notTold'))
    return otherSitePage();
  if (credentials.token !== undefined) await signOut(context, credentials.token);
  return redirectAnswer('/inloggen', { 'Set-Cookie': signOutCookie(baseUrl) });
}

function methodNotAllowed(allow = 'GET, HEAD, POST'): Answer {
  return { status: 405, headers: { Allow: allow, 'Cache-Control': 'no-store' } };
}

function tooManyAsJson(retryAfterSeconds: number): Answer {
  return jsonAnswer(429, { code: 'TOO_MANY_ATTEMPTS' }, { 'Retry-After': String(retryAfterSeconds) });
}
