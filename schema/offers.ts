import { listInviteCounts } from '../src/enrolment/invitation-store.ts';
import { countStates, listFirstSessions, listLastBeginnings } from '../src/enrolment/offer-store.ts';
import { listPlaceOffers } from '../src/enrolment/place-store.ts';
import { listWaitingOf } from '../src/enrolment/registration-store.ts';
import { holdsPlace, lastDayOf, maySit, nextStep } from '../src/enrolment/rules.ts';
import type { Offer, OfferArea, PlaceOffer } from '../src/enrolment/types.ts';
import type { OfferId, RegistrationId } from '../src/shared/ids.ts';
import { startOfDay } from '../src/shared/time.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import {
  AreaKindEnum,
  NothingOfferedEnum,
  OfferStateEnum,
  PlaceOfferOutcomeEnum,
  PlaceOfferWayEnum,
  RegistrationStateEnum,
} from './enrolment-enums.ts';
import { groupLoader, rowLoader } from './loaders.ts';
import { OfferType, PersonType, RegistrationType, TrajectoryType } from './node-types.ts';

const stateCountsOf = groupLoader(countStates, ({ offerId }) => offerId);
const placeOffersOf = groupLoader(listPlaceOffers, ({ offerId }) => offerId);
const waitingOf = groupLoader(listWaitingOf, ({ offerId }) => offerId ?? ('' as OfferId));

const inviteCountsOf = rowLoader(listInviteCounts, ({ offerId }) => offerId);
const firstSessionOf = rowLoader(listFirstSessions, ({ trajectoryId }) => trajectoryId);
const lastBeginningOf = rowLoader(listLastBeginnings, ({ offerId }) => offerId);

/** How many places nobody holds; infinite when there is no end to them. */
async function freePlacesOf(api: ApiContext, { id, places }: Offer): Promise<number> {
  const held = (await stateCountsOf(api, id)).filter(({ state }) => holdsPlace(state));
  return (places ?? Number.POSITIVE_INFINITY) - held.reduce((sum, { count }) => sum + count, 0);
}

async function firstSessionAtOf(api: ApiContext, { id, trajectoryId, startsOn, state }: Offer) {
  if (trajectoryId !== undefined) return (await firstSessionOf(api, trajectoryId))?.startsAt;
  if (startsOn !== undefined) return startOfDay(startsOn);
  return state.kind === 'closed' ? (await lastBeginningOf(api, id))?.startsAt : undefined;
}

export const OfferAreaType = builder.objectRef<OfferArea>('OfferArea').implement({
  description: 'Where groups of an offer are to meet (gebied).',
  access: { rule: 'reached' },
  fields: (t) => ({
    kind: t.expose('kind', { type: AreaKindEnum, description: 'How wide.' }),
    name: t.exposeString('name', { description: 'As people say it: `Regio Zwolle`.' }),
  }),
});

/** An offer as a stranger sees it. */
export const OpenOfferType = builder.objectRef<Offer>('OpenOffer').implement({
  description: 'An offer (aanbod) as everybody may see it.',
  access: { rule: 'public' },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'In its address: `/aanmelden/<code>`.' }),
    title: t.exposeString('title', { description: 'Its name.' }),
    area: t.expose('area', { type: OfferAreaType, description: 'Where groups are to meet.' }),
    description: t.exposeString('description', { description: 'More about it; may be empty.' }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the first session, as far as it is known; else null.',
      resolve: ({ startsOn }) => startsOn ?? null,
    }),
    isOpen: t.boolean({
      description: 'Whether one can register now.',
      resolve: ({ state }) => state.kind === 'open',
    }),
    isFull: t.boolean({
      description: 'Whether who registers now comes on the waiting list (reservelijst).',
      resolve: async (offer, _args, api) => {
        const counts = await stateCountsOf(api, offer.id);
        const waiting = counts.find(({ state }) => state === 'waiting')?.count ?? 0;
        const firstSessionAt = await firstSessionAtOf(api, offer);
        const canSit = maySit({ waiting, firstSessionAt, now: api.context.clock() });
        return !canSit || (await freePlacesOf(api, offer)) < 1;
      },
    }),
  }),
});

/** How many registrations are in one state. */
type ShownCount = Pick<Awaited<ReturnType<typeof countStates>>[number], 'state' | 'count'>;

