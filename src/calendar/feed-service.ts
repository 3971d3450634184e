import { tokenHash } from '../access/tokens.ts';
import type { Context } from '../database/context.ts';
import type { Instant } from '../shared/time.ts';
import { clientName } from './client-name.ts';
import { readFeed } from './feed-reading.ts';
import { type FeedRequest, type FeedResponse, feedResponse } from './feed-response.ts';
import { renderFeed } from './feed-text.ts';
import { FetchNotes } from './fetch-notes.ts';
import { isNotModified, type Validators, weakTag } from './http-caching.ts';
import { type RenderedFeed, RenderedFeeds } from './rendered-feeds.ts';
import { type FindFeed, type FoundFeed, feedFinder } from './token-lookup.ts';

/**
 * When the form of feeds last changed: their texts, properties or order. To be raised with every change of the
 * golden feeds, as no client would fetch the new form otherwise.
 */
export const FORM_CHANGED_AT = '2026-11-22T12:00:00.000Z' as Instant;

const TOKEN = /^ical_[\w-]{43}$/;

/**
 * Answers calendar programs. One lookup tells whether a program's copy is still good; only when not is anything read
 * and rendered, once for each revision of a calendar.
 */
export class FeedAnswers {
  readonly #context: Context;
  readonly #baseUrl: string;
  readonly #find: FindFeed;
  readonly #rendered = new RenderedFeeds();
  readonly #fetches: FetchNotes;

  /** @param baseUrl of the site whose pages the events lead to. */
  constructor(context: Context, baseUrl: string) {
    this.#context = context;
    this.#baseUrl = baseUrl;
    this.#find = feedFinder(context.database);
    this.#fetches = new FetchNotes(context.database.db);
  }

  /** The answer to who asks for the feed of a token: the part of the address before `.ics`. */
  async answer(token: string, asked: Pick<FeedRequest, 'method' | 'headers'>): Promise<FeedResponse> {
    const request = { ...asked, receivedAt: this.#context.clock() };
    const { method, headers, receivedAt } = request;
    const isRead = method === 'GET' || method === 'HEAD';
    const found = isRead && TOKEN.test(token) ? await this.#find(tokenHash(token)) : undefined;
    if (found === undefined) return feedResponse(request, { kind: 'unknown' });
    if (!found.isOpen) return feedResponse(request, { kind: 'revoked' });
    this.#fetches.note(found, receivedAt, () => clientName(headers.get('user-agent')));
    const version = versionOf(found, this.#baseUrl);
    const validators = validatorsOf(found, version);
    if (isNotModified(headers, validators, receivedAt)) {
      return feedResponse(request, { ...validators, kind: 'current' });
    }
    const rendered = this.#rendered.get(version) ?? (await this.#render(found, version));
    return feedResponse(request, { ...validators, kind: 'feed', rendered });
  }

  /** Writes down who fetched what until now. */
  flush(): Promise<void> {
    return this.#fetches.flush();
  }

  async #render(found: FoundFeed, version: string): Promise<RenderedFeed> {
    const feed = await readFeed(this.#context.database.db, found, this.#baseUrl);
    return this.#rendered.keep(version, { name: feed.name, text: renderFeed(feed) });
  }
}

/** Whenever the text of a feed is another one, so is this. */
function versionOf(found: FoundFeed, baseUrl: string): string {
  const { calendarId, revision, availability, holdsFrom = '', holdsUntil = '' } = found;
  return [calendarId, revision, availability, holdsFrom, holdsUntil, baseUrl, FORM_CHANGED_AT].join(' ');
}

/** The tag is weak, as it is known without rendering, and one for all compressions. */
function validatorsOf({ revisedAt }: FoundFeed, version: string): Validators {
  return {
    entityTag: weakTag(version),
    lastModifiedAt: revisedAt > FORM_CHANGED_AT ? revisedAt : FORM_CHANGED_AT,
  };
}
