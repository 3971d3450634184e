import type { MeasuredPlan } from '../planner/other-plan.ts';
import type { PlannedSession, PlanningProblem } from '../planner/types.ts';
import { levelDifferences } from './levels.ts';
import { inList, type Wording } from './wording.ts';

/** Another plan, one line a session; a session that is as in the best plan says no more than that. */
export function briefLines(
  problem: PlanningProblem,
  best: MeasuredPlan,
  sessions: readonly PlannedSession[],
  words: Wording,
): readonly string[] {
  const same = sessions.filter((planned) => isAsInBest(best, planned)).map(({ session }) => session);
  return [
    ...sessions
      .filter((planned) => !isAsInBest(best, planned))
      .map((planned) => sessionLine(problem, planned, words)),
    ...(same.length === 0 ? [] : [`Zoals in de beste planning: ${sessionsWords(same)}`]),
    ...carriedOverLine(problem, best, sessions, words),
  ];
}

/** `bijeenkomst 2, 3 en 6` */
export function sessionsWords(sessions: readonly number[]): string {
  return `bijeenkomst ${inList(sessions)}`;
}

/** Which sessions of another plan have another slot or host than in the best plan. */
export function changedSessions(best: MeasuredPlan, other: MeasuredPlan): readonly number[] {
  return other.sessions.filter((planned) => !isAsInBest(best, planned)).map(({ session }) => session);
}

/** `met gastheer Anna de Boer (gemeente Epe)`, `op een neutrale plek` */
export function withHost(host: string | null, words: Wording): string {
  return host === null ? 'op een neutrale plek' : `met gastheer ${words.person(host)}`;
}

/**
 * What is better and what is less good than in the best plan, level by level. The sixth is said only when it is
 * the one that decides: it adds up the days and tells people little beside the fifth.
 */
export function gainAndPrice(
  best: MeasuredPlan,
  other: MeasuredPlan,
  words: Wording,
): { readonly gain: readonly string[]; readonly price: readonly string[] } {
  const differing = levelDifferences(best.objective, other.objective, words).filter(
    ({ level }) => !isOneOfFirstAbsence(best, other, level),
  );
  const said = differing.filter(({ level }) => level !== 6 || differing.length === 1);
  return {
    gain: said.filter(({ isGain }) => isGain).map(({ clause }) => clause),
    price: said.filter(({ isGain }) => !isGain).map(({ clause }) => clause),
  };
}

/** Once somebody misses one where nobody missed any: the first level says that already. */
function isOneOfFirstAbsence(best: MeasuredPlan, other: MeasuredPlan, level: number): boolean {
  return level === 2 && best.objective[1] === 0 && other.objective[1] === 1;
}

/** Whose turn comes after the plan; of a first date, the possible hosts whom it does not name. */
export function carriedOverWords(hosts: readonly string[], words: Wording): string {
  const who = inList(hosts.map(words.person));
  return words.planned === 'sessions'
    ? `Als eersten aan de beurt in het vervolg: ${who}`
    : `Later in het traject ${hosts.length === 1 ? 'ontvangt' : 'ontvangen'}: ${who}`;
}

function isAsInBest({ sessions }: MeasuredPlan, { session, slot, host }: PlannedSession): boolean {
  const inBest = sessions.find((planned) => planned.session === session);
  return inBest?.slot === slot && inBest.host === host;
}

function sessionLine(
  problem: PlanningProblem,
  { session, slot, host }: PlannedSession,
  words: Wording,
): string {
  const answered = (...wanted: readonly (string | undefined)[]): readonly string[] =>
    problem.participants
      .filter(({ id }) => wanted.includes(problem.availability.get(id)?.get(slot)))
      .map(({ id }) => words.person(id));
  const absent = answered('no', undefined);
  const ifNeeded = answered('ifNeeded');
  return [
    `Bijeenkomst ${session}: ${words.slot(slot)}`,
    withHost(host, words),
    ...(absent.length === 0 ? [] : [`zonder ${inList(absent)}`]),
    ...(ifNeeded.length === 0
      ? []
      : [`als het moet ${ifNeeded.length === 1 ? 'komt' : 'komen'} ${inList(ifNeeded)}`]),
  ].join(', ');
}

/** Whose turn moves to the continuation, where that is not as in the best plan. */
function carriedOverLine(
  { hosts }: PlanningProblem,
  best: MeasuredPlan,
  sessions: readonly PlannedSession[],
  words: Wording,
): readonly string[] {
  const without = (planned: readonly PlannedSession[]): readonly string[] =>
    hosts.filter((id) => planned.every(({ host }) => host !== id));
  const carriedOver = without(sessions);
  if (carriedOver.join() === without(best.sessions).join()) return [];
  return [carriedOverWords(carriedOver, words)];
}
