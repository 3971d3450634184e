import type { IncomingMessage } from 'node:http';
import type { Config } from './config.ts';
import { tokenInCookie } from './cookie.ts';

/** How a request says who sends it. */
export interface Credentials {
  readonly token: string | undefined;
  /** A cookie is sent by the browser unasked: only then must we know which page asked. */
  readonly from: 'header' | 'cookie' | 'nothing';
}

/** A token in `Authorization: Bearer` goes before the cookie. */
export function credentialsOf(
  headers: Pick<IncomingMessage['headers'], 'authorization' | 'cookie'>,
  baseUrl: string,
): Credentials {
  const bearer = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { token: bearer, from: 'header' };
  const token = tokenInCookie(headers.cookie, baseUrl);
  return token === undefined ? { token, from: 'nothing' } : { token, from: 'cookie' };
}

/** Which page a browser says the request comes from. */
export type RequestOrigin = 'ourOwn' | 'elsewhere' | 'notTold';

/**
 * `Sec-Fetch-Site` cannot be set by a page and knows nothing of names we do not know (a development server, an
 * address instead of a name), so it goes first; older browsers send only `Origin`.
 */
export function requestOrigin(headers: IncomingMessage['headers'], baseUrl: string): RequestOrigin {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' ? 'ourOwn' : 'elsewhere';
  if (headers.origin === undefined) return 'notTold';
  return headers.origin === baseUrl ? 'ourOwn' : 'elsewhere';
}

/**
 * Whether a page in a browser asks: it brings a cookie, or is nobody yet and brings what only browsers send. Who has a
 * token in a header is a program, wherever it runs.
 */
export function isBrowserPage(headers: IncomingMessage['headers'], { from }: Credentials): boolean {
  if (from !== 'nothing') return from === 'cookie';
  return headers['sec-fetch-site'] !== undefined || headers.origin !== undefined;
}

/**
 * Whether a browser says that a person went to this address: from a QR code, by typing it, or from a page of ours. A page
 * elsewhere can make a browser ask for anything, as a picture for instance, but not have it say this.
 */
export function isOpenedByPerson(headers: IncomingMessage['headers']): boolean {
  return headers['sec-fetch-site'] === 'none' || headers['sec-fetch-site'] === 'same-origin';
}

/** The network address of who asks; behind a proxy of our own the last one it added. */
export function addressOf(request: IncomingMessage, { trustProxy }: Pick<Config, 'trustProxy'>): string {
  const forwarded = request.headers['x-forwarded-for'];
  const last = trustProxy
    ? String(forwarded ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined;
  return last || (request.socket.remoteAddress ?? 'unknown');
}
