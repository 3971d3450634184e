/**
 * Repair: afterwards life happens (domain, joint planning). A plan was confirmed, people have it in their calendars,
 * and now a host falls ill, a town hall closes, somebody leaves or joins. The repair keeps what can be kept.
 *
 * LEAST CHANGED, level by level, each compared only when all before are equal; less is better:
 * 1. old sessions whose calendar day is no longer a day of the plan;
 * 2. of those that stay on their day: at another time (another start or end);
 * 3. of the sessions that are in both plans: with another host;
 * 4. to 9. the six levels of the planning file, over the sessions to come; then the planner's order of ties.
 * Sessions are compared by their day, not their number: when one session jumps over another, one date changed.
 */
import type { CalendarDate } from '../shared/time.ts';
import { checkPlan, type Violation } from './checker.ts';
import { compactModel } from './compact-model.ts';
import { type HeldAndToCome, withoutHeld } from './held-sessions.ts';
import { infeasibilityReasons } from './infeasibility.ts';
import { type Affected, affectedBy, type SessionChange, sessionChanges } from './repair-changes.ts';
import {
  type ChangeCounts,
  type LeastChanged,
  leastChanged,
  type RepairTask,
  type SolveModel,
} from './repair-search.ts';
import { renumbered } from './session-numbers.ts';
import type { InfeasibilityReason, Objective, PlannedSession, PlanningProblem } from './types.ts';

export type RepairOptions = {
  /** Sessions on an earlier calendar day have been held: they never move. Nothing new is planned before it. */
  readonly heldBefore?: CalendarDate | undefined;
};

export type Repair<Person extends string = string, SlotKey extends string = string> = {
  /** What the old plan breaks of the rules, as things are now. Empty: nothing had to change, and nothing does. */
  readonly necessity: readonly Violation[];
  /** What was held, and the problem of what is to come: in it the sessions can be explained. */
  readonly cut: HeldAndToCome<Person, SlotKey>;
} & (
  | {
      readonly status: 'optimal';
      /** Of the sessions to come; but what somebody missed of the held ones counts in the second level. */
      readonly objective: Objective;
      /** All, those held included, numbered as in the plan. */
      readonly sessions: readonly PlannedSession<Person, SlotKey>[];
      readonly counts: ChangeCounts;
      /** Held ones first, then in the order of the new plan, cancelled ones last. */
      readonly changes: readonly SessionChange<Person, SlotKey>[];
      readonly affected: readonly Affected<Person, SlotKey>[];
    }
  | {
      readonly status: 'infeasible';
      readonly reasons: readonly InfeasibilityReason<Person, SlotKey>[];
    }
);

/**
 * The plan that changes least, proven. `problem` is how things are now (a veto, other answers, somebody left or
 * joined, more or fewer sessions); `plan` what was confirmed, its sessions numbered from 2, each on a later day
 * than the one before; it may name slots and people that are gone. A session whose slot is no longer in
 * the problem has lost its date. Deterministic, reads no clock. `solve` is asked for the best plan of restricted
 * problems, from a handful to some hundreds of times.
 */
export function repairPlan<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  plan: readonly PlannedSession<Person, SlotKey>[],
  { heldBefore }: RepairOptions = {},
  solve?: SolveModel,
): Repair<Person, SlotKey> {
  const cut = withoutHeld(problem, plan, heldBefore);
  const shift = cut.held.length;
  const old = cut.toCome.map((planned) => ({ ...planned, session: planned.session - shift }));
  const task = { problem: cut.problem, old, missedBefore: cut.missedBefore };
  const necessity = renumbered(brokenRules(task), shift);
  const found = task.problem.sessionsToPlan <= 0 ? nothingToCome(task) : leastChanged(task, solve);
  if (found === undefined) {
    const reasons = infeasibilityReasons(task.problem, compactModel(task.problem));
    return {
      status: 'infeasible',
      reasons: renumbered(reasons, shift),
      necessity,
      cut,
    };
  }
  const { counts, objective, became, keptDates } = found;
  const sessions = found.sessions.map((planned) => ({ ...planned, session: planned.session + shift }));
  const keepsDate = (index: number): boolean => keptDates.includes(index);
  const replanned = { problem, old: cut.toCome, sessions, became, keepsDate };
  return {
    status: 'optimal',
    objective,
    sessions: [...cut.held, ...sessions],
    counts,
    changes: [
      ...cut.held.map((planned) => ({ change: 'held', ...planned }) as const),
      ...sessionChanges(replanned),
    ],
    affected: affectedBy(replanned),
    necessity,
    cut,
  };
}

/**
 * What the checker finds, with the absences at held sessions counted in. Of a session whose slot is gone only that
 * is said: who would come there, nobody knows. With sessions too many, one without a host is no fault by itself.
 */
function brokenRules<Person extends string, SlotKey extends string>({
  problem,
  old,
  missedBefore,
}: RepairTask<Person, SlotKey>): readonly Violation[] {
  const { violations } = checkPlan(problem, old);
  const exists = new Set(problem.slots.map(({ id }) => id));
  const known = old.filter(({ slot }) => exists.has(slot));
  const gone = new Set(old.filter((planned) => !known.includes(planned)).map(({ session }) => session));
  const limit = problem.attendance.maxAbsencesPerParticipant;
  const tooMany = problem.participants.flatMap(({ id }) => {
    const answers = problem.availability.get(id);
    const missed = known.filter(
      ({ slot }) => !['yes', 'ifNeeded'].includes(answers?.get(slot) ?? 'no'),
    ).length;
    const absences = missed + (missedBefore.get(id) ?? 0);
    return missed > 0 && absences > limit
      ? [{ code: 'TOO_MANY_ABSENCES', participant: id, absences } as const]
      : [];
  });
  const isSaid = (violation: Violation): boolean => {
    const { code } = violation;
    if (code === 'TOO_FEW_PRESENT' || code === 'HOST_ABSENT') return !gone.has(violation.session);
    if (code === 'HOST_MISSING') return old.length <= problem.sessionsToPlan;
    return code !== 'TOO_MANY_ABSENCES';
  };
  return [...violations.filter(isSaid), ...tooMany];
}

/** When every session was held, what was left of the old plan falls away. */
function nothingToCome<Person extends string, SlotKey extends string>({
  old,
  missedBefore,
}: RepairTask<Person, SlotKey>): LeastChanged<Person, SlotKey> {
  return {
    counts: { dates: old.length, times: 0, hosts: 0 },
    objective: [0, Math.max(0, ...missedBefore.values()), 0, 0, 0, 0],
    sessions: [],
    became: old.map(() => undefined),
    keptDates: [],
  };
}
