import { hash, randomBytes } from 'node:crypto';

/**
 * What a token opens, readable at its start so that a person, or a program that looks for leaked secrets, knows
 * what it has found: a sign-in link, a signed-in browser or program, the proof of an e-mail address, a personal link, a device that
 * joined a planning round by code, a registration, a calendar feed.
 */
export type TokenPrefix =
  | 'tb_signin_'
  | 'tb_access_'
  | 'tb_email_'
  | 'tb_link_'
  | 'tb_device_'
  | 'tb_enrol_'
  | 'ical_';

/** 256 bits of randomness in 43 characters of base64url (RFC 4648, section 5) after the prefix. */
export function newToken(prefix: TokenPrefix): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/**
 * SHA-256 in hex: the only form in which a token is kept. Looking a token up by its hash leaves nothing to time;
 * a slow hash would add nothing to 256 random bits.
 */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}
