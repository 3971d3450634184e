import type { ApiContext } from '../schema/api-context.ts';
import { builder } from '../schema/builder.ts';
import { lengthOf } from '../schema/connections.ts';
import { PlaceAnswerEnum, WhenKnownEnum } from '../schema/enrolment-enums.ts';
import { EnrolmentFormInput, typedForm } from '../schema/enrolment-forms.ts';
import { MunicipalitySuggestionType } from '../schema/municipality-suggestions.ts';
import { OpenOfferType } from '../schema/offers.ts';
import { OwnRegistrationType } from '../schema/own-registrations.ts';
import { insertEnrolmentLink } from '../src/access/enrolment-link-store.ts';
import { registrantRight } from '../src/access/gate.ts';
import type { RegistrantRight } from '../src/access/types.ts';
import { findPublicOffer, listOffers } from '../src/enrolment/offer-store.ts';
import { answerPlace, changeOwnForm, rejoinLine, withdrawOwn } from '../src/enrolment/own-registration.ts';
import { type OwnRegistration, readOwnRegistration } from '../src/enrolment/own-view.ts';
import { confirmForm, registerInterested, submitForm } from '../src/enrolment/registering.ts';
import { searchMunicipalities } from '../src/reference/store.ts';
import type { RegistrationId } from '../src/shared/ids.ts';
import { accept, type Result, refuse } from '../src/shared/result.ts';
import { dateOf } from '../src/shared/time.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { shownAs } from './rights.ts';

/* What strangers do, and what somebody does by the link of a registration: no sign-in plays a part in either. */

builder.queryField('openOffers', (t) =>
  t.field({
    type: [OpenOfferType],
    access: 'public',
    description: 'What one can register for now (open aanbod), the newest first.',
    resolve: async (_root, _args, api) => [...(await listOffers(api.db, ['open']))],
  }),
);

builder.queryField('openOffer', (t) =>
  t.field({
    type: OpenOfferType,
    nullable: true,
    access: 'public',
    description: 'One offer by the code in its address, closed ones included; null when there is none.',
    args: { code: t.arg.string({ description: 'Its code.' }) },
    resolve: async (_root, { code }, api) =>
      (await findPublicOffer(api.db, code.slice(0, 40).toLowerCase())) ?? null,
  }),
);

builder.queryField('municipalitySuggestions', (t) =>
  t.field({
    type: [MunicipalitySuggestionType],
    access: 'public',
    description:
      'What a name that somebody types may mean, best first: own names, former municipalities, towns and other spellings. More than one: ask which.',
    args: {
      search: t.arg.string({ description: 'What was typed.' }),
      first: t.arg.int({ required: false, description: 'How many at most: 1 to 100, 8 when left out.' }),
    },
    resolve: async (_root, { search, first }, api) => {
      const on = dateOf(api.context.clock());
      const limit = lengthOf('first', first ?? 8);
      return [...(await searchMunicipalities(api.db, { text: search.slice(0, 100), limit, on }))];
    },
  }),
);

builder.queryField('ownRegistration', (t) =>
  t.field({
    type: OwnRegistrationType,
    nullable: true,
    access: 'public',
    description:
      'A registration by the token of its link; null for a token that opens none. Changes nothing.',
    args: { token: t.arg.string({ description: 'The last part of the link.' }) },
    resolve: async (_root, { token }, api) => {
      const right = await registrantRight(api.db, token.slice(0, 200));
      return (right && (await readOwnRegistration(api.db, right))) ?? null;
    },
  }),
);