export const RegistrationCountType = builder.objectRef<ShownCount>('RegistrationCount').implement({
  description: 'How many registrations are in one state.',
  access: { rule: 'office' },
  fields: (t) => ({
    state: t.expose('state', { type: RegistrationStateEnum, description: 'In which state.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

OfferType.implement({
  description: 'Something that wethouders can register for (aanbod), as the office sees it.',
  access: { rule: 'office' },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'In its public address.' }),
    url: t.string({
      description: 'The public address, for flyers and the QR code.',
      resolve: ({ code }, _args, api) => `${api.baseUrl}/aanmelden/${code}`,
    }),
    title: t.exposeString('title', { description: 'Its name.' }),
    area: t.expose('area', { type: OfferAreaType, description: 'Where groups are to meet.' }),
    description: t.exposeString('description', { description: 'More about it; may be empty.' }),
    places: t.int({
      nullable: true,
      description: 'How many places; null: as many as there are registrations.',
      resolve: ({ places }) => places ?? null,
    }),
    freePlaces: t.int({
      nullable: true,
      description: 'How many places nobody holds; null when there is no end to them.',
      resolve: async (offer, _args, api) => (offer.places === undefined ? null : freePlacesOf(api, offer)),
    }),
    answerWorkingDays: t.exposeInt('answerWorkingDays', {
      description: 'How many working days somebody can think about a place that is offered.',
    }),
    startsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day of the first session, as far as it is known; else null.',
      resolve: ({ startsOn }) => startsOn ?? null,
    }),
    trajectory: t.field({
      type: TrajectoryType,
      nullable: true,
      description: 'The group under way in which its places are; null for groups to come.',
      resolve: ({ trajectoryId }) => trajectoryId ?? null,
    }),
    state: t.field({
      type: OfferStateEnum,
      description: 'Whether one can register.',
      resolve: ({ state }) => state.kind,
    }),
    openedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was opened first; null for a draft.',
      resolve: ({ state }) => ('openedAt' in state ? state.openedAt : null),
    }),
    version: t.exposeInt('version', { description: 'For `version` of a decision about it.' }),
    counts: t.field({
      type: [RegistrationCountType],
      description: 'How many registrations are in which state; states without any are left out.',
      resolve: async ({ id }, _args, api) => [...(await stateCountsOf(api, id))],
    }),
    toInvite: t.int({
      description: 'How many pre-registered people were not invited for it yet.',
      resolve: async ({ id }, _args, api) => (await inviteCountsOf(api, id))?.toInvite ?? 0,
    }),
    invited: t.int({
      description: 'How many were invited for it after pre-registering.',
      resolve: async ({ id }, _args, api) => (await inviteCountsOf(api, id))?.invited ?? 0,
    }),
    waitingList: t.field({
      type: [RegistrationType],
      description: 'Who waits (reservelijst), in order: the first is next.',
      resolve: async ({ id }, _args, api) => [...(await waitingOf(api, id))],
    }),
    placeOffers: t.field({
      type: [PlaceOfferType],
      description: 'What was offered to whom, the newest first; some 200 at most.',
      resolve: async ({ id }, _args, api) => [...(await placeOffersOf(api, id))],
    }),
    nothingOffered: t.field({
      type: NothingOfferedEnum,
      description: 'Why no place is offered by itself now.',
      resolve: async (offer, _args, api) => {
        const step = nextStep({
          freePlaces: await freePlacesOf(api, offer),
          waiting: await waitingOf(api, offer.id),
          firstSessionAt: await firstSessionAtOf(api, offer),
          now: api.context.clock(),
        });
        // What falls free is offered by the very decision that frees it; what still is free was given back (decision 0019)
        return step.kind === 'offer' ? 'givenBack' : step.kind;
      },
    }),
  }),
});

export const PlaceOfferType = builder.objectRef<PlaceOffer>('PlaceOffer').implement({
  description: 'One time that a place was offered to somebody of the waiting list, why, and what came of it.',
  access: { rule: 'office' },
  fields: (t) => ({
    id: t.id({ description: 'Its key.', resolve: ({ id }) => id }),
    placeNumber: t.exposeInt('placeNumber', { description: 'Which place of the offer.' }),
    registration: t.field({
      type: RegistrationType,
      description: 'To whom.',
      resolve: ({ registrationId }): RegistrationId => registrationId,
    }),
    way: t.expose('way', { type: PlaceOfferWayEnum, description: 'Why to this person.' }),
    placeInLine: t.exposeInt('placeInLine', { description: 'Where the person stood then: 1 is first.' }),
    waiting: t.exposeInt('waiting', { description: 'How many waited then.' }),
    reason: t.string({
      nullable: true,
      description: 'What the office said of its choice; null where the rule chose.',
      resolve: ({ reason }) => reason ?? null,
    }),
    offeredAt: t.expose('offeredAt', { type: 'DateTime', description: 'When.' }),
    offeredBy: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who of the office; null where the rule chose.',
      resolve: ({ offeredBy }) => offeredBy ?? null,
    }),
    answerBefore: t.expose('answerBefore', {
      type: 'DateTime',
      description: 'The first instant at which it is too late.',
    }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day on which it can be answered, inclusive.',
      resolve: lastDayOf,
    }),
    outcome: t.field({
      type: PlaceOfferOutcomeEnum,
      description: 'What came of it.',
      resolve: ({ outcome }) => outcome.kind,
    }),
    endedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was answered or ended; null while it is open.',
      resolve: ({ outcome }) => ('endedAt' in outcome ? outcome.endedAt : null),
    }),
    endReason: t.string({
      nullable: true,
      description: 'Why the office ended it; null when it did not.',
      resolve: ({ outcome }) => ('reason' in outcome ? (outcome.reason ?? null) : null),
    }),
  }),
});
