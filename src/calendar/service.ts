import { isDeepStrictEqual } from 'node:util';
import { newToken, tokenHash } from '../access/tokens.ts';
import type { Actor, OfficeRight, OwnRight, SubscriberRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { FeedId, PersonId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type {
  ChangeFeedRefusal,
  CreateFeedRefusal,
  FeedNotFound,
  FeedRevoked,
  RevokeForRefusal,
} from './errors.ts';
import {
  type CalendarFeed,
  type FeedOptions,
  insertFeed,
  isActive,
  listFeedsByIds,
  listPeopleWithCalendar,
  PLAIN,
  revokeActiveFeed,
  servesSomebody,
  showsHolds,
  updateOptions,
} from './feed-store.ts';
import { reviseHoldsOfCalendar } from './holds.ts';
import { type CalendarOwner, ensureCalendar, reviseCalendar } from './store.ts';
import type { FeedKind } from './types.ts';

const LONGEST_REASON = 500;

/** A feed that was just made. The token is shown to its owner now and never again: only a hash of it is kept. */
export interface NewFeed {
  readonly feed: CalendarFeed;
  /** `ical_` and 43 characters. */
  readonly token: string;
}

/**
 * Makes a secret address of a calendar for the person who asks: the own one as participant or facilitator, that
 * of a wethouder whose calendar they keep (`personId`; may be left out when there is one), that of all of those
 * together, or the office's. One
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
      const happening = { action: 'calendarFeed.created', now, options: PLAIN };
      return accept(await openFeed(trx, actor, calendarId, happening));
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
    case 'secretary':
      return (await servesSomebody(trx, asker)) ? accept({ kind, personId: asker }) : none;
    default:
      return kind satisfies never;
  }
}

/** A new token for a feed of one's own, which shows what it showed. The old address is revoked in the same moment. */
export async function rotateFeed(
  { database, clock }: Context,
  { actor }: OwnRight,
  feedId: FeedId,
): Promise<Result<NewFeed, FeedNotFound | FeedRevoked>> {
  return database.decide<NewFeed, FeedNotFound | FeedRevoked>(async (trx) => {
    const feed = await findOwnFeed(trx, actor, feedId);
    if (feed === undefined) return refuse({ code: 'FEED_NOT_FOUND' });
    const now = clock();
    const calendarId = await revokeActiveFeed(trx, feedId, { at: now, by: actor.personId });
    if (calendarId === undefined) return refuse({ code: 'FEED_REVOKED', feedId });
    const happening = { action: 'calendarFeed.rotated', now, options: feed };
    return accept(await openFeed(trx, actor, calendarId, happening));
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
    return accept(await revoke(trx, actor, feed, clock()));
  });
}

/** Closes anybody's feed for good, as the office does when an address got about. A second time changes nothing. */
export async function revokeFeedFor(
  { database, clock }: Context,
  { actor }: OfficeRight,
  feedId: FeedId,
  typedReason: string,
): Promise<Result<CalendarFeed, RevokeForRefusal>> {
  return database.decide<CalendarFeed, RevokeForRefusal>(async (trx) => {
    const reason = plainText(typedReason, { maxLength: LONGEST_REASON });
    if (reason === undefined) return refuse({ code: 'INVALID_REASON', field: 'reason' });
    const [feed] = await listFeedsByIds(trx, [feedId]);
    if (feed === undefined) return refuse({ code: 'FEED_NOT_FOUND' });
    return accept(await revoke(trx, actor, feed, clock(), reason));
  });
}

async function revoke(
  trx: Trx,
  actor: Actor,
  feed: CalendarFeed,
  now: Instant,
  reason?: string,
): Promise<CalendarFeed> {
  const by = actor.personId;
  const revoked = await revokeActiveFeed(trx, feed.id, {
    at: now,
    by,
    ...(reason === undefined ? {} : { reason }),
  });
  if (revoked === undefined) return feed;
  await recordFeedAudit(trx, actor, feed, { action: 'calendarFeed.revoked', now, reason });
  return { ...feed, revokedAt: now, revokedBy: by, revokeReason: reason };
}

/** What is left out stays as it is. */
export interface FeedChoice {
  /** Whether the feed also shows the candidate dates that were answered with yes, while they are not chosen. */
  readonly showsHolds?: boolean | undefined;
  readonly availability?: CalendarFeed['availability'] | undefined;
}

/** Changes what a feed of one's own shows. What it shows already changes nothing. */
export async function changeFeed(
  { database, clock }: Context,
  { actor }: OwnRight,
  feedId: FeedId,
  choice: FeedChoice,
): Promise<Result<CalendarFeed, ChangeFeedRefusal>> {
  return database.decide<CalendarFeed, ChangeFeedRefusal>(async (trx) => {
    const feed = await findOwnFeed(trx, actor, feedId);
    if (feed === undefined) return refuse({ code: 'FEED_NOT_FOUND' });
    if (feed.revokedAt !== undefined) return refuse({ code: 'FEED_REVOKED', feedId });
    const { kind } = feed;
    if (choice.showsHolds === true && kind !== 'participant' && kind !== 'secretary') {
      return refuse({ code: 'NO_HOLDS_HERE', kind });
    }
    const now = clock();
    const options = optionsAfter(feed, choice, now);
    if (isDeepStrictEqual(options, optionsAfter(feed, {}, now))) return accept(feed);
    const calendarId = await updateOptions(trx, feedId, options);
    if (calendarId === undefined) return refuse({ code: 'FEED_REVOKED', feedId });
    await reviseCalendar(trx, calendarId, now);
    if (choice.showsHolds !== undefined) await reviseHoldsOfCalendar(trx, feed, now);
    await recordFeedAudit(trx, actor, feed, { action: 'calendarFeed.changed', now });
    return accept({ ...feed, ...options });
  });
}

function optionsAfter(feed: FeedOptions, choice: FeedChoice, now: Instant): FeedOptions {
  const { holdsFrom, holdsUntil } = feed;
  const shows = showsHolds(feed);
  const availability = choice.availability ?? feed.availability;
  if (choice.showsHolds === undefined || choice.showsHolds === shows) {
    return { holdsFrom, holdsUntil, availability };
  }
  return shows
    ? { holdsFrom, holdsUntil: now, availability }
    : { holdsFrom: now, holdsUntil: undefined, availability };
}

async function findOwnFeed(trx: Trx, actor: Actor, id: FeedId): Promise<CalendarFeed | undefined> {
  const [feed] = await listFeedsByIds(trx, [id]);
  return feed?.ownerId === actor.personId ? feed : undefined;
}

interface Happening {
  readonly action: string;
  readonly now: Instant;
  readonly reason?: string | undefined;
}

async function openFeed(
  trx: Trx,
  actor: Actor,
  calendarId: string,
  happening: Happening & { readonly options: FeedOptions },
): Promise<NewFeed> {
  const token = newToken('ical_');
  const id = await insertFeed(trx, {
    calendarId,
    ownerId: actor.personId,
    tokenHash: tokenHash(token),
    createdAt: happening.now,
    options: happening.options,
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
  { action, now, reason }: Happening,
): Promise<void> {
  await recordAudit(trx, {
    at: now,
    actor,
    action,
    subjectKind: 'calendarFeed',
    subjectId: feed.id,
    reason,
    details: { kind: feed.kind },
  });
}
