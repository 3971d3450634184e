import { withoutSlots } from './changed-problem.ts';
import { compareObjectives } from './objective.ts';
import { bestOfAny, type MeasuredPlan } from './other-plan.ts';
import { daysAfterFixed } from './plan-objective.ts';
import type { Solve } from './planner.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { Objective, PlanningProblem, PlanOutcome } from './types.ts';

/**
 * The best plan that leaves at least two of the given plan's calendar days, or its one day when it has one
 * session; undefined when there is none.
 *
 * Exact: a plan leaves at least two days exactly if there are two that it leaves, so the best over all pairs is
 * the best of all. Leaving two days is no better than leaving either; pairs are tried in the order of that
 * bound, and no longer when the bound is worse than a plan found.
 */
export function otherDates<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  plan: MeasuredPlan<Person, SlotKey>,
  solve: Solve,
): MeasuredPlan<Person, SlotKey> | undefined {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const dayOfSlot = new Map(problem.slots.map(({ id, start }) => [id, dayOf(start) - fixedDay]));
  const solveWithout = (left: readonly number[]): PlanOutcome<Person, SlotKey> =>
    solve(withoutSlots(problem, (slot) => left.includes(dayOfSlot.get(slot) ?? 0)));

  const single = daysAfterFixed(problem, plan.sessions).map((day) => ({ day, outcome: solveWithout([day]) }));
  if (single.length === 1) return bestOfAny(problem, [...single.map(({ outcome }) => outcome)]);
  let found: MeasuredPlan<Person, SlotKey> | undefined;
  for (const { bound, days } of pairsByBound(single)) {
    if (found !== undefined && compareObjectives(bound, found.objective) > 0) break;
    const outcome = solveWithout(days);
    found = bestOfAny(problem, found === undefined ? [outcome] : [{ status: 'optimal', ...found }, outcome]);
  }
  return found;
}

type Pair = { readonly days: readonly number[]; readonly bound: Objective };

/** Pairs of days that can each be left, the best bound first. */
function pairsByBound(
  single: readonly { readonly day: number; readonly outcome: PlanOutcome }[],
): readonly Pair[] {
  const possible = single.flatMap(({ day, outcome }) =>
    outcome.status === 'optimal' ? [{ day, objective: outcome.objective }] : [],
  );
  return possible
    .flatMap((one, index) =>
      possible.slice(index + 1).map((other) => ({
        days: [one.day, other.day],
        bound: compareObjectives(one.objective, other.objective) < 0 ? other.objective : one.objective,
      })),
    )
    .toSorted((a, b) => compareObjectives(a.bound, b.bound));
}
