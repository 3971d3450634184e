/**
 * Sessions of a problem are numbered from 2: session 1 is the fixed one. Where people count differently (after held
 * sessions, or before session 1 exists) the numbers in an answer are shifted by as much.
 */
import type { Violation } from './checker.ts';
import type { InfeasibilityReason, PlanOutcome } from './types.ts';

export function shiftedOutcome<Person extends string, SlotKey extends string>(
  outcome: PlanOutcome<Person, SlotKey>,
  shift: number,
): PlanOutcome<Person, SlotKey> {
  return outcome.status === 'optimal'
    ? {
        ...outcome,
        sessions: outcome.sessions.map((planned) => ({ ...planned, session: planned.session + shift })),
      }
    : { ...outcome, reasons: outcome.reasons.map((reason) => shiftedReason(reason, shift)) };
}

export function shiftedReason<Person extends string, SlotKey extends string>(
  reason: InfeasibilityReason<Person, SlotKey>,
  shift: number,
): InfeasibilityReason<Person, SlotKey> {
  if (reason.code === 'LOCKED_HOST_TWICE')
    return { ...reason, sessions: reason.sessions.map((session) => session + shift) };
  if (reason.code === 'LOCKED_SESSION_UNKNOWN')
    return { ...reason, session: reason.session + shift, lastSession: reason.lastSession + shift };
  return 'session' in reason ? { ...reason, session: reason.session + shift } : reason;
}

export function shiftedViolation(violation: Violation, shift: number): Violation {
  if (violation.code === 'WRONG_SESSIONS')
    return {
      ...violation,
      expected: violation.expected.map((session) => session + shift),
      found: violation.found.map((session) => session + shift),
    };
  return 'session' in violation ? { ...violation, session: violation.session + shift } : violation;
}
