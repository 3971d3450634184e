import type {
  CycleId,
  HostSwapId,
  IntakeId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  SessionId,
  TrajectoryId,
} from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Trajectories with their groups and sessions. */
export interface TrajectoriesTables {
  trajectories: {
    id: TrajectoryId;
    name: string;
    facilitator_id: PersonId;
    created_at: Instant;
    version: number;
  };
  cycles: {
    id: CycleId;
    trajectory_id: TrajectoryId;
    number: number;
    first_session_number: number;
    last_session_number: number;
  };
  participants: {
    id: ParticipantId;
    trajectory_id: TrajectoryId;
    person_id: PersonId;
    municipality_code: MunicipalityCode;
    joined_at: Instant;
    left_at: Instant | null;
    /** Of the sessions before it this participant is no part. */
    first_session_number: number;
    /** Of the sessions after it this participant, who is about to leave, is no part either; null for who is not. */
    last_session_number: number | null;
    /** When that was decided. */
    given_up_at: Instant | null;
  };
  sessions: {
    id: SessionId;
    trajectory_id: TrajectoryId;
    cycle_id: CycleId;
    cycle_first_number: number;
    cycle_last_number: number;
    number: number;
    status: 'planned' | 'cancelled';
    starts_at: Instant;
    ends_at: Instant;
    facilitator_id: PersonId;
    host_participant_id: ParticipantId | null;
    venue_name: string | null;
    venue_street: string | null;
    venue_postal_code: string | null;
    venue_place: string | null;
    venue_directions: string | null;
    hosting_room: string | null;
    hosting_parking: string | null;
    hosting_lunch: string | null;
    cancelled_at: Instant | null;
    created_at: Instant;
    version: number;
    ical_uid: string;
    ical_sequence: number;
    ical_revised_at: Instant;
    ical_content_hash: string;
    /** In whose calendar, as facilitator, the last revision put it; null before the first. */
    ical_facilitator_id: PersonId | null;
  };
  /** For a session or an intake. */
  engagements: {
    session_id: SessionId | null;
    intake_id: IntakeId | null;
    person_id: PersonId;
    starts_at: Instant;
    ends_at: Instant;
  };
  session_absences: {
    session_id: SessionId;
    participant_id: ParticipantId;
    since: Instant;
    reported_by: PersonId;
    source: 'planned' | 'told' | 'reply';
  };
  /** Who asked whom to change places, with the hosts and moments that it was about. */
  host_swaps: {
    id: HostSwapId;
    trajectory_id: TrajectoryId;
    session_id: SessionId;
    host_participant_id: ParticipantId;
    starts_at: Instant;
    other_session_id: SessionId;
    other_host_participant_id: ParticipantId;
    other_starts_at: Instant;
    status: 'open' | 'agreed' | 'declined' | 'withdrawn' | 'lapsed';
    reason: string | null;
    asked_by: PersonId;
    asked_at: Instant;
    closed_by: PersonId | null;
    closed_at: Instant | null;
  };
  open_host_swaps: { session_id: SessionId; swap_id: HostSwapId };
}
