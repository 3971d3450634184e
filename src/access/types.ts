import type { Brand } from '../shared/brand.ts';
import type { ParticipantId, PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';

/** Who did something, as the audit log keeps it. */
export interface Actor {
  readonly personId: PersonId;
  readonly role: 'office' | 'facilitator' | 'participant' | 'secretary';
}

/** Who is asking. What a person may do follows from the rights below, never from this alone. */
export type Viewer =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly personId: PersonId;
      readonly isOffice: boolean;
      readonly isFacilitator: boolean;
      /** The wethouders whose calendar this person keeps. */
      readonly secretaryOf: readonly PersonId[];
      readonly via: 'signIn' | 'personalLink';
    };

/*
 * A right is a type: a function that needs one cannot be called without, and only src/access/gate.ts makes them.
 */

/** Works at the association's office (bureau). */
export type OfficeRight = Brand<{ readonly actor: Actor }, 'OfficeRight'>;
/** Looks after one trajectory: its facilitator (begeleider), or the office. */
export type GuideRight = Brand<{ readonly actor: Actor; readonly trajectoryId: TrajectoryId }, 'GuideRight'>;
/** May see one trajectory: its guide, its participants as long as they have not left, their secretaries. */
export type ReaderRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId },
  'ReaderRight'
>;
/** May speak for one participant: that participant, their secretary, or the guide at the table. */
export type VoiceRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId; readonly participantId: ParticipantId },
  'VoiceRight'
>;
/** May arrange one session's venue: its host, the host's secretary, or the guide. */
export type HostRight = Brand<
  { readonly actor: Actor; readonly trajectoryId: TrajectoryId; readonly sessionId: SessionId },
  'HostRight'
>;
/** Somebody known, about their own things. */
export type OwnRight = Brand<{ readonly actor: Actor }, 'OwnRight'>;
