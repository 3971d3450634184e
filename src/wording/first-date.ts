import type { Objective, PlanningProblem } from '../planner/types.ts';
import type { Wording } from './wording.ts';

/**
 * With one session some levels say the same: the most absences of one participant, and the days. Of the best plan it
 * is said that less is not possible; of one that was chosen for its host among those that as many come to (`chosen`), that no more
 * can come.
 */
export function firstSessionLevels(
  { spacing }: PlanningProblem,
  [absences, , ifNeeded, offTarget, days]: Objective,
  words: Wording,
  plan: 'best' | 'chosen' | 'leastChanged',
): readonly string[] {
  const people = (count: number, verb: string, verbs: string): string =>
    `${words.count(count, 'deelnemer', 'deelnemers')} ${count === 1 ? verb : verbs}`;
  const when = `De bijeenkomst is ${words.count(days, 'dag', 'dagen')} na ${words.since}.`;
  return [
    absences === 0
      ? 'Iedereen is erbij.'
      : `${people(absences, 'mist', 'missen')} de bijeenkomst.${plan === 'leastChanged' ? '' : ' Minder kan niet.'}`,
    ifNeeded === 0
      ? 'Niemand hoeft te komen als het moet.'
      : `${people(ifNeeded, 'komt', 'komen')} als het moet.`,
    words.hasTarget
      ? `${when} Dat is ${words.count(offTarget, 'dag', 'dagen')} naast de gewenste ${spacing.targetDays} dagen.`
      : `${when}${plan === 'best' ? ' Eerder kan niet, of alleen als punt 1 of 2 slechter wordt.' : ''}`,
  ];
}
