import type { FeedId, PersonId } from '../shared/ids.ts';
import type { FeedKind } from './types.ts';

/** Not there, or somebody else's. */
export interface FeedNotFound {
  readonly code: 'FEED_NOT_FOUND';
}
/** Revoked for good: an address that was given up never opens again. */
export interface FeedRevoked {
  readonly code: 'FEED_REVOKED';
  readonly feedId: FeedId;
}

export type CreateFeedRefusal =
  /** The person has no calendar of this kind: is in no group, guides none, or does not work at the office. */
  | { readonly code: 'NO_SUCH_CALENDAR'; readonly kind: FeedKind }
  /** Keeps the calendars of several wethouders: say whose. */
  | { readonly code: 'WHOSE_CALENDAR'; readonly personIds: readonly PersonId[] }
  /** There is an address already. Its token cannot be shown again; rotate for a new one. */
  | { readonly code: 'FEED_ALREADY_ACTIVE' };

export type ChangeFeedRefusal =
  | FeedNotFound
  | FeedRevoked
  /** Dates that are not chosen yet are in the calendars of wethouders and their secretaries only. */
  | { readonly code: 'NO_HOLDS_HERE'; readonly kind: FeedKind };

export type RevokeForRefusal = FeedNotFound | { readonly code: 'INVALID_REASON'; readonly field: 'reason' };
