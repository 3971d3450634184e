import { accept, type Result, refuse } from '../shared/result.ts';
import {
  addDays,
  type CalendarDate,
  daysBetween,
  type Instant,
  instantAt,
  type TimeOfDay,
  weekdayOf,
} from '../shared/time.ts';
import { type Mark, marksOf, type SlotCircumstances } from './slot-marks.ts';

/*
 * A planning round asks people about candidate slots: every day part on every chosen weekday of a period. Days on
 * which nobody should meet are not left out. They are marked with their name and not offered, so that the group
 * sees why they are missing and can switch one on (domain, "Joint planning": shown, never silently dropped).
 * All wall-clock times are Europe/Amsterdam.
 */

/** More slots than this nobody answers, and the planner has to read them all. */
export const MAX_SLOTS = 900;
/** Three years, one leap day included. */
export const MAX_PERIOD_DAYS = 3 * 365 + 1;

/** Part of a day, half-open: `starts` belongs to it, `ends` does not. `name` is what people read: `middag`. */
export interface DayPart {
  readonly name: string;
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
}

/** Both days inclusive. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface CandidateSlotsRequest extends SlotCircumstances {
  readonly period: Period;
  /** ISO weekdays, 1 Monday .. 7 Sunday; order and repetition do not matter. */
  readonly weekdays: readonly number[];
  readonly dayParts: readonly DayPart[];
}

export interface CandidateSlot {
  readonly date: CalendarDate;
  /** Name of the day part. */
  readonly dayPart: string;
  /** Half-open: the session occupies `[startsAt, endsAt)`. */
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Blocking marks first, then warnings, then what is only shown. */
  readonly marks: readonly Mark[];
  /** Whether it is put to the participants by default: false as soon as one mark blocks. */
  readonly offered: boolean;
}

/** A day part that has no certain instant on this day, because the clock is put forward or back in it. */
export interface ClockChange {
  readonly date: CalendarDate;
  readonly dayPart: string;
}

export interface CandidateSlots {
  /** Chronological, and no two overlap. */
  readonly slots: readonly CandidateSlot[];
  /** Left out, but named: nobody can say how long such a session would last, so it cannot be switched on. */
  readonly clockChanges: readonly ClockChange[];
}

export type CandidateSlotsRefusal =
  | { readonly code: 'PERIOD_ENDS_BEFORE_START'; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly code: 'PERIOD_TOO_LONG'; readonly days: number; readonly maxDays: number }
  | {
      readonly code: 'PERIOD_NOT_AFTER_FIXED_SESSION';
      readonly from: CalendarDate;
      readonly fixedSessionDate: CalendarDate;
    }
  | { readonly code: 'NO_WEEKDAYS' }
  | { readonly code: 'INVALID_WEEKDAY'; readonly weekday: number }
  | { readonly code: 'NO_DAY_PARTS' }
  | { readonly code: 'DAY_PART_NOT_POSITIVE'; readonly dayPart: string }
  | { readonly code: 'DAY_PARTS_OVERLAP'; readonly dayParts: readonly [string, string] }
  | { readonly code: 'INVALID_SESSIONS_TO_PLAN'; readonly sessionsToPlan: number }
  | { readonly code: 'INVALID_SPACING'; readonly minDays: number; readonly maxDays: number }
  | { readonly code: 'TOO_MANY_SLOTS'; readonly slots: number; readonly maxSlots: number }
  | {
      readonly code: 'PERIOD_TOO_SHORT';
      readonly sessionsToPlan: number;
      /** How many fit when every blocked day is switched on as well. */
      readonly sessionsThatFit: number;
    };

/**
 * The candidate slots of a planning round (domain, "Joint planning"). A day that blocks (public holiday, election,
 * Prinsjesdag, Carnaval in its provinces) stays in the list with `offered: false`. A school holiday is marked with the
 * municipalities it concerns, as a council evening is: their participants are away unless they say that they can. While enough
 * others are left for a session it is offered, for silence is not a yes; else it is not. Refuses, in this order of checking,
 * whatever {@link CandidateSlotsRefusal} names.
 */
export function candidateSlots(
  request: CandidateSlotsRequest,
): Result<CandidateSlots, CandidateSlotsRefusal> {
  const refusal =
    periodRefusal(request) ??
    weekdaysRefusal(request.weekdays) ??
    dayPartsRefusal(request.dayParts) ??
    countsRefusal(request);
  if (refusal !== undefined) return refuse(refusal);
  const dates = datesOf(request);
  const count = dates.length * request.dayParts.length;
  if (count > MAX_SLOTS) return refuse({ code: 'TOO_MANY_SLOTS', slots: count, maxSlots: MAX_SLOTS });

  const found = slotsOn(dates, request);
  const sessionsThatFit = countSessionsThatFit(found.slots, request.spacing?.minDays ?? 1);
  const { sessionsToPlan } = request;
  if (sessionsThatFit < sessionsToPlan) {
    return refuse({ code: 'PERIOD_TOO_SHORT', sessionsToPlan, sessionsThatFit });
  }
  return accept(found);
}

