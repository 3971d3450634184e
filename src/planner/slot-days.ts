import { type CalendarDate, type Instant, millisOf } from '../shared/time.ts';

const DAY_MS = 86_400_000;

/**
 * Counts calendar days of one IANA zone as whole numbers (0 is 1970-01-01), so that a gap is a subtraction.
 * Not through luxon: a problem has hundreds of slots, and asking luxon for each took longer than the search.
 * `en-US` with `gregory` gives `month/day/year` on every Node, also one with little ICU.
 */
export function dayNumbersIn(timeZone: string): (instant: Instant) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn' });
  return (instant) => {
    const [month, day, year] = format.format(millisOf(instant)).split('/').map(Number);
    return Math.round(Date.UTC(year ?? Number.NaN, (month ?? Number.NaN) - 1, day) / DAY_MS);
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
