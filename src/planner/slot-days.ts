import { type CalendarDate, type Instant, millisOf } from '../shared/time.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
/** Offsets remembered per zone: of two Mondays a week, and of each slot in a week whose offset changes. */
const MOST_REMEMBERED = 20_000;

/**
 * Counts calendar days of one IANA zone as whole numbers (0 is 1970-01-01), so that a gap is a subtraction.
 * Not through luxon, and `Intl` is asked only twice a week of the calendar: a problem has hundreds of slots,
 * and asking for each took longer than the search. Between two Mondays with the same offset the offset is
 * taken to be constant: no zone leaves its offset and returns to it within a week (law in the tests).
 */
export function dayNumbersIn(timeZone: string): (instant: Instant) => number {
  const zone = zoneOffsets(timeZone);
  return (instant) => {
    const millis = millisOfWidth(instant);
    return Math.floor((millis + zone(millis)) / DAY_MS);
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

type OffsetAt = (millis: number) => number;

/** What never changes may be kept: a zone's offsets in the past and to come, as this Node knows them. */
const zones = new Map<string, OffsetAt>();

function zoneOffsets(timeZone: string): OffsetAt {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const exact = remembered(exactOffsets(timeZone));
  // The week asked for last, as slots come in order, and its offset; undefined where that changes.
  let lastWeek = Number.NaN;
  let lastOffset: number | undefined;
  const offsetAt: OffsetAt = (millis) => {
    const week = Math.floor(millis / WEEK_MS);
    if (week !== lastWeek) {
      const offset = exact(week * WEEK_MS);
      lastOffset = offset === exact((week + 1) * WEEK_MS) ? offset : undefined;
      lastWeek = week;
    }
    return lastOffset ?? exact(millis);
  };
  zones.set(timeZone, offsetAt);
  return offsetAt;
}

function remembered(offsetAt: OffsetAt): OffsetAt {
  const kept = new Map<number, number>();
  return (millis) => {
    const known = kept.get(millis);
    if (known !== undefined) return known;
    if (kept.size >= MOST_REMEMBERED) kept.clear();
    const offset = offsetAt(millis);
    kept.set(millis, offset);
    return offset;
  };
}

/** Milliseconds to add to UTC. `en-US` with `gregory` gives the same text on every Node, also with little ICU. */
function exactOffsets(timeZone: string): OffsetAt {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (millis) => {
    const whole = Math.floor(millis / 1000) * 1000;
    const numbers = format.format(whole).match(/\d+/g)?.map(Number) ?? [];
    const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = numbers;
    const seconds = (hour * 60 + minute) * 60 + second;
    return daysOfDate(year, month, day) * DAY_MS + seconds * 1000 - whole;
  };
}

/** `Date.parse` for the one width that an Instant has, several times as fast; anything else is left to it. */
function millisOfWidth(instant: Instant): number {
  if (instant.length !== 24 || instant.charCodeAt(23) !== 90) return millisOf(instant);
  const seconds = (twoDigits(instant, 11) * 60 + twoDigits(instant, 14)) * 60 + twoDigits(instant, 17);
  const year = twoDigits(instant, 0) * 100 + twoDigits(instant, 2);
  const days = daysOfDate(year, twoDigits(instant, 5), twoDigits(instant, 8));
  const millis = twoDigits(instant, 20) * 10 + instant.charCodeAt(22) - ZERO;
  return days * DAY_MS + seconds * 1000 + millis;
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 11 * ZERO;
}

const ZERO = 48;

/** Days since 1970-01-01 of a Gregorian date; years are counted from March, so that the leap day is the last. */
function daysOfDate(year: number, month: number, day: number): number {
  const fromMarch = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leapDays = Math.floor(fromMarch / 4) - Math.floor(fromMarch / 100) + Math.floor(fromMarch / 400);
  return fromMarch * 365 + leapDays + dayOfYear - 719_468;
}
