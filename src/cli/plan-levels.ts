import type { Objective } from '../planner/types.ts';
import type { Wording } from './plan-wording.ts';

/** How one level of another plan differs from that of the best plan, as a clause. `level` counts from 1. */
export function levelDifference(level: number, best: number, other: number, words: Wording): string {
  return LEVEL_WORDS[level - 1]?.(other, best, words) ?? '';
}

/** The first level that differs, which decides; empty when the objectives are equal. */
export function firstDifference(best: Objective, other: Objective, words: Wording): string {
  const index = best.findIndex((value, level) => value !== other[level]);
  return levelDifference(index + 1, best[index] ?? 0, other[index] ?? 0, words);
}

type LevelWords = (other: number, best: number, words: Wording) => string;

const LEVEL_WORDS: readonly LevelWords[] = [
  (other, best) => `samen mist de groep dan ${other} keer een bijeenkomst in plaats van ${best} keer`,
  mostOfOneWords,
  (other, best) => `er komt dan ${other} keer iemand als het moet in plaats van ${best} keer`,
  (other, best, words) =>
    `de afstanden wijken dan samen ${inDays(other, words)} af in plaats van ${inDays(best, words)}`,
  (other, best, words) =>
    `de laatste bijeenkomst is dan na ${inDays(other, words)} in plaats van ${inDays(best, words)}`,
  (other, best, words) =>
    `de bijeenkomsten zijn dan samen ${inDays(Math.abs(best - other), words)} ${other < best ? 'eerder' : 'later'}`,
];

function mostOfOneWords(other: number, best: number): string {
  if (other < best) return `niemand mist er dan meer dan ${other} in plaats van ${best}`;
  return `iemand mist er dan ${other}${best === 0 ? '' : ` in plaats van hoogstens ${best}`}`;
}

function inDays(number: number, words: Wording): string {
  return words.count(number, 'dag', 'dagen');
}
