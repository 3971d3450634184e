import type { FeedId, PersonId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Calendars and the feeds that give them. */
export interface CalendarsTables {
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
}
