import type { InfeasibilityReason, Objective, PlanningProblem, SlotObstacle } from '../planner/types.ts';
import type {
  CycleId,
  DeviceId,
  ParticipantId,
  PersonId,
  PlanId,
  RoundId,
  SessionId,
  SlotId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type { Period } from './candidate-slots.ts';
import type { RoundSettings } from './round-settings.ts';
import type { Mark } from './slot-marks.ts';

/*
 * A *planning round* (planningsronde) is one time of planning together: *candidate slots* are put to a group, its
 * participants answer, the planner makes a *proposal* (voorstel) of the answers, and the guide confirms it: then it
 * is the *plan*. Session numbers are those people say ("bijeenkomst 7"), save in the planner's own problem and obstacles.
 */

interface AnyRound extends RoundSettings {
  readonly id: RoundId;
  readonly trajectoryId: TrajectoryId;
  readonly cycleId: CycleId;
  /** The session that stood already when the round was opened; gaps are counted from it. */
  readonly fixedSessionId: SessionId;
  /**
   * The one session that the round asks another moment for (rondvraag), which is then the fixed one too; undefined for a
   * round that plans what is left of a cycle.
   */
  readonly movesSessionId: SessionId | undefined;
  readonly firstSessionNumber: number;
  readonly sessionsToPlan: number;
  /** Number of changes so far: every change has the next number, without gaps. */
  readonly version: number;
  readonly openedAt: Instant;
  readonly openedBy: PersonId;
}

export type PlanningRound =
  | (AnyRound & { readonly status: 'open' })
  | (AnyRound & { readonly status: 'confirmed'; readonly closedAt: Instant })
  | (AnyRound & { readonly status: 'withdrawn'; readonly closedAt: Instant });

export type OpenRound = Extract<PlanningRound, { status: 'open' }>;
/** Asks who can come at which moment instead of that of one session. */
export type ReplacementRound = OpenRound & { readonly movesSessionId: SessionId };

/**
 * `withheld`: switched off, by a mark that blocks or by hand; `struck`: the group struck it out. Only `offered` slots
 * can be planned. Answers to the others are kept, and count again when the slot is offered again.
 */
export type SlotState = 'offered' | 'withheld' | 'struck';

/** A candidate slot as it is kept. Half-open: `[startsAt, endsAt)`. */
export interface RoundSlot {
  readonly id: SlotId;
  readonly roundId: RoundId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: SlotState;
  /** What the guide said of the facilitator's own calendar. */
  readonly facilitator: 'available' | 'unavailable';
  readonly marks: readonly Mark[];
}

/** One cell of the table of answers. No row: not answered. */
export interface SlotAnswer {
  readonly roundId: RoundId;
  readonly slotId: SlotId;
  readonly participantId: ParticipantId;
  readonly answer: 'yes' | 'ifNeeded' | 'no';
  /** Whether the participant could receive the group; says nothing when the answer is `no`. */
  readonly hosting: 'possible' | 'impossible';
  /** Who gave it: the participant, the secretary, or the guide at the table. */
  readonly answeredBy: PersonId;
  /** The device that joined by code and gave it in that person's name, as long as it is remembered. */
  readonly deviceId?: DeviceId;
  readonly answeredAt: Instant;
}

/** What planning needs of an answer. */
export type PlannedAnswer = Pick<SlotAnswer, 'slotId' | 'participantId' | 'answer' | 'hosting'>;

/** What somebody asks to be kept for one slot; a null answer takes an earlier one back. */
export interface AnswerRequest {
  readonly slotId: SlotId;
  readonly answer: SlotAnswer['answer'] | null;
  readonly canHost: boolean;
}

/** Agreed already at the table: this session is on this slot, at this host, or both. */
export interface RoundLock {
  readonly roundId: RoundId;
  readonly sessionNumber: number;
  readonly slotId: SlotId | undefined;
  readonly hostId: ParticipantId | undefined;
}

/** A wish that counts as a rule: this participant receives the group on these days only. One per participant. */
export interface HostWish {
  readonly roundId: RoundId;
  readonly participantId: ParticipantId;
  readonly period: Period;
}

/** The group was asked to answer at home (uitnodiging), each by a mail of their own. */
export interface RoundInvitation {
  readonly roundId: RoundId;
  /** The last day to answer, inclusive, Amsterdam. The round stays open after it: closing is the guide's decision. */
  readonly answerBy: CalendarDate;
  readonly invitedAt: Instant;
  /** When mails that ask for answers last went, an invitation or any reminder; undefined: nobody had anything to answer. */
  readonly mailedAt: Instant | undefined;
}

export const ROUND_CHANGE_KINDS = [
  'opened',
  'answered',
  'slotsChanged',
  'facilitatorChanged',
  'locksChanged',
  'wishesChanged',
  'settingsChanged',
  'planAsked',
  'planAnswered',
  'planQuestionWithdrawn',
  'deviceJoined',
  'deviceLeft',
  'joinCodeChanged',
  'invited',
  'groupChanged',
  'confirmed',
  'confirmationUndone',
  'withdrawn',
] as const;
export type RoundChangeKind = (typeof ROUND_CHANGE_KINDS)[number];

/** That something changed and who did it; what it is now, the round says. */
export interface RoundChange {
  readonly roundId: RoundId;
  /** 1 is the opening; gapless per round. */
  readonly version: number;
  readonly kind: RoundChangeKind;
  /** Whose answers changed, who said whether the plan fits, or under whose name a device came or went. */
  readonly participantId: ParticipantId | undefined;
  readonly changedBy: PersonId | undefined;
  readonly changedAt: Instant;
}

/** The planner's question; in it and in its obstacles the sessions are numbered from 2 (problem.ts). */
export type RoundProblem = PlanningProblem<ParticipantId, SlotId> & {
  /** Why somebody cannot host on some slots of `cannotHost`, for who explains it. No entry: no wish. */
  readonly hostWishes?: ReadonlyMap<ParticipantId, Period> | undefined;
  /** Per participant with a wish: the slots of `cannotHost` that are there by nothing but the wish. */
  readonly wishedAway?: ReadonlyMap<ParticipantId, readonly SlotId[]> | undefined;
};
export type RoundObstacle = InfeasibilityReason<ParticipantId, SlotId>;

export interface ProposedSession {
  readonly number: number;
  readonly slotId: SlotId;
  readonly date: CalendarDate;
  /** Undefined: at a neutral venue. */
  readonly hostId: ParticipantId | undefined;
  /** Who come, those who come if needed included. */
  readonly present: readonly ParticipantId[];
  readonly ifNeeded: readonly ParticipantId[];
  readonly saidNo: readonly ParticipantId[];
  readonly notAnswered: readonly ParticipantId[];
  /** Calendar days since the session before. */
  readonly gapDays: number;
  /** Gap minus the target: negative when sooner than aimed for. */
  readonly offTargetDays: number;
  /** Slots within a week that could not be chosen at all, and why. */
  readonly closedNearby: readonly { readonly slotId: SlotId; readonly obstacles: readonly SlotObstacle[] }[];
}

/** A slot that cannot be planned because participants sit in a session of another group at that time. */
export interface TakenSlot {
  readonly slotId: SlotId;
  readonly participantIds: readonly ParticipantId[];
}

/**
 * The best plan that the answers allow, or that there is none and why (never an empty page); or, of a problem so hard
 * that the time was over first, what was found until then.
 */
export type Proposal =
  | {
      readonly kind: 'best';
      /** Changes whenever slots or hosts change, and only then: who confirms it gets what was on the screen. */
      readonly id: string;
      /** As it was read. */
      readonly round: PlanningRound;
      readonly roundVersion: number;
      readonly objective: Objective;
      /** Of so many levels of the objective, from the first, it is proven that no plan is better: all six, nearly always. */
      readonly provenLevels: number;
      readonly sessions: readonly ProposedSession[];
      /** Only participants who miss a session, with the numbers of those. */
      readonly absences: readonly {
        readonly participantId: ParticipantId;
        readonly sessionNumbers: readonly number[];
      }[];
      /** Still to host, and not in this plan: first in the next cycle. */
      readonly carriedOver: readonly ParticipantId[];
      readonly takenSlots: readonly TakenSlot[];
      readonly problem: RoundProblem;
    }
  | {
      readonly kind: 'none';
      readonly round: PlanningRound;
      readonly roundVersion: number;
      readonly obstacles: readonly RoundObstacle[];
      readonly takenSlots: readonly TakenSlot[];
      readonly problem: RoundProblem;
    }
  | {
      /** No plan was found in the time there was, nor that there is none. */
      readonly kind: 'undecided';
      readonly round: PlanningRound;
      readonly roundVersion: number;
      readonly takenSlots: readonly TakenSlot[];
      readonly problem: RoundProblem;
    };

export type BestProposal = Extract<Proposal, { kind: 'best' }>;

/** A proposal that was put to the group (voorgelegd), and what the group says of it. */
export interface PlanQuestion {
  readonly roundId: RoundId;
  readonly proposalId: string;
  /** In order of number. */
  readonly sessions: readonly AskedSession[];
  /** Version of the round at which it was put to the group. */
  readonly roundVersion: number;
  readonly askedAt: Instant;
  readonly askedBy: PersonId;
  /** Of those who have not left, in order of saying; who is not here has not said anything. */
  readonly verdicts: readonly PlanVerdict[];
}

export interface AskedSession {
  readonly number: number;
  readonly slotId: SlotId;
  /** Null: at a neutral venue. */
  readonly hostId: ParticipantId | null;
}

/** `disagrees`: it does not fit, somebody wants to talk. No reason is asked. */
export interface PlanVerdict {
  readonly participantId: ParticipantId;
  readonly verdict: 'agrees' | 'disagrees';
  /** The participant, the secretary, or the guide at the table. */
  readonly givenBy: PersonId;
  readonly givenAt: Instant;
}

export type NoPlanProposal = Extract<Proposal, { kind: 'none' }>;

/** A proposal that was confirmed. */
export interface Plan {
  readonly id: PlanId;
  readonly roundId: RoundId;
  readonly trajectoryId: TrajectoryId;
  readonly objective: Objective;
  readonly confirmedAt: Instant;
  readonly confirmedBy: PersonId;
  readonly sessions: readonly PlanSession[];
}

export interface PlanSession {
  readonly sessionNumber: number;
  readonly slotId: SlotId;
  readonly sessionId: SessionId;
  readonly hostId: ParticipantId | undefined;
}
