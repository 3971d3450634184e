import type { Brand } from '../shared/brand.ts';
import type {
  DeviceId,
  IntakeId,
  IntendedGroupId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  RegistrationId,
  RoundId,
  SessionId,
  TrajectoryId,
} from '../shared/ids.ts';

/** Who did something, as the audit log keeps it. */
export interface Actor {
  readonly personId: PersonId;
  readonly role: 'office' | 'facilitator' | 'participant' | 'secretary';
  /** Set when it was done on a device that joined by code: the person is then the one whose name was chosen there. */
  readonly device?: { readonly id: DeviceId; readonly helperName: string | undefined };
}

/** Somebody guides a session of a group in the place of its facilitator. */
export interface StandIn {
  readonly trajectoryId: TrajectoryId;
  readonly facilitatorId: PersonId;
}

/** Who is asking. What a person may do follows from the rights below, never from this alone. */
export type Viewer =
  | {
      readonly kind: 'anonymous';
      /** Why the device that asks may do no more, if it had joined a round: sent off, or the round is over. */
      readonly endedDevice?: 'sentOff' | 'over';
    }
  | {
      readonly kind: 'person';
      readonly personId: PersonId;
      readonly isOffice: boolean;
      readonly isFacilitator: boolean;
      /** The wethouders whose calendar this person keeps. */
      readonly secretaryOf: readonly PersonId[];
      /** For a facilitator: the groups of which this person guides a session to come in another's place, until it has ended. */
      readonly standsInFor?: readonly StandIn[];
      readonly via: 'signIn' | 'personalLink';
    }
  /** A device that joined one planning round by its code (docs/decisions/0010): no person, and far fewer rights. */
  | {
      readonly kind: 'joined';
      readonly deviceId: DeviceId;
      readonly roundId: RoundId;
      readonly trajectoryId: TrajectoryId;
      /** Under whose name, and whose person that is. */
      readonly participantId: ParticipantId;
      readonly personId: PersonId;
      /** Of somebody who helps that participant; undefined for the participant. */
      readonly helperName: string | undefined;
    };

/*
 * A right is a type: a function that needs one cannot be called without, and only src/access/gate.ts makes them.
 */

/** Works at the association's office (bureau). */
export type OfficeRight = Brand<{ readonly actor: Actor }, 'OfficeRight'>;
/** Says who keeps the calendar of one wethouder: that wethouder, and the office. */
export type KeeperRight = Brand<{ readonly actor: Actor; readonly wethouderId: PersonId }, 'KeeperRight'>;
/** Guides groups: about the own moments for talks. */
export type FacilitatorRight = Brand<{ readonly actor: Actor }, 'FacilitatorRight'>;
/** Has the talk with one intended member. Nobody else may, the office neither. */
export type IntakeRight = Brand<{ readonly actor: Actor; readonly intakeId: IntakeId }, 'IntakeRight'>;
/** Is to guide one intended group, or works at the office. */
export type IntendedGuideRight = Brand<
  { readonly actor: Actor; readonly groupId: IntendedGroupId },
  'IntendedGuideRight'
>;
/** Looks after one trajectory: its facilitator (begeleider), or the office. */
export type GuideRight = Brand<{ readonly actor: Actor; readonly trajectoryId: TrajectoryId }, 'GuideRight'>;
/** May see one trajectory: its guide, its participants as long as they have not left, their secretaries. */
export type ReaderRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId },
  'ReaderRight'
>;
/** May see one planning round: the readers of its trajectory, and the devices that joined it. */
export type RoundReaderRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId; readonly roundId: RoundId },
  'RoundReaderRight'
>;
/**
 * May speak for one participant in one planning round: that participant, their secretary, the guide at the table, or a
 * device that joined that round under that name.
 */
export type VoiceRight = Brand<
  {
    readonly actor: Actor;
    readonly trajectoryId: TrajectoryId;
    readonly roundId: RoundId;
    readonly participantId: ParticipantId;
  },
  'VoiceRight'
>;
/** May speak for one participant of a trajectory: that participant, their secretary, or the guide. */
export type MemberRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId; readonly participantId: ParticipantId },
  'MemberRight'
>;
/** May arrange one session's venue: its host, the host's secretary, or the guide. */
export type HostRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId; readonly sessionId: SessionId },
  'HostRight'
>;
/** May say whether one participant comes to one session: that participant, their secretary, or the guide. */
export type AttendanceRight = Brand<
  {
    readonly actor: Actor;
    readonly trajectoryId: TrajectoryId;
    readonly sessionId: SessionId;
    readonly participantId: ParticipantId;
  },
  'AttendanceRight'
>;
/** Somebody known, about their own things. */
export type OwnRight = Brand<{ readonly actor: Actor }, 'OwnRight'>;
/**
 * May say when the council of one municipality meets: a wethouder of it as long as in office, and the secretary of that
 * wethouder.
 */
export type CouncilRight = Brand<
  { readonly actor: Actor; readonly municipalityCode: MunicipalityCode },
  'CouncilRight'
>;
/** A device that joined by code, about the calendar of the participant under whose name it did: may follow it. */
export type SubscriberRight = Brand<
  { readonly actor: Actor; readonly personId: PersonId; readonly roundId: RoundId },
  'SubscriberRight'
>;
/** A device that joined by code, about its own taking part. */
export type DeviceRight = Brand<
  {
    readonly actor: Actor;
    readonly deviceId: DeviceId;
    readonly trajectoryId: TrajectoryId;
    readonly roundId: RoundId;
    readonly participantId: ParticipantId;
  },
  'DeviceRight'
>;

/** Holds the link of one registration, which went to the mailbox that it was made with: decides about that one alone. */
export type RegistrantRight = Brand<{ readonly registrationId: RegistrationId }, 'RegistrantRight'>;
