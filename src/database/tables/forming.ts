import type {
  FirstDateRoundId,
  FirstDateSlotId,
  IntakeId,
  IntakeMomentId,
  IntendedGroupId,
  PersonId,
  RegistrationId,
  TrajectoryId,
} from '../../shared/ids.ts';
import type { CalendarDate, Instant } from '../../shared/time.ts';

/** Groups that are to start, with their members, talks and first dates. */
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
  intakes: {
    id: IntakeId;
    registration_id: RegistrationId;
    facilitator_id: PersonId;
    state: 'open' | 'done' | 'dropped';
    outcome: 'suitable' | 'later' | 'unsuitable' | null;
    appointment: 'none' | 'planned' | 'cancelled';
    starts_at: Instant | null;
    ends_at: Instant | null;
    way: 'visit' | 'video' | 'telephone' | null;
    place: string | null;
    asked_at: Instant | null;
    reminded_at: Instant | null;
    created_at: Instant;
    ended_at: Instant | null;
    version: number;
    ical_uid: string;
    ical_sequence: number;
    ical_revised_at: Instant;
    /** What was answered to the invitation last, and to which SEQUENCE of it. */
    reply: 'accepted' | 'declined' | 'tentative' | null;
    reply_sequence: number | null;
    reply_stamped_at: Instant | null;
    replied_at: Instant | null;
  };
  /** For the eyes of the facilitator of the talk alone. */
  intake_notes: { intake_id: IntakeId; text: string; written_at: Instant };
  /** Secretaries who have the appointment of a talk in their calendar. */
  intake_copies: {
    intake_id: IntakeId;
    secretary_id: PersonId;
    copied_at: Instant;
    /** Since when it is not in their calendar any more. */
    parted_at: Instant | null;
    /** By how many SEQUENCEs theirs is ahead of the talk. */
    lead: number;
  };
  intake_moments: {
    id: IntakeMomentId;
    facilitator_id: PersonId;
    starts_at: Instant;
    ends_at: Instant;
    way: 'visit' | 'video' | 'telephone';
    place: string | null;
    offered_at: Instant;
  };
  first_date_rounds: {
    id: FirstDateRoundId;
    group_id: IntendedGroupId;
    state: 'open' | 'closed';
    answer_by: CalendarDate;
    version: number;
    opened_at: Instant;
    opened_by: PersonId;
    reminded_at: Instant | null;
    closed_at: Instant | null;
  };
  first_date_slots: {
    id: FirstDateSlotId;
    round_id: FirstDateRoundId;
    starts_at: Instant;
    ends_at: Instant;
    facilitator_state: 'available' | 'unavailable';
  };
  first_date_answers: {
    round_id: FirstDateRoundId;
    slot_id: FirstDateSlotId;
    registration_id: RegistrationId;
    answer: 'yes' | 'ifNeeded' | 'no';
    answered_at: Instant;
  };
  first_date_hosts: {
    round_id: FirstDateRoundId;
    registration_id: RegistrationId;
    wish: 'gladly' | 'possible' | 'impossible';
    answered_at: Instant;
  };
}
