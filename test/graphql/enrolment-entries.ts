import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import { withdrawOwn } from '../../src/enrolment/own-registration.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { globalId, type Running } from '../server/running.ts';
import { officeRightOf } from '../trajectories/builders.ts';

/** Nothing of it is kept: nobody agreed. */
const NO_CONSENT = `{ givenName: "A", familyName: "B", email: "a@example.nl", municipality: "GM0193", membership: UNKNOWN, topics: [], weekdays: [], consent: false }`;

/** How every entry point of enrolment is asked, so that who may gets as far as a rule, or may do it again. */
export async function enrolmentEntries(
  { context }: Running,
  { office, trajectory }: { readonly office: PersonId; readonly trajectory: string },
) {
  const right = officeRightOf(office);
  const open = await anOpenOffer(context, right);
  const tokenOf = async ({ id }: Awaited<ReturnType<typeof enrolled>>) =>
    insertEnrolmentLink(context.database.db, id, context.clock());
  const registered = await enrolled(context, open, aForm(1));
  const interested = await enrolled(context, undefined, aForm(2));
  const withdrawn = await enrolled(context, undefined, aForm(3));
  await done(withdrawOwn(context, withdrawn.right));
  const offer = globalId('Offer', open.id);
  const registration = globalId('Registration', registered.id);
  const token = await tokenOf(registered);
  return {
    queries: {
      municipalitySuggestions: 'municipalitySuggestions(search: "weesp") { matchedName }',
      offer: `offer(id: "${offer}") { id }`,
      offers: 'offers { id }',
      openOffer: `openOffer(code: "${open.code}") { title }`,
      openOffers: 'openOffers { title }',
      ownRegistration: `ownRegistration(token: "${token}") { name }`,
      registrationCounts: 'registrationCounts { count }',
      registrations: 'registrations { edges { cursor } }',
    },
    mutations: {
      answerPlaceOffer: `input: { token: "${token}", answer: ACCEPT }`,
      changeOffer: `input: { offerId: "${offer}", version: 99, title: "", areaKind: COUNTRY, area: "Nederland" }`,
      changeOwnRegistration: `input: { token: "${token}", version: 99, form: ${NO_CONSENT} }`,
      closeOffer: `input: { offerId: "${offer}", version: 99 }`,
      confirmEnrolmentForm: `input: { token: "${token}" }`,
      confirmRegistration: `input: { registrationId: "${registration}" }`,
      createOffer: 'input: { title: "", areaKind: COUNTRY, area: "Nederland" }',
      enterRegistration: `input: { offerId: "${offer}", form: ${NO_CONSENT} }`,
      inviteInterested: `input: { offerId: "${offer}", most: 0 }`,
      exportRegistrations: 'input: {}',
      readRegistrationFile: 'input: { file: "" }',
      importRegistrations: 'input: { file: "", lines: [], consent: true, tellPeople: false }',
      changeRegistration: `input: { registrationId: "${registration}", version: 99, form: ${NO_CONSENT} }`,
      takeOverDetails: `input: { registrationId: "${registration}", version: 99 }`,
      noteRegistration: `input: { registrationId: "${registration}", text: " " }`,
      offerPlace: `input: { registrationId: "${registration}" }`,
      openOffer: `input: { offerId: "${offer}", version: 99 }`,
      placeInGroup: `input: { registrationId: "${registration}", trajectoryId: "${trajectory}", firstSessionNumber: 2, basis: "x" }`,
      registerInterested: `input: { token: "${await tokenOf(interested)}", offerCode: "${open.code}", form: ${NO_CONSENT} }`,
      rejoinWaitingList: `input: { token: "${token}" }`,
      submitEnrolmentForm: `input: { form: ${NO_CONSENT} }`,
      withdrawOwnRegistration: `input: { token: "${await tokenOf(withdrawn)}" }`,
      withdrawRegistration: `input: { registrationId: "${registration}", version: 99, reason: "x" }`,
    },
    ids: { Offer: offer, Registration: registration },
  };
}
