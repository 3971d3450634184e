import { explainPlan } from '../planner/explanation.ts';
import { FIRST_DATE_NUMBER_SHIFT } from '../planner/first-date.ts';
import { shiftedOutcome } from '../planner/session-numbers.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { whatHelps } from '../planner/what-helps.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { helpLines } from './plan-helps.ts';
import { reasonLines } from './plan-reasons.ts';
import { levelLines, sessionLines } from './plan-report.ts';
import { inList, type Wording, wordingFor } from './plan-wording.ts';

/** The answer to a problem without a session before: sessions are numbered from 1, in the JSON and in Dutch. */
export function firstDateAnswer(
  problem: PlanningProblem,
  found: PlanOutcome,
): { readonly outcome: PlanOutcome; readonly lines: readonly string[] } {
  const outcome = shiftedOutcome(found, FIRST_DATE_NUMBER_SHIFT);
  const lines =
    outcome.status === 'infeasible'
      ? reasonLines(problem, outcome.reasons)
      : firstDateLines(problem, outcome);
  return { outcome, lines };
}

/** Which answers would give a better first date, or make one possible. `found` is numbered as the planner does. */
export function firstDateHelps(
  problem: PlanningProblem,
  found: PlanOutcome,
): { readonly fields: Readonly<Record<string, unknown>>; readonly lines: readonly string[] } {
  const helps = whatHelps(problem, found);
  if (found.status === 'infeasible' || problem.spacing.targetDays > 1)
    return { fields: helps, lines: helpLines(problem, found, helps) };
  // Without a day to aim for, sooner is all that the distance says
  const improvements = helps.improvements.map((improvement) => ({
    ...improvement,
    objective: withoutTarget(improvement.objective),
  }));
  const outcome = { ...found, objective: withoutTarget(found.objective) };
  return { fields: helps, lines: helpLines(problem, outcome, { ...helps, improvements }) };
}

function withoutTarget([absences, most, ifNeeded, , lastDay, summedDays]: Objective): Objective {
  return [absences, most, ifNeeded, 0, lastDay, summedDays];
}

function firstDateLines(
  problem: PlanningProblem,
  { sessions, objective }: Extract<PlanOutcome, { status: 'optimal' }>,
): readonly string[] {
  const words = wordingFor(problem);
  const explained = explainPlan(problem, sessions);
  const from = dateInWords(problem.fixedSession.date);
  const levels =
    sessions.length === 1
      ? onlySessionLines(problem, objective, words)
      : levelLines(objective, problem.spacing.targetDays, words, from, ' Minder kan niet.');
  return [
    `${sessions.length === 1 ? 'Eerste datum' : 'Eerste bijeenkomsten'}: ${problem.name}`,
    ...explained.sessions.flatMap((session) => ['', ...sessionLines(problem, session, words)]),
    '',
    ...(explained.carriedOver.length === 0
      ? []
      : [`Ontvangen later in het traject: ${inList(explained.carriedOver.map(words.person))}`, '']),
    `Waarom dit de beste ${sessions.length === 1 ? 'datum is' : 'planning is'}`,
    `Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere ${sessions.length === 1 ? 'datum' : 'planning'} bestaat niet.`,
    ...levels.map((line, index) => `${index + 1}. ${line}`),
  ];
}

/** With one session some levels say the same: the most absences of one participant, and the days. */
function onlySessionLines(
  { spacing, fixedSession }: PlanningProblem,
  [absences, , ifNeeded, offTarget, days]: Objective,
  words: Wording,
): readonly string[] {
  const people = (count: number, verb: string, verbs: string): string =>
    `${words.count(count, 'deelnemer', 'deelnemers')} ${count === 1 ? verb : verbs}`;
  const after = `${words.count(days, 'dag', 'dagen')} na ${dateInWords(fixedSession.date)}`;
  return [
    absences === 0
      ? 'Iedereen is erbij.'
      : `${people(absences, 'mist', 'missen')} de bijeenkomst. Minder kan niet.`,
    ifNeeded === 0
      ? 'Niemand hoeft te komen als het moet.'
      : `${people(ifNeeded, 'komt', 'komen')} als het moet.`,
    spacing.targetDays <= 1
      ? `De bijeenkomst is ${after}. Eerder kan niet zonder dat punt 1 of 2 slechter wordt.`
      : `De bijeenkomst is ${after}. Dat is ${words.count(offTarget, 'dag', 'dagen')} naast de gewenste ${spacing.targetDays} dagen.`,
  ];
}
