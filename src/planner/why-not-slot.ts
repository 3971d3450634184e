/**
 * "Why not this moment?" The rules that a slot breaks by itself; else the best plan there would be with it and
 * the first level that decides; or, when no plan can use it, why not for each session. Proven: each plan is the
 * best of a problem in which one session is locked on the slot.
 */
import { hostTurns } from '../hosting/rules.ts';
import { lockedSlot, plannedNumbers, withLock } from './changed-problem.ts';
import { mayHostAt } from './host-ability.ts';
import { besideBest, bestOfAny, type MeasuredPlan, type OtherPlan } from './other-plan.ts';
import { findBestPlan, type Solve } from './planner.ts';
import { slotAnswers } from './slot-answers.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import { slotObstacles } from './slot-obstacles.ts';
import type { PlanningProblem, PlanOutcome, SlotObstacle } from './types.ts';

export type WhyNotSlot<Person extends string = string, SlotKey extends string = string> = {
  readonly slot: SlotKey;
  readonly saidNo: readonly Person[];
  readonly notAnswered: readonly Person[];
  readonly ifNeeded: readonly Person[];
} & SlotVerdict<Person, SlotKey>;

export type SlotVerdict<Person extends string = string, SlotKey extends string = string> =
  | { readonly verdict: 'planned'; readonly session: number; readonly host: Person | null }
  /** The slot breaks these rules by itself: all there are. */
  | { readonly verdict: 'obstructed'; readonly obstacles: readonly SlotObstacle[] }
  /** Every session has a host, and none of those who still have to host can receive the group then. */
  | { readonly verdict: 'nobodyCanHost' }
  /** No plan exists, with this slot or without. */
  | { readonly verdict: 'noPlan' }
  /** The best plan with this slot, which it has at the session of this number. */
  | {
      readonly verdict: 'notBest';
      readonly session: number;
      readonly plan: Extract<OtherPlan<Person, SlotKey>, { readonly status: 'possible' }>;
    }
  /** Plans exist, but none with this slot: why not, for each session that it could be. */
  | { readonly verdict: 'inNoPlan'; readonly asSession: readonly NotAsSession<Person, SlotKey>[] };

export type NotAsSession<Person extends string = string, SlotKey extends string = string> = {
  readonly session: number;
  /** Locked: on another slot. */
  readonly plan: Exclude<OtherPlan<Person, SlotKey>, { readonly status: 'possible' }>;
};

/**
 * `slot` is one of the problem's (else a RangeError); `outcome` is that of the problem. `sessions` are those that it is
 * asked for, all of them when left out.
 */
export function whyNotSlot<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  slot: SlotKey,
  solve: Solve = findBestPlan,
  sessions: readonly number[] = plannedNumbers(problem),
): WhyNotSlot<Person, SlotKey> {
  return { slot, ...slotAnswers(problem, slot), ...slotVerdict(problem, outcome, { slot, sessions }, solve) };
}

type AskedSlot<SlotKey extends string> = { readonly slot: SlotKey; readonly sessions: readonly number[] };

function slotVerdict<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  asked: AskedSlot<SlotKey>,
  solve: Solve,
): SlotVerdict<Person, SlotKey> {
  const { slot, sessions } = asked;
  const obstacles = obstaclesOf(problem, slot);
  if (obstacles.length > 0) return { verdict: 'obstructed', obstacles };
  if (needsHost(problem) && !problem.hosts.some((host) => mayHostAt(problem, host, slot).ok))
    return { verdict: 'nobodyCanHost' };
  if (outcome.status === 'infeasible') return { verdict: 'noPlan' };
  const planned = outcome.sessions.find(({ session, slot: at }) => at === slot && sessions.includes(session));
  return planned === undefined
    ? bestWithSlot(problem, outcome, asked, solve)
    : { verdict: 'planned', session: planned.session, host: planned.host };
}

function obstaclesOf<SlotKey extends string>(
  problem: PlanningProblem<string, SlotKey>,
  slot: SlotKey,
): readonly SlotObstacle[] {
  const found = problem.slots.find(({ id }) => id === slot);
  if (found === undefined) throw new RangeError('The slot is not in the problem.');
  const day = dayNumbersIn(problem.timeZone)(found.start) - dayNumber(problem.fixedSession.date);
  return slotObstacles(problem, slot, day);
}

/** Whether the rotation leaves no session at a neutral venue. */
function needsHost({ hosts, sessionsToPlan }: PlanningProblem): boolean {
  return hostTurns(new Set(hosts).size, sessionsToPlan) === sessionsToPlan;
}

/** A plan with the slot has it at one of the sessions; so the best over the sessions is the best of all. */
function bestWithSlot<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  { slot, sessions }: AskedSlot<SlotKey>,
  solve: Solve,
): SlotVerdict<Person, SlotKey> {
  const outcomes: PlanOutcome<Person, SlotKey>[] = [];
  const asSession: NotAsSession<Person, SlotKey>[] = [];
  for (const session of sessions) {
    if (lockedSlot(problem, session) !== undefined) {
      asSession.push({ session, plan: { status: 'locked' } });
      continue;
    }
    const outcome = solve(withLock(problem, { session, slot }));
    if (outcome.status === 'optimal') outcomes.push(outcome);
    else asSession.push({ session, plan: { status: 'impossible', reasons: outcome.reasons } });
  }
  const found = bestOfAny(problem, outcomes);
  if (found === undefined) return { verdict: 'inNoPlan', asSession };
  const plan = besideBest(best, { status: 'optimal', ...found });
  const session = found.sessions.find((planned) => planned.slot === slot)?.session;
  if (plan.status !== 'possible' || session === undefined)
    throw new RangeError('A lock on a slot did not hold.');
  return { verdict: 'notBest', session, plan };
}
