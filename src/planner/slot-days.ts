import { IANAZone } from 'luxon';
import { type CalendarDate, type Instant, millisOf } from '../shared/time.ts';

const DAY_MS = 86_400_000;

/**
 * Counts calendar days of one zone as whole numbers (0 is 1970-01-01), so that a gap is a subtraction. Much
 * faster than formatting: a problem has hundreds of slots, and only the zone's offset at each is needed.
 */
export function dayNumbersIn(timeZone: string): (instant: Instant) => number {
  const zone = IANAZone.create(timeZone);
  return (instant) => {
    const millis = millisOf(instant);
    return Math.floor((millis + zone.offset(millis) * 60_000) / DAY_MS);
  };
}

/** The number of a calendar day, comparable with those of {@link dayNumbersIn}. */
export function dayNumber(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function dateOfDayNumber(day: number): CalendarDate {
  // A cast is how a CalendarDate comes from a text known to have its form.
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}
