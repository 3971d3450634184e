import { tokenHash } from '../access/tokens.ts';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import type { Instant } from '../shared/time.ts';
import { clientName } from './client-name.ts';
import { readFeed } from './feed-reading.ts';
import { type FeedOutcome, type FeedRequest, type FeedResponse, feedResponse } from './feed-response.ts';
import { renderFeed } from './feed-text.ts';
import { FetchNotes, nextNoteAt } from './fetch-notes.ts';
import { isNotModified, reportedLastModified, type Validators, wantsGzip, weakTag } from './http-caching.ts';
import { type RenderedFeed, RenderedFeeds } from './rendered-feeds.ts';
import { andThen, type FeedFinder, type FoundFeed, feedFinder, type Sooner } from './token-lookup.ts';

/**
 * When the form of feeds last changed: their texts, properties or order. To be raised with every change of the
 * golden feeds, as no client would fetch the new form otherwise.
 */
export const FORM_CHANGED_AT = '2026-11-23T04:00:00.000Z' as Instant;

/** What a program asked, and when: now, when that is left out. */
type Asked = Pick<FeedRequest, 'method' | 'headers'> & Partial<Pick<FeedRequest, 'receivedAt'>>;

/** A few hundred octets each. */
const MOST_KNOWN = 20_000;
const TOKEN = /^ical_[\w-]{43}$/;

/** What is remembered of an open feed: all of it is the same as long as the calendar's revision is. */
interface KnownFeed {
  readonly found: FoundFeed;
  readonly hash: string;
  readonly version: string;
  readonly validators: Validators;
  /** Of the database, at which it was so. */
  commits: number | undefined;
  /** From when a fetch is to be noted. */
  nextNoteAt: Instant;
  /** Of an answer without a body, once its Last-Modified is past. */
  current: FeedResponse | undefined;
}

/**
 * Answers calendar programs. One lookup at most tells whether a program's copy is still good, and none when nothing was
 * committed since the last; only when not is anything read and rendered, once for each revision of a calendar.
 */
export class FeedAnswers {
  readonly #context: Context;
  readonly #baseUrl: string;
  readonly #finder: FeedFinder;
  /** By the tokens themselves, as those who ask have them: in memory only, and never more than were asked for lately. */
  readonly #known = new Map<string, KnownFeed>();
  readonly #rendered = new RenderedFeeds();
  /** Whole answers, as long as their text is kept. */
  readonly #plain = new WeakMap<RenderedFeed, FeedResponse>();
  readonly #gzipped = new WeakMap<RenderedFeed, FeedResponse>();
  /** The same for everybody, to the octet. */
  readonly #failures = new Map<string, FeedResponse>();
  readonly #fetches: FetchNotes;
  readonly #always: FeedResponse['headers'];
  readonly #commits: Database['commits'];

  /**
   * @param baseUrl of the site whose pages the events lead to.
   * @param always what stands on every answer of that site, unless a calendar's says otherwise.
   * @param commits what the database says of its commits, when a request began at the latest.
   */
  constructor(
    context: Context,
    baseUrl: string,
    {
      always = {},
      commits = context.database.commits,
    }: { readonly always?: FeedResponse['headers']; readonly commits?: Database['commits'] } = {},
  ) {
    this.#context = context;
    this.#baseUrl = baseUrl;
    this.#always = always;
    this.#commits = commits;
    this.#finder = feedFinder(context.database);
    this.#fetches = new FetchNotes(context.database);
  }

  /**
   * The answer to who asks for the feed of a token: the part of the address before `.ics`. At once when the copy is good or
   * the text at hand, and the database answers at once.
   */
  answer(token: string, asked: Asked): Sooner<FeedResponse> {
    const { method, headers, receivedAt = this.#context.clock() } = asked;
    const request = { method, headers, receivedAt };
    if (method !== 'GET' && method !== 'HEAD') return this.respond(request, { kind: 'unknown' });
    const known = this.#known.get(token);
    // Before looking up: what is committed in between counts as not seen yet
    const commits = this.#commits();
    if (known === undefined) return this.#answerUnknown(token, request, commits);
    if (commits !== undefined && commits === known.commits) return this.#answerKnown(known, request);
    return andThen(this.#finder.findRevision(known.hash), (revision) => {
      if (revision !== known.found.revision) {
        this.#known.delete(token);
        return this.#answerUnknown(token, request, commits);
      }
      known.commits = commits;
      return this.#answerKnown(known, request);
    });
  }

