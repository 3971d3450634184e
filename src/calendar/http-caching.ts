import { hash } from 'node:crypto';
import type { Brand } from '../shared/brand.ts';
import { type Instant, instantFromMillis } from '../shared/time.ts';
import { parseHttpDate, wholeSeconds } from './http-date.ts';

/** An entity tag as it stands in a header (RFC 9110, 8.8.3): `"abc"` (strong) or `W/"abc"` (weak). */
export type EntityTag = Brand<string, 'EntityTag'>;

/** The headers of a request, by their names in small letters; null for one that is not there. */
export interface RequestHeaders {
  get(name: string): string | null;
}

/** What a client can compare its copy with. */
export interface Validators {
  readonly entityTag: EntityTag;
  /** When anything in the feed last changed: sessions, membership, the calendar's name. */
  readonly lastModifiedAt: Instant;
}

const ENTITY_TAG = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;
/** Of the text of an instant, up to and including its seconds. */
const SECONDS = 19;
const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;
/**
 * Outlook's subscription failed on a compressed feed, whatever it asked for (markuspoerschke/iCal, issue 541).
 * No Vary on User-Agent: the answer is private, and one client keeps one name.
 */
const FAILS_ON_COMPRESSION = /microsoft|outlook|exchange/i;

/** A strong tag: other octets, other tag. */
export function strongTag(body: string): EntityTag {
  return `"${digest(body)}"` as EntityTag;
}

/**
 * A weak tag, for who knows the version of a feed without rendering it. `version` is any text that changes
 * whenever the feed does; the tag shows nothing of it.
 */
export function weakTag(version: string): EntityTag {
  return `W/"${digest(version)}"` as EntityTag;
}

/** The tag of a compressed body: weak, as other octets may not share a strong tag (RFC 9110, 8.8.1). */
export function tagWhenCompressed(tag: EntityTag): EntityTag {
  return tag.startsWith('W/') ? tag : (`W/${tag}` as EntityTag);
}

/**
 * The Last-Modified to send. At least one second ago: during the second itself a later change would bear the
 * same date, and a client that asks by date alone would never see it.
 */
export function reportedLastModified(lastModifiedAt: Instant, now: Instant): Instant {
  // As text, instants compare by time; only within the last second is there anything to work out
  const second = lastModifiedAt.slice(0, SECONDS);
  if (second < now.slice(0, SECONDS)) return `${second}.000Z` as Instant;
  return instantFromMillis((wholeSeconds(now) - 1) * 1000);
}

/**
 * Whether the client's copy is still good (RFC 9110, 13.2.2). If-None-Match decides alone when it is there;
 * If-Modified-Since counts to the second, and not at all when it is no date or lies after `now`.
 */
export function isNotModified(headers: RequestHeaders, validators: Validators, now: Instant): boolean {
  const tags = headers.get('if-none-match');
  if (tags !== null) return matchesTag(tags, validators.entityTag);
  const since = parseHttpDate(headers.get('if-modified-since') ?? '');
  if (since === undefined || wholeSeconds(since) > wholeSeconds(now)) return false;
  return wholeSeconds(validators.lastModifiedAt) <= wholeSeconds(since);
}

/**
 * Whether to compress: only when gzip itself is asked for (`*` is not enough), with a weight above nought that
 * is not below that of the plain text. A weight that is none counts as nought.
 */
export function wantsGzip(headers: RequestHeaders): boolean {
  const accepted = headers.get('accept-encoding');
  if (accepted === null) return false;
  if (FAILS_ON_COMPRESSION.test(headers.get('user-agent') ?? '')) return false;
  const weights = codingWeights(accepted);
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? 0;
  return gzip > 0 && gzip >= (weights.get('identity') ?? 0);
}

/** Weak comparison (RFC 9110, 8.8.3.2) with each tag of an If-None-Match header; `*` matches any. */
function matchesTag(header: string, tag: EntityTag): boolean {
  if (header === tag || header.trim() === '*') return true;
  const opaque = tag.replace(/^W\//, '');
  return [...header.matchAll(ENTITY_TAG)].some((match) => `"${match[2]}"` === opaque);
}

function codingWeights(header: string): ReadonlyMap<string, number> {
  const entries = header.split(',').map((element): readonly [string, number] => {
    const [coding = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return [coding, QUALITY.test(weight) ? Number(weight) : 0];
  });
  return new Map(entries);
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url');
}
