import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { InvalidTelephone } from './errors.ts';
import type { EmailKey, Person, WethouderTerm } from './types.ts';

/** RFC 5321, section 4.5.3.1: a path of 256 octets, brackets included, and a local part of 64. */
const MAX_ADDRESS_OCTETS = 254;
const MAX_LOCAL_OCTETS = 64;

/**
 * One `@`, a name before it without anything that mail headers give a meaning, and a domain of at least two
 * labels after it. Quoted names and domain literals exist on paper (RFC 5321) and are refused.
 */
const ADDRESS =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])$/u;

/**
 * The key by which a person is recognised, however the address is typed: without spaces around it, lower case,
 * composed. Undefined when the text is not a plain e-mail address.
 */
export function normalizeEmail(text: string): EmailKey | undefined {
  if (text.length > MAX_ADDRESS_OCTETS * 2) return undefined;
  const key = text.trim().normalize('NFC').toLowerCase();
  const local = key.slice(0, key.indexOf('@'));
  if (Buffer.byteLength(key) > MAX_ADDRESS_OCTETS || Buffer.byteLength(local) > MAX_LOCAL_OCTETS) {
    return undefined;
  }
  // The pattern is the brand: this is where text becomes a key.
  return ADDRESS.test(key) ? (key as EmailKey) : undefined;
}

const TELEPHONE = /^\+?[\d ()./-]+$/;
/** ITU-T E.164: fifteen digits at most. Less than six reach nobody from elsewhere. */
const TELEPHONE_DIGITS = { min: 6, max: 15 } as const;

/** A telephone number as typed; undefined for none. */
export function readTelephone(
  typed: string | null | undefined,
): Result<string | undefined, InvalidTelephone> {
  if (typed === null || typed === undefined || typed.trim() === '') return accept(undefined);
  const text = plainText(typed, { maxLength: 30 }) ?? '';
  const digits = text.replace(/\D/g, '').length;
  const isNumber = TELEPHONE.test(text) && digits >= TELEPHONE_DIGITS.min && digits <= TELEPHONE_DIGITS.max;
  return isNumber ? accept(text) : refuse({ code: 'INVALID_TELEPHONE', field: 'telephone' });
}

/** `Hilda de Reeder` */
export function displayName({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string {
  return `${givenName} ${familyName}`;
}

/** Prefixes that a Dutch list of names leaves out of account: De Reeder stands under the R. */
const PREFIXES = /^(?:(?:van|von|de|den|der|des|het|la|le|du|op|ten|ter|te|in|uit|aan|bij|voor|s|t) )+(?=.)/;

/**
 * The key by which people are sorted and searched: family name without its prefix, then the given name, then
 * the prefix, all lower case and without accents and signs: `reeder hilda de`.
 */
export function nameKey({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string {
  const family = searchKey(familyName);
  const prefix = PREFIXES.exec(family)?.[0] ?? '';
  return [family.slice(prefix.length), searchKey(givenName), prefix.trim()]
    .filter((part) => part !== '')
    .join(' ');
}

/** A text as {@link nameKey} has its words: lower case, without accents, other signs as one space. May be empty. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a term of office runs on this day; its first and last day count. */
export function isInOffice(
  { startsOn, endsOn }: Pick<WethouderTerm, 'startsOn' | 'endsOn'>,
  on: CalendarDate,
): boolean {
  return startsOn <= on && (endsOn === undefined || on <= endsOn);
}