function periodRefusal({
  period: { from, to },
  fixedSessionDate,
}: CandidateSlotsRequest): CandidateSlotsRefusal | undefined {
  if (to < from) return { code: 'PERIOD_ENDS_BEFORE_START', from, to };
  const days = daysBetween(from, to) + 1;
  if (days > MAX_PERIOD_DAYS) return { code: 'PERIOD_TOO_LONG', days, maxDays: MAX_PERIOD_DAYS };
  if (fixedSessionDate !== undefined && from <= fixedSessionDate) {
    return { code: 'PERIOD_NOT_AFTER_FIXED_SESSION', from, fixedSessionDate };
  }
  return undefined;
}

function weekdaysRefusal(weekdays: readonly number[]): CandidateSlotsRefusal | undefined {
  if (weekdays.length === 0) return { code: 'NO_WEEKDAYS' };
  const weekday = weekdays.find((day) => !Number.isInteger(day) || day < 1 || day > 7);
  return weekday === undefined ? undefined : { code: 'INVALID_WEEKDAY', weekday };
}

function dayPartsRefusal(dayParts: readonly DayPart[]): CandidateSlotsRefusal | undefined {
  if (dayParts.length === 0) return { code: 'NO_DAY_PARTS' };
  const backward = dayParts.find((part) => part.ends <= part.starts);
  if (backward !== undefined) return { code: 'DAY_PART_NOT_POSITIVE', dayPart: backward.name };
  const ordered = byStart(dayParts);
  for (const [index, part] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next !== undefined && next.starts < part.ends) {
      return { code: 'DAY_PARTS_OVERLAP', dayParts: [part.name, next.name] };
    }
  }
  return undefined;
}

function countsRefusal({
  sessionsToPlan,
  spacing,
}: CandidateSlotsRequest): CandidateSlotsRefusal | undefined {
  if (!Number.isInteger(sessionsToPlan) || sessionsToPlan < 1) {
    return { code: 'INVALID_SESSIONS_TO_PLAN', sessionsToPlan };
  }
  if (spacing === undefined) return undefined;
  const { minDays, maxDays } = spacing;
  const valid = Number.isInteger(minDays) && Number.isInteger(maxDays) && minDays >= 1 && maxDays >= minDays;
  return valid ? undefined : { code: 'INVALID_SPACING', minDays, maxDays };
}

function byStart(dayParts: readonly DayPart[]): readonly DayPart[] {
  return dayParts.toSorted((left, right) => (left.starts < right.starts ? -1 : 1));
}

function datesOf({ period, weekdays }: CandidateSlotsRequest): readonly CalendarDate[] {
  const length = daysBetween(period.from, period.to) + 1;
  return Array.from({ length }, (_, day) => addDays(period.from, day)).filter((date) =>
    weekdays.includes(weekdayOf(date)),
  );
}

function slotsOn(dates: readonly CalendarDate[], request: CandidateSlotsRequest): CandidateSlots {
  const slots: CandidateSlot[] = [];
  const clockChanges: ClockChange[] = [];
  const dayParts = byStart(request.dayParts);
  for (const date of dates) {
    for (const dayPart of dayParts) {
      const startsAt = instantAt(date, dayPart.starts);
      const endsAt = instantAt(date, dayPart.ends);
      if (startsAt === undefined || endsAt === undefined) {
        clockChanges.push({ date, dayPart: dayPart.name });
        continue;
      }
      const marks = marksOf(date, dayPart, request);
      const offered = !marks.some((mark) => mark.effect === 'block');
      slots.push({ date, dayPart: dayPart.name, startsAt, endsAt, marks, offered });
    }
  }
  return { slots, clockChanges };
}

/**
 * The most sessions that fit `minDays` apart. Taking the earliest day each time is the best there is. Days that a
 * person can switch on count; days outside the spacing do not.
 */
function countSessionsThatFit(slots: readonly CandidateSlot[], minDays: number): number {
  let sessions = 0;
  let previous: CalendarDate | undefined;
  for (const { date, marks } of slots) {
    if (marks.some(({ kind }) => kind === 'outsideSpacing')) continue;
    if (previous !== undefined && daysBetween(previous, date) < minDays) continue;
    previous = date;
    sessions += 1;
  }
  return sessions;
}
