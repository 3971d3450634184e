import { type CompositionSettings, CRITERIA } from '../composition/types.ts';
import { plainText } from '../shared/plain-text.ts';
import { isWhole } from '../shared/whole-number.ts';
import type { InvalidComposition } from './errors.ts';
import type { SearchEffort } from './types.ts';

export const MAX_NAME_LENGTH = 80;
export const MAX_GROUP_NAME_LENGTH = 60;
/** A season has some 1,400; who composes more does so in parts. */
export const MOST_MEMBERS = 2000;
export const MOST_GROUPS_PER_GUIDE = 50;
const MOST_MINUTES = 600;
/** D, step 4. */
const MOST_IN_GROUP = 8;

/** Changes to propose: as the bench does for `normal` (docs/composition.md), and fewer for so few that all is soon tried. */
export function stepsFor(effort: SearchEffort, members: number): number {
  const fewest = Math.min(2_000_000, 1500 * members ** 2);
  const normal = Math.min(5_000_000, Math.max(fewest, 8000 * members));
  switch (effort) {
    case 'quick':
      return normal / 5;
    case 'normal':
      return normal;
    case 'thorough':
      return normal * 5;
    default:
      return effort satisfies never;
  }
}

/** For HiGHS, after that, where people are so few that it can find anything: as long as the office will wait for it. */
export const SOLVER_SECONDS: Readonly<Record<SearchEffort, number>> = { quick: 0, normal: 8, thorough: 25 };

export function readName(typed: string, maxLength: number = MAX_NAME_LENGTH): string | undefined {
  return plainText(typed, { maxLength });
}

/** The first of the settings that cannot be used, as the API names it; undefined when all can. The order names a criterion once. */
export function wrongSetting({
  sizes: { least, standard, most },
  maxTravelMinutes,
  comfortableTravelMinutes,
  neighbourMinutes,
  order,
}: CompositionSettings): InvalidComposition['field'] | undefined {
  const isMinutes = (minutes: number): boolean => isWhole(minutes, 0, MOST_MINUTES);
  if (!isWhole(most, 2, MOST_IN_GROUP)) return 'mostMembers';
  if (!isWhole(least, 2, most)) return 'leastMembers';
  if (!isWhole(standard, least, most)) return 'standardMembers';
  if (maxTravelMinutes !== undefined && !isWhole(maxTravelMinutes, 1, MOST_MINUTES))
    return 'maxTravelMinutes';
  if (!isMinutes(comfortableTravelMinutes)) return 'comfortableTravelMinutes';
  if (!isMinutes(neighbourMinutes)) return 'neighbourMinutes';
  const isOrder = new Set(order).size === order.length && order.every((each) => CRITERIA.includes(each));
  return isOrder ? undefined : 'order';
}

/** The lowest numbers from 1 on that are not taken. */
export function freeNumbers(count: number, taken: ReadonlySet<number>): readonly number[] {
  const numbers: number[] = [];
  for (let number = 1; numbers.length < count; number += 1) if (!taken.has(number)) numbers.push(number);
  return numbers;
}
