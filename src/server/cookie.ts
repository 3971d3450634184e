import type { Instant } from '../shared/time.ts';
import { millisOf } from '../shared/time.ts';

/** `__Host-`: the browser then only takes it over https, for this host and path `/`. */
function cookieName(baseUrl: string): string {
  return baseUrl.startsWith('https:') ? '__Host-toerbeurt' : 'toerbeurt';
}

/** The access token in a Cookie header, if any. */
export function tokenInCookie(header: string | undefined, baseUrl: string): string | undefined {
  const name = cookieName(baseUrl);
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** Set-Cookie for somebody who signed in, for as long as that lasts. */
export function signInCookie(
  token: string,
  baseUrl: string,
  lasts: { readonly from: Instant; readonly until: Instant } | { readonly maxAgeSeconds: number },
): string {
  const seconds =
    'maxAgeSeconds' in lasts
      ? lasts.maxAgeSeconds
      : Math.max(0, Math.floor((millisOf(lasts.until) - millisOf(lasts.from)) / 1000));
  return cookie(baseUrl, token, seconds);
}

export function signOutCookie(baseUrl: string): string {
  return cookie(baseUrl, '', 0);
}

function cookie(baseUrl: string, value: string, maxAgeSeconds: number): string {
  const parts = [
    `${cookieName(baseUrl)}=${value}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${maxAgeSeconds}`,
    ...(baseUrl.startsWith('https:') ? ['Secure'] : []),
  ];
  return parts.join('; ');
}
