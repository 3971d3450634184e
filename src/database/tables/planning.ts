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
} from '../../shared/ids.ts';
import type { CalendarDate, Instant } from '../../shared/time.ts';
import type { TrajectoriesTables } from './trajectories.ts';

/** Planning rounds: what is asked, answered, proposed, agreed and undone. */
export interface PlanningTables {
  planning_rounds: {
    id: RoundId;
    trajectory_id: TrajectoryId;
    cycle_id: CycleId;
    fixed_session_id: SessionId;
    /** The one session that the round is about; null for a round that plans what is left of a cycle. */
    moves_session_id: SessionId | null;
    status: 'open' | 'confirmed' | 'withdrawn';
    period_from: CalendarDate;
    period_to: CalendarDate;
    weekdays: string;
    day_parts: string;
    min_days: number;
    max_days: number;
    target_days: number;
    min_present: number;
    max_absences: number;
    sessions_to_plan: number;
    version: number;
    opened_at: Instant;
    opened_by: PersonId;
    closed_at: Instant | null;
  };
  candidate_slots: {
    id: SlotId;
    round_id: RoundId;
    starts_at: Instant;
    ends_at: Instant;
    state: 'offered' | 'withheld' | 'struck';
    facilitator_state: 'available' | 'unavailable';
    marks: string;
  };
  answers: {
    round_id: RoundId;
    trajectory_id: TrajectoryId;
    slot_id: SlotId;
    participant_id: ParticipantId;
    answer: 'yes' | 'ifNeeded' | 'no';
    hosting: 'possible' | 'impossible';
    answered_by: PersonId;
    answered_at: Instant;
    /** The device that joined by code and gave it; null once devices are forgotten. */
    device_id: DeviceId | null;
  };
  round_locks: {
    round_id: RoundId;
    session_number: number;
    slot_id: SlotId | null;
    host_participant_id: ParticipantId | null;
  };
  /** Both days inclusive. */
  host_wishes: {
    round_id: RoundId;
    trajectory_id: TrajectoryId;
    participant_id: ParticipantId;
    from_date: CalendarDate;
    to_date: CalendarDate;
  };
  round_changes: {
    round_id: RoundId;
    version: number;
    kind: string;
    participant_id: ParticipantId | null;
    changed_by: PersonId | null;
    changed_at: Instant;
  };
  join_codes: {
    round_id: RoundId;
    code: string;
    made_at: Instant;
    made_by: PersonId;
    expires_at: Instant;
  };
  round_devices: {
    id: DeviceId;
    token_hash: string;
    round_id: RoundId;
    trajectory_id: TrajectoryId;
    participant_id: ParticipantId;
    /** 1 for the first device under a name; one at a time per place. */
    place: number;
    helper_name: string | null;
    joined_at: Instant;
    expires_at: Instant;
    connected_until: Instant | null;
    ended_at: Instant | null;
    end_reason: 'sentOff' | 'left' | null;
  };
  round_invitations: {
    round_id: RoundId;
    answer_by: CalendarDate;
    invited_at: Instant;
    invited_by: PersonId;
    mailed_at: Instant | null;
  };
  plans: {
    id: PlanId;
    round_id: RoundId;
    trajectory_id: TrajectoryId;
    objective: string;
    problem: string;
    confirmed_at: Instant;
    confirmed_by: PersonId;
  };
  plan_sessions: {
    plan_id: PlanId;
    session_number: number;
    slot_id: SlotId;
    session_id: SessionId;
    host_participant_id: ParticipantId | null;
  };
  plan_questions: {
    round_id: RoundId;
    trajectory_id: TrajectoryId;
    proposal_id: string;
    sessions: string;
    round_version: number;
    asked_at: Instant;
    asked_by: PersonId;
  };
  plan_verdicts: {
    round_id: RoundId;
    trajectory_id: TrajectoryId;
    proposal_id: string;
    participant_id: ParticipantId;
    verdict: 'agrees' | 'disagrees';
    given_by: PersonId;
    given_at: Instant;
  };
  undone_plans: {
    id: PlanId;
    round_id: RoundId;
    confirmed_at: Instant;
    confirmed_by: PersonId;
    undone_at: Instant;
    undone_by: PersonId;
  };
  undone_sessions: Pick<
    TrajectoriesTables['sessions'],
    | 'trajectory_id'
    | 'number'
    | 'cycle_first_number'
    | 'cycle_last_number'
    | 'starts_at'
    | 'ends_at'
    | 'facilitator_id'
    | 'host_participant_id'
    | 'created_at'
    | 'ical_uid'
    | 'ical_sequence'
    | 'ical_revised_at'
    | 'ical_content_hash'
  > & { undone_at: Instant };
}
