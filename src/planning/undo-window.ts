import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';

/** How long a confirmation can be undone; its mails wait as long. */
export const UNDO_SECONDS = 60;

/** The end of the time in which a confirmation can be undone, exclusive: at this instant its mails may go. */
export function undoableUntil(confirmedAt: Instant): Instant {
  return instantFromMillis(millisOf(confirmedAt) + UNDO_SECONDS * 1000);
}

/** Whole seconds left to undo a confirmation, rounded up; 0 when it is too late. */
export function undoSecondsLeft(confirmedAt: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((millisOf(undoableUntil(confirmedAt)) - millisOf(now)) / 1000));
}
