import type { CalendarDate } from '../shared/time.ts';
import type { FixedSession, PlanningProblem, Spacing, StartDate } from './types.ts';

/** All else equal the earliest day is best: days off the target are days after the first possible one. */
export const FIRST_DATE_SPACING: Spacing = { minDays: 1, maxDays: 1461, targetDays: 1 };

/** The day itself is too early: the first session can be on the day after, at the earliest. */
export function startDate(date: CalendarDate): StartDate {
  return { date, host: null };
}

/** The session before the ones to plan; undefined when a first date is planned. */
export function fixedSessionOf<Person extends string>({
  fixedSession,
}: Pick<PlanningProblem<Person>, 'fixedSession'>): FixedSession<Person> | undefined {
  return 'start' in fixedSession ? fixedSession : undefined;
}

/** What the office asks for a first date, before there is a trajectory (domain, "First date and location"). */
export type FirstDateQuestion<Person extends string, SlotKey extends string> = Pick<
  PlanningProblem<Person, SlotKey>,
  | 'name'
  | 'timeZone'
  | 'slots'
  | 'participants'
  | 'availability'
  | 'cannotHost'
  | 'facilitatorUnavailable'
  | 'vetoedSlots'
> & {
  /** Sessions are on a later calendar day of the zone. */
  readonly planFrom: CalendarDate;
  /** Who may be the first host: the plan names one of them. Empty: at a neutral venue. */
  readonly possibleHosts: readonly Person[];
  /** See `attendance` of the problem. */
  readonly minPresent: number;
};

/**
 * The problem of a first date: one session with one of the possible hosts, as many present as can be, then
 * as early as can be. It is solved like any other; with one session everyone may miss it, within `minPresent`.
 */
export function firstDateProblem<Person extends string, SlotKey extends string>({
  planFrom,
  possibleHosts,
  minPresent,
  ...question
}: FirstDateQuestion<Person, SlotKey>): PlanningProblem<Person, SlotKey> {
  return {
    ...question,
    fixedSession: startDate(planFrom),
    sessionsToPlan: 1,
    hosts: possibleHosts,
    spacing: FIRST_DATE_SPACING,
    attendance: { minPresent, maxAbsencesPerParticipant: 1 },
    locks: [],
  };
}
