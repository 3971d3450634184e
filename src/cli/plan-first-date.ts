import { explainPlan } from '../planner/explanation.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { carriedOverWords } from '../wording/brief.ts';
import { firstSessionLevels } from '../wording/first-date.ts';
import { wordingFor } from '../wording/wording.ts';
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
