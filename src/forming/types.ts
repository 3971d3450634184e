import type { IntendedGroupId, PersonId, RegistrationId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

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
