import { explainPlan } from '../planner/explanation.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { carriedOverWords } from '../wording/brief.ts';
import { type Wording, wordingFor } from '../wording/wording.ts';
import { levelLines, sessionLines } from './plan-report.ts';

/** The best plan of a problem without a session before, in Dutch, and why no plan is better. */
export function firstDateLines(
  problem: PlanningProblem,
  { sessions, objective }: Extract<PlanOutcome, { status: 'optimal' }>,
): readonly string[] {
  const words = wordingFor(problem);
  const explained = explainPlan(problem, sessions);
  const plan = words.planned === 'firstSession' ? 'datum' : 'planning';
  const levels =
    words.planned === 'firstSession'
      ? firstSessionLevels(problem, objective, words, 'best')
      : levelLines(objective, problem.spacing.targetDays, words, words.since, ' Minder kan niet.');
  return [
    words.title,
    ...explained.sessions.flatMap((session) => ['', ...sessionLines(problem, session, words)]),
    '',
    ...(explained.carriedOver.length === 0 ? [] : [carriedOverWords(explained.carriedOver, words), '']),
    `Waarom dit de beste ${plan} is`,
    `Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere ${plan} bestaat niet.`,
    ...levels.map((line, index) => `${index + 1}. ${line}`),
  ];
}

/**
 * With one session some levels say the same: the most absences of one participant, and the days. Of the best plan it
 * is said that less is not possible.
 */
export function firstSessionLevels(
  { spacing }: PlanningProblem,
  [absences, , ifNeeded, offTarget, days]: Objective,
  words: Wording,
  plan: 'best' | 'leastChanged',
): readonly string[] {
  const people = (count: number, verb: string, verbs: string): string =>
    `${words.count(count, 'deelnemer', 'deelnemers')} ${count === 1 ? verb : verbs}`;
  const when = `De bijeenkomst is ${words.count(days, 'dag', 'dagen')} na ${words.since}.`;
  const isBest = plan === 'best';
  return [
    absences === 0
      ? 'Iedereen is erbij.'
      : `${people(absences, 'mist', 'missen')} de bijeenkomst.${isBest ? ' Minder kan niet.' : ''}`,
    ifNeeded === 0
      ? 'Niemand hoeft te komen als het moet.'
      : `${people(ifNeeded, 'komt', 'komen')} als het moet.`,
    words.hasTarget
      ? `${when} Dat is ${words.count(offTarget, 'dag', 'dagen')} naast de gewenste ${spacing.targetDays} dagen.`
      : `${when}${isBest ? ' Eerder kan niet, of alleen als punt 1 of 2 slechter wordt.' : ''}`,
  ];
}
