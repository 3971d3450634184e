/**
 * What a screen needs to say why a plan is as it is. Data only: the words are the screen's.
 */

import type { CalendarDate } from '../shared/time.ts';
import { daysAfterFixed, planObjective } from './plan-objective.ts';
import { slotAnswers } from './slot-answers.ts';
import { dateOfDayNumber, dayNumber, dayNumbersIn } from './slot-days.ts';
import { slotObstacles } from './slot-obstacles.ts';
import type { Objective, PlannedSession, PlanningProblem, SlotObstacle } from './types.ts';

export type SessionExplanation<Person extends string = string, SlotKey extends string = string> = {
  readonly session: number;
  readonly slot: SlotKey;
  /** In the problem's zone. */
  readonly date: CalendarDate;
  readonly host: Person | null;
  /** Calendar days since the session before, the fixed one for the first. */
  readonly gapDays: number;
  /** Gap minus target: negative when earlier than aimed for. */
  readonly offTargetDays: number;
  readonly saidNo: readonly Person[];
  readonly notAnswered: readonly Person[];
  readonly ifNeeded: readonly Person[];
  /** Slots on the days from `neighbourhoodDays` before to as many after that nobody may choose, and why. */
  readonly closedNearby: readonly { readonly slot: SlotKey; readonly obstacles: readonly SlotObstacle[] }[];
};

export type PlanExplanation<Person extends string = string, SlotKey extends string = string> = {
  readonly objective: Objective;
  readonly sessions: readonly SessionExplanation<Person, SlotKey>[];
  /** Per participant, in the problem's order; only those who miss a session. */
  readonly absences: readonly { readonly participant: Person; readonly sessions: readonly number[] }[];
  /** Hosts who have no turn in this plan and host first in the continuation, in the order of `hosts`. */
  readonly carriedOver: readonly Person[];
};

/** Explains a plan whose slots exist. `neighbourhoodDays` 0 looks at the other slots of the same day only. */
export function explainPlan<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  sessions: readonly PlannedSession<Person, SlotKey>[],
  neighbourhoodDays = 7,
): PlanExplanation<Person, SlotKey> {
  const days = daysAfterFixed(problem, sessions);
  const explained = sessions.map((planned, index) =>
    explainSession(problem, planned, days[index] ?? 0, days[index - 1] ?? 0, neighbourhoodDays),
  );
  return {
    objective: planObjective(problem, sessions),
    sessions: explained,
    absences: problem.participants.flatMap(({ id }) => {
      const missed = explained
        .filter(({ saidNo, notAnswered }) => saidNo.includes(id) || notAnswered.includes(id))
        .map(({ session }) => session);
      return missed.length === 0 ? [] : [{ participant: id, sessions: missed }];
    }),
    carriedOver: problem.hosts.filter((host) => sessions.every((session) => session.host !== host)),
  };
}

function explainSession<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { session, slot, host }: PlannedSession<Person, SlotKey>,
  day: number,
  dayBefore: number,
  neighbourhoodDays: number,
): SessionExplanation<Person, SlotKey> {
  return {
    session,
    slot,
    date: dateOfDayNumber(dayNumber(problem.fixedSession.date) + day),
    host,
    gapDays: day - dayBefore,
    offTargetDays: day - dayBefore - problem.spacing.targetDays,
    ...slotAnswers(problem, slot),
    closedNearby: closedSlots(problem, day - neighbourhoodDays, day + neighbourhoodDays),
  };
}

/** Days after the fixed session, both inclusive. */
function closedSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  from: number,
  to: number,
): SessionExplanation<Person, SlotKey>['closedNearby'] {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  return problem.slots.flatMap(({ id, start }) => {
    const day = dayOf(start) - fixedDay;
    if (day < from || day > to) return [];
    const obstacles = slotObstacles(problem, id, day);
    return obstacles.length === 0 ? [] : [{ slot: id, obstacles }];
  });
}
