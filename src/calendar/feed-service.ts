import { tokenHash } from '../access/tokens.ts';
import type { Context } from '../database/context.ts';
import type { Instant } from '../shared/time.ts';
import { clientName } from './client-name.ts';
import { readFeed } from './feed-reading.ts';
import { type FeedRequest, type FeedResponse, feedResponse } from './feed-response.ts';
import { renderFeed } from './feed-text.ts';
import { FetchNotes } from './fetch-notes.ts';
import { isNotModified, reportedLastModified, type Validators, weakTag } from './http-caching.ts';
import { type RenderedFeed, RenderedFeeds } from './rendered-feeds.ts';
import { andThen, type FeedFinder, type FoundFeed, feedFinder, type Sooner } from './token-lookup.ts';

/**
 * When the form of feeds last changed: their texts, properties or order. To be raised with every change of the
 * golden feeds, as no client would fetch the new form otherwise.
 */
export const FORM_CHANGED_AT = '2026-11-22T12:00:00.000Z' as Instant;

/** What a program asked, and when: now, when that is left out. */
type Asked = Pick<FeedRequest, 'method' | 'headers'> & Partial<Pick<FeedRequest, 'receivedAt'>>;

/** A few hundred octets each. */
const MOST_KNOWN = 20_000;
const TOKEN = /^ical_[\w-]{43}$/;

/** What is remembered of an open feed: all of it is the same as long as the calendar's revision is. */
interface KnownFeed {
  readonly found: FoundFeed;
  readonly version: string;
  readonly validators: Validators;
  notedAt: Instant | undefined;
  /** Of an answer without a body, once its Last-Modified is past. */
  current: FeedResponse | undefined;
}

/**
 * Answers calendar programs. One lookup tells whether a program's copy is still good; only when not is anything read
 * and rendered, once for each revision of a calendar.
 */
export class FeedAnswers {
  readonly #context: Context;
  readonly #baseUrl: string;
  readonly #finder: FeedFinder;
  readonly #known = new Map<string, KnownFeed>();
  readonly #rendered = new RenderedFeeds();
  /** The answers to who takes no compression, as long as their text is kept. */
  readonly #whole = new WeakMap<RenderedFeed, FeedResponse>();
  readonly #fetches: FetchNotes;

  /** @param baseUrl of the site whose pages the events lead to. */
  constructor(context: Context, baseUrl: string) {
    this.#context = context;
    this.#baseUrl = baseUrl;
    this.#finder = feedFinder(context.database);
    this.#fetches = new FetchNotes(context.database.db);
  }

  /**
   * The answer to who asks for the feed of a token: the part of the address before `.ics`. At once when the copy is good or
   * the text at hand, and the database answers at once.
   */
  answer(token: string, asked: Asked): Sooner<FeedResponse> {
    const request = { ...asked, receivedAt: asked.receivedAt ?? this.#context.clock() };
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || !TOKEN.test(token)) return feedResponse(request, { kind: 'unknown' });
    const hash = tokenHash(token);
    const known = this.#known.get(hash);
    if (known === undefined) return this.#answerUnknown(hash, request);
    return andThen(this.#finder.findRevision(hash), (revision) => {
      if (revision === known.found.revision) return this.#answerKnown(known, request);
      this.#known.delete(hash);
      return this.#answerUnknown(hash, request);
    });
  }

  #answerUnknown(hash: string, request: FeedRequest): Sooner<FeedResponse> {
    return andThen(this.#finder.find(hash), (found) => {
      if (found === undefined) return feedResponse(request, { kind: 'unknown' });
      if (!found.isOpen) return feedResponse(request, { kind: 'revoked' });
      return this.#answerKnown(this.#remember(hash, found), request);
    });
  }

  #remember(hash: string, found: FoundFeed): KnownFeed {
    const version = `${versionOf(found)} ${this.#baseUrl}`;
    // The tag is weak, as it is known without rendering, and one for all compressions
    const validators = { entityTag: weakTag(version), lastModifiedAt: lastModifiedOf(found) };
    const notedAt = found.lastFetchedAt;
    const known = { found, version, validators, notedAt, current: undefined };
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    this.#known.set(hash, known);
    return known;
  }

  #answerKnown(known: KnownFeed, request: FeedRequest): Sooner<FeedResponse> {
    const { found, version, validators } = known;
    const { headers, receivedAt } = request;
    known.notedAt = this.#fetches.note(found.id, known.notedAt, receivedAt, () =>
      clientName(headers.get('user-agent')),
    );
    if (isNotModified(headers, validators, receivedAt)) {
      known.current ??= settled(feedResponse(request, { ...validators, kind: 'current' }), known, request);
      return known.current ?? feedResponse(request, { ...validators, kind: 'current' });
    }
    const isPlain = request.method === 'GET' && headers.get('accept-encoding') === null;
    return andThen(this.#rendered.get(version) ?? this.#render(found, version), (rendered) => {
      const kept = isPlain ? this.#whole.get(rendered) : undefined;
      if (kept !== undefined) return kept;
      const response = feedResponse(request, { ...validators, kind: 'feed', rendered });
      if (isPlain && settled(response, known, request)) this.#whole.set(rendered, response);
      return response;
    });
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

const EVER = '9999-12-31T23:59:59.000Z' as Instant;

/** An answer that will be the same from now on; undefined within the second of the revision (see reportedLastModified). */
function settled(
  response: FeedResponse,
  { validators }: KnownFeed,
  { receivedAt }: FeedRequest,
): FeedResponse | undefined {
  const { lastModifiedAt } = validators;
  return reportedLastModified(lastModifiedAt, receivedAt) === reportedLastModified(lastModifiedAt, EVER)
    ? response
    : undefined;
}

/** Whenever the text of a feed on one site is another one, so is this. */
function versionOf({ calendarId, revision, availability, holdsFrom, holdsUntil }: FoundFeed): string {
  return `${calendarId} ${revision} ${availability} ${holdsFrom} ${holdsUntil} ${FORM_CHANGED_AT}`;
}

function lastModifiedOf({ revisedAt }: FoundFeed): Instant {
  return revisedAt > FORM_CHANGED_AT ? revisedAt : FORM_CHANGED_AT;
}
