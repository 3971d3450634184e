import { type SqlBool, sql } from 'kysely';
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
}

function feedRows(db: Db) {
  return db
    .selectFrom('calendar_feeds')
    .innerJoin('calendars', 'calendars.id', 'calendar_feeds.calendar_id')
    .selectAll('calendar_feeds')
    .select(['calendars.kind', 'calendars.person_id']);
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
    })
    .execute();
  return id;
}

/** Revokes a feed that is in use, for good; the id of its calendar. Undefined when it was revoked already. */
export async function revokeActiveFeed(
  trx: Trx,
  id: FeedId,
  revokedAt: Instant,
): Promise<string | undefined> {
  const row = await trx
    .updateTable('calendar_feeds')
    .set({ revoked_at: revokedAt })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('calendar_id')
    .executeTakeFirst();
  return row?.calendar_id;
}

/** What a token leads to. */
export interface FoundFeed {
  readonly id: FeedId;
  readonly calendarId: string;
  readonly kind: FeedKind;
  readonly personId: PersonId | undefined;
  readonly revision: number;
  readonly revisedAt: Instant;
  /**
   * Not revoked, and its owner still is who it was made for: a secretary who stopped, or somebody who left the
   * office, keeps an address that no longer opens.
   */
  readonly isOpen: boolean;
  readonly lastFetchedAt: Instant | undefined;
}

/** One statement, by the unique index on the hash. */
export async function findFeedByTokenHash(db: Db, tokenHash: string): Promise<FoundFeed | undefined> {
  const row = await db
    .selectFrom('calendar_feeds')
    .innerJoin('calendars', 'calendars.id', 'calendar_feeds.calendar_id')
    .innerJoin('people as owner', 'owner.id', 'calendar_feeds.owner_id')
    .select(['calendar_feeds.id', 'calendar_feeds.revoked_at', 'calendar_feeds.last_fetched_at'])
    .select(['calendars.id as calendar_id', 'calendars.kind', 'calendars.person_id'])
    .select(['calendars.revision', 'calendars.revised_at', 'owner.erased_at'])
    .select(sql<number>`case when ${OWNER_IS_ENTITLED} then 1 else 0 end`.as('entitled'))
    .where('calendar_feeds.token_hash', '=', tokenHash)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      calendarId: row.calendar_id,
      kind: row.kind,
      personId: row.person_id ?? undefined,
      revision: row.revision,
      revisedAt: row.revised_at,
      isOpen: row.revoked_at === null && row.erased_at === null && row.entitled === 1,
      lastFetchedAt: row.last_fetched_at ?? undefined,
    }
  );
}

const OWNER_IS_ENTITLED = sql<SqlBool>`case calendars.kind
  when 'participant' then calendars.person_id = calendar_feeds.owner_id or exists (
    select 1 from secretary_assignments
    where secretary_id = calendar_feeds.owner_id and wethouder_id = calendars.person_id and ended_at is null)
  when 'facilitator' then exists (
    select 1 from facilitators where facilitators.person_id = calendar_feeds.owner_id and ended_at is null)
  else exists (
    select 1 from office_staff where office_staff.person_id = calendar_feeds.owner_id and ended_at is null)
  end`;

/** Notes who last fetched, unless that was done after `unlessSince`: many ask at once, one of them writes. */
export async function recordFetch(
  db: Db,
  id: FeedId,
  fetch: { readonly at: Instant; readonly client: string; readonly unlessSince: Instant },
): Promise<void> {
  await db
    .updateTable('calendar_feeds')
    .set({ last_fetched_at: fetch.at, last_client: fetch.client })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_fetched_at', 'is', null), eb('last_fetched_at', '<=', fetch.unlessSince)]))
    .execute();
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
  };
}
