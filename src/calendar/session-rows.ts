import type { Db, Tables } from '../database/tables.ts';
import type { SessionId } from '../shared/ids.ts';
import { sessionPath } from '../shared/screen-links.ts';
import type { Instant } from '../shared/time.ts';
import { type ContentRevision, firstRevision, revise } from './revision.ts';
import type { Revision, SessionContent, SessionEvent, Venue } from './types.ts';

/** A session with the names that a calendar shows with it. */
export type CalendarRow = Tables['sessions'] & {
  readonly trajectory_name: string;
  /** Null when nobody of the group receives it. */
  readonly municipality_name: string | null;
  readonly municipality_common_name: string | null;
};

/** What an event is made of; without `id` for a session that is no longer there. */
export type EventRow = Omit<
  CalendarRow,
  | 'id'
  | 'cycle_id'
  | 'cancelled_at'
  | 'version'
  | 'ical_content_hash'
  | 'ical_facilitator_id'
  | 'venue_directions'
  | 'hosting_room'
  | 'hosting_parking'
  | 'hosting_lunch'
> & { readonly id?: SessionId };

/** The columns of the names in a {@link CalendarRow}, of a query that joins the trajectory and the host's municipality. */
export const SHOWN_NAMES = [
  'trajectories.name as trajectory_name',
  'municipalities.name as municipality_name',
  'municipalities.common_name as municipality_common_name',
] as const;

/** The query that all calendars build on; callers add which sessions. Its rows are {@link CalendarRow}. */
export function calendarRows(db: Db) {
  return db
    .selectFrom('sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .leftJoin('participants as hosts', 'hosts.id', 'sessions.host_participant_id')
    .leftJoin('municipalities', 'municipalities.code', 'hosts.municipality_code')
    .selectAll('sessions')
    .select(SHOWN_NAMES);
}

export function listCalendarRows(db: Db, ids: readonly SessionId[]): Promise<CalendarRow[]> {
  return calendarRows(db).where('sessions.id', 'in', ids).orderBy('sessions.id').execute();
}

/**
 * Numbered as on the screens and in mails: on through the cycles, to the last of this one. Without the address of its
 * page, which is the same for good (upkeep.ts sees to a site that moves).
 */
export function toContent(row: EventRow): SessionContent {
  const municipality = row.municipality_common_name ?? row.municipality_name;
  return {
    status: row.status,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    number: row.number,
    total: row.cycle_last_number,
    trajectoryName: row.trajectory_name,
    reception: municipality === null ? { kind: 'neutral' } : { kind: 'municipality', name: municipality },
    venue: toVenue(row),
  };
}

/** With the address of its page on the site at `baseUrl`, which asks who is there: it holds no token. */
export function toEvent(row: EventRow, baseUrl: string): SessionEvent {
  const page = row.id === undefined ? {} : { url: `${baseUrl}${sessionPath(row.id)}` };
  return { ...toRevision(row), ...toContent(row), ...page };
}

/** The revision that belongs to `content`, given what is stored. */
export function contentRevision(row: CalendarRow, content: SessionContent, now: Instant): ContentRevision {
  // A new row has no hash yet: no calendar has shown it.
  if (row.ical_content_hash === '') return firstRevision(content, now);
  const before = { ...toRevision(row), contentHash: row.ical_content_hash };
  return revise(before, content, now);
}

export function toRevision(row: EventRow): Revision {
  return {
    uid: row.ical_uid,
    sequence: row.ical_sequence,
    createdAt: row.created_at,
    revisedAt: row.ical_revised_at,
  };
}

function toVenue(row: EventRow): Venue {
  if (row.venue_name === null) return { kind: 'toBeAnnounced' };
  return {
    kind: 'known',
    name: row.venue_name,
    addressLines: row.venue_street === null ? [] : [row.venue_street],
    postalCode: row.venue_postal_code ?? '',
    place: row.venue_place ?? '',
  };
}
