/** Why somebody cannot be forgotten yet. */
export type ErasureObstacle =
  /** In a group with sessions to come, or that is still to be planned: leaves it first, so that the turns are put right. */
  | { readonly kind: 'inGroup'; readonly names: readonly string[] }
  /** Works for the association. */
  | { readonly kind: 'works' }
  /** Has invoices that are still to be sent or removed. */
  | { readonly kind: 'draftInvoices'; readonly count: number }
  /** Has a place in an intended group, or a place or number on a waiting list: withdrawn first, so that it goes to the next. */
  | { readonly kind: 'registered'; readonly count: number };

export interface PersonUnknown {
  readonly code: 'NOT_FOUND';
}
export interface ErasureObstructed {
  readonly code: 'ERASURE_OBSTRUCTED';
}
/** What is kept is not what was looked at any more. */
export interface ErasureOutdated {
  readonly code: 'ERASURE_OUTDATED';
}
export interface NotAsked {
  readonly code: 'ERASURE_NOT_ASKED';
}
export interface DeclineReasonNeeded {
  readonly code: 'ERASURE_REASON_NEEDED';
  readonly field: 'reason';
}

export type ErasePersonRefusal = PersonUnknown | ErasureObstructed | ErasureOutdated;
export type DeclineErasureRefusal = NotAsked | DeclineReasonNeeded;
