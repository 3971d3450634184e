import type { SlotMarksFragment } from '../gql/graphql.ts';
import { groupMarkWords } from '../round/group-marks.ts';
import { dayMarks } from '../round/slot-marks.ts';
import { monthInWords, weekdayOf } from '../time/amsterdam.ts';

/** One moment on which the group could meet, as the calendar shows it. */
export interface Moment {
  /** What it is switched by: its start before the round opens, the id of the slot after. */
  readonly key: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly date: string;
  readonly dayPart: string;
  readonly isOn: boolean;
  readonly marks: readonly SlotMarksFragment[];
  /** Something else to say of it: struck out, locked for a session. */
  readonly note?: string | undefined;
}

export interface CalendarDay {
  readonly date: string;
  readonly moments: readonly Moment[];
  /** What there is about the day, in words, without what the whole week has. */
  readonly marks: readonly string[];
}

export interface CalendarWeek {
  /** Its Monday. */
  readonly monday: string;
  readonly number: number;
  readonly days: readonly CalendarDay[];
  /** What all its days have, when there is more than one: a school holiday is said once. */
  readonly marks: readonly string[];
}

export interface CalendarMonth {
  readonly name: string;
  readonly weeks: readonly CalendarWeek[];
}

/** Moments by month, week and day. A week that runs over the end of a month is in both, each with its own days. */
export function calendarOf(moments: readonly Moment[], groupSize: number): readonly CalendarMonth[] {
  const ordered = moments.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const months = Map.groupBy(ordered, ({ date }) => monthInWords(date));
  return [...months].map(([name, inMonth]) => {
    const weeks = Map.groupBy(inMonth, ({ date }) => mondayOf(date));
    return { name, weeks: [...weeks].map(([monday, inWeek]) => weekOf(monday, inWeek, groupSize)) };
  });
}

function weekOf(monday: string, moments: readonly Moment[], groupSize: number): CalendarWeek {
  const days = [...Map.groupBy(moments, ({ date }) => date)].map(([date, ofDay]) => ({
    date,
    moments: ofDay,
    marks: dayMarks(ofDay, (marks) => groupMarkWords(marks, groupSize)),
  }));
  const [first] = days;
  const shared =
    days.length > 1 && first !== undefined
      ? first.marks.filter((mark) => days.every(({ marks }) => marks.includes(mark)))
      : [];
  return {
    monday,
    number: weekNumber(monday),
    marks: shared,
    days: days.map((day) => ({ ...day, marks: day.marks.filter((mark) => !shared.includes(mark)) })),
  };
}

/** The weekdays that have a moment, in order: the columns. */
export function weekdaysIn(moments: readonly Moment[]): readonly number[] {
  return [...new Set(moments.map(({ date }) => weekdayOf(date)))].toSorted((a, b) => a - b);
}

/** No plan can use it, whatever is switched. */
export function isImpossible({ marks }: Pick<Moment, 'marks'>): boolean {
  return marks.some(({ effect }) => effect === 'IMPOSSIBLE');
}

/** Moments that can be planned as things stand. */
export function momentsLeft(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter((moment) => moment.isOn && !isImpossible(moment));
}

/** All moments on one weekday in one part of the day. */
export interface Series {
  readonly key: string;
  readonly weekday: number;
  readonly dayPart: string;
  readonly moments: readonly Moment[];
}

export function seriesOf(moments: readonly Moment[]): readonly Series[] {
  const all = Map.groupBy(moments, seriesKey);
  return [...all]
    .flatMap(([key, inSeries]) => {
      const [first] = inSeries;
      if (first === undefined) return [];
      return [{ key, weekday: weekdayOf(first.date), dayPart: first.dayPart, moments: inSeries }];
    })
    .toSorted((a, b) => a.weekday - b.weekday);
}

export function seriesKey({ date, dayPart }: Pick<Moment, 'date' | 'dayPart'>): string {
  return `${weekdayOf(date)} ${dayPart}`;
}

/** Moments that a series switches all at once: what blocks or cannot be, is switched by hand only. */
export function switchable(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter(({ marks }) => !marks.some(keepsOff));
}

/** As of a series; and a group that can come in its school holiday says so of whole weeks. */
export function switchableAsWeek(moments: readonly Moment[]): readonly Moment[] {
  return moments.filter(
    ({ marks }) => !marks.some((mark) => mark.kind !== 'schoolHoliday' && keepsOff(mark)),
  );
}

function keepsOff({ effect }: SlotMarksFragment): boolean {
  return effect === 'BLOCK' || effect === 'IMPOSSIBLE';
}

export type Sum = 'all' | 'some' | 'none';

/** How many of these are on. */
export function sumOf(moments: readonly Pick<Moment, 'isOn'>[]): Sum {
  const on = moments.filter(({ isOn }) => isOn).length;
  if (on === 0) return 'none';
  return on === moments.length ? 'all' : 'some';
}

const DAY_MILLIS = 86_400_000;

function millisOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateOf(millis: number): string {
  return new Date(millis).toISOString().slice(0, 10);
}

/** The Monday of the week that the day is in. */
export function mondayOf(date: string): string {
  return dateOf(millisOf(date) - (weekdayOf(date) - 1) * DAY_MILLIS);
}

/** ISO 8601 week number: week 1 has the first Thursday of the year. */
export function weekNumber(date: string): number {
  const thursday = millisOf(mondayOf(date)) + 3 * DAY_MILLIS;
  const yearStart = Date.parse(`${dateOf(thursday).slice(0, 4)}-01-01T00:00:00Z`);
  return Math.floor((thursday - yearStart) / (7 * DAY_MILLIS)) + 1;
}

/** Calendar days from one to the other. */
export function daysBetween(from: string, to: string): number {
  return Math.round((millisOf(to) - millisOf(from)) / DAY_MILLIS);
}
