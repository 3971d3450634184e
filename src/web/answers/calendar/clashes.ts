import type { BusyTime } from './busy.ts';

/** Minutes for travel before and after an appointment. */
export const BUFFERS = [0, 30, 60] as const;
export type BufferMinutes = (typeof BUFFERS)[number];

interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** The appointments that a slot overlaps with, each with the buffer on both sides; touching is not overlapping. */
export function clashesOf(
  { startsAt, endsAt }: Slot,
  busy: readonly BusyTime[],
  bufferMinutes: BufferMinutes,
): readonly BusyTime[] {
  const from = Date.parse(startsAt);
  const until = Date.parse(endsAt);
  // Whole days have no travel to them
  const buffer = (one: BusyTime) => (one.isAllDay ? 0 : bufferMinutes * 60_000);
  return busy.filter((one) => one.startsAt - buffer(one) < until && one.endsAt + buffer(one) > from);
}
