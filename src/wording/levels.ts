import type { Objective } from '../planner/types.ts';
import type { Wording } from './wording.ts';

/** How one level of another plan differs from that of the best plan. */
export type LevelDifference = {
  /** From 1. */
  readonly level: number;
  readonly isGain: boolean;
  readonly clause: string;
};

/** All levels that differ, without those that only repeat another one. The first decides; none: as good. */
export function levelDifferences(
  best: Objective,
  other: Objective,
  words: Wording,
): readonly LevelDifference[] {
  return LEVELS.flatMap((level) => {
    const [now = 0, then = 0] = [best[level - 1], other[level - 1]];
    if (now === then || repeatsAnother(level, words)) return [];
    return [{ level, isGain: then < now, clause: levelClause(level, now, then, words) }];
  });
}

/** The first level that differs, which decides; empty when the objectives are equal. */
export function firstDifference(best: Objective, other: Objective, words: Wording): string {
  return levelDifferences(best, other, words)[0]?.clause ?? '';
}

/**
 * What becomes better, said as what follows: `mist niemand meer een bijeenkomst`. The second objective is better than
 * the first; the first level that differs says how.
 */
export function betterWords(before: Objective, after: Objective, words: Wording): string {
  const level = LEVELS.find((one) => before[one - 1] !== after[one - 1] && !repeatsAnother(one, words)) ?? 6;
  const [was, is] = [before[level - 1] ?? 0, after[level - 1] ?? 0];
  switch (level) {
    case 1:
      return is === 0
        ? 'mist niemand meer een bijeenkomst'
        : `mist de groep samen ${is} keer een bijeenkomst in plaats van ${was} keer`;
    case 2:
      return `mist niemand er meer dan ${is} in plaats van ${was}`;
    case 3:
      return is === 0
        ? 'hoeft niemand meer te komen als het moet'
        : `komt er ${is} keer iemand als het moet in plaats van ${was} keer`;
    case 4:
      return `wijken de afstanden samen ${inDays(is, words)} af in plaats van ${was}`;
    case 5:
      return `is de laatste bijeenkomst ${soonerWords(was, is, words)}`;
    case 6:
      return `zijn de bijeenkomsten samen ${soonerWords(was, is, words)}`;
    default:
      return level satisfies never;
  }
}

/** `alle zes punten`: as many as {@link levelDifferences} may say, or are listed with a first date. */
export function allPoints({ planned }: Wording): string {
  return planned === 'firstSession' ? 'alle drie de punten' : 'alle zes punten';
}

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
type Level = (typeof LEVELS)[number];

/**
 * With one session, the most absences of one participant say what all absences say, and the days added up what
 * the days to the last session say; without a day to aim for, the days off it say that too.
 */
function repeatsAnother(level: Level, { planned, hasTarget }: Wording): boolean {
  if (planned === 'firstSession' && (level === 2 || level === 6)) return true;
  return level === 4 && !hasTarget;
}

function levelClause(level: Level, best: number, other: number, words: Wording): string {
  return words.planned === 'firstSession'
    ? firstSessionClause(level, best, other, words)
    : sessionsClause(level, best, other, words);
}

function sessionsClause(level: Level, best: number, other: number, words: Wording): string {
  switch (level) {
    case 1:
      return `samen mist de groep dan ${other} keer een bijeenkomst in plaats van ${best} keer`;
    case 2:
      return mostOfOneWords(other, best);
    case 3:
      return `er komt dan ${other} keer iemand als het moet in plaats van ${best} keer`;
    case 4:
      return `de afstanden wijken dan samen ${inDays(other, words)} af in plaats van ${inDays(best, words)}`;
    case 5:
      return `de laatste bijeenkomst is dan na ${inDays(other, words)} in plaats van ${inDays(best, words)}`;
    case 6:
      return `de bijeenkomsten zijn dan samen ${soonerWords(best, other, words)}`;
    default:
      return level satisfies never;
  }
}

function firstSessionClause(level: Level, best: number, other: number, words: Wording): string {
  switch (level) {
    case 1:
    case 2:
      return `er ${other === 1 ? 'mist' : 'missen'} dan ${words.count(other, 'deelnemer', 'deelnemers')} in plaats van ${best}`;
    case 3:
      return `er ${other === 1 ? 'komt' : 'komen'} dan ${words.count(other, 'deelnemer', 'deelnemers')} als het moet in plaats van ${best}`;
    case 4:
      return `de bijeenkomst is dan ${inDays(other, words)} naast de gewenste dag in plaats van ${inDays(best, words)}`;
    case 5:
    case 6:
      return `de bijeenkomst is dan ${soonerWords(best, other, words)}`;
    default:
      return level satisfies never;
  }
}

function mostOfOneWords(other: number, best: number): string {
  if (other < best) return `niemand mist er dan meer dan ${other} in plaats van ${best}`;
  return `iemand mist er dan ${other}${best === 0 ? '' : ` in plaats van hoogstens ${best}`}`;
}

function soonerWords(best: number, other: number, words: Wording): string {
  return `${inDays(Math.abs(best - other), words)} ${other < best ? 'eerder' : 'later'}`;
}

function inDays(number: number, words: Wording): string {
  return words.count(number, 'dag', 'dagen');
}
