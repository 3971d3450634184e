import type { Criterion, Levels } from './types.ts';

/** What a level is about: how many are left over, the worst group in a criterion, or all groups together. */
export type LevelName =
  | { readonly kind: 'leftOver' }
  | { readonly kind: 'worst' | 'total'; readonly criterion: Criterion };

/** The names of the levels, in the order in which they are compared. */
export function levelNames(order: readonly Criterion[]): readonly LevelName[] {
  return [
    { kind: 'leftOver' },
    ...order.flatMap((criterion): readonly LevelName[] => [
      { kind: 'worst', criterion },
      { kind: 'total', criterion },
    ]),
  ];
}

/** Below 0 when the first is better. */
export function compareLevels(first: Levels, second: Levels): number {
  for (const [index, level] of first.entries()) {
    const difference = level - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
