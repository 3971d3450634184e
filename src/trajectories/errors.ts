import type { SwapRefusal } from '../hosting/rules.ts';
import type { ParticipantId, PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type { HostingField, HostSwap, VenueField } from './types.ts';

/** The times that were asked for. */
export type PeriodRefusal =
  /** No whole minute of the clock in Amsterdam, or one that occurs twice as the clock is put back. */
  | { readonly code: 'INVALID_START'; readonly field: 'startsAt' }
  | { readonly code: 'INVALID_END'; readonly field: 'endsAt' }
  | { readonly code: 'END_NOT_AFTER_START'; readonly field: 'endsAt' }
  | { readonly code: 'SESSION_TOO_LONG'; readonly field: 'endsAt'; readonly maxHours: number }
  | { readonly code: 'START_IN_PAST'; readonly field: 'startsAt'; readonly now: Instant };

export interface InvalidVenue {
  readonly code: 'INVALID_VENUE';
  readonly field: VenueField;
}
/** Longer than may be, or nothing that can be read. */
export interface InvalidHosting {
  readonly code: 'INVALID_HOSTING';
  readonly field: HostingField;
  readonly maxLength: number;
}
export interface InvalidReason {
  readonly code: 'INVALID_REASON';
  readonly field: 'reason';
  readonly maxLength: number;
}

/** The session is not there, or is of another trajectory than the right is for. */
export interface SessionNotFound {
  readonly code: 'SESSION_NOT_FOUND';
}
/** Somebody else changed the session first: look at it again before deciding. */
export interface Outdated {
  readonly code: 'OUTDATED';
  readonly sessionId: SessionId;
  readonly currentVersion: number;
}
/** The session has started: it is history. */
export interface PastSession {
  readonly code: 'PAST_SESSION';
  readonly sessionId: SessionId;
}
export interface SessionCancelled {
  readonly code: 'SESSION_CANCELLED';
  readonly sessionId: SessionId;
}

export type MoveSessionRefusal =
  | SessionNotFound
  /** Planning it again is not the host's to decide. */
  | SessionCancelled
  | Outdated
  | PastSession
  | PeriodRefusal
  | InvalidReason
  /** It would come before, after or at the same time as a session that must stand on its other side. */
  | { readonly code: 'SESSION_ORDER'; readonly otherNumber: number }
  | { readonly code: 'PERSON_DOUBLE_BOOKED' }
  /** A cancelled session is planned again, and its host has another turn by now. */
  | { readonly code: 'HOST_TURN_TAKEN' };

export type CancelSessionRefusal =
  | SessionNotFound
  | Outdated
  | PastSession
  | SessionCancelled
  | InvalidReason;

export type ChangeVenueRefusal = SessionNotFound | Outdated | PastSession | SessionCancelled | InvalidVenue;

export type ArrangeHostingRefusal = ChangeVenueRefusal | InvalidHosting;

export type SwapHostsRefusal =
  | SessionNotFound
  | Outdated
  | PastSession
  | SessionCancelled
  | InvalidReason
  | SwapRefusal<ParticipantId>;

export type AskSwapRefusal =
  | SwapHostsRefusal
  /** One of the sessions is in a request that waits for an answer. */
  | { readonly code: 'SWAP_ALREADY_OPEN' };

export type AnswerSwapRefusal =
  | { readonly code: 'SWAP_NOT_FOUND' }
  /** It was answered or withdrawn, or one of the turns is another by now. */
  | { readonly code: 'SWAP_CLOSED'; readonly state: Exclude<HostSwap['status'], 'open'> }
  | SwapRefusal<ParticipantId>;

/** Who is not in the group (any more) has no session to be absent from: SESSION_NOT_FOUND. */
export type AbsenceRefusal = SessionNotFound | PastSession | SessionCancelled;

export type StartTrajectoryRefusal =
  | { readonly code: 'INVALID_NAME'; readonly field: 'name'; readonly maxLength: number }
  | {
      readonly code: 'INVALID_SESSION_COUNT';
      readonly field: 'numberOfSessions';
      readonly min: number;
      readonly max: number;
    }
  | {
      readonly code: 'GROUP_SIZE';
      readonly field: 'people';
      readonly min: number;
      readonly max: number;
      readonly size: number;
    }
  | { readonly code: 'DUPLICATE_PERSON'; readonly field: 'people' }
  | { readonly code: 'HOST_NOT_IN_GROUP'; readonly field: 'firstSession' }
  | { readonly code: 'FACILITATOR_IN_GROUP'; readonly field: 'facilitatorId' }
  | { readonly code: 'FACILITATOR_NOT_ACTIVE'; readonly field: 'facilitatorId' }
  /** These people are not wethouder at present. */
  | { readonly code: 'NO_CURRENT_TERM'; readonly field: 'people'; readonly personIds: readonly PersonId[] }
  | { readonly code: 'MUNICIPALITY_TAKEN' }
  | { readonly code: 'PERSON_DOUBLE_BOOKED' }
  | PeriodRefusal
  | InvalidVenue;

export interface TrajectoryNotFound {
  readonly code: 'TRAJECTORY_NOT_FOUND';
}
/** What was looked at before deciding is not what would happen now: look again, and decide again. */
export interface GroupChanged {
  readonly code: 'GROUP_CHANGED';
  readonly trajectoryId: TrajectoryId;
  /** The last line of the history that was seen; undefined when there was none. */
  readonly entrySeen: string | undefined;
}

export type LeaveRefusal =
  | TrajectoryNotFound
  | { readonly code: 'PARTICIPANT_NOT_FOUND' }
  | { readonly code: 'ALREADY_LEFT' }
  | InvalidReason
  /** It was decided before that they leave on a day to come. */
  | { readonly code: 'LEAVES_ALREADY' }
  /** On a day to come, while the group plans: first that, or today. */
  | { readonly code: 'ROUND_IN_PROGRESS' }
  /** Years ahead, or before this participant joined. */
  | {
      readonly code: 'INVALID_LAST_DAY';
      readonly field: 'lastDay';
      readonly from: CalendarDate;
      readonly to: CalendarDate;
    };

export type WithdrawLeavingRefusal =
  | TrajectoryNotFound
  | InvalidReason
  | { readonly code: 'PARTICIPANT_NOT_FOUND' }
  /** They stay, or have left. */
  | { readonly code: 'LEAVES_NOT' }
  /** Others took their place, or one of their municipality did. */
  | { readonly code: 'GROUP_FULL'; readonly max: number }
  | { readonly code: 'MUNICIPALITY_TAKEN' }
  | { readonly code: 'PERSON_DOUBLE_BOOKED' };

export type JoinGroupRefusal =
  | TrajectoryNotFound
  | InvalidReason
  | { readonly code: 'GROUP_FULL'; readonly max: number }
  /** In the group now, or in it before. */
  | { readonly code: 'ALREADY_PARTICIPANT' }
  | { readonly code: 'FACILITATOR_IN_GROUP'; readonly field: 'facilitatorId' }
  | { readonly code: 'NO_CURRENT_TERM'; readonly field: 'people'; readonly personIds: readonly PersonId[] }
  | { readonly code: 'MUNICIPALITY_TAKEN' }
  /** From a session that is not to come. */
  | {
      readonly code: 'INVALID_FIRST_SESSION';
      readonly field: 'firstSessionNumber';
      readonly from: number;
      readonly to: number;
    }
  /** That session has a host, or is none that the person takes part in. */
  | { readonly code: 'NO_OPEN_TURN'; readonly field: 'hostsSessionNumber' };

export type ReplaceFacilitatorRefusal =
  | TrajectoryNotFound
  | InvalidReason
  | SessionNotFound
  | PastSession
  | SessionCancelled
  | { readonly code: 'SAME_FACILITATOR' }
  | { readonly code: 'FACILITATOR_IN_GROUP'; readonly field: 'facilitatorId' }
  | { readonly code: 'FACILITATOR_NOT_ACTIVE'; readonly field: 'facilitatorId' };

/** What a decision can be refused with beside what its dry run can. */
export type DecidedRefusal = GroupChanged | { readonly code: 'PERSON_DOUBLE_BOOKED' };

export interface ContinuationNotFound {
  readonly code: 'CONTINUATION_NOT_FOUND';
}
/** It was started or withdrawn. */
export interface ContinuationClosed {
  readonly code: 'CONTINUATION_CLOSED';
}

/** The last session has not begun, or the cycle has sessions without a date. */
export interface CycleNotOver {
  readonly code: 'CYCLE_NOT_OVER';
  readonly lastSessionNumber: number;
}

export type AskContinuationRefusal =
  | TrajectoryNotFound
  | { readonly code: 'CONTINUATION_ALREADY_ASKED' }
  | CycleNotOver;

export type ChooseContinuationRefusal =
  | ContinuationNotFound
  | ContinuationClosed
  | { readonly code: 'PARTICIPANT_LEFT' }
  /** It was decided that they leave before it would begin. */
  | { readonly code: 'LEAVES_ALREADY' };

export type WithdrawContinuationRefusal = ContinuationNotFound | ContinuationClosed | InvalidReason;

export type StartContinuationRefusal =
  | ContinuationNotFound
  | ContinuationClosed
  /** What was seen is not what was chosen by now. */
  | GroupChanged
  | CycleNotOver
  /** These people have not chosen yet. */
  | { readonly code: 'CHOICE_MISSING'; readonly participantIds: readonly ParticipantId[] }
  | {
      readonly code: 'GROUP_SIZE';
      readonly field: 'people';
      readonly min: number;
      readonly max: number;
      readonly size: number;
    };
