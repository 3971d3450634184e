import type { IntendedGroupId, PersonId, RegistrationId, TrajectoryId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Groups that are to start, with their members. */
export interface FormingTables {
  intended_groups: {
    id: IntendedGroupId;
    name: string;
    facilitator_id: PersonId | null;
    state: 'forming' | 'started' | 'dissolved';
    trajectory_id: TrajectoryId | null;
    version: number;
    formed_at: Instant;
    formed_by: PersonId;
    ended_at: Instant | null;
  };
  intended_members: {
    group_id: IntendedGroupId;
    registration_id: RegistrationId;
    state: 'member' | 'left' | 'placed';
    /** The state in which the registration must be, by a foreign key; null for who is a member no more. */
    held_state: 'registered' | null;
    joined_at: Instant;
    ended_at: Instant | null;
  };
}
