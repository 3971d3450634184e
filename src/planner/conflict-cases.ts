/**
 * A proof by cases of a problem without a plan in which every session by itself can be held: one session with only
 * a few slots left, and for each of those slots why it does not do either.
 */
import { compactModel } from './compact-model.ts';
import { infeasibilityReasons } from './infeasibility.ts';
import { type BlockedSession, blockedSession, holdableSlots } from './session-windows.ts';
import type { InfeasibilityReason, PlanningProblem } from './types.ts';

/** The session must be on one of these slots, and each of them makes planning impossible. */
export type SessionCases<Person extends string = string, SlotKey extends string = string> = {
  readonly session: number;
  /** In slot order; each either blocks a session or has reasons of its own. */
  readonly cases: readonly {
    readonly slot: SlotKey;
    readonly blocked: BlockedSession<Person> | null;
    /** Of the problem with the session locked to the slot; empty when that blocks a session. */
    readonly reasons: readonly InfeasibilityReason<Person, SlotKey>[];
  }[];
};

/** Nobody checks more. */
const MOST_CASES = 6;

/**
 * Of the session with the fewest slots, the earliest of equals, for which each case has a reason; undefined when there
 * is none with at most six. Call for a problem proven to have no plan, and no blocked session.
 */
export function sessionCases<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): SessionCases<Person, SlotKey> | undefined {
  const few = holdableSlots(problem)
    .map((slots, index) => ({ session: index + 2, slots }))
    .filter(({ slots }) => slots.length <= MOST_CASES)
    .toSorted((a, b) => a.slots.length - b.slots.length);
  for (const { session, slots } of few) {
    const cases = slots.map((slot) => caseOf(problem, session, slot));
    if (cases.every(({ blocked, reasons }) => blocked !== null || isExplained(reasons)))
      return { session, cases };
  }
  return undefined;
}

function caseOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  session: number,
  slot: SlotKey,
): SessionCases<Person, SlotKey>['cases'][number] {
  const locked = { ...problem, locks: [...problem.locks, { session, slot }] };
  const blocked = blockedSession(locked) ?? null;
  return {
    slot,
    blocked,
    reasons: blocked === null ? infeasibilityReasons(locked, compactModel(locked)) : [],
  };
}

function isExplained(reasons: readonly InfeasibilityReason[]): boolean {
  return reasons.every(({ code }) => code !== 'NO_COMBINATION');
}
