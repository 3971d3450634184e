import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';

/*
 * How long calendars go on showing what is no longer so. All are counted back from a calendar's last revision, and
 * upkeep.ts gives a calendar a new revision when one of them is over: so a revision always reads the same.
 */

const DAY_MS = 24 * 60 * 60 * 1000;
/** The office's calendar grows without end, so it forgets what ended a year ago. */
export const OFFICE_REMEMBERS_MS = 365 * DAY_MS;
/** Some programs ask only once a week. */
export const SHOWN_WHEN_UNDONE_MS = 30 * DAY_MS;
/** Sessions that somebody left, and then the feed itself of who is in no group any more. */
export const SHOWN_AFTER_LEAVING_MS = 42 * DAY_MS;
/** Programs are asked to come every hour from so long before a session. */
export const BEFORE_NEAR_MS = 7 * DAY_MS;

export function before(instant: Instant, millis: number): Instant {
  return instantFromMillis(millisOf(instant) - millis);
}
