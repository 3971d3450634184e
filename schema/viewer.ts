import type { Viewer } from '../src/access/types.ts';
import { listFeedsOfOwners } from '../src/calendar/feed-store.ts';
import { listOwnTrajectories } from '../src/trajectories/listing-store.ts';
import type { Reach } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { RoleEnum } from './enums.ts';
import { participationsOf } from './group-loaders.ts';
import { CalendarFeedType, ParticipantType, PersonType, TrajectoryType } from './node-types.ts';

type Known = Extract<Viewer, { kind: 'person' }>;

export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks (de gebruiker). Nobody when not signed in: then everything here is empty.',
  access: { rule: 'reached' },
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person; null when not signed in.',
      resolve: (viewer) => (viewer.kind === 'person' ? viewer.personId : null),
    }),
    roles: t.field({
      type: [RoleEnum],
      description: 'What the person is (rollen).',
      resolve: async (viewer, _args, api) => (viewer.kind === 'person' ? rolesOf(viewer, api) : []),
    }),
    represents: t.field({
      type: [PersonType],
      description: 'The wethouders whose calendar the person keeps (voor wie u het secretariaat doet).',
      resolve: (viewer) => (viewer.kind === 'person' ? [...viewer.secretaryOf] : []),
    }),
    participations: t.field({
      type: [ParticipantType],
      description: 'The groups the person is in now (deelnames).',
      resolve: async (viewer, _args, api) => (viewer.kind === 'person' ? currentOf(viewer, api) : []),
    }),
    trajectories: t.field({
      type: [TrajectoryType],
      description: 'Trajectories the person guides, is in, or keeps the calendar for; the newest first.',
      resolve: async (viewer, _args, api) => (viewer.kind === 'person' ? trajectoriesOf(viewer, api) : []),
    }),
    calendarFeeds: t.field({
      type: [CalendarFeedType],
      description: 'The person’s own calendar feeds (agenda-abonnementen), revoked ones included.',
      resolve: async (viewer, _args, api) =>
        viewer.kind === 'person' ? [...(await listFeedsOfOwners(api.db, [viewer.personId]))] : [],
    }),
  }),
});

/** What somebody may list; undefined for who is not signed in. */
export function reachOf(viewer: Known): Reach {
  return viewer.isOffice ? { kind: 'all', personId: viewer.personId } : ownReach(viewer);
}

function ownReach({ personId, secretaryOf }: Known) {
  return { kind: 'own', personId, represents: secretaryOf } as const;
}

async function trajectoriesOf(viewer: Known, api: ApiContext) {
  const sight = await api.sight();
  return (await listOwnTrajectories(api.db, ownReach(viewer))).filter(({ id }) => sight.reads(id));
}

async function currentOf({ personId }: Known, api: ApiContext) {
  return (await participationsOf(api, personId)).filter(({ leftAt }) => leftAt === undefined);
}

async function rolesOf(viewer: Known, api: ApiContext) {
  const isParticipant = (await currentOf(viewer, api)).length > 0;
  return [
    ...(viewer.isOffice ? (['office'] as const) : []),
    ...(viewer.isFacilitator ? (['facilitator'] as const) : []),
    ...(isParticipant ? (['participant'] as const) : []),
    ...(viewer.secretaryOf.length > 0 ? (['secretary'] as const) : []),
  ];
}
