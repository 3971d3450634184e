import { DateTime, Settings } from 'luxon';
import type { Brand } from './brand.ts';

Settings.throwOnInvalid = true;
declare module 'luxon' {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

/** A moment: ISO 8601 in UTC, always of this width: `2027-02-09T12:30:00.000Z`. Sorts as text. */
export type Instant = Brand<string, 'Instant'>;
/** A calendar day without a time or zone: `2027-02-09`. Sorts as text. */
export type CalendarDate = Brand<string, 'CalendarDate'>;
/** A wall-clock time of a day without a zone: `13:30`. */
export type TimeOfDay = Brand<string, 'TimeOfDay'>;
/** The clock is an argument: whoever needs "now" is given one of these. */
export type Clock = () => Instant;

/** The one zone of the product (domain, "Time"). An IANA name, never an offset. */
export const AMSTERDAM = 'Europe/Amsterdam';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

let lastTold = { millis: 0, instant: '1970-01-01T00:00:00.000Z' as Instant };

/** Writing an instant costs more than asking for it, and on a busy day many ask within a millisecond. */
export const systemClock: Clock = () => {
  const millis = Date.now();
  if (millis !== lastTold.millis) lastTold = { millis, instant: instantFromMillis(millis) };
  return lastTold.instant;
};

export function instantFromMillis(millis: number): Instant {
  return new Date(millis).toISOString() as Instant;
}

export function millisOf(instant: Instant): number {
  return Date.parse(instant);
}

/** Reads ISO 8601 with an explicit offset or Z; undefined for anything else, days that do not exist included. */
export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT.test(text) || parseDate(text.slice(0, 10)) === undefined) return undefined;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? undefined : instantFromMillis(millis);
}

/** Reads `YYYY-MM-DD`; undefined for anything else and for days that do not exist (2027-02-30). */
export function parseDate(text: string): CalendarDate | undefined {
  if (!DATE.test(text)) return undefined;
  const millis = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== text) return undefined;
  return text as CalendarDate;
}

export function parseTimeOfDay(text: string): TimeOfDay | undefined {
  return TIME.test(text) ? (text as TimeOfDay) : undefined;
}

/** Local time in the named zone, for formatting and calendar arithmetic. */
export function inZone(instant: Instant, zone: string = AMSTERDAM): DateTime {
  return DateTime.fromISO(instant, { zone });
}

/** The calendar day of an instant in the named zone. */
export function dateOf(instant: Instant, zone: string = AMSTERDAM): CalendarDate {
  return wallClockOf(instant, zone).slice(0, 10) as CalendarDate;
}

/** What a clock on the wall shows at an instant in the named zone, to the minute. */
export function timeOfDayOf(instant: Instant, zone: string = AMSTERDAM): TimeOfDay {
  return wallClockOf(instant, zone).slice(11) as TimeOfDay;
}

const MOST_KEPT = 20_000;
const wallClocks = new Map<string, string>();

/**
 * `2027-02-09 13:30`. Working out what a zone says takes some forty microseconds, and a screen that follows a round asks
 * for the same few hundred instants at each change: so they are kept, the oldest for the shortest.
 */
function wallClockOf(instant: Instant, zone: string): string {
  const key = `${instant} ${zone}`;
  const known = wallClocks.get(key);
  if (known !== undefined) return known;
  const shown = inZone(instant, zone).toFormat('yyyy-MM-dd HH:mm');
  const [oldest] = wallClocks.keys();
  if (wallClocks.size >= MOST_KEPT && oldest !== undefined) wallClocks.delete(oldest);
  wallClocks.set(key, shown);
  return shown;
}

/**
 * The instant of a wall-clock time. Undefined when that time does not exist (clock put forward) or exists
 * twice (clock put back): nobody plans a session then, and a guess would be an hour wrong.
 */
export function instantAt(
  date: CalendarDate,
  time: TimeOfDay,
  zone: string = AMSTERDAM,
): Instant | undefined {
  const local = DateTime.fromISO(`${date}T${time}`, { zone });
  if (local.toFormat('yyyy-MM-dd HH:mm') !== `${date} ${time}`) return undefined;
  if (local.getPossibleOffsets().length > 1) return undefined;
  return instantFromMillis(local.toMillis());
}

/** The first instant of a day in Amsterdam: the clock is never put forward or back at midnight. */
export function startOfDay(date: CalendarDate): Instant {
  // Noon UTC is on the same day there
  const noon = instantFromMillis(Date.parse(`${date}T12:00:00Z`));
  return instantFromMillis(inZone(noon).startOf('day').toMillis());
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. Zones and DST play no part. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000)
    .toISOString()
    .slice(0, 10) as CalendarDate;
}

/** ISO weekday: 1 Monday .. 7 Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
