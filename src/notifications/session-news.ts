import type { ParticipantId, PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** Half-open `[startsAt, endsAt)`. */
export interface Period {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A session as one person knows it. `gone`: it goes on, without them. */
export interface KnownSession extends Period {
  readonly status: 'planned' | 'cancelled' | 'gone';
  readonly hostId: ParticipantId | undefined;
  readonly facilitatorId: PersonId;
  /** Name, street and place in one line; undefined as long as it is not known. */
  readonly venue: string | undefined;
}

/** What one person has not heard yet about one session. */
export type SessionNews =
  | { readonly kind: 'planned' }
  | { readonly kind: 'plannedAgain' | 'moved' | 'cancelled' | 'gone'; readonly before: Period }
  /** `from` and `to`: who received the group and who does; undefined for nobody, at a neutral venue. */
  | {
      readonly kind: 'hostChanged';
      readonly from: ParticipantId | undefined;
      readonly to: ParticipantId | undefined;
    }
  /** Who guided it, and who does. */
  | { readonly kind: 'facilitatorChanged'; readonly from: PersonId; readonly to: PersonId }
  | { readonly kind: 'venueChanged' }
  /** A name or an address was corrected: for calendars that have it by invitation, and no news to a person. */
  | { readonly kind: 'revised' };

/**
 * What to tell somebody who was told `known` last, now that the session is as `present`. Only the last state counts: a
 * change there and back is no news, and neither is what somebody never heard of and need not hear.
 */
export function newsOf(known: KnownSession | undefined, present: KnownSession): SessionNews | undefined {
  if (known === undefined || known.status === 'gone') {
    return present.status === 'planned' ? { kind: 'planned' } : undefined;
  }
  const before = { startsAt: known.startsAt, endsAt: known.endsAt };
  if (known.status === 'cancelled') {
    return present.status === 'planned' ? { kind: 'plannedAgain', before } : undefined;
  }
  if (present.status !== 'planned') return { kind: present.status, before };
  if (known.startsAt !== present.startsAt || known.endsAt !== present.endsAt) {
    return { kind: 'moved', before };
  }
  if (known.hostId !== present.hostId) {
    return { kind: 'hostChanged', from: known.hostId, to: present.hostId };
  }
  if (known.facilitatorId !== present.facilitatorId) {
    return { kind: 'facilitatorChanged', from: known.facilitatorId, to: present.facilitatorId };
  }
  return known.venue === present.venue ? undefined : { kind: 'venueChanged' };
}
