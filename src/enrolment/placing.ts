import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { RegistrationId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { OfferPlaceRefusal } from './errors.ts';
import { placeTakenBackMail } from './mail-texts.ts';
import { findFirstSessionAt } from './offer-store.ts';
import { holdRegistration } from './own-registration.ts';
import { countFreePlaces } from './place-store.ts';
import { findRegistration, firstInLine, setState } from './registration-store.ts';
import { firstSessionHasBegun, MAX_REASON_LENGTH } from './rules.ts';
import { endPlaceOffered, makePlaceOffer, placeInLineOf } from './seating.ts';
import { tell } from './telling.ts';
import type { Offer } from './types.ts';

export interface OfferPlaceRequest {
  /** Who is offered a place: somebody who waits. */
  readonly registrationId: RegistrationId;
  /** Somebody to whom a place is offered now: that offer is taken back, and they stand in line where they stood. */
  readonly insteadOf: RegistrationId | undefined;
  /** As typed. Needed for whatever the rules would not do by themselves. */
  readonly reason: string | null | undefined;
}

/** The office offers a place to somebody of its choice. Who is passed over keeps their place in the line. */
export function offerPlace(
  context: Context,
  { actor }: OfficeRight,
  { registrationId, insteadOf, reason: typed }: OfferPlaceRequest,
): Promise<Result<RegistrationId, OfferPlaceRefusal>> {
  return context.database.decide<RegistrationId, OfferPlaceRefusal>(async (trx) => {
    const held = await holdRegistration(context, trx, registrationId);
    if (held?.offer === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const { registration, offer } = held;
    if (registration.state.kind !== 'waiting') return refuse({ code: 'NOT_IN_THIS_STATE' });
    const now = context.clock();
    const reason = readReason(typed);
    if (insteadOf !== undefined) {
      const isBack = await takeBack(trx, offer, insteadOf, { by: actor.personId, now, reason });
      if (!isBack) return refuse({ code: 'PLACE_NOT_OFFERED' });
    }
    const placeInLine = (await placeInLineOf(trx, registration)) ?? 1;
    const { waiting } = await firstInLine(trx, offer.id);
    const firstSessionAt = await findFirstSessionAt(trx, offer);
    const isByRule =
      placeInLine === 1 && insteadOf === undefined && !firstSessionHasBegun(firstSessionAt, now);
    if (!isByRule && reason === undefined) {
      return refuse({ code: 'ENROLMENT_REASON_NEEDED', field: 'reason' });
    }
    if ((await countFreePlaces(trx, offer)) < 1) return refuse({ code: 'NO_FREE_PLACE' });
    const way = { kind: 'office', by: actor.personId, reason } as const;
    await makePlaceOffer(trx, offer, { to: registration, way, placeInLine, waiting, now });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'place.offered',
      subjectKind: 'registration',
      subjectId: registrationId,
      reason,
      details: { placeInLine },
    });
    return accept(registrationId);
  });
}

/** A reason as it can be kept; undefined for none. */
export function readReason(typed: string | null | undefined): string | undefined {
  return plainText(typed ?? '', { maxLength: MAX_REASON_LENGTH });
}

/** False when nothing is offered to them (any more), or it was for another offer. */
async function takeBack(
  trx: Trx,
  offer: Offer,
  id: RegistrationId,
  {
    by,
    now,
    reason,
  }: {
    readonly by: OfficeRight['actor']['personId'];
    readonly now: Instant;
    readonly reason: string | undefined;
  },
): Promise<boolean> {
  const registration = await findRegistration(trx, id);
  if (registration?.offerId !== offer.id || registration.state.kind !== 'offered') return false;
  const { personId, lineNumber } = registration.state;
  if (lineNumber === undefined) return false;
  await endPlaceOffered(trx, id, { outcome: 'withdrawn', at: now, by, reason });
  await setState(trx, id, { kind: 'waiting', lineNumber }, { now, reason });
  await tell(trx, { registration, personId, now }, (name) => placeTakenBackMail({ name, offer }));
  return true;
}
