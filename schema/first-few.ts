import { badInput } from './api-errors.ts';

const FEW = 3;
const MOST = 50;

/** What `first` of a long answer of the planner means. */
export const FIRST = `How many to show: 1 to ${MOST}, ${FEW} when left out.`;

/** How many to show, when so many are asked for. */
export function atMost(asked: number | null | undefined): number {
  const first = asked ?? FEW;
  if (first < 1 || first > MOST) throw badInput(`Vraag er 1 tot ${MOST} tegelijk.`);
  return first;
}