decision('submitEnrolmentForm', {
  description:
    'Sends a form to register for an offer (aanmelden), or to pre-register (voorinschrijven). A mail asks to confirm it; nothing counts before. Always the same answer, whoever it is about. From one network 600 in a quarter of an hour, to one address 3 mails an hour.',
  access: 'public',
  input: (t) => ({
    offerCode: t.string({
      required: false,
      description: '`code` of the OpenOffer; null or left out: a pre-registration.',
    }),
    form: t.field({ type: EnrolmentFormInput, description: 'What was filled in.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: async (api, { offerCode, form }) => {
    const seconds = api.formsSent.secondsToWait();
    if (seconds !== undefined) return refuse({ code: 'TOO_MANY_FORMS', retryAfterSeconds: seconds });
    api.formsSent.count();
    const sent = await submitForm(api.context, {
      offerCode: offerCode ?? undefined,
      form: typedForm(form),
    });
    return sent.ok ? accept({ message: 'Kijk in uw mail om te bevestigen wat u invulde.' }) : sent;
  },
  success: (t) => ({
    message: t.exposeString('message', { description: 'What to tell the person, in Dutch.' }),
  }),
});

const token = (t: InputFields) => t.string({ description: 'The last part of the link that was mailed.' });

/** With the right that a token gives; and what it opens, as it is afterwards. */
async function byLink<Refusal extends { readonly code: string }>(
  api: ApiContext,
  given: string,
  decide: (right: RegistrantRight) => Promise<Result<unknown, Refusal>>,
): Promise<
  Result<{ readonly own: OwnRegistration | null }, Refusal | { readonly code: 'ENROLMENT_NOT_FOUND' }>
> {
  const right = await registrantRight(api.db, given.slice(0, 200));
  if (right === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
  const outcome = await decide(right);
  if (!outcome.ok) return outcome;
  // Two forms may have become one: the token says which it is now
  const after = await registrantRight(api.db, given.slice(0, 200));
  return accept({ own: (after && (await readOwnRegistration(api.db, after))) ?? null });
}

const own = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly own: OwnRegistration | null }>) => ({
  registration: t.field({
    type: OwnRegistrationType,
    nullable: true,
    description: 'The registration as it is now; null when it was a form that is deleted.',
    resolve: (done) => done.own,
  }),
});

decision('confirmEnrolmentForm', {
  description:
    'Confirms a form by the link that was mailed (bevestigen): gives a place, or the last place on the waiting list. Twice is once. ALREADY_REGISTERED when the same person filled in something else before: say then which counts.',
  access: 'public',
  input: (t) => ({
    token: token(t),
    whenKnown: t.field({
      type: WhenKnownEnum,
      required: false,
      description: 'Which answers count when the person registered for this before; null: ask.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, input) =>
    byLink(api, input.token, (right) => confirmForm(api.context, right, input.whenKnown ?? undefined)),
  success: own,
});

decision('withdrawOwnRegistration', {
  description: 'Takes the own registration back (intrekken), by its link. Twice is once.',
  access: 'public',
  input: (t) => ({ token: token(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, input) => byLink(api, input.token, (right) => withdrawOwn(api.context, right)),
  success: own,
});

decision('answerPlaceOffer', {
  description: 'Takes or declines the place that is offered (plaats aannemen of afslaan), by the link.',
  access: 'public',
  input: (t) => ({
    token: token(t),
    answer: t.field({ type: PlaceAnswerEnum, description: 'What the person says.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, input) => byLink(api, input.token, (right) => answerPlace(api.context, right, input.answer)),
  success: own,
});

decision('rejoinWaitingList', {
  description:
    'Goes back on the waiting list (weer op de reservelijst) after a place was not taken, by the link.',
  access: 'public',
  input: (t) => ({ token: token(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, input) => byLink(api, input.token, (right) => rejoinLine(api.context, right)),
  success: own,
});

decision('changeOwnRegistration', {
  description:
    'Changes what was filled in (wijzigen), by the link. The e-mail address stays; party and wishes about people that are left out stay as they were.',
  access: 'public',
  input: (t) => ({
    token: token(t),
    version: t.int({ description: '`version` of the OwnRegistration as it was looked at.' }),
    form: t.field({ type: EnrolmentFormInput, description: 'What is filled in now.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { token: given, version, form }) =>
    byLink(api, given, (right) => changeOwnForm(api.context, right, { version, form: typedForm(form) })),
  success: own,
});

decision('registerInterested', {
  description:
    'Registers who pre-registered before for an offer, by the link of the pre-registration: nothing more to confirm.',
  access: 'public',
  input: (t) => ({
    token: token(t),
    offerCode: t.string({ description: '`code` of the OpenOffer.' }),
    form: t.field({ type: EnrolmentFormInput, description: 'What is filled in now.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: async (api, { token: given, offerCode, form }) => {
    const right = await registrantRight(api.db, given.slice(0, 200));
    if (right === undefined) return refuse({ code: 'ENROLMENT_NOT_FOUND' });
    const request = { offerCode, form: typedForm(form) };
    return shownAs(registerInterested(api.context, right, request), (id: RegistrationId) => ({ id }));
  },
  success: (t) => ({
    token: t.string({
      description: 'Opens the new registration: the last part of `/mijn-aanmelding/<token>`. Given once.',
      resolve: ({ id }, _args, api) => insertEnrolmentLink(api.db, id, api.context.clock()),
    }),
  }),
});
