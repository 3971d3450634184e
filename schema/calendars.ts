import { showsHolds } from '../src/calendar/feed-store.ts';
import type { NewFeed } from '../src/calendar/service.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { CalendarKindEnum, FeedAvailabilityEnum } from './enums.ts';
import { CalendarFeedType, PersonType } from './node-types.ts';

CalendarFeedType.implement({
  description: 'Calendar feed (agenda-abonnement): a secret address that calendar programs read.',
  access: { rule: 'selfOrOffice', personOf: (feed) => feed.ownerId },
  fields: (t) => ({
    kind: t.expose('kind', { type: CalendarKindEnum, description: 'Which sessions it shows.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked for good (ingetrokken); null while it works.',
      resolve: ({ revokedAt }) => revokedAt ?? null,
    }),
    lastFetchedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When a program last read it, to a quarter of an hour; null when none has.',
      resolve: ({ lastFetchedAt }) => lastFetchedAt ?? null,
    }),
    lastClient: t.string({
      nullable: true,
      description: 'Name of the program that last read it; null when none has.',
      resolve: ({ lastClient }) => lastClient ?? null,
    }),
    showsHolds: t.boolean({
      description:
        'Whether it also shows the moments that were answered with yes, while the dates are not chosen (misschien).',
      resolve: (feed) => showsHolds(feed),
    }),
    availability: t.expose('availability', {
      type: FeedAvailabilityEnum,
      description: 'As what sessions count in the calendar of who reads it.',
    }),
    revokeReason: t.string({
      nullable: true,
      description: 'Why it was revoked; null when nobody said so.',
      resolve: ({ revokeReason }) => revokeReason ?? null,
    }),
    owner: t.field({
      type: PersonType,
      description: 'Who made it and may revoke it.',
      resolve: ({ ownerId }) => ownerId,
    }),
  }),
});

export const CalendarFeedAddressType = builder.objectRef<NewFeed>('CalendarFeedAddress').implement({
  description: 'The secret address of a feed (agenda-abonnement). Given once: only a hash of it is kept.',
  access: { rule: 'reached' },
  fields: (t) => ({
    feed: t.field({ type: CalendarFeedType, description: 'The feed.', resolve: ({ feed }) => feed }),
    url: t.string({
      description: 'For programs that ask for an address: `https://...`.',
      resolve: ({ token }, _args, api) => feedUrl(api, token),
    }),
    webcalUrl: t.string({
      description: 'For programs that open on a click: `webcal://...`.',
      resolve: ({ token }, _args, api) => feedUrl(api, token).replace(/^https?:/, 'webcal:'),
    }),
  }),
});

function feedUrl({ baseUrl }: Pick<ApiContext, 'baseUrl'>, token: string): string {
  return `${baseUrl}/calendar/${token}.ics`;
}
