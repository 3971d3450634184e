import type { RegistrantRight } from '../access/types.ts';
import type { Db } from '../database/tables.ts';
import { findPersonByEmailKey } from '../people/store.ts';
import { differences } from './form.ts';
import { listInvitedOffers } from './invitation-store.ts';
import { listOffersByIds } from './offer-store.ts';
import { findOpenPlaceOffer } from './place-store.ts';
import { emailKeyOf } from './registration-rows.ts';
import { findOfPerson, findRegistration, listPlacesInLine } from './registration-store.ts';
import type { FormField, Offer, PlaceOffer, Registration } from './types.ts';

/** What somebody sees of their own registration, by its link. */
export interface OwnRegistration {
  readonly registration: Registration;
  /** Undefined: a pre-registration. */
  readonly offer: Offer | undefined;
  /** 1 is next; undefined for who does not wait. */
  readonly placeInLine: number | undefined;
  /** The place that may be taken now. */
  readonly placeOffer: PlaceOffer | undefined;
  /** Of a form that is not confirmed: what the same person filled in for the same before. */
  readonly earlier:
    | { readonly registration: Registration; readonly fields: readonly FormField[] }
    | undefined;
  /** Open offers that a pre-registered person was invited for, the newest first. */
  readonly invitedFor: readonly Offer[];
}

/** Reads and changes nothing; undefined when it was deleted since. */
export async function readOwnRegistration(
  db: Db,
  { registrationId }: RegistrantRight,
): Promise<OwnRegistration | undefined> {
  const registration = await findRegistration(db, registrationId);
  if (registration === undefined) return undefined;
  const { offerId, state } = registration;
  const [offer] = offerId === undefined ? [] : await listOffersByIds(db, [offerId]);
  const [line] = await listPlacesInLine(db, [registrationId]);
  return {
    registration,
    offer,
    placeInLine: line?.placeInLine,
    placeOffer: await findOpenPlaceOffer(db, registrationId),
    earlier: state.kind === 'unconfirmed' ? await findEarlier(db, registration) : undefined,
    invitedFor: offerId === undefined ? await openInvitations(db, registration) : [],
  };
}

async function findEarlier(db: Db, later: Registration): Promise<OwnRegistration['earlier']> {
  const person = await findPersonByEmailKey(db, emailKeyOf(later.form));
  const earlier = person && (await findOfPerson(db, person.id, later.offerId));
  return earlier && { registration: earlier, fields: differences(earlier.form, later.form) };
}

async function openInvitations(db: Db, { id }: Registration): Promise<readonly Offer[]> {
  const ids = await listInvitedOffers(db, id);
  const offers = new Map((await listOffersByIds(db, ids)).map((offer) => [offer.id, offer]));
  return ids.flatMap((offerId) => {
    const offer = offers.get(offerId);
    return offer?.state.kind === 'open' ? [offer] : [];
  });
}
