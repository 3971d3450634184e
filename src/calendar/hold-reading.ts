import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { listServedEver } from './served.ts';
import { before, SHOWN_WHEN_UNDONE_MS } from './spans.ts';
import type { FeedEvent, FeedKind, HoldEvent } from './types.ts';

/** Which holds a feed shows: those of its wethouders, as long as its owner wishes to see them. */
interface HoldsShown {
  readonly kind: FeedKind;
  readonly personId: PersonId | undefined;
  readonly revisedAt: Instant;
  readonly holdsFrom: Instant | undefined;
  readonly holdsUntil: Instant | undefined;
  readonly endedAt: Instant | undefined;
}

/** Whose holds, with the name by which a secretary knows them, and until when they were the reader's to see. */
interface Holder {
  readonly personId: PersonId;
  readonly forName?: string;
  readonly until: Instant | undefined;
}

/**
 * The holds of a feed. One that is released, or that the owner no longer wishes or is no longer there to see, is shown as
 * cancelled for a while: what vanishes from a feed vanishes from some calendars and stays for good in others. What was over
 * before the owner wished to see holds is never shown.
 */
export async function listHoldEvents(db: Db, feed: HoldsShown): Promise<readonly FeedEvent[]> {
  const { holdsFrom } = feed;
  const since = before(feed.revisedAt, SHOWN_WHEN_UNDONE_MS);
  if (holdsFrom === undefined) return [];
  const holders = (await holdersOf(db, feed)).filter(({ until }) => until === undefined || until > since);
  const holderOf = new Map(holders.map((holder) => [holder.personId, holder]));
  const rows = await holdRows(db, [...holderOf.keys()]);
  return rows.flatMap((row): readonly FeedEvent[] => {
    const { until, forName } = holderOf.get(row.person_id) ?? { until: undefined };
    const isReleased = row.state === 'released';
    if (isReleased && (row.ical_revised_at < holdsFrom || row.ical_revised_at <= since)) return [];
    if (until !== undefined && row.created_at > until) return [];
    const event: HoldEvent = {
      status: isReleased || until !== undefined ? 'released' : 'held',
      uid: row.ical_uid,
      sequence: row.ical_sequence,
      createdAt: row.created_at,
      revisedAt: row.ical_revised_at,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    };
    return [forName === undefined ? event : { ...event, forNames: [forName] }];
  });
}

async function holdersOf(
  db: Db,
  { kind, personId, holdsUntil, endedAt }: HoldsShown,
): Promise<readonly Holder[]> {
  if (personId === undefined) return [];
  if (kind === 'participant') return [{ personId, until: earliest([endedAt, holdsUntil]) }];
  if (kind !== 'secretary') return [];
  return (await listServedEver(db, personId)).map((served) => ({
    personId: served.personId,
    forName: served.givenName,
    until: earliest([served.endedAt, holdsUntil]),
  }));
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.filter((instant) => instant !== undefined).toSorted()[0];
}

async function holdRows(db: Db, people: readonly PersonId[]) {
  if (people.length === 0) return [];
  return db
    .selectFrom('calendar_holds')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'calendar_holds.slot_id')
    .innerJoin('participants', 'participants.id', 'calendar_holds.participant_id')
    .selectAll('calendar_holds')
    .select(['candidate_slots.starts_at', 'candidate_slots.ends_at', 'participants.person_id'])
    .where('participants.person_id', 'in', people)
    .execute();
}
