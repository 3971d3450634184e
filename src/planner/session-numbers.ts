/**
 * Sessions of a problem are numbered from 2: session 1 is the fixed one. Where people count differently (after held
 * sessions, or before session 1 exists) the numbers in an answer are shifted by as much. This is the only place that
 * does so.
 */
import { fixedSessionOf } from './first-date.ts';
import type { PlanningProblem } from './types.ts';

const FIRST_IN_PROBLEM = 2;

/** The number that people give to the first session that is planned: 1 where no session comes before. */
export function firstPlannedNumber(problem: Pick<PlanningProblem, 'fixedSession'>): number {
  return fixedSessionOf(problem) === undefined ? 1 : FIRST_IN_PROBLEM;
}

/** What the planner says of the problem, with its sessions numbered as people count them. See {@link renumbered}. */
export function asPeopleCount<Answer>(
  problem: Pick<PlanningProblem, 'fixedSession'>,
  answer: Answer,
): Answer {
  return renumbered(answer, firstPlannedNumber(problem) - FIRST_IN_PROBLEM);
}

/** The number in the problem of a session that people number so. */
export function numberInProblem(problem: Pick<PlanningProblem, 'fixedSession'>, session: number): number {
  return session + FIRST_IN_PROBLEM - firstPlannedNumber(problem);
}

/** Where answers of the planner have the number of a session, or a list of them. All other numbers count something. */
const NUMBERED_FIELDS: ReadonlySet<string> = new Set([
  'session',
  'sessions',
  'lastSession',
  'sessionsWithOtherHost',
  'attends',
  'ifNeeded',
  'saidNo',
  'notAnswered',
  'missed',
  'was',
  'nowMisses',
  'nowComes',
  'expected',
  'found',
]);

/** The same data with every session number higher by `shift`. Of records with fields of the planner, not of ids. */
export function renumbered<Answer>(answer: Answer, shift: number): Answer {
  if (shift === 0) return answer;
  return shifted(answer, shift, false) as Answer; // cast: only numbers change, for other numbers
}

function shifted(value: unknown, shift: number, isNumbered: boolean): unknown {
  if (typeof value === 'number') return isNumbered ? value + shift : value;
  if (Array.isArray(value)) return value.map((item) => shifted(item, shift, isNumbered));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [field, shifted(item, shift, NUMBERED_FIELDS.has(field))]),
  );
}
