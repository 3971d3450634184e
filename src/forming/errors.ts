import type { RegistrationId } from '../shared/ids.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { StartTrajectoryRefusal } from '../trajectories/errors.ts';

/** There is no such group, or it is not for who asks. */
export interface GroupNotFound {
  readonly code: 'INTENDED_GROUP_NOT_FOUND';
}
/** Somebody else decided about the group first. */
export interface GroupOutdated {
  readonly code: 'INTENDED_GROUP_OUTDATED';
  readonly currentVersion: number;
}
/** It has started, or was dissolved. */
export interface GroupEnded {
  readonly code: 'INTENDED_GROUP_ENDED';
}
/** Somebody who has no place (any more), or is to start in another group. */
export interface MemberNotFree {
  readonly code: 'MEMBER_NOT_FREE';
  readonly registrationIds: readonly RegistrationId[];
}
export interface InvalidGroupName {
  readonly code: 'INVALID_GROUP_NAME';
  readonly field: 'name';
  readonly maxLength: number;
}
export interface InvalidGroupSize {
  readonly code: 'INTENDED_GROUP_SIZE';
  readonly field: 'members';
  readonly min: number;
  readonly max: number;
}
/** Two who are wethouder of one municipality, or one person twice. */
export interface MembersAlike {
  readonly code: 'MEMBERS_ALIKE';
  readonly registrationIds: readonly RegistrationId[];
}
export interface FacilitatorNotActive {
  readonly code: 'FACILITATOR_NOT_ACTIVE';
  readonly field: 'facilitatorId';
}

export type FormGroupsRefusal =
  | InvalidGroupName
  | InvalidGroupSize
  | MembersAlike
  | MemberNotFree
  | FacilitatorNotActive;
export type ChangeGroupRefusal = FormGroupsRefusal | GroupNotFound | GroupOutdated | GroupEnded;
export type DissolveGroupRefusal = GroupNotFound | GroupOutdated | GroupEnded;

/** It never was, or somebody else has the talk. */
export interface IntakeNotFound {
  readonly code: 'INTAKE_NOT_FOUND';
}
export interface IntakeOutdated {
  readonly code: 'INTAKE_OUTDATED';
  readonly currentVersion: number;
}
/** There is an outcome already, or the member left the group. */
export interface IntakeEnded {
  readonly code: 'INTAKE_ENDED';
}
export const TALK_FIELDS = ['startsAt', 'endsAt', 'place'] as const;
export interface InvalidTalk {
  readonly code: 'INVALID_TALK';
  readonly field: (typeof TALK_FIELDS)[number];
}
export interface InvalidIntakeNote {
  readonly code: 'INVALID_INTAKE_NOTE';
  readonly field: 'note';
  readonly maxLength: number;
}
/** Somebody else picked it first, or it is no longer offered. */
export interface MomentTaken {
  readonly code: 'MOMENT_TAKEN';
}
/** The facilitator, or the member, is in something else then. */
export interface TalkDoubleBooked {
  readonly code: 'TALK_DOUBLE_BOOKED';
}
export interface NoMomentsOffered {
  readonly code: 'NO_MOMENTS_OFFERED';
}
export interface TooManyMoments {
  readonly code: 'TOO_MANY_MOMENTS';
  readonly most: number;
}

type OwnIntakeRefusal = IntakeNotFound | IntakeOutdated | IntakeEnded;
export type OfferMomentsRefusal = InvalidTalk | TalkDoubleBooked | TooManyMoments;
export type AskIntakesRefusal = IntakeNotFound | NoMomentsOffered;
export type PlanIntakeRefusal = OwnIntakeRefusal | InvalidTalk | TalkDoubleBooked;
export type CancelIntakeRefusal = OwnIntakeRefusal;
export type PickMomentRefusal = IntakeNotFound | IntakeEnded | MomentTaken;
export type NoteIntakeRefusal = IntakeNotFound | InvalidIntakeNote;
export type ConcludeIntakeRefusal = OwnIntakeRefusal | InvalidIntakeNote;

export interface FirstDateNotFound {
  readonly code: 'FIRST_DATE_NOT_FOUND';
}
export interface FirstDateClosed {
  readonly code: 'FIRST_DATE_CLOSED';
}
export interface FirstDateOutdated {
  readonly code: 'FIRST_DATE_OUTDATED';
  readonly currentVersion: number;
}
export interface FirstDateAsked {
  readonly code: 'FIRST_DATE_ALREADY_ASKED';
}
export interface InvalidCandidates {
  readonly code: 'INVALID_FIRST_DATES';
  readonly field: 'moments' | 'answerBy';
  readonly most: number;
}
/** Nobody plans on this day: a holiday, an election, Prinsjesdag. */
export interface DayOff {
  readonly code: 'FIRST_DATE_DAY_OFF';
  readonly date: CalendarDate;
  readonly name: string;
}
export interface NoFacilitator {
  readonly code: 'NO_FACILITATOR';
}
export interface HostNotMember {
  readonly code: 'FIRST_HOST_NOT_MEMBER';
  readonly field: 'hostRegistrationId';
}
/** Somebody goes to the trajectory whose intake has no outcome yet: the office has to say that it knows. */
export interface IntakesOpen {
  readonly code: 'INTAKES_OPEN';
  readonly count: number;
}

export type OpenFirstDateRefusal =
  | GroupNotFound
  | GroupOutdated
  | GroupEnded
  | NoFacilitator
  | InvalidCandidates
  | DayOff
  | FirstDateAsked;
export type CloseFirstDateRefusal = FirstDateNotFound | FirstDateClosed | FirstDateOutdated;
export type AnswerFirstDateRefusal = FirstDateNotFound | FirstDateClosed;
export type FacilitatorDatesRefusal = FirstDateNotFound | FirstDateClosed;
export type StartGroupRefusal =
  | GroupNotFound
  | GroupOutdated
  | GroupEnded
  | NoFacilitator
  | FirstDateOutdated
  | HostNotMember
  | IntakesOpen
  | StartTrajectoryRefusal;
