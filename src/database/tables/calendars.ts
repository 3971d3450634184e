import type { FeedId, ParticipantId, PersonId, SessionId, SlotId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Calendars and the feeds that give them. */
export interface CalendarsTables {
  calendars: {
    id: string;
    kind: 'participant' | 'facilitator' | 'office' | 'secretary';
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
    /** Since when it shows holds, and until when it did. */
    holds_from: Instant | null;
    holds_until: Instant | null;
    /** As what the sessions count in the calendar of who reads it. */
    availability: 'busy' | 'free';
    revoked_by: PersonId | null;
    revoke_reason: string | null;
  };
  /** Who was to guide a session that another guides now. */
  relieved_facilitators: { session_id: SessionId; person_id: PersonId; relieved_at: Instant };
  /** What one reader's calendar knows otherwise of a session: as given up, or further on than those of the others. */
  reader_sessions: {
    kind: 'participant' | 'facilitator' | 'secretary';
    person_id: PersonId;
    ical_uid: string;
    /** How many SEQUENCEs it is ahead. */
    lead: number;
    revised_at: Instant;
    /** As it was given up; null while it is theirs. */
    parted_sequence: number | null;
    parted_starts_at: Instant | null;
    parted_ends_at: Instant | null;
  };
  /** Candidate slots as a calendar has shown them to somebody who may be needed then. */
  calendar_holds: {
    slot_id: SlotId;
    participant_id: ParticipantId;
    state: 'held' | 'released';
    ical_uid: string;
    ical_sequence: number;
    created_at: Instant;
    ical_revised_at: Instant;
  };
  /** One row: in what form calendars were last given, and up to when what time brings about was looked after. */
  calendar_upkeep: { id: number; form: string; looked_until: Instant };
}
