import type { CalendarDate } from '../shared/time.ts';

/*
 * *Busy times* (bezette tijden): when somebody cannot, read from a calendar that is published at an address. What the
 * appointments are about is nobody's business here: nothing is stored, and nothing goes on to the phone but times.
 */

/** A calendar with nothing in it but times: iCalendar text (RFC 5545) that the phone reads as it reads a file. */
export interface StrippedCalendar {
  readonly text: string;
  /** Appointments that are left in it. */
  readonly events: number;
}

/** Days to look at, both inclusive, Europe/Amsterdam. */
export interface LookedAt {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** What became of reading an address; the only thing that is ever written down about it. */
export type Outcome = 'read' | BusyTimesCode;
export type BusyTimesCode =
  | 'INVALID_CALENDAR_ADDRESS'
  | 'CALENDAR_UNREACHABLE'
  | 'CALENDAR_TOO_LARGE'
  | 'NOT_A_CALENDAR'
  | 'TOO_MANY_CALENDARS';
