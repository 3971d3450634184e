import type { CalendarDate } from '../shared/time.ts';
import type { MeasuredPlan } from './other-plan.ts';
import { daysAfterFixed } from './plan-objective.ts';
import { dateOfDayNumber, dayNumber } from './slot-days.ts';
import type { Objective, PlanningProblem } from './types.ts';

/** What an alternative was asked for, with what shows that it has it. */
export type Difference =
  /** The best plan in which nobody is absent as often as somebody is in the best plan. */
  | { readonly kind: 'fairerAbsences'; readonly mostAbsences: number; readonly mostAbsencesOfBest: number }
  /** The best plan in which nobody has to come who answered `ifNeeded`. */
  | { readonly kind: 'noIfNeeded'; readonly ifNeededOfBest: number }
  /**
   * Of the plans with at most one absence more than the best plan, the best of those whose largest deviation
   * of a gap from the target is smallest; at least {@link EVENER_BY_DAYS} smaller than that of the best plan.
   */
  | {
      readonly kind: 'evenerSpacing';
      readonly mostDaysOffTarget: number;
      readonly mostDaysOffTargetOfBest: number;
    }
  /**
   * Of the plans with at most one absence more than the best plan, the best of those whose last session is
   * earliest; at least {@link SOONER_BY_DAYS} earlier than that of the best plan.
   */
  | { readonly kind: 'soonerDone'; readonly lastDate: CalendarDate; readonly daysSooner: number }
  /**
   * The best plan without at least two of the best plan's calendar days (without its one day, when one session
   * is planned): those it leaves, and those it has instead.
   */
  | {
      readonly kind: 'otherDates';
      readonly leftDates: readonly CalendarDate[];
      readonly newDates: readonly CalendarDate[];
    }
  /** The slots of the best plan, with another host at as many sessions as possible: these, two at least. */
  | { readonly kind: 'otherHosts'; readonly sessionsWithOtherHost: readonly number[] };

export const EVENER_BY_DAYS = 7;
export const SOONER_BY_DAYS = 14;
/** Sessions on other dates, or with other hosts, that make a plan another one; its one session if it has one. */
const SESSIONS_APART = 2;

/** What plans are compared by. Days are counted from the fixed session. */
export type Traits = {
  readonly objective: Objective;
  readonly days: readonly number[];
  readonly hosts: readonly (string | null)[];
  readonly mostOffTarget: number;
  readonly lastDay: number;
};

export function traitsOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { objective, sessions }: MeasuredPlan<Person, SlotKey>,
): Traits {
  const days = daysAfterFixed(problem, sessions);
  const offTarget = days.map((day, index) =>
    Math.abs(day - (days[index - 1] ?? 0) - problem.spacing.targetDays),
  );
  return {
    objective,
    days,
    hosts: sessions.map(({ host }) => host),
    mostOffTarget: Math.max(0, ...offTarget),
    lastDay: days.at(-1) ?? 0,
  };
}

/** Whether a plan has what this kind is asked for, and the other plan not, or not as much of it. */
export function offers(kind: Difference['kind'], plan: Traits, other: Traits): boolean {
  const apart = Math.min(SESSIONS_APART, plan.days.length);
  switch (kind) {
    case 'fairerAbsences':
      return plan.objective[1] < other.objective[1];
    case 'noIfNeeded':
      return plan.objective[2] < other.objective[2];
    case 'evenerSpacing':
      return plan.mostOffTarget <= other.mostOffTarget - EVENER_BY_DAYS;
    case 'soonerDone':
      return plan.lastDay <= other.lastDay - SOONER_BY_DAYS;
    case 'otherDates':
      return daysNotIn(plan, other).length >= apart;
    case 'otherHosts':
      return sessionsApart(plan, other) >= apart;
    default:
      return kind satisfies never;
  }
}

function daysNotIn(plan: Traits, other: Traits): readonly number[] {
  return plan.days.filter((day) => !other.days.includes(day));
}

/** Sessions of the plan on a day on which the other plan is not at the same host. */
function sessionsApart(plan: Traits, other: Traits): number {
  return plan.days.filter((day, index) => other.hosts[other.days.indexOf(day)] !== plan.hosts[index]).length;
}

/** `kind` with what shows it, for a plan that offers it over the best one. */
export function differenceOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  kind: Difference['kind'],
  bestPlan: MeasuredPlan<Person, SlotKey>,
  otherPlan: MeasuredPlan<Person, SlotKey>,
): Difference {
  const best = traitsOf(problem, bestPlan);
  const other = traitsOf(problem, otherPlan);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const dateOf = (day: number): CalendarDate => dateOfDayNumber(fixedDay + day);
  switch (kind) {
    case 'fairerAbsences':
      return { kind, mostAbsences: other.objective[1], mostAbsencesOfBest: best.objective[1] };
    case 'noIfNeeded':
      return { kind, ifNeededOfBest: best.objective[2] };
    case 'evenerSpacing':
      return { kind, mostDaysOffTarget: other.mostOffTarget, mostDaysOffTargetOfBest: best.mostOffTarget };
    case 'soonerDone':
      return { kind, lastDate: dateOf(other.lastDay), daysSooner: best.lastDay - other.lastDay };
    case 'otherDates':
      return {
        kind,
        leftDates: daysNotIn(best, other).map(dateOf),
        newDates: daysNotIn(other, best).map(dateOf),
      };
    case 'otherHosts':
      return {
        kind,
        sessionsWithOtherHost: otherPlan.sessions
          .filter(({ host }, index) => host !== bestPlan.sessions[index]?.host)
          .map(({ session }) => session),
      };
    default:
      return kind satisfies never;
  }
}
