import { createHash } from 'node:crypto';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { eventTexts } from './session-event.ts';
import type { Revision, SessionContent } from './types.ts';

/** What is stored beside a session to know whether calendars must be told that it changed. */
export interface ContentRevision extends Omit<Revision, 'uid'> {
  /** Of {@link contentHash}. */
  readonly contentHash: string;
}

/**
 * Everything that any client can show of a session in any feed, and nothing that identifies or dates it (no
 * UID, SEQUENCE, stamps). Made from the texts themselves, so a host's corrected address, a renamed trajectory
 * or a sentence of ours that changed all count, and two spellings that show the same do not.
 */
export function canonicalContent(session: SessionContent): string {
  return JSON.stringify([eventTexts(session, 'participant'), eventTexts(session, 'office')]);
}

/** SHA-256 of {@link canonicalContent}, 64 hexadecimal digits. */
export function contentHash(session: SessionContent): string {
  return createHash('sha256').update(canonicalContent(session)).digest('hex');
}

/** The revision of a session that no calendar has seen yet: SEQUENCE 0. */
export function firstRevision(session: SessionContent, now: Instant): ContentRevision {
  const createdAt = wholeSeconds(millisOf(now));
  return { contentHash: contentHash(session), sequence: 0, createdAt, revisedAt: createdAt };
}

/**
 * The same object when nothing a client shows has changed. Otherwise SEQUENCE one higher (also for a mere
 * text: Google keeps the old event until it moves) and `revisedAt` at `now`, in whole seconds and always later
 * than before, as equal stamps would hide the second of two changes in one second.
 */
export function revise(previous: ContentRevision, session: SessionContent, now: Instant): ContentRevision {
  const hash = contentHash(session);
  return hash === previous.contentHash ? previous : raise(previous, hash, now);
}

/** One revision further, whatever changed: for what the texts do not show. */
export function raise(previous: ContentRevision, hash: string, now: Instant): ContentRevision {
  return {
    contentHash: hash,
    sequence: previous.sequence + 1,
    createdAt: previous.createdAt,
    revisedAt: wholeSeconds(Math.max(millisOf(now), millisOf(previous.revisedAt) + 1000)),
  };
}

function wholeSeconds(millis: number): Instant {
  return instantFromMillis(Math.floor(millis / 1000) * 1000);
}