  /** The answer that belongs to what became of a token, for who found that out elsewhere. */
  respond(request: FeedRequest, outcome: FeedOutcome): FeedResponse {
    const response = feedResponse(request, outcome);
    return { ...response, headers: { ...this.#always, ...response.headers } };
  }

  #fail(request: FeedRequest, kind: 'unknown' | 'revoked'): FeedResponse {
    const key = `${request.method} ${kind}`;
    const response = this.#failures.get(key) ?? this.respond(request, { kind });
    this.#failures.set(key, response);
    return response;
  }

  #answerUnknown(token: string, request: FeedRequest, commits: number | undefined): Sooner<FeedResponse> {
    if (!TOKEN.test(token)) return this.#fail(request, 'unknown');
    const hash = tokenHash(token);
    return andThen(this.#finder.find(hash), (found) => {
      if (found === undefined) return this.#fail(request, 'unknown');
      if (!found.isOpen) return this.#fail(request, 'revoked');
      const known = this.#toKnown(found, hash, commits);
      this.#remember(token, known);
      return this.#answerKnown(known, request);
    });
  }

  #toKnown(found: FoundFeed, hash: string, commits: number | undefined): KnownFeed {
    const version = `${versionOf(found)} ${this.#baseUrl}`;
    // The tag is weak, as it is known without rendering, and one for all compressions
    const validators = { entityTag: weakTag(version), lastModifiedAt: lastModifiedOf(found) };
    const next = nextNoteAt(found.lastFetchedAt);
    return { found, hash, version, validators, commits, nextNoteAt: next, current: undefined };
  }

  #remember(token: string, known: KnownFeed): void {
    const [oldest] = this.#known.size < MOST_KNOWN ? [] : this.#known.keys();
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(token, known);
  }

  #answerKnown(known: KnownFeed, request: FeedRequest): Sooner<FeedResponse> {
    const { found, version, validators } = known;
    const { headers, receivedAt } = request;
    if (receivedAt >= known.nextNoteAt) {
      const client = clientName(headers.get('user-agent'));
      known.nextNoteAt = this.#fetches.note(found.id, receivedAt, client);
    }
    if (isNotModified(headers, validators, receivedAt)) {
      if (known.current !== undefined) return known.current;
      const current = this.respond(request, { ...validators, kind: 'current' });
      if (isSettled(known, receivedAt)) known.current = current;
      return current;
    }
    return andThen(this.#rendered.get(version) ?? this.#render(found, version), (rendered) => {
      const whole = wantsGzip(headers) ? this.#gzipped : this.#plain;
      const kept = request.method === 'GET' ? whole.get(rendered) : undefined;
      if (kept !== undefined) return kept;
      const response = this.respond(request, { ...validators, kind: 'feed', rendered });
      if (request.method === 'GET' && isSettled(known, receivedAt)) whole.set(rendered, response);
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

/** Whether an answer will be the same from now on: not within the second of the revision (see reportedLastModified). */
function isSettled({ validators: { lastModifiedAt } }: KnownFeed, receivedAt: Instant): boolean {
  return reportedLastModified(lastModifiedAt, receivedAt) === reportedLastModified(lastModifiedAt, EVER);
}

/** Whenever the text of a feed on one site is another one, so is this. */
function versionOf(found: FoundFeed): string {
  const { calendarId, revision, availability, holdsFrom, holdsUntil, ownerId, endedAt } = found;
  const parted = endedAt === undefined ? '' : ` ${ownerId} ${endedAt}`;
  return `${calendarId} ${revision} ${availability} ${holdsFrom} ${holdsUntil}${parted} ${FORM_CHANGED_AT}`;
}

function lastModifiedOf({ revisedAt }: FoundFeed): Instant {
  return revisedAt > FORM_CHANGED_AT ? revisedAt : FORM_CHANGED_AT;
}
