import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { before, SHOWN_WHEN_UNDONE_MS } from './spans.ts';
import type { FeedEvent, FeedKind, HoldEvent } from './types.ts';

/** Which holds a feed shows: those of its wethouders, as long as its owner wishes to see them. */
interface HoldsShown {
  readonly kind: FeedKind;
  readonly personId: PersonId | undefined;
  readonly revisedAt: Instant;
  readonly holdsFrom: Instant | undefined;
  readonly holdsUntil: Instant | undefined;
}

/**
 * The holds of a feed. One that is released, or that the owner no longer wishes to see, is shown as cancelled for a
 * while: what vanishes from a feed vanishes from some calendars and stays for good in others. What was over before the
 * owner wished to see holds is never shown.
 */
export async function listHoldEvents(db: Db, feed: HoldsShown): Promise<readonly FeedEvent[]> {
  const { holdsFrom, holdsUntil } = feed;
  const since = before(feed.revisedAt, SHOWN_WHEN_UNDONE_MS);
  if (holdsFrom === undefined || (holdsUntil !== undefined && holdsUntil <= since)) return [];
  const rows = await holdRows(db, feed);
  return rows.flatMap((row): readonly FeedEvent[] => {
    const isReleased = row.state === 'released';
    if (isReleased && (row.ical_revised_at < holdsFrom || row.ical_revised_at <= since)) return [];
    if (holdsUntil !== undefined && row.created_at > holdsUntil) return [];
    const event: HoldEvent = {
      status: isReleased || holdsUntil !== undefined ? 'released' : 'held',
      uid: row.ical_uid,
      sequence: row.ical_sequence,
      createdAt: row.created_at,
      revisedAt: row.ical_revised_at,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    };
    return [feed.kind === 'secretary' ? { ...event, forNames: [row.given_name] } : event];
  });
}

async function holdRows(db: Db, { kind, personId }: HoldsShown) {
  if (personId === undefined || (kind !== 'participant' && kind !== 'secretary')) return [];
  const query = db
    .selectFrom('calendar_holds')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'calendar_holds.slot_id')
    .innerJoin('participants', 'participants.id', 'calendar_holds.participant_id')
    .innerJoin('people', 'people.id', 'participants.person_id')
    .selectAll('calendar_holds')
    .select(['candidate_slots.starts_at', 'candidate_slots.ends_at', 'people.given_name']);
  if (kind === 'participant') return query.where('participants.person_id', '=', personId).execute();
  return query
    .where((eb) =>
      eb(
        'participants.person_id',
        'in',
        eb
          .selectFrom('secretary_assignments')
          .select('wethouder_id')
          .where('secretary_id', '=', personId)
          .where('ended_at', 'is', null),
      ),
    )
    .execute();
}
