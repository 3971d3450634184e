import assert from 'node:assert/strict';
import type { FeedRequest, FeedResponse } from '../../src/calendar/feed-response.ts';
import { FeedAnswers } from '../../src/calendar/feed-service.ts';
import { createFeed, type NewFeed } from '../../src/calendar/service.ts';
import type { FeedKind } from '../../src/calendar/types.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { dateOf, type Instant } from '../../src/shared/time.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { readByIcalJs } from '../calendar/readers.ts';
import {
  aViewer,
  type BuiltTrajectory,
  contextAt,
  guideRightOf,
  NOW,
  ownRightOf,
} from '../trajectories/builders.ts';

export const SITE = 'https://toerbeurt.example';

/** As a server that has just started answers; who fetched is written down before this resolves. */
export async function answerFeedRequest(
  context: Context,
  token: string,
  request: Pick<FeedRequest, 'method' | 'headers'>,
): Promise<FeedResponse> {
  const feeds = new FeedAnswers(context, SITE);
  const response = await feeds.answer(token, request);
  await feeds.flush();
  return response;
}

/** Makes a feed for somebody; gives its token and what is known of it. */
export async function aFeed(
  database: Database,
  personId: PersonId,
  kind: FeedKind,
  now: Instant = NOW,
): Promise<NewFeed> {
  const created = await createFeed(contextAt(database, now), ownRightOf(aViewer(personId)), { kind });
  if (!created.ok) throw new Error(created.refusal.code);
  return created.value;
}

/** The token of a feed that is made for somebody. */
export async function tokenOf(database: Database, personId: PersonId, kind: FeedKind): Promise<string> {
  return (await aFeed(database, personId, kind)).token;
}

/** What a request is answered, and its text. */
export async function fetchFeed(
  database: Database,
  token: string,
  now: Instant,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
) {
  const request = { method, headers: new Headers(headers) };
  const response = await answerFeedRequest(contextAt(database, now), token, request);
  return { ...response, text: Buffer.from(response.body ?? []).toString() };
}

/** One event in a line: how it stands, its SEQUENCE, its day in Amsterdam, what it is called. */
export async function linesOf(database: Database, token: string, now: Instant): Promise<readonly string[]> {
  const response = await answerFeedRequest(contextAt(database, now), token, {
    method: 'GET',
    headers: new Headers(),
  });
  if (response.status !== 200) return [String(response.status)];
  return readByIcalJs(Buffer.from(response.body ?? []).toString()).map(
    ({ status, sequence, startsAt, summary }) =>
      // Made by toISOString
      `${status} ${sequence} ${dateOf(startsAt as Instant)} ${summary}`,
  );
}

/** When {@link moveFirst} moves a session to. */
export const NEXT_DAY = {
  startsAt: '2027-02-10T12:30:00.000Z' as Instant,
  endsAt: '2027-02-10T15:30:00.000Z' as Instant,
};

/** The first session of a group takes place on another day. */
export async function moveFirst(database: Database, group: BuiltTrajectory, now: Instant): Promise<void> {
  const result = await moveSession(contextAt(database, now), await guideRightOf(database, group), {
    sessionId: group.session(1).id,
    version: 1,
    ...NEXT_DAY,
  });
  assert.ok(result.ok);
}

/** The tag and the text of a feed; neither when there is none. */
export async function copyOf(
  database: Database,
  token: string,
  now: Instant,
): Promise<{ readonly tag: string | undefined; readonly text: string }> {
  const { headers, body } = await answerFeedRequest(contextAt(database, now), token, {
    method: 'GET',
    headers: new Headers(),
  });
  return { tag: headers['ETag'], text: Buffer.from(body ?? []).toString() };
}
