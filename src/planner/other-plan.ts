import { planOrder } from './plan-order.ts';
import type {
  InfeasibilityReason,
  Objective,
  PlannedSession,
  PlanningProblem,
  PlanOutcome,
} from './types.ts';

/** A plan and how good it is; `sessions` keep the hard rules of the problem they belong to. */
export type MeasuredPlan<Person extends string = string, SlotKey extends string = string> = {
  readonly objective: Objective;
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
};

/** The first level, 1 to 6 as in the format, on which another plan differs from the best, with both values. */
export type DecidingLevel = { readonly level: number; readonly best: number; readonly other: number };

/** The best plan there would be if one thing were otherwise, set beside the best plan. */
export type OtherPlan<Person extends string = string, SlotKey extends string = string> =
  | {
      readonly status: 'possible';
      readonly objective: Objective;
      readonly sessions: readonly PlannedSession<Person, SlotKey>[];
      /** Null: equal on all six levels, so that only the order of ties (search.ts) chose the best plan. */
      readonly decides: DecidingLevel | null;
    }
  | {
      readonly status: 'impossible';
      /**
       * Why the problem changed in this way has no plan. Empty when it was changed in several ways, each of
       * which fails for reasons of its own.
       */
      readonly reasons: readonly InfeasibilityReason<Person, SlotKey>[];
    }
  /** The locks keep it as it is. */
  | { readonly status: 'locked' };

export function decidingLevel(best: Objective, other: Objective): DecidingLevel | null {
  const index = best.findIndex((value, level) => value !== other[level]);
  return index < 0 ? null : { level: index + 1, best: best[index] ?? 0, other: other[index] ?? 0 };
}

/** What a changed problem gives, set beside the best plan of the problem as it is. */
export function besideBest<Person extends string, SlotKey extends string>(
  best: MeasuredPlan<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
): OtherPlan<Person, SlotKey> {
  if (outcome.status === 'infeasible') return { status: 'impossible', reasons: outcome.reasons };
  const { objective, sessions } = outcome;
  return { status: 'possible', objective, sessions, decides: decidingLevel(best.objective, objective) };
}

/**
 * The best of the best plans of several changed problems, ties in the planner's own order: the best plan that
 * keeps the rules of at least one of them. Undefined when none has a plan.
 */
export function bestOfAny<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcomes: readonly PlanOutcome<Person, SlotKey>[],
): MeasuredPlan<Person, SlotKey> | undefined {
  const compare = planOrder(problem);
  let first: MeasuredPlan<Person, SlotKey> | undefined;
  for (const outcome of outcomes) {
    if (outcome.status === 'infeasible' || (first !== undefined && compare(first, outcome) <= 0)) continue;
    first = { objective: outcome.objective, sessions: outcome.sessions };
  }
  return first;
}
