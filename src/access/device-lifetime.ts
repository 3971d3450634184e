import { type Instant, instantFromMillis, inZone, millisOf } from '../shared/time.ts';

/** How long a device that joined stays in at most, however long its round is open. */
const DEVICE_DAYS = 30;

export function deviceExpiresAt(joinedAt: Instant): Instant {
  return instantFromMillis(millisOf(joinedAt) + DEVICE_DAYS * 86_400_000);
}

/**
 * Until when (exclusive) a device has its rights. After the round has closed it may still read the plan and take the
 * sessions into its calendar until the end of the next day in Amsterdam: who puts the phone away at the end of a long
 * evening finds it working the day after, and a phone that is sold does not (docs/decisions/0010).
 */
export function deviceEndsAt(expiresAt: Instant, roundClosedAt: Instant | undefined): Instant {
  if (roundClosedAt === undefined) return expiresAt;
  const endOfNextDay = inZone(roundClosedAt).startOf('day').plus({ days: 2 });
  const afterClosing = instantFromMillis(endOfNextDay.toMillis());
  return afterClosing < expiresAt ? afterClosing : expiresAt;
}
