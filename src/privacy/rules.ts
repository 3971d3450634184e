import { DateTime } from 'luxon';
import { AMSTERDAM, dateOf, type Instant, instantFromMillis, startOfDay } from '../shared/time.ts';
import type { Period } from './types.ts';

/**
 * What happened before this instant has been kept for the whole period: the start of the day that lies so long before today, in
 * Amsterdam. In the last month of a shorter year a day that does not exist is the last one of its month.
 */
export function keptSince(now: Instant, { unit, count }: Period): Instant {
  const today = DateTime.fromISO(dateOf(now), { zone: AMSTERDAM });
  const day = today.minus({ [unit]: count }).toFormat('yyyy-MM-dd');
  // Written by luxon from a day that exists
  return startOfDay(dateOf(instantFromMillis(Date.parse(`${day}T12:00:00Z`))));
}

const UNITS: Readonly<Record<Period['unit'], readonly [one: string, more: string]>> = {
  days: ['dag', 'dagen'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
};

/** `12 maanden`. */
export function periodInWords({ unit, count }: Period): string {
  const [one, more] = UNITS[unit];
  return `${count} ${count === 1 ? one : more}`;
}
