/** How little somebody could possibly travel, whoever they are grouped with; see bounds.ts. */
import { ALLOWED, MINUTES, type Prepared } from './prepared.ts';

/**
 * Per candidate the minutes to the nearest others they may be with, ascending, one of each municipality, as no group has
 * two of one; no more than a group could hold.
 */
export function nearestOthers(
  { between, count, most, problem }: Prepared,
  placeable: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const municipalities = problem.candidates.map(({ municipality }) => municipality);
  return new Map(
    placeable.map((one) => {
      const others = placeable
        .filter((other) => other !== one && ((between[one * count + other] ?? 0) & ALLOWED) !== 0)
        .map((other) => ({ other, minutes: (between[one * count + other] ?? 0) & MINUTES }))
        .sort((first, second) => first.minutes - second.minutes);
      const seen = new Set<string>();
      const minutes: number[] = [];
      for (const { other, minutes: away } of others) {
        const municipality = municipalities[other] ?? '';
        if (minutes.length === most - 1) break;
        if (seen.has(municipality)) continue;
        seen.add(municipality);
        minutes.push(away);
      }
      return [one, minutes];
    }),
  );
}

/** The least sum of journeys to `others` people; Infinity when there are not so many. */
export function leastMinutes(nearest: readonly number[], others: number): number {
  return nearest.length < others
    ? Infinity
    : nearest.slice(0, others).reduce((sum, minutes) => sum + minutes, 0);
}
