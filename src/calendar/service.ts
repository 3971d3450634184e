import { newToken, tokenHash } from '../access/tokens.ts';
import type { Actor, OwnRight, SubscriberRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { FeedId, PersonId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { CreateFeedRefusal, FeedNotFound, FeedRevoked } from './errors.ts';
import {
  type CalendarFeed,
  insertFeed,
  isActive,
  listFeedsByIds,
  listPeopleWithCalendar,
  revokeActiveFeed,
} from './feed-store.ts';
import { type CalendarOwner, ensureCalendar } from './store.ts';
import type { FeedKind } from './types.ts';

/** A feed that was just made. The token is shown to its owner now and never again: only a hash of it is kept. */
export interface NewFeed {
  readonly feed: CalendarFeed;
  /** `ical_` and 43 characters. */
  readonly token: string;
}

/**
 * Makes a secret address of a calendar for the person who asks: the own one as participant or facilitator, that
 * of a wethouder whose calendar they keep (`personId`; may be left out when there is one), or the office's. One
 * address per person and calendar is open at a time. A device that joined by code gets one for the calendar of the
 * participant under whose name it did, in that person's name, and for no other.
 */
export async function createFeed(
  { database, clock }: Context,
  right: OwnRight | SubscriberRight,
  { kind, personId }: { readonly kind: FeedKind; readonly personId?: PersonId | undefined },
): Promise<Result<NewFeed, CreateFeedRefusal>> {
  return database.decide<NewFeed, CreateFeedRefusal>(
    async (trx) => {
      const { actor } = right;
      const isOther = 'personId' in right && (personId ?? right.personId) !== right.personId;
      if (isOther || ('personId' in right && kind !== 'participant')) {
        return refuse({ code: 'NO_SUCH_CALENDAR', kind });
      }
      const wanted = 'personId' in right ? right.personId : personId;
      const owner = await calendarFor(trx, actor.personId, kind, wanted);
      if (!owner.ok) return owner;
      const now = clock();
      const calendarId = await ensureCalendar(trx, owner.value, now);
      return accept(await openFeed(trx, actor, calendarId, { action: 'calendarFeed.created', now }));
    },
    { FEED_ALREADY_ACTIVE: { code: 'FEED_ALREADY_ACTIVE' } },
  );
}

async function calendarFor(
  trx: Trx,
  asker: PersonId,
  kind: FeedKind,
  wanted: PersonId | undefined,
): Promise<Result<CalendarOwner, CreateFeedRefusal>> {
  const none = refuse({ code: 'NO_SUCH_CALENDAR', kind });
  switch (kind) {
    case 'office':
      return (await isActive(trx, 'office_staff', asker)) ? accept({ kind }) : none;
    case 'facilitator':
      return (await isActive(trx, 'facilitators', asker)) ? accept({ kind, personId: asker }) : none;
    case 'participant': {
      const people = await listPeopleWithCalendar(trx, asker);
      const [only, ...others] = people;
      const personId = wanted ?? (people.includes(asker) ? asker : only);
      if (personId === undefined || !people.includes(personId)) return none;
      if (wanted === undefined && personId !== asker && others.length > 0) {
        return refuse({ code: 'WHOSE_CALENDAR', personIds: people });
      }
      return accept({ kind, personId });
    }
    default:
      return kind satisfies never;
  }
}

/** A new token for a feed of one's own. The old address is revoked in the same moment. */
export async function rotateFeed(
  { database, clock }: Context,
  { actor }: OwnRight,
  feedId: FeedId,
): Promise<Result<NewFeed, FeedNotFound | FeedRevoked>> {
  return database.decide<NewFeed, FeedNotFound | FeedRevoked>(async (trx) => {
    const feed = await findOwnFeed(trx, actor, feedId);
    if (feed === undefined) return refuse({ code: 'FEED_NOT_FOUND' });
    const now = clock();
    const calendarId = await revokeActiveFeed(trx, feedId, now);
    if (calendarId === undefined) return refuse({ code: 'FEED_REVOKED', feedId });
    return accept(await openFeed(trx, actor, calendarId, { action: 'calendarFeed.rotated', now }));
  });
}

/** Closes a feed of one's own for good. A second time changes nothing. */
export async function revokeFeed(
  { database, clock }: Context,
  { actor }: OwnRight,
  feedId: FeedId,
): Promise<Result<CalendarFeed, FeedNotFound>> {
  return database.decide<CalendarFeed, FeedNotFound>(async (trx) => {
    const feed = await findOwnFeed(trx, actor, feedId);
    if (feed === undefined) return refuse({ code: 'FEED_NOT_FOUND' });
    const now = clock();
    if ((await revokeActiveFeed(trx, feedId, now)) === undefined) return accept(feed);
    await recordFeedAudit(trx, actor, feed, { action: 'calendarFeed.revoked', now });
    return accept({ ...feed, revokedAt: now });
  });
}

async function findOwnFeed(trx: Trx, actor: Actor, id: FeedId): Promise<CalendarFeed | undefined> {
  const [feed] = await listFeedsByIds(trx, [id]);
  return feed?.ownerId === actor.personId ? feed : undefined;
}

interface Happening {
  readonly action: string;
  readonly now: Instant;
}

async function openFeed(trx: Trx, actor: Actor, calendarId: string, happening: Happening): Promise<NewFeed> {
  const token = newToken('ical_');
  const id = await insertFeed(trx, {
    calendarId,
    ownerId: actor.personId,
    tokenHash: tokenHash(token),
    createdAt: happening.now,
  });
  const [feed] = await listFeedsByIds(trx, [id]);
  if (feed === undefined) throw new Error('A feed that was just inserted is not there.');
  await recordFeedAudit(trx, actor, feed, happening);
  return { feed, token };
}

async function recordFeedAudit(
  trx: Trx,
  actor: Actor,
  feed: CalendarFeed,
  { action, now }: Happening,
): Promise<void> {
  await recordAudit(trx, {
    at: now,
    actor,
    action,
    subjectKind: 'calendarFeed',
    subjectId: feed.id,
    details: { kind: feed.kind },
  });
}
