import type { HostRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { accept, type Result } from '../shared/result.ts';
import type { ArrangeHostingRefusal, ChangeVenueRefusal } from './errors.ts';
import { isSameHosting, isSamePlace, isSameVenue, readHosting, readVenue } from './rules.ts';
import { updateSession } from './session-change-store.ts';
import { concludeDecision, type Held, holdSession, stillToCome } from './session-decision.ts';
import type { Hosting, HostingInput, PlannedSession, Session, Venue, VenueInput } from './types.ts';

/** A venue as typed; null or undefined: not known (any more). */
type VenueRequest = VenueInput | null | undefined;

/** Says where the group is received. The same venue changes nothing; another way in is mailed to nobody. */
export async function changeVenue(
  context: Context,
  right: HostRight,
  request: { readonly version: number; readonly venue: VenueRequest },
): Promise<Result<Session, ChangeVenueRefusal>> {
  const venue = readVenue(request.venue);
  if (!venue.ok) return venue;
  return arrange(context, right, request.version, { venue: venue.value });
}

/**
 * Says where and how the group is received, all at once: what is left out is not known (any more). Everyone is mailed
 * when the place is another one, and not for each word about parking or lunch.
 */
export async function arrangeHosting(
  context: Context,
  right: HostRight,
  request: { readonly version: number; readonly venue: VenueRequest; readonly hosting: HostingInput },
): Promise<Result<Session, ArrangeHostingRefusal>> {
  const venue = readVenue(request.venue);
  if (!venue.ok) return venue;
  const hosting = readHosting(request.hosting);
  if (!hosting.ok) return hosting;
  return arrange(context, right, request.version, { venue: venue.value, hosting: hosting.value });
}

interface Arrangement {
  readonly venue: Venue;
  /** Left out: as it was. */
  readonly hosting?: Hosting;
}

async function arrange(
  context: Context,
  right: HostRight,
  version: number,
  arrangement: Arrangement,
): Promise<Result<Session, ChangeVenueRefusal>> {
  return context.database.decide<Session, ChangeVenueRefusal>(async (trx) => {
    const seen = { sessionId: right.sessionId, version };
    const held = await holdSession(context, trx, right.trajectoryId, seen);
    if (!held.ok) return held;
    const session = stillToCome(held.value.session, held.value.now);
    if (!session.ok) return session;
    if (isArranged(session.value, arrangement)) return session;
    await updateSession(trx, session.value, arrangement);
    return accept(await conclude(held.value, right, arrangement));
  });
}

function isArranged(session: PlannedSession, { venue, hosting }: Arrangement): boolean {
  return isSameVenue(session.venue, venue) && isSameHosting(session.hosting, hosting ?? session.hosting);
}

/** The history names the building and the town; what a host writes about way in, parking and lunch is not kept there. */
function conclude(held: Held, { actor }: HostRight, { venue }: Arrangement): Promise<Session> {
  const { number, venue: before } = held.session;
  if (isSamePlace(before, venue)) {
    return concludeDecision(held, { actor, action: 'session.hostingArranged', details: { number } });
  }
  return concludeDecision(held, {
    actor,
    action: 'session.venueChanged',
    details: {
      number,
      venue: venue.kind === 'known' ? venue.name : null,
      place: venue.kind === 'known' ? venue.place : null,
    },
  });
}
