/**
 * Why this slot and this host: per session of the best plan, what the best plan would be without the slot, and
 * with somebody else as the host of the session. Each is the proven best of a changed problem.
 */
import { lockedHost, lockedSlot, plannedNumbers, withLock, withoutSlots } from './changed-problem.ts';
import { onSameSlots } from './other-hosts.ts';
import { besideBest, bestOfAny, type MeasuredPlan, type OtherPlan } from './other-plan.ts';
import { findBestPlan, type Solve } from './planner.ts';
import type { PlannedSession, PlanningProblem, PlanOutcome } from './types.ts';

export type NextBest<Person extends string = string, SlotKey extends string = string> = {
  readonly session: number;
  readonly slot: SlotKey;
  readonly host: Person | null;
  /** The best plan that does not use this slot for any session. */
  readonly withoutSlot: OtherPlan<Person, SlotKey>;
  /** The best plan in which the session of this number has another host, or a neutral venue if it has a host. */
  readonly otherHost: OtherPlan<Person, SlotKey>;
};

/** `best` is the best plan of the problem. One entry per session; exact and deterministic. */
export function nextBest<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  solve: Solve = findBestPlan,
): readonly NextBest<Person, SlotKey>[] {
  return best.sessions.map((planned) => nextBestOf(problem, best, planned, solve));
}

/** For one session of the best plan. */
export function nextBestOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  planned: PlannedSession<Person, SlotKey>,
  solve: Solve,
): NextBest<Person, SlotKey> {
  return {
    ...planned,
    withoutSlot: bestWithoutSlot(problem, best, planned, solve),
    otherHost: bestWithOtherHost(problem, best, planned, solve),
  };
}

function bestWithoutSlot<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  { session, slot }: PlannedSession<Person, SlotKey>,
  solve: Solve,
): OtherPlan<Person, SlotKey> {
  if (lockedSlot(problem, session) === slot) return { status: 'locked' };
  return besideBest(best, solve(withoutSlots(problem, (id) => id === slot)));
}

function bestWithOtherHost<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  planned: PlannedSession<Person, SlotKey>,
  solve: Solve,
): OtherPlan<Person, SlotKey> {
  if (lockedHost(problem, planned.session) !== undefined) return { status: 'locked' };
  const sameSlots = onSameSlots(
    problem,
    best.sessions,
    ({ session }, host) => session !== planned.session || host !== planned.host,
  );
  if (sameSlots !== undefined)
    return besideBest(best, { status: 'optimal', objective: best.objective, sessions: sameSlots });
  const other = bestOfAny(problem, outcomesWithOtherHost(problem, planned, solve));
  return other === undefined
    ? { status: 'impossible', reasons: [] }
    : besideBest(best, { status: 'optimal', ...other });
}

/**
 * The plans with another host at the session, neutral venues included, are all covered: while everyone who is
 * still to host has a turn, another hosts here (or nobody) exactly if its host has the turn at another session.
 * With more hosts than sessions every session has a host, so another hosts exactly if one of the others does;
 * likewise where the session is at a neutral venue now.
 */
function outcomesWithOtherHost<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { session, host }: PlannedSession<Person, SlotKey>,
  solve: Solve,
): readonly PlanOutcome<Person, SlotKey>[] {
  const hosts = [...new Set(problem.hosts)];
  if (host === null || hosts.length > problem.sessionsToPlan)
    return hosts
      .filter((other) => other !== host)
      .map((other) => solve(withLock(problem, { session, host: other })));
  return plannedNumbers(problem)
    .filter((other) => other !== session)
    .map((other) => solve(withLock(problem, { session: other, host })));
}
