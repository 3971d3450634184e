import type { Db, Tables, Trx } from '../database/tables.ts';
import { type FeedId, newId, type PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { FeedKind } from './types.ts';

/** A secret address of a calendar. */
export interface CalendarFeed {
  readonly id: FeedId;
  readonly kind: FeedKind;
  /** Whose sessions it shows; undefined for the office's. A secretary owns feeds of somebody else's calendar. */
  readonly personId: PersonId | undefined;
  readonly ownerId: PersonId;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | undefined;
  /** To a quarter of an hour. */
  readonly lastFetchedAt: Instant | undefined;
  readonly lastClient: string | undefined;
  /** Since when it also shows dates that are not chosen yet, and until when it did; undefined until when it does. */
  readonly holdsFrom: Instant | undefined;
  readonly holdsUntil: Instant | undefined;
  /** As what sessions count in the calendar of who reads it. */
  readonly availability: 'busy' | 'free';
  readonly revokedBy: PersonId | undefined;
  /** Why it was revoked, when somebody said so. */
  readonly revokeReason: string | undefined;
}

/** What the owner of a feed may choose. */
export type FeedOptions = Pick<CalendarFeed, 'holdsFrom' | 'holdsUntil' | 'availability'>;
export const PLAIN: FeedOptions = { holdsFrom: undefined, holdsUntil: undefined, availability: 'busy' };

function feedRows(db: Db) {
  return db
    .selectFrom('calendar_feeds')
    .innerJoin('calendars', 'calendars.id', 'calendar_feeds.calendar_id')
    .selectAll('calendar_feeds')
    .select(['calendars.kind', 'calendars.person_id']);
}

export function showsHolds({ holdsFrom, holdsUntil }: FeedOptions): boolean {
  return holdsFrom !== undefined && holdsUntil === undefined;
}

/** Revoked ones included, in order of making. */
export async function listFeedsOfOwners(db: Db, ids: readonly PersonId[]): Promise<readonly CalendarFeed[]> {
  if (ids.length === 0) return [];
  const rows = await feedRows(db)
    .where('calendar_feeds.owner_id', 'in', ids)
    .orderBy('calendar_feeds.created_at')
    .orderBy('calendar_feeds.id')
    .execute();
  return rows.map(toFeed);
}

export async function listFeedsByIds(db: Db, ids: readonly FeedId[]): Promise<readonly CalendarFeed[]> {
  if (ids.length === 0) return [];
  return (await feedRows(db).where('calendar_feeds.id', 'in', ids).execute()).map(toFeed);
}

/** @throws FEED_ALREADY_ACTIVE: an owner has one address of a calendar at a time. */
export async function insertFeed(
  trx: Trx,
  feed: {
    readonly calendarId: string;
    readonly ownerId: PersonId;
    readonly tokenHash: string;
    readonly createdAt: Instant;
    readonly options: FeedOptions;
  },
): Promise<FeedId> {
  const id = newId<FeedId>();
  await trx
    .insertInto('calendar_feeds')
    .values({
      id,
      calendar_id: feed.calendarId,
      owner_id: feed.ownerId,
      token_hash: feed.tokenHash,
      created_at: feed.createdAt,
      revoked_at: null,
      last_fetched_at: null,
      last_client: null,
      ...optionColumns(feed.options),
    })
    .execute();
  return id;
}

/** Revokes a feed that is in use, for good; the id of its calendar. Undefined when it was revoked already. */
export async function revokeActiveFeed(
  trx: Trx,
  id: FeedId,
  { at, by, reason }: { readonly at: Instant; readonly by?: PersonId; readonly reason?: string },
): Promise<string | undefined> {
  const row = await trx
    .updateTable('calendar_feeds')
    .set({ revoked_at: at, revoked_by: by ?? null, revoke_reason: reason ?? null })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('calendar_id')
    .executeTakeFirst();
  return row?.calendar_id;
}

/** Changes what a feed that is in use shows; the id of its calendar. Undefined when it was revoked. */
export async function updateOptions(trx: Trx, id: FeedId, options: FeedOptions): Promise<string | undefined> {
  const row = await trx
    .updateTable('calendar_feeds')
    .set(optionColumns(options))
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('calendar_id')
    .executeTakeFirst();
  return row?.calendar_id;
}

function optionColumns({ holdsFrom, holdsUntil, availability }: FeedOptions) {
  return { holds_from: holdsFrom ?? null, holds_until: holdsUntil ?? null, availability };
}

/** Notes who last fetched feeds, unless that was done after `unlessSince`: of many processes one writes. */
export async function recordFetches(
  trx: Trx,
  fetches: readonly {
    readonly id: FeedId;
    readonly at: Instant;
    readonly client: string;
    readonly unlessSince: Instant;
  }[],
): Promise<void> {
  for (const { id, at, client, unlessSince } of fetches) {
    await trx
      .updateTable('calendar_feeds')
      .set({ last_fetched_at: at, last_client: client })
      .where('id', '=', id)
      .where((eb) => eb.or([eb('last_fetched_at', 'is', null), eb('last_fetched_at', '<=', unlessSince)]))
      .execute();
  }
}

/** Wethouders who are in a group: of these people, and of those whose calendar the first of them keeps. */
export async function listPeopleWithCalendar(db: Db, personId: PersonId): Promise<readonly PersonId[]> {
  const rows = await db
    .selectFrom('participants')
    .select('participants.person_id')
    .distinct()
    .where('participants.left_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('participants.person_id', '=', personId),
        eb(
          'participants.person_id',
          'in',
          eb
            .selectFrom('secretary_assignments')
            .select('wethouder_id')
            .where('secretary_id', '=', personId)
            .where('ended_at', 'is', null),
        ),
      ]),
    )
    .orderBy('participants.person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Whether somebody keeps the calendar of a wethouder at present. */
export async function servesSomebody(db: Db, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('secretary_assignments')
    .select('id')
    .where('secretary_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether somebody guides groups, or works at the office, at present. */
export async function isActive(
  db: Db,
  table: 'facilitators' | 'office_staff',
  personId: PersonId,
): Promise<boolean> {
  const row = await db
    .selectFrom(table)
    .select('person_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

function toFeed(
  row: Tables['calendar_feeds'] & { readonly kind: FeedKind; readonly person_id: PersonId | null },
): CalendarFeed {
  return {
    id: row.id,
    kind: row.kind,
    personId: row.person_id ?? undefined,
    ownerId: row.owner_id,
    createdAt: row.created_at,
    revokedAt: row.revoked_at ?? undefined,
    lastFetchedAt: row.last_fetched_at ?? undefined,
    lastClient: row.last_client ?? undefined,
    holdsFrom: row.holds_from ?? undefined,
    holdsUntil: row.holds_until ?? undefined,
    availability: row.availability,
    revokedBy: row.revoked_by ?? undefined,
    revokeReason: row.revoke_reason ?? undefined,
  };
}
