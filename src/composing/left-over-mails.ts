import type { Trx } from '../database/tables.ts';
import { backInLineMail, keptForNextMail } from '../enrolment/mail-texts.ts';
import { listOffersByIds } from '../enrolment/offer-store.ts';
import { listPlacesInLine, listRegistrationsByIds } from '../enrolment/registration-store.ts';
import { tell } from '../enrolment/telling.ts';
import type { RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** Tells those for whom no group was formed that they keep their place, or where they stand on the waiting list now. */
export async function tellLeftOver(trx: Trx, ids: readonly RegistrationId[], now: Instant): Promise<void> {
  const registrations = await listRegistrationsByIds(trx, ids);
  const offerIds = [...new Set(registrations.flatMap(({ offerId }) => offerId ?? []))];
  const offers = new Map((await listOffersByIds(trx, offerIds)).map((offer) => [offer.id, offer]));
  const places = new Map(
    (await listPlacesInLine(trx, ids)).map((one) => [one.registrationId, one.placeInLine]),
  );
  for (const registration of registrations) {
    const { id, offerId, state } = registration;
    const offer = offerId && offers.get(offerId);
    if (offer === undefined || !('personId' in state)) continue;
    const placeInLine = places.get(id);
    await tell(trx, { registration, personId: state.personId, now }, (name) =>
      placeInLine === undefined
        ? keptForNextMail({ name, offer })
        : backInLineMail({ name, offer, placeInLine }),
    );
  }
}
