import type { Viewer } from '../src/access/types.ts';
import { listFeedsOfOwners } from '../src/calendar/feed-store.ts';
import { findNoticeChoice } from '../src/notifications/notice-choice.ts';
import { listOwnTrajectories } from '../src/trajectories/listing-store.ts';
import type { Reach } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { notAllowed } from './api-errors.ts';
import { builder } from './builder.ts';
import { RoleEnum } from './enums.ts';
import { participationsOf } from './group-loaders.ts';
import {
  CalendarFeedType,
  ParticipantType,
  PersonType,
  PlanningRoundType,
  TrajectoryType,
} from './node-types.ts';
import { NoticeChoiceType } from './notices.ts';

type Known = Extract<Viewer, { kind: 'person' }>;
type Joined = Extract<Viewer, { kind: 'joined' }>;

export const JoinedAsType = builder.objectRef<Joined>('JoinedAs').implement({
  description: 'What a device joined, and as whom (meedoen).',
  access: { rule: 'reached' },
  fields: (t) => ({
    round: t.field({
      type: PlanningRoundType,
      description: 'The planning round (planningsronde): the only one that it may see.',
      resolve: ({ roundId }) => roundId,
    }),
    participant: t.field({
      type: ParticipantType,
      description: 'Under whose name (deelnemer): the only one that it may answer for.',
      resolve: ({ participantId }) => participantId,
    }),
    helperName: t.string({
      nullable: true,
      description: 'Name of who helps that participant (helper); null when it is the participant.',
      resolve: ({ helperName }) => helperName ?? null,
    }),
  }),
});

export const EndedDeviceEnum = builder.enumType('EndedDevice', {
  description: 'Why a device is in no more.',
  values: {
    SENT_OFF: { value: 'sentOff', description: 'The guide sent it off (weggehaald).' },
    OVER: { value: 'over', description: 'It left, or the round is over.' },
  },
});

export const ViewerType = builder.objectRef<Viewer>('Viewer').implement({
  description: 'Who asks (de gebruiker). Nobody when not signed in: then everything here is empty.',
  access: { rule: 'reached' },
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      nullable: true,
      description:
        'The person; on a device that joined by code whose name was chosen. Null when not signed in.',
      resolve: (viewer) => (viewer.kind === 'anonymous' ? null : viewer.personId),
    }),
    joined: t.field({
      type: JoinedAsType,
      nullable: true,
      description: 'As what this device joined a planning round by its code (doet mee); null for all others.',
      resolve: (viewer) => (viewer.kind === 'joined' ? viewer : null),
    }),
    endedDevice: t.field({
      type: EndedDeviceEnum,
      nullable: true,
      description: 'Why this device, which had joined by code, is in no more; null when it is, or never was.',
      resolve: (viewer) => (viewer.kind === 'anonymous' ? (viewer.endedDevice ?? null) : null),
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
    standsInFor: t.field({
      type: [PersonType],
      description: 'The facilitators in whose place the person guides a session to come (valt in voor).',
      resolve: (viewer) =>
        viewer.kind === 'person'
          ? [...new Set((viewer.standsInFor ?? []).map(({ facilitatorId }) => facilitatorId))]
          : [],
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
    notices: t.field({
      type: NoticeChoiceType,
      nullable: true,
      description: 'How the person hears of sessions (berichten); null when not signed in.',
      resolve: async (viewer, _args, api) =>
        viewer.kind === 'person' ? findNoticeChoice(api.db, viewer.personId, api.context.clock()) : null,
    }),
    calendarFeeds: t.field({
      type: [CalendarFeedType],
      description: 'The person’s own calendar feeds (agenda-abonnementen), revoked ones included.',
      resolve: async (viewer, _args, api) =>
        viewer.kind === 'person' ? [...(await listFeedsOfOwners(api.db, [viewer.personId]))] : [],
    }),
  }),
});

/** What the viewer may list. @throws for who is not signed in. */
export function viewerReach(api: ApiContext): Reach {
  const { viewer } = api;
  if (viewer.kind !== 'person') throw notAllowed(api);
  return viewer.isOffice ? { kind: 'all', personId: viewer.personId } : ownReach(viewer);
}

function ownReach({ personId, secretaryOf, standsInFor = [] }: Known) {
  const groups = standsInFor.map(({ trajectoryId }) => trajectoryId);
  return { kind: 'own', personId, represents: secretaryOf, standsInFor: groups } as const;
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
