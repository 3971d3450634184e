import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';

/** How often a device that follows a round is noted to be there. */
export const PRESENCE_EVERY_MS = 20_000;
/** After so long without a note a device is taken to be gone: one note may be late. */
const PRESENCE_MS = 45_000;

/** Until when (exclusive) a device that was heard at `now` is taken to be connected. */
export function connectedUntil(now: Instant): Instant {
  return instantFromMillis(millisOf(now) + PRESENCE_MS);
}
