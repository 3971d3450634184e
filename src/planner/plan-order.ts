import { inSlotOrder } from './compact-model.ts';
import { compareObjectives } from './objective.ts';
import { dayNumbersIn } from './slot-days.ts';
import type { Objective, PlannedSession, PlanningProblem } from './types.ts';

type Plan<Person extends string, SlotKey extends string> = {
  readonly objective: Objective;
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
};

/**
 * The planner's order of plans: the objective first; of equal ones the plan whose slots come first, session by
 * session by day, start, end and id; then the one whose hosts come first by id, a neutral venue last (search.ts,
 * ties). Negative when `left` comes first.
 */
export function planOrder<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): (left: Plan<Person, SlotKey>, right: Plan<Person, SlotKey>) => number {
  const places = slotPlaces(problem);
  return (left, right) =>
    compareObjectives(left.objective, right.objective) ||
    compareEach(left, right, (a, b) => (places.get(a.slot) ?? 0) - (places.get(b.slot) ?? 0)) ||
    compareEach(left, right, (a, b) => compareHosts(a.host, b.host));
}

function slotPlaces<SlotKey extends string>(
  problem: PlanningProblem<string, SlotKey>,
): ReadonlyMap<SlotKey, number> {
  const dayOf = dayNumbersIn(problem.timeZone);
  // Stable: a clock put back at midnight gives a later start an earlier day, and days come first
  const ordered = inSlotOrder(problem.slots).toSorted((a, b) => dayOf(a.start) - dayOf(b.start));
  return new Map(ordered.map(({ id }, place) => [id, place]));
}

function compareEach<Person extends string, SlotKey extends string>(
  left: Plan<Person, SlotKey>,
  right: Plan<Person, SlotKey>,
  compare: (a: PlannedSession<Person, SlotKey>, b: PlannedSession<Person, SlotKey>) => number,
): number {
  for (const [index, session] of left.sessions.entries()) {
    const other = right.sessions[index];
    const difference = other === undefined ? 0 : compare(session, other);
    if (difference !== 0) return difference;
  }
  return 0;
}

function compareHosts(left: string | null, right: string | null): number {
  if (left === right) return 0;
  if (left === null) return 1;
  return right === null || left < right ? -1 : 1;
}
