/** One problem made into another that differs in one thing, so that the planner's proof answers "what if". */
import type { Lock, PlanningProblem } from './types.ts';

/**
 * The problem as if these slots did not exist. Not as vetoes: what is said of the changed problem must not
 * blame the group for striking out what it did not.
 */
export function withoutSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  isGone: (slot: SlotKey) => boolean,
): PlanningProblem<Person, SlotKey> {
  return { ...problem, slots: problem.slots.filter(({ id }) => !isGone(id)) };
}

export function withLock<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  lock: Lock<Person, SlotKey>,
): PlanningProblem<Person, SlotKey> {
  return { ...problem, locks: [...problem.locks, lock] };
}

/** The slot that the locks fix for a session, if any. */
export function lockedSlot<SlotKey extends string>(
  { locks }: PlanningProblem<string, SlotKey>,
  session: number,
): SlotKey | undefined {
  return locks.find((lock) => lock.session === session && lock.slot !== undefined)?.slot;
}

/** The host that the locks fix for a session, if any. */
export function lockedHost<Person extends string>(
  { locks }: PlanningProblem<Person>,
  session: number,
): Person | undefined {
  return locks.find((lock) => lock.session === session && lock.host != null)?.host ?? undefined;
}

/** The numbers of the sessions to plan, from 2. */
export function plannedNumbers({ sessionsToPlan }: PlanningProblem): readonly number[] {
  return Array.from({ length: sessionsToPlan }, (_, index) => index + 2);
}
