import type { Kysely, Transaction } from 'kysely';
import type {
  CycleId,
  DeviceId,
  FeedId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  PlanId,
  RoundId,
  SessionId,
  SlotId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { CalendarDate, Instant, TimeOfDay } from '../shared/time.ts';

/**
 * The rows as both engines give them: instants and dates as branded text, numbers as numbers, and no booleans
 * (a fact that has a moment is a nullable instant, a choice is text with a CHECK). Columns that end in JSON
 * text are parsed by the store that owns them.
 */
export interface Tables {
  municipalities: {
    code: MunicipalityCode;
    name: string;
    common_name: string | null;
    province: string;
    seat: string;
    latitude: number;
    longitude: number;
    school_region: 'noord' | 'midden' | 'zuid';
    school_regions_also: string;
    population: number;
    valid_from: CalendarDate | null;
    ended_on: CalendarDate | null;
    /** Codes joined by `|`; empty as long as it exists. */
    successor_codes: string;
  };
  municipality_names: {
    normalized: string;
    name: string;
    municipality_code: MunicipalityCode;
    kind: string;
    ended_on: CalendarDate | null;
    ambiguity: 'unique' | 'ambiguous';
  };
  school_holidays: {
    school_year: string;
    region: 'noord' | 'midden' | 'zuid';
    name: string;
    starts_on: CalendarDate;
    ends_on: CalendarDate;
    status: string;
  };
  special_days: {
    name: string;
    starts_on: CalendarDate;
    ends_on: CalendarDate;
    /** ISO weekdays joined by `|`; empty means every day. */
    weekdays: string;
    from_time: TimeOfDay | null;
    kind: string;
    effect: 'block' | 'warn' | 'info';
    /** JSON */
    scope: string;
  };
  reference_coverage: {
    calendar: 'schoolHolidays' | 'specialDays';
    covered_from: CalendarDate;
    covered_until: CalendarDate;
  };
  parties: {
    id: string;
    short_name: string;
    name: string;
    kind: string;
    /** Keys joined by `|`. */
    families: string;
    matching: 'exact' | 'prefix';
    successor_id: string | null;
  };
  party_aliases: { normalized: string; alias: string; party_id: string };
  reference_loads: { checksum: string; loaded_at: Instant };
  people: {
    id: PersonId;
    given_name: string;
    family_name: string;
    name_key: string;
    email: string;
    email_key: string;
    telephone: string | null;
    created_at: Instant;
    erased_at: Instant | null;
  };
  wethouder_terms: {
    id: string;
    person_id: PersonId;
    municipality_code: MunicipalityCode;
    party_id: string | null;
    starts_on: CalendarDate;
    ends_on: CalendarDate | null;
  };
  facilitators: { person_id: PersonId; started_at: Instant; ended_at: Instant | null };
  office_staff: { person_id: PersonId; started_at: Instant; ended_at: Instant | null };
  secretary_assignments: {
    id: string;
    secretary_id: PersonId;
    wethouder_id: PersonId;
    started_at: Instant;
    ended_at: Instant | null;
  };
  sign_in_links: {
    token_hash: string;
    person_id: PersonId;
    created_at: Instant;
    expires_at: Instant;
    redeemed_at: Instant | null;
  };
  email_proofs: {
    token_hash: string;
    person_id: PersonId;
    email: string;
    created_at: Instant;
    expires_at: Instant;
    redeemed_at: Instant | null;
  };
  sign_ins: {
    token_hash: string;
    person_id: PersonId;
    created_at: Instant;
    expires_at: Instant;
    ended_at: Instant | null;
  };
  personal_links: {
    id: string;
    token_hash: string;
    person_id: PersonId;
    created_at: Instant;
    revoked_at: Instant | null;
    last_used_at: Instant | null;
  };
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
  };
  engagements: { session_id: SessionId; person_id: PersonId; starts_at: Instant; ends_at: Instant };
  planning_rounds: {
    id: RoundId;
    trajectory_id: TrajectoryId;
    cycle_id: CycleId;
    fixed_session_id: SessionId;
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
    reminded_at: Instant | null;
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
    Tables['sessions'],
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
  calendars: {
    id: string;
    kind: 'participant' | 'facilitator' | 'office';
    person_id: PersonId | null;
    revision: number;
    revised_at: Instant;
  };
  calendar_feeds: {
    id: FeedId;
    calendar_id: string;
    owner_id: PersonId;
    token_hash: string;
    created_at: Instant;
    revoked_at: Instant | null;
    last_fetched_at: Instant | null;
    last_client: string | null;
  };
  outbox: {
    id: string;
    recipient_id: PersonId | null;
    to_address: string;
    subject: string;
    body: string;
    link_kind: 'signIn' | 'personal' | 'emailProof' | null;
    once_key: string | null;
    /** The plan whose confirmation the mail tells of: as long as it is there, the plan is. */
    plan_id: PlanId | null;
    created_at: Instant;
    due_at: Instant;
    attempts: number;
    sent_at: Instant | null;
    failed_at: Instant | null;
    last_error: string | null;
  };
  audit_log: {
    id: string;
    at: Instant;
    actor_id: PersonId | null;
    actor_role: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    trajectory_id: TrajectoryId | null;
    reason: string | null;
    details: string;
  };
}

/** Inside a transaction. A store function that must run inside one takes this type. */
export type Trx = Transaction<Tables>;
/** A connection or a transaction: for reading, and for single statements. */
export type Db = Kysely<Tables>;
