import { explainPlan, type SessionExplanation } from '../planner/explanation.ts';
import { fixedSessionOf } from '../planner/first-date.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { carriedOverWords } from '../wording/brief.ts';
import { momentIn, previousSession, slotDate, type Wording, wordingFor } from '../wording/wording.ts';

/** The best plan in Dutch: when, at whose place, who misses it, and why no plan is better. */
export function planLines(
  problem: PlanningProblem,
  outcome: Extract<PlanOutcome, { status: 'optimal' }>,
): readonly string[] {
  const words = wordingFor(problem);
  const { sessions, carriedOver, objective } = explainPlan(problem, outcome.sessions);
  return [
    words.title,
    '',
    ...fixedSessionLines(problem, words),
    ...sessions.flatMap((session) => ['', ...sessionLines(problem, session, words)]),
    '',
    ...(carriedOver.length === 0 ? [] : [carriedOverWords(carriedOver, words), '']),
    'Waarom dit de beste planning is',
    'Elk punt telt pas als alle punten ervoor gelijk zijn. Een betere planning bestaat niet.',
    ...levelLines(objective, problem.spacing.targetDays, words, words.since, ' Minder kan niet.').map(
      (line, index) => `${index + 1}. ${line}`,
    ),
  ];
}

/** None where no session comes before. */
export function fixedSessionLines(problem: PlanningProblem, words: Wording): readonly string[] {
  const fixed = fixedSessionOf(problem);
  if (fixed === undefined) return [];
  return [
    `Bijeenkomst 1 (staat vast): ${momentIn(problem.timeZone, fixed.start, fixed.end)}`,
    `  ${hostWords(fixed.host, words)}`,
  ];
}

export function sessionLines(
  problem: PlanningProblem,
  session: SessionExplanation,
  words: Wording,
): readonly string[] {
  const absent = [
    ...session.saidNo.map((id) => `${words.person(id)}: kan niet`),
    ...session.notAnswered.map((id) => `${words.person(id)}: heeft niet geantwoord`),
  ];
  return [
    `Bijeenkomst ${session.session}: ${slotDate(problem, session.slot)}`,
    `  ${hostWords(session.host, words)}`,
    `  ${words.count(session.gapDays, 'dag', 'dagen')} na ${previousSession(session.session, words)}`,
    ...(absent.length === 0 ? ['  Iedereen is erbij'] : absent.map((line) => `  Afwezig: ${line}`)),
    ...session.ifNeeded.map((id) => `  Komt als het moet: ${words.person(id)}`),
  ];
}

export function hostWords(host: string | null, words: Wording): string {
  return host === null ? 'Op een neutrale plek' : `Gastheer: ${words.person(host)}`;
}

/** `since` is what days are counted from; `fewest` is said of the absences when no plan has fewer. */
export function levelLines(
  objective: Objective,
  targetDays: number,
  words: Wording,
  since: string,
  fewest: string,
): readonly string[] {
  const [absences, mostOfOne, ifNeeded, offTarget, lastDay, summedDays] = objective;
  return [
    absences === 0
      ? 'Niemand mist een bijeenkomst.'
      : `Samen missen de deelnemers ${words.count(absences, 'keer', 'keer')} een bijeenkomst.${fewest}`,
    mostOfOne === 0
      ? 'Dus mist ook niemand er meer dan een ander.'
      : `Niemand mist er meer dan ${mostOfOne}.`,
    ifNeeded === 0
      ? 'Niemand hoeft te komen als het moet.'
      : `${words.count(ifNeeded, 'keer', 'keer')} komt iemand als het moet.`,
    `De afstanden wijken samen ${words.count(offTarget, 'dag', 'dagen')} af van de gewenste ${words.count(targetDays, 'dag', 'dagen')}.`,
    `De laatste bijeenkomst is ${words.count(lastDay, 'dag', 'dagen')} na ${since}.`,
    `Tel bij elke bijeenkomst de dagen sinds ${since} op: samen ${summedDays}. Hoe minder, hoe eerder.`,
  ];
}
