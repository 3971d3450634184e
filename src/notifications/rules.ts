/** Attempts before a mail is given up: with the waits below some five days (RFC 5321, section 4.5.4.1). */
export const MAX_ATTEMPTS = 38;

const LONGEST_WAIT_MINUTES = 240;

/** How long to wait after a failed attempt, in minutes: 1, 2, 4, ... and never more than four hours. */
export function waitMinutesAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), LONGEST_WAIT_MINUTES);
}
