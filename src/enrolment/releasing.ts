import type { Actor } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { leaveIntendedGroup } from '../forming/leaving.ts';
import type { OfferId, RegistrationId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { EnrolmentNotFound, NotInThisState } from './errors.ts';
import { takeLineNumber } from './offer-store.ts';
import { holdRegistration, withdrawHeld } from './own-registration.ts';
import { setState } from './registration-store.ts';
import { fillFreePlaces } from './seating.ts';
import type { Offer } from './types.ts';

/** What becomes of who gives a place back: at the end of the line, or out of it. */
export type ReleasedTo = 'waiting' | 'withdrawn';

interface Release {
  readonly registrationId: RegistrationId;
  readonly to: ReleasedTo;
  /** As it is kept; for the office alone. */
  readonly reason: string;
  readonly actor: Actor;
}

/**
 * Gives back the place of somebody who has one and is in no group yet, within a transaction that decides why: an intake that
 * came out otherwise, or a composition in which somebody fits nowhere. The next in line is offered the place. The office tells who
 * is put back on the waiting list; who is withdrawn gets a mail.
 */
export async function releasePlace(
  context: Context,
  trx: Trx,
  { registrationId, to, reason, actor }: Release,
): Promise<Result<RegistrationId, EnrolmentNotFound | NotInThisState>> {
  const held = await holdRegistration(context, trx, registrationId);
  if (held?.offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
  const { registration, offer } = held;
  if (registration.state.kind !== 'registered') return refuse({ code: 'NOT_IN_THIS_STATE' });
  const now = context.clock();
  if (to === 'withdrawn') {
    const withdrawn = await withdrawHeld(trx, held, { actor, now, reason });
    return withdrawn.ok ? accept(registrationId) : withdrawn;
  }
  // Out of the line while the place goes on: who waits alone would be offered the very place that was given back
  await leaveIntendedGroup(trx, registrationId, now);
  await setState(trx, registrationId, { kind: 'lapsed' }, { now, reason });
  await fillFreePlaces(trx, offer, now);
  await putInLine(trx, { registrationId, offerId: offer.id, reason, actor, now });
  return accept(registrationId);
}

/**
 * Puts several who have a place back at the end of their waiting lists, within a transaction that decides why, in the order in
 * which they had their places. None of them is offered a place that another of them gave back. Who asks for it tells them.
 */
export async function releasePlaces(
  context: Context,
  trx: Trx,
  {
    releases,
    actor,
  }: {
    readonly releases: readonly Pick<Release, 'registrationId' | 'reason'>[];
    readonly actor: Actor;
  },
): Promise<Result<readonly RegistrationId[], EnrolmentNotFound | NotInThisState>> {
  const now = context.clock();
  const offers = new Map<OfferId, Offer>();
  const released: {
    readonly id: RegistrationId;
    readonly offerId: OfferId;
    readonly reason: string;
    readonly place: number;
  }[] = [];
  for (const { registrationId: id, reason } of releases) {
    const held = await holdRegistration(context, trx, id);
    if (held?.offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { registration, offer } = held;
    if (registration.state.kind !== 'registered') return refuse({ code: 'NOT_IN_THIS_STATE' });
    offers.set(offer.id, offer);
    released.push({ id, offerId: offer.id, reason, place: registration.state.placeNumber });
    await leaveIntendedGroup(trx, id, now);
    await setState(trx, id, { kind: 'lapsed' }, { now, reason });
  }
  for (const offer of offers.values()) await fillFreePlaces(trx, offer, now);
  for (const { id, offerId, reason } of released.toSorted((one, other) => one.place - other.place)) {
    await putInLine(trx, { registrationId: id, offerId, reason, actor, now });
  }
  return accept(released.map(({ id }) => id));
}

/** The last place in the line, for who gave a place back. */
async function putInLine(
  trx: Trx,
  {
    registrationId,
    offerId,
    reason,
    actor,
    now,
  }: Omit<Release, 'to'> & { readonly offerId: OfferId; readonly now: Instant },
): Promise<void> {
  const lineNumber = await takeLineNumber(trx, offerId);
  await setState(trx, registrationId, { kind: 'waiting', lineNumber }, { now, reason });
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'place.released',
    subjectKind: 'registration',
    subjectId: registrationId,
    reason,
    details: {},
  });
}
