/**
 * Checks a plan against the problem, rule by rule, and measures it. It shares no code with the search, not
 * even how days are counted: dates come from luxon here, so a mistake in one is caught by the other. Used by
 * the tests, and before a plan is shown or stored.
 */
import { DateTime } from 'luxon';
import type { Objective, PlannedSession, PlanningProblem } from './types.ts';

/** A hard rule that a plan breaks. Numbers of sessions are those of the plan, the fixed session comes before. */
export type Violation =
  | {
      readonly code: 'WRONG_SESSIONS';
      readonly expected: readonly number[];
      readonly found: readonly number[];
    }
  | { readonly code: 'SLOT_UNKNOWN'; readonly session: number; readonly slot: string }
  | { readonly code: 'SLOT_VETOED'; readonly session: number; readonly slot: string }
  | { readonly code: 'NOT_ON_A_LATER_DAY'; readonly session: number }
  | { readonly code: 'FACILITATOR_UNAVAILABLE'; readonly session: number; readonly slot: string }
  | { readonly code: 'GAP_OUT_OF_BOUNDS'; readonly session: number; readonly days: number }
  | { readonly code: 'TOO_FEW_PRESENT'; readonly session: number; readonly present: number }
  | { readonly code: 'TOO_MANY_ABSENCES'; readonly participant: string; readonly absences: number }
  | { readonly code: 'HOST_UNKNOWN'; readonly session: number; readonly host: string }
  | { readonly code: 'HOST_ABSENT'; readonly session: number; readonly host: string }
  | { readonly code: 'HOST_CANNOT_HOST'; readonly session: number; readonly host: string }
  | { readonly code: 'HOST_TWICE'; readonly host: string }
  | { readonly code: 'HOST_WITHOUT_TURN'; readonly host: string }
  | { readonly code: 'HOST_MISSING'; readonly session: number }
  | { readonly code: 'SLOT_LOCK_BROKEN'; readonly session: number; readonly slot: string }
  | { readonly code: 'HOST_LOCK_BROKEN'; readonly session: number; readonly host: string };

export type PlanCheck = {
  /** Empty when the plan keeps every hard rule. */
  readonly violations: readonly Violation[];
  /** Undefined when a planned slot does not exist. */
  readonly objective: Objective | undefined;
};

export function checkPlan<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  sessions: readonly PlannedSession<Person, SlotKey>[],
): PlanCheck {
  const unknown = sessions.filter(({ slot }) => dateOfSlot(problem, slot) === undefined);
  const known = unknown.length === 0;
  return {
    violations: [
      ...sessionNumbers(problem, sessions),
      ...unknown.map(({ session, slot }) => ({ code: 'SLOT_UNKNOWN', session, slot }) as const),
      ...(known ? dateRules(problem, sessions) : []),
      ...slotRules(problem, sessions),
      ...absenceRule(problem, sessions),
      ...hostRules(problem, sessions),
      ...lockRule(problem, sessions),
    ],
    objective: known ? measured(problem, sessions) : undefined,
  };
}

