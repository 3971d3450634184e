import { CalendarFeedAddressType } from '../schema/calendars.ts';
import { CalendarKindEnum, FeedAvailabilityEnum } from '../schema/enums.ts';
import { CalendarFeedType, PersonType } from '../schema/node-types.ts';
import { changeFeed, createFeed, revokeFeed, revokeFeedFor, rotateFeed } from '../src/calendar/service.ts';
import { decision } from './decision.ts';
import { asOffice, asOneself, asSubscriber, shownAs } from './rights.ts';

decision('createCalendarFeed', {
  description:
    'Makes a secret address of a calendar of one’s own (agenda-abonnement maken). A device that joined by code: of the participant whose name was chosen on it, once the plan is there.',
  access: 'subscriber',
  input: (t) => ({
    kind: t.field({ type: CalendarKindEnum, description: 'Which sessions it shows.' }),
    personId: t.globalID({
      for: PersonType,
      required: false,
      description: 'Whose sessions, for a secretary who keeps the calendars of several wethouders.',
    }),
  }),
  refusals: ['RuleBroken'],
  decide: (api, { kind, personId }) =>
    shownAs(
      asSubscriber(api, (right) => createFeed(api.context, right, { kind, personId: personId?.id })),
      (address) => ({ address }),
    ),
  success: (t) => ({
    address: t.expose('address', {
      type: CalendarFeedAddressType,
      description: 'The feed with its address.',
    }),
  }),
});

decision('rotateCalendarFeed', {
  description: 'Gives a feed another address (agenda-abonnement vernieuwen); the old one stops at once.',
  access: 'self',
  input: (t) => ({ feedId: t.globalID({ for: CalendarFeedType, description: 'The feed.' }) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { feedId }) =>
    shownAs(
      asOneself(api, (right) => rotateFeed(api.context, right, feedId.id)),
      (address) => ({ address }),
    ),
  success: (t) => ({
    address: t.expose('address', {
      type: CalendarFeedAddressType,
      description: 'The feed with its new address.',
    }),
  }),
});

decision('revokeCalendarFeed', {
  description: 'Closes a feed for good (agenda-abonnement intrekken).',
  access: 'self',
  input: (t) => ({ feedId: t.globalID({ for: CalendarFeedType, description: 'The feed.' }) }),
  refusals: ['NotFound'],
  decide: (api, { feedId }) =>
    shownAs(
      asOneself(api, (right) => revokeFeed(api.context, right, feedId.id)),
      (feed) => ({ feed }),
    ),
  success: (t) => ({
    feed: t.field({
      type: CalendarFeedType,
      description: 'The feed as it is now.',
      resolve: ({ feed }) => feed,
    }),
  }),
});

decision('changeCalendarFeed', {
  description:
    'Changes what a feed of one’s own shows (agenda-abonnement aanpassen). What is left out stays.',
  access: 'self',
  input: (t) => ({
    feedId: t.globalID({ for: CalendarFeedType, description: 'The feed.' }),
    showsHolds: t.boolean({
      required: false,
      description: 'Whether moments that were answered with yes are shown while the dates are not chosen.',
    }),
    availability: t.field({
      type: FeedAvailabilityEnum,
      required: false,
      description: 'As what sessions count.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { feedId, showsHolds, availability }) =>
    shownAs(
      asOneself(api, (right) =>
        changeFeed(api.context, right, feedId.id, {
          showsHolds: showsHolds ?? undefined,
          availability: availability ?? undefined,
        }),
      ),
      (feed) => ({ feed }),
    ),
  success: (t) => ({
    feed: t.field({
      type: CalendarFeedType,
      description: 'The feed as it is now.',
      resolve: ({ feed }) => feed,
    }),
  }),
});

decision('revokeCalendarFeedFor', {
  description: 'Closes anybody’s feed for good, with a reason (agenda-abonnement intrekken door het bureau).',
  access: 'office',
  input: (t) => ({
    feedId: t.globalID({ for: CalendarFeedType, description: 'The feed.' }),
    reason: t.string({ description: 'Why, for the history and the owner.' }),
  }),
  refusals: ['NotFound', 'InvalidInput'],
  decide: (api, { feedId, reason }) =>
    shownAs(
      asOffice(api, (right) => revokeFeedFor(api.context, right, feedId.id, reason)),
      (feed) => ({ feed }),
    ),
  success: (t) => ({
    feed: t.field({
      type: CalendarFeedType,
      description: 'The feed as it is now.',
      resolve: ({ feed }) => feed,
    }),
  }),
});
