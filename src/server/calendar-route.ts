import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { FeedRequest, FeedResponse } from '../calendar/feed-response.ts';
import type { FeedAnswers } from '../calendar/feed-service.ts';
import type { RequestHeaders } from '../calendar/http-caching.ts';
import type { Context } from '../database/context.ts';
import { addressOf } from './caller.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { AttemptLimit } from './rate-limit.ts';

/** Long enough for a restart, short enough that a phone asks again the same day. */
const RETRY_AFTER_SECONDS = 300;
/** A database that says nothing at all is trouble too, and programs wait some half a minute. */
const ANSWER_WITHIN_MS = 20_000;
const START = '/calendar/';
const END = '.ics';
const CLOSING = { Connection: 'close' } as const;

export interface CalendarServices {
  readonly context: Context;
  readonly feeds: FeedAnswers;
  readonly log: Log;
  readonly config: Pick<Config, 'trustProxy'>;
  readonly stopping: AbortSignal;
  /** How long an answer may take, in milliseconds. */
  readonly answerWithinMs?: number | undefined;
}

/** Answers a request for `/calendar/<token>.ics`; false for any other, which is left alone. */
export type AnswerCalendar = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * Calendar programs come before everything else, as they come most: no cookie is read or set, and nothing but a calendar
 * is ever a 200. Trouble of ours is 503 with a moment to come back: clients then keep what they have.
 */
export function calendarRoute({
  context,
  feeds,
  log,
  config,
  stopping,
  answerWithinMs = ANSWER_WITHIN_MS,
}: CalendarServices): AnswerCalendar {
  const wrongTokens = new AttemptLimit();

  const limited = (request: FeedRequest, address: string): FeedResponse | undefined => {
    const retryAfterSeconds = wrongTokens.count(address, request.receivedAt);
    return retryAfterSeconds === undefined
      ? undefined
      : feeds.respond(request, { kind: 'limited', retryAfterSeconds });
  };

  return (request, response) => {
    const token = tokenIn(request.url ?? '');
    if (token === undefined) return false;
    const startedAt = performance.now();
    const { method = 'GET' } = request;
    const asked = { method, headers: headersOf(request.headers), receivedAt: context.clock() };
    const send = (found: FeedResponse): void => {
      const wrong = found.status === 404 ? limited(asked, addressOf(request, config)) : undefined;
      const { status, headers, body } = wrong ?? found;
      response.writeHead(status, stopping.aborted ? { ...headers, ...CLOSING } : headers).end(body);
      const milliseconds = Math.round(performance.now() - startedAt);
      log.info('http.request', { method, path: '/calendar/[token]', status, milliseconds });
    };
    const fail = (error: unknown): void => {
      log.error('calendar.failed', error);
      send(feeds.respond(asked, { kind: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS }));
    };
    // At once where it can be: most answers are, and a turn of the event loop costs as much as they do
    try {
      const found = feeds.answer(token, asked);
      if (found instanceof Promise) within(answerWithinMs, found).then(send).catch(fail);
      else send(found);
    } catch (error) {
      fail(error);
    }
    return true;
  };
}

/** What comes, or a rejection when nothing has come in time; what comes later is let go. */
function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('No answer in time.')), milliseconds);
  return Promise.race([coming, tooLate]).finally(() => clearTimeout(timer));
}

/** The part of the address between `/calendar/` and `.ics`; undefined for any other address. */
function tokenIn(url: string): string | undefined {
  if (!url.startsWith(START)) return undefined;
  const query = url.indexOf('?');
  const path = query < 0 ? url : url.slice(0, query);
  const token = path.slice(START.length, -END.length);
  return path.endsWith(END) && token !== '' && !token.includes('/') ? token : undefined;
}

function headersOf(incoming: IncomingHttpHeaders): RequestHeaders {
  return {
    get(name) {
      const value = incoming[name];
      if (typeof value === 'string') return value;
      return value === undefined ? null : value.join(', ');
    },
  };
}
