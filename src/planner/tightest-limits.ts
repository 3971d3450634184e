import { withoutSlots } from './changed-problem.ts';
import { firstStep } from './first-step.ts';
import { bestOfAny, type MeasuredPlan } from './other-plan.ts';
import type { Solve } from './planner.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { PlanningProblem } from './types.ts';

/**
 * The best plan with the smallest largest deviation of a gap from the target that is at most `daysOffTarget`
 * days, among plans with at most `absences` absences; undefined when there is none.
 *
 * Exact: a plan deviates nowhere by more than w days exactly if its gaps are within w days of the target. The
 * best plan of the problem with that spacing has the fewest absences of all such plans, and a larger w allows
 * no fewer plans.
 */
export function evenestGaps<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { absences, daysOffTarget }: { readonly absences: number; readonly daysOffTarget: number },
  solve: Solve,
): MeasuredPlan<Person, SlotKey> | undefined {
  const { minDays, maxDays, targetDays } = problem.spacing;
  return firstStep(0, daysOffTarget, (width) => {
    const spacing = {
      targetDays,
      minDays: Math.max(minDays, targetDays - width),
      maxDays: Math.min(maxDays, targetDays + width),
    };
    return withAtMost(absences, bestOfAny(problem, [solve({ ...problem, spacing })]));
  })?.found;
}

/**
 * The best plan with the earliest last session that is at most `day` calendar days after the fixed session,
 * among plans with at most `absences` absences; undefined when there is none. Exact as {@link evenestGaps} is:
 * a plan ends by a day exactly if it uses no slot after it.
 */
export function soonestEnd<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { absences, day }: { readonly absences: number; readonly day: number },
  solve: Solve,
): MeasuredPlan<Person, SlotKey> | undefined {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const dayOfSlot = new Map(problem.slots.map(({ id, start }) => [id, dayOf(start) - fixedDay]));
  const days = [...new Set(dayOfSlot.values())].filter((other) => other <= day).sort((a, b) => a - b);
  return firstStep(0, days.length - 1, (index) => {
    const last = days[index] ?? 0;
    const sooner = withoutSlots(problem, (slot) => (dayOfSlot.get(slot) ?? 0) > last);
    return withAtMost(absences, bestOfAny(problem, [solve(sooner)]));
  })?.found;
}

function withAtMost<Person extends string, SlotKey extends string>(
  absences: number,
  plan: MeasuredPlan<Person, SlotKey> | undefined,
): MeasuredPlan<Person, SlotKey> | undefined {
  return plan !== undefined && plan.objective[0] <= absences ? plan : undefined;
}
