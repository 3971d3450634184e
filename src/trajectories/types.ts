import type {
  ContinuationId,
  CycleId,
  HostSwapId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  SessionId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/*
 * A trajectory (traject) is a group of wethouders with a facilitator (begeleider). It goes in cycles: the first
 * of six sessions as standard, then continuations of four. Session numbers count on through the cycles. In one
 * cycle each participant (deelnemer) receives the group at most once.
 */

export interface Trajectory {
  readonly id: TrajectoryId;
  readonly name: string;
  readonly facilitatorId: PersonId;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface Cycle {
  readonly id: CycleId;
  readonly trajectoryId: TrajectoryId;
  /** From 1. */
  readonly number: number;
  /** Inclusive, as is the last; numbers of the trajectory, not of the cycle. */
  readonly firstSessionNumber: number;
  readonly lastSessionNumber: number;
}

export interface Participant {
  readonly id: ParticipantId;
  readonly trajectoryId: TrajectoryId;
  readonly personId: PersonId;
  /** Where this person was wethouder on joining: the municipality that receives the group on their turn. */
  readonly municipalityCode: MunicipalityCode;
  readonly joinedAt: Instant;
  /** Sessions before it went by, or go by, without this participant; 1 for who was there from the start. */
  readonly firstSessionNumber: number;
  /** Who is about to leave takes part until this session; undefined for all others. */
  readonly lastSessionNumber: number | undefined;
  /** Undefined as long as the person belongs to the group. */
  readonly leftAt: Instant | undefined;
}

export type Venue =
  | { readonly kind: 'toBeAnnounced' }
  | {
      readonly kind: 'known';
      readonly name: string;
      readonly street: string | undefined;
      readonly postalCode: string | undefined;
      readonly place: string;
      /** For people of the group who are signed in; not in calendars. */
      readonly directions: string | undefined;
    };

/** What the host tells the group beside where it is; undefined as long as it is not filled in. Never in calendars. */
export interface Hosting {
  readonly room: string | undefined;
  readonly parking: string | undefined;
  /** What there is to eat, and whom to tell about a diet; who eats along is not kept. */
  readonly lunch: string | undefined;
}

interface SessionFacts extends Period {
  readonly id: SessionId;
  readonly trajectoryId: TrajectoryId;
  readonly cycleId: CycleId;
  readonly number: number;
  /** Of the cycle, inclusive: `bijeenkomst 3 van 6` has the numbers 1 and 6 here. */
  readonly cycleFirstNumber: number;
  readonly cycleLastNumber: number;
  readonly facilitatorId: PersonId;
  /** Who receives the group; undefined is a neutral venue. */
  readonly hostId: ParticipantId | undefined;
  readonly venue: Venue;
  readonly hosting: Hosting;
  readonly createdAt: Instant;
  /** One higher with each change; a change names the version that it is about. */
  readonly version: number;
  readonly calendarUid: string;
  readonly calendarSequence: number;
}

/** A cancelled session keeps its number and its host for the record; the host's turn is free again. */
export type Session =
  | (SessionFacts & { readonly status: 'planned' })
  | (SessionFacts & { readonly status: 'cancelled'; readonly cancelledAt: Instant });
export type PlannedSession = Extract<Session, { status: 'planned' }>;

/** Whose trajectories and sessions a reader may list. */
export type Reach =
  | { readonly kind: 'all'; readonly personId: PersonId }
  | {
      /** Of groups that the person guides or is in, and of groups that a represented wethouder is in. */
      readonly kind: 'own';
      readonly personId: PersonId;
      readonly represents: readonly PersonId[];
      /** Groups of others, of which this person guides a session to come. */
      readonly standsInFor?: readonly TrajectoryId[];
    };

/** A venue as somebody typed it. Undefined or blank: not filled in. */
export interface VenueInput {
  readonly name: string;
  readonly street?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
  readonly place: string;
  readonly directions?: string | null | undefined;
}
export type VenueField = keyof VenueInput;

/** A {@link Hosting} as somebody typed it. Undefined or blank: not filled in. */
export type HostingInput = { readonly [Field in keyof Hosting]?: string | null | undefined };
export type HostingField = keyof Hosting;

/** Half-open `[startsAt, endsAt)`. */
export interface Period {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A participant who cannot come to a session. Who it is, is for that participant, the secretary and the guide alone. */
export interface Absence {
  readonly sessionId: SessionId;
  readonly participantId: ParticipantId;
  readonly since: Instant;
  /** Who said so: the participant, the secretary, or the guide who heard it. */
  readonly reportedBy: PersonId;
  /** Said "no" to the moment when it was planned, told here, or answered an invitation by mail. */
  readonly source: 'planned' | 'told' | 'reply';
}

/** How many are expected at a session; the facilitator is not counted. */
export interface Turnout {
  readonly members: number;
  readonly absent: number;
  /** Participants that the group wants at every session at least, the host included. */
  readonly minPresent: number;
  readonly isHostAbsent: boolean;
}

/** Why a participant left: lost office, took another office or job, stops with the group, does not go on, another reason. */
export type DepartureKind = 'fell' | 'newPosition' | 'stopped' | 'continuation' | 'other';

/** What a continuation (vervolg) is offered for. R 004: 500 euro per participant for 4 sessions, excluding VAT; D: 21 %. */
export interface ContinuationTerms {
  readonly sessions: number;
  /** Per participant, in cents, excluding VAT. */
  readonly feeCents: number;
  readonly vatPercent: number;
}

export type ContinuationChoice = 'goesOn' | 'stops';

/** A group is asked, after a cycle, who goes on. The terms stay as they were when it was asked. */
export interface Continuation extends ContinuationTerms {
  readonly id: ContinuationId;
  readonly trajectoryId: TrajectoryId;
  readonly afterCycleId: CycleId;
  readonly status: 'open' | 'started' | 'withdrawn';
  readonly askedAt: Instant;
  readonly choices: readonly ChosenContinuation[];
}

export interface ChosenContinuation {
  readonly participantId: ParticipantId;
  readonly choice: ContinuationChoice;
  readonly chosenAt: Instant;
}

/** The turn of a host as it was when a request named it. */
export interface SwapTurn {
  readonly sessionId: SessionId;
  readonly hostId: ParticipantId;
  readonly startsAt: Instant;
}

/**
 * A host asks another host of the cycle to change places. It is about these hosts at these moments: once one of the sessions
 * has another, has begun or is cancelled, it has lapsed.
 */
export interface HostSwap {
  readonly id: HostSwapId;
  readonly trajectoryId: TrajectoryId;
  readonly asking: SwapTurn;
  readonly asked: SwapTurn;
  /** As it is kept; see `swapState` in rules.ts for what it is now. */
  readonly status: 'open' | 'agreed' | 'declined' | 'withdrawn' | 'lapsed';
  readonly reason: string | undefined;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
}
