/** When somebody is busy; milliseconds since 1970 (UTC), half-open. What it is about is not kept. */
export interface BusyTime {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly isAllDay: boolean;
}

/** Days to look at, both inclusive, Amsterdam. */
export interface LookedAt {
  readonly from: string;
  readonly to: string;
}

export type CalendarProblem = 'TOO_LARGE' | 'NOT_A_CALENDAR' | 'TOO_COMPLEX';

/** What a calendar says of the days that were looked at. */
export type CalendarReading =
  | {
      readonly kind: 'read';
      /** By start. */
      readonly busy: readonly BusyTime[];
      /** Appointments that could not be read, whole or in part. */
      readonly unread: number;
    }
  | { readonly kind: 'problem'; readonly problem: CalendarProblem };

/** Read before more than this is unpacked: a calendar of many years is about a tenth of it. */
export const MOST_CHARACTERS = 10_000_000;
