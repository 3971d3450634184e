import type { Instant } from '../shared/time.ts';
import {
  isNotModified,
  type RequestHeaders,
  reportedLastModified,
  tagWhenCompressed,
  type Validators,
  wantsGzip,
} from './http-caching.ts';
import { httpDate } from './http-date.ts';
import type { RenderedFeed } from './rendered-feeds.ts';

export interface FeedRequest {
  readonly method: string;
  readonly headers: RequestHeaders;
  readonly receivedAt: Instant;
}

/** What became of the token in the address. */
export type FeedOutcome =
  | (Validators & { readonly kind: 'feed'; readonly rendered: RenderedFeed })
  /** The client's copy is good: nothing was rendered. */
  | (Validators & { readonly kind: 'current' })
  /** A token that never existed, or exists no more without a revocation to show for it. */
  | { readonly kind: 'unknown' }
  /** Revoked for good. Thunderbird disables the calendar and asks no more: never for trouble on our side. */
  | { readonly kind: 'revoked' }
  /** Trouble on our side, a deploy: clients keep what they have. */
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number }
  /** Too many wrong tokens from one address. Never for a right one. */
  | { readonly kind: 'limited'; readonly retryAfterSeconds: number };

export interface FeedResponse {
  readonly status: 200 | 304 | 404 | 405 | 410 | 429 | 503;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent for HEAD and 304. */
  readonly body?: Uint8Array;
}

/** On every answer: the address is a secret, so no search engine and no next site may learn it. */
const DISCRETION = {
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
} as const;

/**
 * The answer to a calendar program. Any Accept gets the same type (Google sends none), an error is never an
 * empty calendar or a page (clients drop all sessions on those), and all wrong tokens get the same octets.
 */
export function feedResponse(request: FeedRequest, outcome: FeedOutcome): FeedResponse {
  const response = answer(request, outcome);
  return request.method === 'HEAD' ? { status: response.status, headers: response.headers } : response;
}

/** A name for a saved copy, in ASCII: `Intervisie Súdwest` becomes `intervisie-sudwest.ics`. */
function fileName(calendarName: string): string {
  const ascii = calendarName.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = ascii
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return `${words || 'intervisie'}.ics`;
}

function answer(request: FeedRequest, outcome: FeedOutcome): FeedResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return failure(405, 'Deze agenda kunt u alleen lezen.', { Allow: 'GET, HEAD' });
  }
  switch (outcome.kind) {
    case 'feed':
      return feed(request, outcome);
    case 'current':
      return { status: 304, headers: cachingHeaders(request, outcome) };
    case 'unknown':
      return failure(404, 'Deze agenda bestaat niet. Kijk of u de hele link hebt overgenomen.');
    case 'revoked':
      return failure(
        410,
        'Dit agenda-abonnement is ingetrokken. U kunt de agenda uit uw agendaprogramma verwijderen.',
      );
    case 'unavailable':
      return failure(503, 'De agenda is nu niet bereikbaar. Probeer het later opnieuw.', retryAfter(outcome));
    case 'limited':
      return failure(
        429,
        'Er zijn te veel verkeerde links geprobeerd. Probeer het later opnieuw.',
        retryAfter(outcome),
      );
    default:
      return outcome satisfies never;
  }
}

function feed(request: FeedRequest, found: Extract<FeedOutcome, { kind: 'feed' }>): FeedResponse {
  const { headers, receivedAt } = request;
  const caching = cachingHeaders(request, found);
  if (isNotModified(headers, found, receivedAt)) return { status: 304, headers: caching };
  const compressed = wantsGzip(headers);
  const { name, plain, gzipped } = found.rendered;
  const body = compressed ? gzipped() : plain;
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${fileName(name)}"`,
      'Content-Length': String(body.byteLength),
      ...(compressed ? { 'Content-Encoding': 'gzip' } : {}),
      ...caching,
    },
    body,
  };
}

function cachingHeaders(
  { headers, receivedAt }: FeedRequest,
  { entityTag, lastModifiedAt }: Validators,
): Readonly<Record<string, string>> {
  // A weak tag is the same for all
  const isStrong = !entityTag.startsWith('W/');
  return {
    ETag: isStrong && wantsGzip(headers) ? tagWhenCompressed(entityTag) : entityTag,
    'Last-Modified': httpDate(reportedLastModified(lastModifiedAt, receivedAt)),
    'Cache-Control': 'private, max-age=300',
    Vary: 'Accept-Encoding',
    ...DISCRETION,
  };
}

function failure(
  status: Exclude<FeedResponse['status'], 200 | 304>,
  sentence: string,
  extra: Readonly<Record<string, string>> = {},
): FeedResponse {
  const body = Buffer.from(`${sentence}\n`);
  return {
    status,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(body.byteLength),
      'Cache-Control': 'no-store',
      ...DISCRETION,
      ...extra,
    },
    body,
  };
}

function retryAfter({
  retryAfterSeconds,
}: {
  readonly retryAfterSeconds: number;
}): Readonly<Record<string, string>> {
  return { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))) };
}
