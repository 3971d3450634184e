import { findPlanUntil, type StoppedOutcome } from '../planner/anytime.ts';
import { explainPlan } from '../planner/explanation.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { joined, type Wording, wordingFor } from '../wording/wording.ts';
import { fixedSessionLines, levelLines, sessionLines } from './plan-report.ts';

/** Plans for at most so many seconds. */
export function planWithin(problem: PlanningProblem, seconds: number): PlanOutcome | StoppedOutcome {
  const end = performance.now() + seconds * 1000;
  return findPlanUntil(problem, () => performance.now() > end);
}

/** In Dutch: what was found until the time was over, and how far it is proven. */
export function stoppedLines(
  problem: PlanningProblem,
  outcome: StoppedOutcome,
  seconds: number,
): readonly string[] {
  const words = wordingFor(problem);
  if (outcome.status === 'unknown')
    return [
      words.title,
      '',
      `Na ${secondsInWords(seconds, words)} is er nog geen planning gevonden. Er is ook niet bewezen dat er geen is.`,
      ...boundLines(problem, outcome.bound, 0, words),
    ];
  const { sessions } = explainPlan(problem, outcome.sessions);
  return [
    ...joined(
      [words.title],
      fixedSessionLines(problem, words),
      ...sessions.map((session) => sessionLines(problem, session, words)),
    ),
    '',
    `Dit is de beste planning die na ${secondsInWords(seconds, words)} zoeken is gevonden`,
    'Elk punt telt pas als alle punten ervoor gelijk zijn.',
    ...levels(problem, outcome.objective, words).map(
      (line, level) =>
        `${level + 1}. ${line}${level < outcome.provenLevels ? ' Dit is bewezen: beter kan niet.' : ''}`,
    ),
    ...(outcome.provenLevels === outcome.objective.length
      ? ['Een betere planning bestaat niet, misschien wel een die even goed is.']
      : boundLines(problem, outcome.bound, outcome.provenLevels, words)),
  ];
}

/** What is proven of the first level that is still open: later ones only count when it is decided. */
function boundLines(
  problem: PlanningProblem,
  bound: Objective,
  open: number,
  words: Wording,
): readonly string[] {
  const best = levels(problem, bound, words)[open] ?? '';
  const [value = 0] = bound.slice(open);
  if (value === 0) return [`Van punt ${open + 1} en verder is nog niets bewezen.`];
  return [`Bewezen is dat punt ${open + 1} niet beter kan zijn dan: ${best}`];
}

function levels(problem: PlanningProblem, objective: Objective, words: Wording): readonly string[] {
  return levelLines(objective, problem.spacing.targetDays, words, words.since, '');
}

function secondsInWords(seconds: number, words: Wording): string {
  return words.count(seconds, 'seconde', 'seconden').replace('.', ',');
}
