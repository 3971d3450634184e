import { type CompositionSettings, CRITERIA } from '../composition/types.ts';
import { plainText } from '../shared/plain-text.ts';
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

export function readName(typed: string, maxLength: number = MAX_NAME_LENGTH): string | undefined {
  return plainText(typed, { maxLength });
}

/** Settings as they can be used; undefined when a number cannot be, or the order names a criterion twice. */
export function readSettings(settings: CompositionSettings): CompositionSettings | undefined {
  const { sizes, maxTravelMinutes, comfortableTravelMinutes, neighbourMinutes, order } = settings;
  const isMinutes = (minutes: number): boolean =>
    Number.isInteger(minutes) && minutes >= 0 && minutes <= MOST_MINUTES;
  const areSizes =
    [sizes.least, sizes.standard, sizes.most].every(Number.isInteger) &&
    sizes.least >= 2 &&
    sizes.least <= sizes.standard &&
    sizes.standard <= sizes.most &&
    sizes.most <= MOST_IN_GROUP;
  const isOrder = new Set(order).size === order.length && order.every((each) => CRITERIA.includes(each));
  const areMinutes =
    isMinutes(comfortableTravelMinutes) &&
    isMinutes(neighbourMinutes) &&
    (maxTravelMinutes === undefined || (isMinutes(maxTravelMinutes) && maxTravelMinutes > 0));
  return areSizes && isOrder && areMinutes ? settings : undefined;
}

/** The lowest numbers from 1 on that are not taken. */
export function freeNumbers(count: number, taken: ReadonlySet<number>): readonly number[] {
  const numbers: number[] = [];
  for (let number = 1; numbers.length < count; number += 1) if (!taken.has(number)) numbers.push(number);
  return numbers;
}