/** Rule 1, how many and in which order. */
function sessionNumbers(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly Violation[] {
  const expected = Array.from({ length: problem.sessionsToPlan }, (_, index) => index + 2);
  const found = sessions.map(({ session }) => session);
  return expected.join() === found.join() ? [] : [{ code: 'WRONG_SESSIONS', expected, found }];
}

/** Rules 1 and 3: ever later days, gaps within the spacing. */
function dateRules(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly Violation[] {
  const { minDays, maxDays } = problem.spacing;
  return gapsOf(problem, sessions).flatMap((days, index) => {
    const session = sessions[index]?.session ?? 0;
    const violations: Violation[] = [];
    if (days < 1) violations.push({ code: 'NOT_ON_A_LATER_DAY', session });
    if (days < minDays || days > maxDays) violations.push({ code: 'GAP_OUT_OF_BOUNDS', session, days });
    return violations;
  });
}

/** Rules 2 and 5, and the vetoes of rule 7. */
function slotRules(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly Violation[] {
  return sessions.flatMap(({ session, slot }) => {
    const violations: Violation[] = [];
    const present = problem.participants.filter(({ id }) => attends(problem, id, slot)).length;
    if (problem.vetoedSlots.has(slot)) violations.push({ code: 'SLOT_VETOED', session, slot });
    if (problem.facilitatorUnavailable.has(slot))
      violations.push({ code: 'FACILITATOR_UNAVAILABLE', session, slot });
    if (present < problem.attendance.minPresent)
      violations.push({ code: 'TOO_FEW_PRESENT', session, present });
    return violations;
  });
}

/** Rule 6. */
function absenceRule(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly Violation[] {
  return problem.participants.flatMap(({ id }) => {
    const absences = sessions.filter(({ slot }) => !attends(problem, id, slot)).length;
    return absences > problem.attendance.maxAbsencesPerParticipant
      ? [{ code: 'TOO_MANY_ABSENCES', participant: id, absences } as const]
      : [];
  });
}

/** Rule 4. */
function hostRules(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly Violation[] {
  const violations: Violation[] = [];
  for (const { session, slot, host } of sessions) {
    if (host === null) {
      if (problem.hosts.length >= problem.sessionsToPlan) violations.push({ code: 'HOST_MISSING', session });
      continue;
    }
    if (!problem.hosts.includes(host)) violations.push({ code: 'HOST_UNKNOWN', session, host });
    if (!attends(problem, host, slot)) violations.push({ code: 'HOST_ABSENT', session, host });
    if (problem.cannotHost.get(host)?.has(slot) === true)
      violations.push({ code: 'HOST_CANNOT_HOST', session, host });
  }
  for (const host of problem.hosts) {
    const turns = sessions.filter((session) => session.host === host).length;
    if (turns > 1) violations.push({ code: 'HOST_TWICE', host });
    if (turns === 0 && problem.hosts.length <= problem.sessionsToPlan)
      violations.push({ code: 'HOST_WITHOUT_TURN', host });
  }
  return violations;
}

/** Rule 7. */
function lockRule(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly Violation[] {
  return problem.locks.flatMap((lock) => {
    const planned = sessions.find(({ session }) => session === lock.session);
    const violations: Violation[] = [];
    if (lock.slot !== undefined && planned?.slot !== lock.slot)
      violations.push({ code: 'SLOT_LOCK_BROKEN', session: lock.session, slot: lock.slot });
    if (lock.host !== undefined && lock.host !== null && planned?.host !== lock.host)
      violations.push({ code: 'HOST_LOCK_BROKEN', session: lock.session, host: lock.host });
    return violations;
  });
}

function measured(problem: PlanningProblem, sessions: readonly PlannedSession[]): Objective {
  const gaps = gapsOf(problem, sessions);
  let absences = 0;
  let mostOfOne = 0;
  let ifNeeded = 0;
  for (const { id } of problem.participants) {
    const missed = sessions.filter(({ slot }) => !attends(problem, id, slot)).length;
    absences += missed;
    mostOfOne = Math.max(mostOfOne, missed);
    ifNeeded += sessions.filter(({ slot }) => problem.availability.get(id)?.get(slot) === 'ifNeeded').length;
  }
  let offTarget = 0;
  let sinceFixed = 0;
  let summed = 0;
  for (const gap of gaps) {
    offTarget += Math.abs(gap - problem.spacing.targetDays);
    sinceFixed += gap;
    summed += sinceFixed;
  }
  return [absences, mostOfOne, ifNeeded, offTarget, sinceFixed, summed];
}

/** Calendar days from each session to the one before it, the fixed session first. */
function gapsOf(problem: PlanningProblem, sessions: readonly PlannedSession[]): readonly number[] {
  const fixed = DateTime.fromISO(problem.fixedSession.date, { zone: 'utc' });
  const days = sessions.map(({ slot }) => dateOfSlot(problem, slot) ?? fixed);
  return days.map((day, index) => Math.round(day.diff(days[index - 1] ?? fixed, 'days').days));
}

/** The slot's calendar day in the problem's zone, as midnight UTC: days of which each has 24 hours. */
function dateOfSlot(problem: PlanningProblem, slot: string): DateTime<true> | undefined {
  const found = problem.slots.find(({ id }) => id === slot);
  if (found === undefined) return undefined;
  const local = DateTime.fromISO(found.start, { zone: problem.timeZone });
  return DateTime.fromISO(local.toFormat('yyyy-MM-dd'), { zone: 'utc' });
}

function attends(problem: PlanningProblem, participant: string, slot: string): boolean {
  const answer = problem.availability.get(participant)?.get(slot);
  return answer === 'yes' || answer === 'ifNeeded';
}
