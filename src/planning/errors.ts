import type { RoundId, SlotId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type {
  InvalidReason,
  MoveSessionRefusal,
  Outdated,
  PastSession,
  PeriodRefusal,
  SessionCancelled,
  SessionNotFound,
} from '../trajectories/errors.ts';
import type { CandidateSlotsRefusal } from './candidate-slots.ts';
import type { RoundObstacle, RoundProblem } from './types.ts';

/** Refusals about something that was filled in name the field. */
type WithField<Refusal> = Refusal extends unknown ? Refusal & { readonly field: SettingsField } : never;
export type SettingsField = 'period' | 'weekdays' | 'dayParts' | 'spacing' | 'attendance';

/** The round is not there, or belongs to another trajectory than the right is for. */
export interface RoundNotFound {
  readonly code: 'ROUND_NOT_FOUND';
}
/** The round is confirmed or withdrawn: what it says is history. */
export interface RoundClosed {
  readonly code: 'ROUND_CLOSED';
  readonly status: 'confirmed' | 'withdrawn';
}

export type SettingsRefusal =
  | WithField<CandidateSlotsRefusal>
  | {
      readonly code: 'PERIOD_TOO_FAR';
      readonly field: 'period';
      readonly to: CalendarDate;
      readonly latestDate: CalendarDate;
    }
  | { readonly code: 'INVALID_DAY_PART_NAME'; readonly field: 'dayParts' }
  | { readonly code: 'INVALID_SPACING_TARGET'; readonly field: 'spacing'; readonly targetDays: number }
  | { readonly code: 'INVALID_ATTENDANCE'; readonly field: 'attendance' }
  | {
      readonly code: 'MIN_PRESENT_EXCEEDS_GROUP';
      readonly field: 'attendance';
      readonly minPresent: number;
      readonly groupSize: number;
    };

/** Why no round can be made of these settings. */
export type DraftRefusal =
  | SettingsRefusal
  /** Every session of the current cycle has a date. */
  | { readonly code: 'NOTHING_TO_PLAN' }
  /** No session stands to count from: the first one was cancelled. */
  | { readonly code: 'NO_FIXED_SESSION' }
  | { readonly code: 'ROUND_ALREADY_OPEN' }
  | { readonly code: 'CYCLE_ALREADY_PLANNED' };

/** Of two locks of one session nobody can say which one was meant. */
export interface SessionLockedTwice {
  readonly code: 'SESSION_LOCKED_TWICE';
  readonly field: 'locks';
  readonly sessionNumber: number;
}

/** Somebody else changed the round after the version that was looked at. */
export interface RoundOutdated {
  readonly code: 'OUTDATED';
  readonly currentVersion: number;
}

export type OpenRoundRefusal =
  | DraftRefusal
  | TooManySlots
  | NoSuchCandidate
  | SessionLockedTwice
  | { readonly code: 'HOST_WISH_TWICE'; readonly field: 'hostWishes' }
  | InvalidHostWish
  | LockRefusal;

/** No slot of the round starts then. */
export interface NoSuchCandidate {
  readonly code: 'NO_SUCH_CANDIDATE';
  readonly field: 'switchedSlots' | 'locks';
  readonly startsAt: Instant;
}

export interface TooManySlots {
  readonly code: 'INVALID_SLOT_COUNT';
  readonly field: 'slotIds' | 'switchedSlots';
  readonly maxSlots: number;
}

/** Has had the turn in this cycle, or is no participant of the trajectory (any more). */
export interface HostNotToCome {
  readonly code: 'HOST_NOT_TO_COME';
  readonly field: 'hostId' | 'participantId' | 'locks' | 'hostWishes';
}

export type InvalidHostWish =
  | HostNotToCome
  | { readonly code: 'WISH_ENDS_BEFORE_START'; readonly field: 'period' | 'hostWishes' };

export type HostWishRefusal = RoundNotFound | RoundClosed | InvalidHostWish;

export type ChangeSettingsRefusal =
  | RoundNotFound
  | RoundClosed
  | SettingsRefusal
  /** Answers hang on the slots there are: a round gets more of them, never fewer. Slots can be switched off. */
  | { readonly code: 'SETTINGS_ONLY_GROW'; readonly field: 'period' | 'weekdays' | 'dayParts' }
  | RoundOutdated;

export type WithdrawRoundRefusal =
  | RoundNotFound
  | RoundClosed
  | { readonly code: 'INVALID_REASON'; readonly field: 'reason' };

/** Slots that are not of this round, at most ten of them named. */
export interface SlotOfOtherRound {
  readonly code: 'SLOT_OF_OTHER_ROUND';
  readonly field: 'slotIds' | 'slotId' | 'locks';
  readonly slotIds: readonly SlotId[];
}

export type SlotsRefusal = RoundNotFound | RoundClosed | SlotOfOtherRound | TooManySlots;

export type AnswerRefusal =
  | RoundNotFound
  | RoundClosed
  | {
      readonly code: 'ANSWER_FOR_OTHER_ROUND';
      readonly field: 'answers';
      readonly slotIds: readonly SlotId[];
    }
  | { readonly code: 'INVALID_ANSWER_COUNT'; readonly field: 'answers'; readonly maxAnswers: number }
  /** The participant has left the trajectory. */
  | { readonly code: 'PARTICIPANT_LEFT' }
  /** The round is about one session (rondvraag), and the participant takes no part in that. */
  | { readonly code: 'PARTICIPANT_NOT_ASKED' };

export type InviteRefusal = RoundNotFound | RoundClosed | AnswerByOutsideRound;

/**
 * The last day to answer has been, or is after the last moment that is asked about, or after the session that is to get another
 * moment.
 */
export interface AnswerByOutsideRound {
  readonly code: 'ANSWER_BY_OUTSIDE_ROUND';
  readonly field: 'answerBy';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export type RemindRefusal =
  | RoundNotFound
  | RoundClosed
  /** The group was not asked to answer at home. */
  | { readonly code: 'NOBODY_INVITED' }
  | { readonly code: 'EVERYBODY_ANSWERED' }
  /** Mails that ask for answers, an invitation or a reminder, went less than a day ago. */
  | { readonly code: 'REMINDED_RECENTLY'; readonly notBefore: Instant };

export type AskReplacementRefusal =
  | SessionNotFound
  | Outdated
  | PastSession
  | SessionCancelled
  | InvalidReason
  | { readonly code: 'REPLACEMENT_ALREADY_ASKED' }
  | { readonly code: 'INVALID_MOMENT_COUNT'; readonly field: 'moments'; readonly maxMoments: number }
  | { readonly code: 'MOMENT_TWICE'; readonly field: 'moments'; readonly startsAt: Instant }
  /** The session is then already, would be on the wrong side of another, or somebody sits in a session of another group. */
  | { readonly code: 'MOMENT_IMPOSSIBLE'; readonly field: 'moments'; readonly startsAt: Instant }
  | InvalidMoment
  | AnswerByOutsideRound;

export type StopReplacementRefusal = RoundNotFound | RoundClosed | InvalidReason;

export type ChooseReplacementRefusal =
  | StopReplacementRefusal
  | SlotOfOtherRound
  /** Who can come then, or what else there is about it, is not what was seen. */
  | { readonly code: 'MOMENT_CHANGED' }
  | MoveSessionRefusal;

/** As in a move, of one of several moments. */
type InvalidMoment = PeriodRefusal extends infer Refusal
  ? Refusal extends unknown
    ? Omit<Refusal, 'field'> & { readonly field: 'moments' }
    : never
  : never;

export type LockRefusal =
  | RoundNotFound
  | RoundClosed
  | SlotOfOtherRound
  | { readonly code: 'NOTHING_TO_LOCK'; readonly field: 'slotId' | 'locks' }
  | {
      readonly code: 'SESSION_NOT_IN_ROUND';
      readonly field: 'sessionNumber' | 'locks';
      readonly firstNumber: number;
      readonly lastNumber: number;
    }
  | HostNotToCome;

export type LockPlanRefusal = LockRefusal | SessionLockedTwice | RoundOutdated;

/** About the proposal that somebody saw. */
export type AskPlanRefusal =
  | RoundNotFound
  | RoundClosed
  /** The answers now give another proposal than the one that was seen. */
  | { readonly code: 'PROPOSAL_OUTDATED'; readonly roundId: RoundId }
  | {
      readonly code: 'NO_PLAN_POSSIBLE';
      readonly obstacles: readonly RoundObstacle[];
      /** What the obstacles are about. */
      readonly problem: RoundProblem;
      readonly firstSessionNumber: number;
    };

export type AnswerPlanRefusal =
  | RoundNotFound
  | RoundClosed
  | { readonly code: 'PARTICIPANT_LEFT' }
  /** No plan is put to the group (any more). */
  | { readonly code: 'PLAN_NOT_ASKED' }
  | { readonly code: 'PROPOSAL_OUTDATED'; readonly roundId: RoundId };

export type UndoConfirmationRefusal =
  | RoundNotFound
  | { readonly code: 'PLAN_NOT_CONFIRMED' }
  | { readonly code: 'PLAN_ALREADY_UNDONE' }
  /** The minute is over, or a mail has left. */
  | { readonly code: 'UNDO_TOO_LATE'; readonly undoableUntil: Instant }
  /** Sessions were moved, cancelled, asked another moment for or otherwise changed since: taking them back would take that back too. */
  | { readonly code: 'PLANNED_SESSION_CHANGED'; readonly sessionNumbers: readonly number[] }
  | { readonly code: 'ROUND_ALREADY_OPEN' };

export type ConfirmPlanRefusal =
  | AskPlanRefusal
  | { readonly code: 'PLAN_ALREADY_CONFIRMED' }
  | { readonly code: 'PERSON_DOUBLE_BOOKED' };

export type JoinRefusal =
  /** No round can be joined with this code: wrong, too old, replaced, or the round has closed. It does not say which. */
  | { readonly code: 'JOIN_CODE_UNKNOWN' }
  /** There is a device under this name; who wants to join beside it says so. */
  | { readonly code: 'NAME_IN_USE' }
  | { readonly code: 'TOO_MANY_DEVICES' }
  /** Not in this group, or not any more. */
  | { readonly code: 'NAME_NOT_IN_GROUP' }
  | { readonly code: 'INVALID_HELPER_NAME'; readonly field: 'helperName'; readonly maxLength: number };

export type SendOffRefusal =
  | RoundNotFound
  /** Not of this round, or it is out already. */
  | { readonly code: 'DEVICE_NOT_FOUND' };
