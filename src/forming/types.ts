import type {
  FirstDateRoundId,
  FirstDateSlotId,
  IntakeId,
  IntakeMomentId,
  IntendedGroupId,
  PersonId,
  RegistrationId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

/*
 * From a composition to a first session (domain, steps 4 to 6). An intended group (beoogde groep) is who is to start a
 * trajectory together: registrations that have a place, and the facilitator who talks with each of them first. Nothing about it is
 * told to its members before the practical letter.
 */

export interface IntendedGroup {
  readonly id: IntendedGroupId;
  readonly name: string;
  /** Undefined: none yet. */
  readonly facilitatorId: PersonId | undefined;
  readonly state: IntendedGroupState;
  /** Raised by every decision about the group. */
  readonly version: number;
  readonly formedAt: Instant;
}

export type IntendedGroupState =
  | { readonly kind: 'forming' }
  | { readonly kind: 'started'; readonly trajectoryId: TrajectoryId; readonly endedAt: Instant }
  | { readonly kind: 'dissolved'; readonly endedAt: Instant };

/** Somebody who is, or in a group that has started was, a member. */
export interface IntendedMember {
  readonly groupId: IntendedGroupId;
  readonly registrationId: RegistrationId;
  readonly joinedAt: Instant;
}

/** A group to form. */
export interface NewGroup {
  /** As typed. */
  readonly name: string;
  readonly facilitatorId: PersonId | undefined;
  readonly members: readonly RegistrationId[];
}

export const TALK_WAYS = ['visit', 'video', 'telephone'] as const;
export type TalkWay = (typeof TALK_WAYS)[number];

/** When and how a talk is. Half-open `[startsAt, endsAt)`. */
export interface Appointment {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly way: TalkWay;
  /** Building, address or number, as the facilitator typed it. */
  readonly place: string | undefined;
}

export const INTAKE_OUTCOMES = ['suitable', 'later', 'unsuitable'] as const;
export type IntakeOutcome = (typeof INTAKE_OUTCOMES)[number];

/** The talk (intake) of a facilitator with one intended member, before the trajectory begins (R, both). */
export interface Intake {
  readonly id: IntakeId;
  readonly registrationId: RegistrationId;
  /** Who has the talk; who guides the group by now may be another. */
  readonly facilitatorId: PersonId;
  readonly state: IntakeState;
  /** Undefined as long as there is none, or when it is off. */
  readonly appointment: Appointment | undefined;
  /** When the member's calendar said no to the appointment as it is; it stays until it is moved or taken off. */
  readonly declinedAt: Instant | undefined;
  /** When the member was mailed to pick a moment. */
  readonly askedAt: Instant | undefined;
  readonly remindedAt: Instant | undefined;
  readonly version: number;
}

export type IntakeState =
  | { readonly kind: 'open' }
  | { readonly kind: 'done'; readonly outcome: IntakeOutcome; readonly endedAt: Instant }
  /** The member left the group, or another facilitator came, before there was an outcome. */
  | { readonly kind: 'dropped'; readonly endedAt: Instant };

/** A moment that a facilitator offers to whoever is to talk with them. */
export interface IntakeMoment extends Appointment {
  readonly id: IntakeMomentId;
  readonly facilitatorId: PersonId;
}

/** A possible first session that an intended group is asked about. Half-open `[startsAt, endsAt)`. */
export interface FirstDateSlot {
  readonly id: FirstDateSlotId;
  readonly roundId: FirstDateRoundId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** What the facilitator says; being in something else then counts as unavailable too. */
  readonly facilitator: 'available' | 'unavailable';
}

/** One time that an intended group is asked when it can begin (domain, "First date and location"). */
export interface FirstDateRound {
  readonly id: FirstDateRoundId;
  readonly groupId: IntendedGroupId;
  readonly isOpen: boolean;
  /** The last day to answer, inclusive. */
  readonly answerBy: CalendarDate;
  /** Raised by every answer. */
  readonly version: number;
  readonly openedAt: Instant;
  readonly remindedAt: Instant | undefined;
}

export const FIRST_DATE_ANSWERS = ['yes', 'ifNeeded', 'no'] as const;
export type FirstDateAnswer = (typeof FIRST_DATE_ANSWERS)[number];
/** Whether somebody would receive the group at its first session. */
export const FIRST_HOST_WISHES = ['gladly', 'possible', 'impossible'] as const;
/** A question about a first date with the group that it is about. */
export interface AskedFirstDate {
  readonly group: IntendedGroup;
  readonly round: FirstDateRound;
}

export type FirstHostWish = (typeof FIRST_HOST_WISHES)[number];

export interface GivenFirstDateAnswer {
  readonly roundId: FirstDateRoundId;
  readonly slotId: FirstDateSlotId;
  readonly registrationId: RegistrationId;
  readonly answer: FirstDateAnswer;
}

export interface GivenHostWish {
  readonly roundId: FirstDateRoundId;
  readonly registrationId: RegistrationId;
  readonly wish: FirstHostWish;
}
