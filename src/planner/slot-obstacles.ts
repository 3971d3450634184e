import type { PlanningProblem, SlotObstacle } from './types.ts';

/**
 * The hard rules that a slot breaks by itself, whatever the other sessions are (README rules 1, 2, 5 and 7).
 * `daysAfterFixed` is the number of calendar days from the fixed session to the slot.
 */
export function slotObstacles<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  slot: SlotKey,
  daysAfterFixed: number,
): readonly SlotObstacle[] {
  const obstacles: SlotObstacle[] = [];
  if (daysAfterFixed < 1) obstacles.push('NOT_AFTER_FIXED_SESSION');
  if (problem.facilitatorUnavailable.has(slot)) obstacles.push('FACILITATOR_UNAVAILABLE');
  if (problem.vetoedSlots.has(slot)) obstacles.push('VETOED');
  if (presentAt(problem, slot) < problem.attendance.minPresent) obstacles.push('TOO_FEW_PRESENT');
  return obstacles;
}

function presentAt<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  slot: SlotKey,
): number {
  let present = 0;
  for (const { id } of problem.participants) {
    const answer = problem.availability.get(id)?.get(slot);
    if (answer === 'yes' || answer === 'ifNeeded') present += 1;
  }
  return present;
}
