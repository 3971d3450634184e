import { DateTime } from 'luxon';
import type { CalendarDate } from '../../src/shared/time.ts';

/** `2027-W05`, by a library: not as the rule reckons weeks. */
export function isoWeekOf(date: CalendarDate): string {
  return DateTime.fromISO(date, { zone: 'utc' }).toFormat("kkkk-'W'WW");
}
