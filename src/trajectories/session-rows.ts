import type { Tables } from '../database/tables.ts';
import type { Hosting, Session, Venue } from './types.ts';

type SessionRow = Tables['sessions'];

/** The columns of a venue, all null as long as it is to be announced. */
export type VenueColumns = Pick<
  SessionRow,
  'venue_name' | 'venue_street' | 'venue_postal_code' | 'venue_place' | 'venue_directions'
>;

export type HostingColumns = Pick<SessionRow, 'hosting_room' | 'hosting_parking' | 'hosting_lunch'>;

export function toSession(row: SessionRow): Session {
  const facts = {
    id: row.id,
    trajectoryId: row.trajectory_id,
    cycleId: row.cycle_id,
    number: row.number,
    cycleFirstNumber: row.cycle_first_number,
    cycleLastNumber: row.cycle_last_number,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    facilitatorId: row.facilitator_id,
    hostId: row.host_participant_id ?? undefined,
    venue: toVenue(row),
    hosting: toHosting(row),
    createdAt: row.created_at,
    version: row.version,
    calendarUid: row.ical_uid,
    calendarSequence: row.ical_sequence,
  };
  return row.cancelled_at === null
    ? { ...facts, status: 'planned' }
    : { ...facts, status: 'cancelled', cancelledAt: row.cancelled_at };
}

export function venueColumns(venue: Venue): VenueColumns {
  const known = venue.kind === 'known' ? venue : undefined;
  return {
    venue_name: known?.name ?? null,
    venue_street: known?.street ?? null,
    venue_postal_code: known?.postalCode ?? null,
    venue_place: known?.place ?? null,
    venue_directions: known?.directions ?? null,
  };
}

export function hostingColumns({ room, parking, lunch }: Hosting): HostingColumns {
  return { hosting_room: room ?? null, hosting_parking: parking ?? null, hosting_lunch: lunch ?? null };
}

function toHosting(row: HostingColumns): Hosting {
  return {
    room: row.hosting_room ?? undefined,
    parking: row.hosting_parking ?? undefined,
    lunch: row.hosting_lunch ?? undefined,
  };
}

function toVenue(row: VenueColumns): Venue {
  if (row.venue_name === null || row.venue_place === null) return { kind: 'toBeAnnounced' };
  return {
    kind: 'known',
    name: row.venue_name,
    street: row.venue_street ?? undefined,
    postalCode: row.venue_postal_code ?? undefined,
    place: row.venue_place,
    directions: row.venue_directions ?? undefined,
  };
}
