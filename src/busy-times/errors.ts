import type { RoundClosed, RoundNotFound } from '../planning/errors.ts';

/** Not https or webcal, another port, with a name and password, or an address inside somebody's network. */
export interface InvalidCalendarAddress {
  readonly code: 'INVALID_CALENDAR_ADDRESS';
  readonly field: 'address';
}

/**
 * Nothing usable came within the time: no such host, a host inside somebody's network, no answer, an error, too many
 * redirects. On purpose one code: what is there and what is not must not be told apart.
 */
export interface CalendarUnreachable {
  readonly code: 'CALENDAR_UNREACHABLE';
}
export interface CalendarTooLarge {
  readonly code: 'CALENDAR_TOO_LARGE';
}
export interface NotACalendar {
  readonly code: 'NOT_A_CALENDAR';
}
/** This person has had the share of this quarter of an hour. */
export interface TooManyCalendars {
  readonly code: 'TOO_MANY_CALENDARS';
  readonly retryAfterSeconds: number;
}

export type FetchRefusal = InvalidCalendarAddress | CalendarUnreachable | CalendarTooLarge | NotACalendar;
export type BusyTimesRefusal = FetchRefusal | TooManyCalendars | RoundNotFound | RoundClosed;
