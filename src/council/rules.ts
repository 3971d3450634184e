import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { addDays, type CalendarDate, daysBetween, type TimeOfDay, weekdayOf } from '../shared/time.ts';
import type { CouncilEveningField, InvalidCouncilEvening } from './errors.ts';
import type { CouncilEvening, CouncilWeeks, NewCouncilEvening } from './types.ts';

/** In code points. */
export const MAX_NAME_LENGTH = 60;

/**
 * An evening as it can be kept: a name of 1 to {@link MAX_NAME_LENGTH} signs, a weekday, an end after its start, and not
 * over before `today` (Amsterdam).
 */
export function readCouncilEvening(
  given: NewCouncilEvening,
  today: CalendarDate,
): Result<NewCouncilEvening, InvalidCouncilEvening> {
  const name = plainText(given.name, { maxLength: MAX_NAME_LENGTH });
  if (name === undefined) return invalid('name');
  if (!Number.isInteger(given.weekday) || given.weekday < 1 || given.weekday > 7) return invalid('weekday');
  if (given.ends <= given.starts) return invalid('ends');
  if (given.endsOn !== undefined && given.endsOn < today) return invalid('endsOn');
  return accept({ ...given, name });
}

function invalid(field: CouncilEveningField) {
  return refuse({ code: 'INVALID_COUNCIL_EVENING', field, maxLength: MAX_NAME_LENGTH });
}

/** Names are compared by this: letter case does not make another evening. */
export function councilNameKey(name: string): string {
  return name.toLowerCase();
}

/** Whether it is held on that day, as far as the fixed scheme says: a recess or a moved meeting is not known here. */
export function isHeldOn(
  { weekday, weeks, endsOn }: Pick<CouncilEvening, 'weekday' | 'weeks' | 'endsOn'>,
  date: CalendarDate,
): boolean {
  return weekdayOf(date) === weekday && (endsOn === undefined || date <= endsOn) && isInWeeks(weeks, date);
}

function isInWeeks(weeks: CouncilWeeks, date: CalendarDate): boolean {
  switch (weeks) {
    case 'every':
      return true;
    case 'even':
      return isoWeekOf(date) % 2 === 0;
    case 'odd':
      return isoWeekOf(date) % 2 === 1;
    case 'first':
      return ordinalInMonth(date) === 1;
    case 'second':
      return ordinalInMonth(date) === 2;
    case 'third':
      return ordinalInMonth(date) === 3;
    case 'fourth':
      return ordinalInMonth(date) === 4;
    case 'last':
      return monthOf(addDays(date, 7)) !== monthOf(date);
    default:
      return weeks satisfies never;
  }
}

/** 1 for the first Monday of the month, when the day is a Monday. */
function ordinalInMonth(date: CalendarDate): number {
  return Math.ceil(Number(date.slice(8)) / 7);
}

function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}

/** ISO 8601: the week of the year's first Thursday is week 1. An odd week 53 is followed by an odd week 1. */
function isoWeekOf(date: CalendarDate): number {
  const thursday = addDays(date, 4 - weekdayOf(date));
  // The cast is safe: every year has a first of January
  const newYear = `${thursday.slice(0, 4)}-01-01` as CalendarDate;
  return Math.floor(daysBetween(newYear, thursday) / 7) + 1;
}

/**
 * The evenings held on that day that overlap with a part of it, both half-open: a session that ends as the council
 * begins is no overlap. Wall clocks alone are compared, so a day on which the clock is changed is like any other.
 */
export function eveningsDuring<Evening extends CouncilEvening>(
  evenings: readonly Evening[],
  date: CalendarDate,
  { starts, ends }: { readonly starts: TimeOfDay; readonly ends: TimeOfDay },
): readonly Evening[] {
  return evenings.filter(
    (evening) => evening.starts < ends && starts < evening.ends && isHeldOn(evening, date),
  );
}

/** `Raad Zwolle`; a name that has the municipality in it stays as it is. */
export function nameWithPlace(name: string, municipality: string): string {
  return councilNameKey(name).includes(councilNameKey(municipality)) ? name : `${name} ${municipality}`;
}
