import type { Period } from './period.ts';

/** How long a talk takes, for who offers several in a row. */
export const TALK_MINUTES = [30, 45, 60, 90, 120] as const;
/** An hour is what most take. */
export const USUAL_TALK_MINUTES = 60;

/**
 * Talks of so many minutes, one after the other, from the begin of a period as long as they fit before its end. Of a period that is
 * too short for one: that period itself.
 */
export function talksWithin({ startsAt, endsAt }: Period, minutes: number): readonly Period[] {
  const [begin, end, length] = [Date.parse(startsAt), Date.parse(endsAt), minutes * 60_000];
  const count = Math.floor((end - begin) / length);
  if (count < 1) return [{ startsAt, endsAt }];
  return Array.from({ length: count }, (_, index) => ({
    startsAt: new Date(begin + index * length).toISOString(),
    endsAt: new Date(begin + (index + 1) * length).toISOString(),
  }));
}
