import type { IncomingHttpHeaders } from 'node:http';
import { feedResponse } from '../calendar/feed-response.ts';
import type { FeedAnswers } from '../calendar/feed-service.ts';
import type { Context } from '../database/context.ts';
import type { Answer } from './answer.ts';
import type { Log } from './log.ts';
import type { WrongTokenLimit } from './rate-limit.ts';

/** Long enough for a restart, short enough that a phone asks again the same day. */
const RETRY_AFTER_SECONDS = 300;

/**
 * `/calendar/<token>.ics`. No cookie is read or set, and nothing but a calendar is ever a 200. Trouble of ours is
 * 503 with a moment to come back: clients then keep what they have.
 */
export async function calendarRoute(
  {
    context,
    feeds,
    log,
    wrongTokens,
  }: {
    readonly context: Context;
    readonly feeds: FeedAnswers;
    readonly log: Log;
    readonly wrongTokens: WrongTokenLimit;
  },
  {
    method,
    headers,
    token,
    address,
  }: {
    readonly method: string;
    readonly headers: IncomingHttpHeaders;
    readonly token: string;
    readonly address: string;
  },
): Promise<Answer> {
  const request = { method, headers: headersOf(headers) };
  const receivedAt = context.clock();
  try {
    const answer = await feeds.answer(token, request);
    if (answer.status !== 404) return answer;
    const retryAfterSeconds = wrongTokens.countWrong(address, receivedAt);
    if (retryAfterSeconds === undefined) return answer;
    return feedResponse({ ...request, receivedAt }, { kind: 'limited', retryAfterSeconds });
  } catch (error) {
    log.error('calendar.failed', error);
    return feedResponse(
      { ...request, receivedAt },
      { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS },
    );
  }
}

function headersOf(incoming: IncomingHttpHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming)) {
    for (const single of [value ?? []].flat()) headers.append(name, single);
  }
  return headers;
}
