import type { Objective } from './types.ts';

/** The levels of {@link Objective} in order; a later level counts only when all before it are equal. */
export const LEVELS = [
  'absences',
  'mostAbsencesOfOne',
  'ifNeededAttendances',
  'daysOffTarget',
  'daysToLastSession',
  'summedDays',
] as const;

/** Negative when `left` is better, positive when `right` is, 0 when equal on every level. */
export function compareObjectives(left: Objective, right: Objective): number {
  for (const [level, value] of left.entries()) {
    const difference = value - (right[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
