import type { Objective } from './types.ts';

/** Level by level, a later one only when all before are equal: negative when `left` is better, 0 when equal. */
export function compareObjectives(left: Objective, right: Objective): number {
  for (const [level, value] of left.entries()) {
    const difference = value - (right[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
