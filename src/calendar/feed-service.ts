import { tokenHash } from '../access/tokens.ts';
import type { Context } from '../database/context.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { clientName } from './client-name.ts';
import { readFeed } from './feed-reading.ts';
import { type FeedOutcome, type FeedResponse, feedResponse } from './feed-response.ts';
import { type FoundFeed, findFeedByTokenHash, recordFetch } from './feed-store.ts';
import { renderFeed } from './feed-text.ts';
import { isNotModified, type Validators, weakTag } from './http-caching.ts';

/**
 * When the form of feeds last changed: their texts, properties or order. To be raised with every change of the
 * golden feeds, as no client would fetch the new form otherwise.
 */
export const FORM_CHANGED_AT = '2026-11-22T00:00:00.000Z' as Instant;

const TOKEN = /^ical_[\w-]{43}$/;
const FETCH_NOTED_EVERY_MS = 15 * 60 * 1000;

/**
 * Answers a calendar program that asks for the feed of a token (the part of the address before `.ics`). One
 * lookup tells whether its copy is still good; only when not is anything read or rendered.
 */
export async function answerFeedRequest(
  { database, clock }: Context,
  token: string,
  { method, headers }: { readonly method: string; readonly headers: Headers },
): Promise<FeedResponse> {
  const request = { method, headers, receivedAt: clock() };
  const isRead = method === 'GET' || method === 'HEAD';
  const found =
    isRead && TOKEN.test(token) ? await findFeedByTokenHash(database.db, tokenHash(token)) : undefined;
  if (found === undefined) return feedResponse(request, { kind: 'unknown' });
  if (!found.isOpen) return feedResponse(request, { kind: 'revoked' });
  await noteFetch(database.db, found, request);
  const validators = validatorsOf(found);
  if (isNotModified(headers, validators, request.receivedAt)) {
    return feedResponse(request, { ...validators, kind: 'feed', name: '', render: () => '' });
  }
  const feed = await readFeed(database.db, found);
  const outcome: FeedOutcome = {
    ...validators,
    kind: 'feed',
    name: feed.name,
    render: () => renderFeed(feed),
  };
  return feedResponse(request, outcome);
}

/** The tag is weak, as it is known without rendering. It changes with the calendar's revision and the form. */
function validatorsOf({ calendarId, revision, revisedAt }: FoundFeed): Validators {
  return {
    entityTag: weakTag(`${calendarId} ${revision} ${FORM_CHANGED_AT}`),
    lastModifiedAt: revisedAt > FORM_CHANGED_AT ? revisedAt : FORM_CHANGED_AT,
  };
}

/** So that an owner sees whether somebody else uses the address. Seldom written, as programs ask all day. */
async function noteFetch(
  db: Context['database']['db'],
  { id, lastFetchedAt }: FoundFeed,
  { headers, receivedAt }: { readonly headers: Headers; readonly receivedAt: Instant },
): Promise<void> {
  const unlessSince = instantFromMillis(millisOf(receivedAt) - FETCH_NOTED_EVERY_MS);
  if (lastFetchedAt !== undefined && lastFetchedAt > unlessSince) return;
  await recordFetch(db, id, { at: receivedAt, client: clientName(headers.get('user-agent')), unlessSince });
}
