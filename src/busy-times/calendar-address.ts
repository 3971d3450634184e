import { accept, type Result, refuse } from '../shared/result.ts';
import type { InvalidCalendarAddress } from './errors.ts';
import { addressInHost, isPublicAddress } from './public-address.ts';

const LONGEST = 2_000;
const INVALID: InvalidCalendarAddress = { code: 'INVALID_CALENDAR_ADDRESS', field: 'address' };

/**
 * The address of a published calendar as people paste it: `https://...`, or `webcal://...`, which is the same over
 * https. Refused: everything that a calendar on the internet does not need and that leads inside: http, another port,
 * a name and password, a bare or local host name, an address that is not public. A name is resolved later, and judged
 * again by what it resolves to (fetching.ts).
 */
export function calendarAddress(
  text: string,
  isAllowed: (address: string) => boolean = isPublicAddress,
): Result<URL, InvalidCalendarAddress> {
  const given = text.trim().replace(/^webcals?:/i, 'https:');
  if (given.length > LONGEST || !/^https:\/\//i.test(given) || !URL.canParse(given)) return refuse(INVALID);
  const url = new URL(given);
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  if (!isPlain || !isOutside(url.hostname, isAllowed)) return refuse(INVALID);
  url.hash = '';
  return accept(url);
}

/** Names that never lead to the internet (RFC 6761, RFC 6762, RFC 8375, RFC 9476, and what networks use inside). */
const INSIDE =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|alt|onion|test|invalid|home\.arpa)\.?$/;

function isOutside(hostname: string, isAllowed: (address: string) => boolean): boolean {
  const address = addressInHost(hostname);
  if (address !== undefined) return isAllowed(address);
  return hostname.includes('.') && !INSIDE.test(hostname);
}
