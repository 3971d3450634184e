import type { PlanningProblem } from '../../src/planner/types.ts';
import { bruteForcePlan, type TriedPlan } from './brute-force.ts';

/** Every plan of a small problem: what "there is none" and "the most" are held against. */
export function everyPlan(problem: PlanningProblem): readonly TriedPlan[] {
  const plans: TriedPlan[] = [];
  bruteForcePlan(problem, (plan) => {
    plans.push(plan);
    return false;
  });
  return plans;
}

/** Asking a zone for a date is slow, and laws ask it of thousands of plans. */
const dayOfSlot = new WeakMap<PlanningProblem, ReadonlyMap<string, number>>();

/** Per session of a plan, the days since the fixed session, in the problem's zone. */
export function daysOf(
  problem: PlanningProblem,
  { sessions }: Pick<TriedPlan, 'sessions'>,
): readonly number[] {
  const days = dayOfSlot.get(problem) ?? slotDays(problem);
  dayOfSlot.set(problem, days);
  return sessions.map(({ slot }) => days.get(slot) ?? 0);
}

function slotDays(problem: PlanningProblem): ReadonlyMap<string, number> {
  const fixed = Date.parse(problem.fixedSession.date);
  return new Map(
    problem.slots.map(({ id, start }) => {
      const date = new Date(start).toLocaleDateString('sv-SE', { timeZone: problem.timeZone });
      return [id, (Date.parse(date) - fixed) / 86_400_000];
    }),
  );
}
