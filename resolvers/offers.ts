import { builder } from '../schema/builder.ts';
import { AreaKindEnum, OfferStateEnum } from '../schema/enrolment-enums.ts';
import { OfferType, RegistrationType, TrajectoryType } from '../schema/node-types.ts';
import { inviteInterested } from '../src/enrolment/inviting.ts';
import { findOffer, listOffers } from '../src/enrolment/offer-store.ts';
import { changeOffer, closeOffer, createOffer, openOffer } from '../src/enrolment/offers.ts';
import { offerPlace } from '../src/enrolment/placing.ts';
import type { NewOffer } from '../src/enrolment/types.ts';
import type { OfferId, TrajectoryId } from '../src/shared/ids.ts';
import type { CalendarDate } from '../src/shared/time.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asOffice, shownAs } from './rights.ts';

/* Offers and their places, for the office. */

builder.queryField('offers', (t) =>
  t.field({
    type: [OfferType],
    access: 'office',
    description: 'Everything that one can, could or will be able to register for (aanbod), the newest first.',
    args: {
      states: t.arg({
        type: [OfferStateEnum],
        required: false,
        description: 'Only those in one of these states; left out: all.',
      }),
    },
    resolve: async (_root, { states }, api) => [
      ...(await listOffers(api.db, states ?? ['draft', 'open', 'closed'])),
    ],
  }),
);

builder.queryField('offer', (t) =>
  t.field({
    type: OfferType,
    nullable: true,
    access: 'office',
    description: 'One offer (aanbod); null when there is none.',
    args: { id: t.arg.globalID({ for: OfferType, description: 'Its id.' }) },
    resolve: async (_root, { id }, api) => (await findOffer(api.db, id.id)) ?? null,
  }),
);

const offerFields = (t: InputFields) => ({
  title: t.string({ description: 'Its name, 80 characters at most.' }),
  areaKind: t.field({ type: AreaKindEnum, description: 'How wide the area is.' }),
  area: t.string({ description: 'Where groups are to meet, as people say it, 60 characters at most.' }),
  description: t.string({ required: false, description: 'More about it, 1000 characters at most.' }),
  places: t.int({
    required: false,
    description: 'How many places, 1 to 2000; null or left out: as many as there are registrations.',
  }),
  answerWorkingDays: t.int({
    required: false,
    description: 'Working days to think about a place that is offered, 1 to 20; 3 when left out.',
  }),
  startsOn: t.field({
    type: 'Date',
    required: false,
    description: 'The day of the first session, as far as it is known.',
  }),
  trajectoryId: t.globalID({
    for: TrajectoryType,
    required: false,
    description: 'The group under way in which the places are.',
  }),
});

interface OfferInput {
  readonly title: string;
  readonly areaKind: NewOffer['area']['kind'];
  readonly area: string;
  readonly description?: string | null | undefined;
  readonly places?: number | null | undefined;
  readonly answerWorkingDays?: number | null | undefined;
  readonly startsOn?: CalendarDate | null | undefined;
  readonly trajectoryId?: { readonly id: TrajectoryId } | null | undefined;
}

function newOffer(input: OfferInput): NewOffer {
  return {
    title: input.title,
    area: { kind: input.areaKind, name: input.area },
    description: input.description ?? '',
    places: input.places ?? undefined,
    answerWorkingDays: input.answerWorkingDays ?? 3,
    startsOn: input.startsOn ?? undefined,
    trajectoryId: input.trajectoryId?.id,
  };
}

const about = (t: InputFields) => ({
  offerId: t.globalID({ for: OfferType, description: 'Which one.' }),
  version: t.int({ description: '`version` of the offer as it was looked at.' }),
});

const offer = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly offerId: OfferId }>) => ({
  offer: t.field({
    type: OfferType,
    description: 'The offer as it is now.',
    resolve: (done) => done.offerId,
  }),
});
const asOfferId = (offerId: OfferId) => ({ offerId });

decision('createOffer', {
  description: 'Makes an offer (aanbod maken) that only the office sees yet. Office.',
  access: 'office',
  input: offerFields,
  refusals: ['InvalidInput'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) => createOffer(api.context, right, newOffer(input))),
      asOfferId,
    ),
  success: offer,
});

decision('changeOffer', {
  description:
    'Changes an offer (aanbod wijzigen). More places go to the waiting list; fewer than are held cannot be. Office.',
  access: 'office',
  input: (t) => ({ ...about(t), ...offerFields(t) }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { offerId, version, ...input }) =>
    shownAs(
      asOffice(api, (right) =>
        changeOffer(api.context, right, { ...newOffer(input), offerId: offerId.id, version }),
      ),
      asOfferId,
    ),
  success: offer,
});

decision('openOffer', {
  description:
    'Opens an offer for registration (openen), for the first time or again. One that is open stays as it is, whichever version was looked at. Office.',
  access: 'office',
  input: about,
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { offerId, version }) =>
    shownAs(
      asOffice(api, (right) => openOffer(api.context, right, { offerId: offerId.id, version })),
      asOfferId,
    ),
  success: offer,
});

decision('closeOffer', {
  description:
    'Closes an offer (sluiten): nobody registers any more; who has a place or waits goes on doing so. One that is closed stays as it is, whichever version was looked at. Office.',
  access: 'office',
  input: about,
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { offerId, version }) =>
    shownAs(
      asOffice(api, (right) => closeOffer(api.context, right, { offerId: offerId.id, version })),
      asOfferId,
    ),
  success: offer,
});

decision('inviteInterested', {
  description:
    'Mails who pre-registered and was not invited for this offer yet, in order (voorinschrijvers uitnodigen). Office.',
  access: 'office',
  input: (t) => ({
    offerId: t.globalID({ for: OfferType, description: 'For which offer; it is open.' }),
    most: t.int({ required: false, description: 'How many at most, the longest waiting first; null: all.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { offerId, most }) =>
    asOffice(api, (right) =>
      inviteInterested(api.context, right, {
        offerId: offerId.id,
        most: most === null || most === undefined ? undefined : Math.max(0, most),
      }),
    ),
  success: (t) => ({
    ...offer(t),
    invited: t.exposeInt('invited', { description: 'How many were mailed now.' }),
  }),
});

decision('offerPlace', {
  description:
    'Offers a free place to somebody who waits (plaats aanbieden), in or out of order. Out of order, instead of another, or after the first session it needs a reason. Office.',
  access: 'office',
  input: (t) => ({
    registrationId: t.globalID({ for: RegistrationType, description: 'To whom: somebody who waits.' }),
    insteadOf: t.globalID({
      for: RegistrationType,
      required: false,
      description: 'Whose open offer of a place is taken back for it; they wait again where they stood.',
    }),
    reason: t.string({ required: false, description: 'Why (reden), 300 characters at most.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { registrationId, insteadOf, reason }) =>
    shownAs(
      asOffice(api, (right) =>
        offerPlace(api.context, right, {
          registrationId: registrationId.id,
          insteadOf: insteadOf?.id,
          reason,
        }),
      ),
      (id) => ({ id }),
    ),
  success: (t) => ({
    registration: t.field({
      type: RegistrationType,
      description: 'The registration as it is now.',
      resolve: ({ id }) => id,
    }),
  }),
});
