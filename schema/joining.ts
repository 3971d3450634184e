import { type Device, listDevicesOfRounds } from '../src/access/device-store.ts';
import type { Viewer } from '../src/access/types.ts';
import { joinCodeInWords } from '../src/planning/join-code.ts';
import type { JoinableName, JoinableRound } from '../src/planning/joining.ts';
import { type JoinCode, listJoinCodes } from '../src/planning/joining-store.ts';
import type { PlanningRound } from '../src/planning/types.ts';
import type { RoundId } from '../src/shared/ids.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { batchLoader } from './loaders.ts';
import { ParticipantType, PlanningRoundType } from './node-types.ts';

const reached = { rule: 'reached' } as const;

export const devicesOf = batchLoader(async (api: ApiContext, ids: readonly RoundId[]) => {
  const devices = await listDevicesOfRounds(api.db, ids, api.context.clock());
  return ids.map((id) => devices.filter(({ roundId }) => roundId === id));
});

const joinCodeOf = batchLoader(async (api: ApiContext, ids: readonly RoundId[]) => {
  const codes = await listJoinCodes(api.db, ids, api.context.clock());
  return ids.map((id) => codes.find(({ roundId }) => roundId === id));
});

/** What a round’s guide shows on the wall, and sees of who came in. */
interface Joining {
  readonly roundId: RoundId;
}

export const JoinCodeType = builder.objectRef<JoinCode>('JoinCode').implement({
  description: 'The code to join an open planning round with (code om mee te doen).',
  access: reached,
  fields: (t) => ({
    code: t.string({
      description: 'As people read and type it: `K7M 4QX`. Case and spaces do not matter.',
      resolve: ({ code }) => joinCodeInWords(code),
    }),
    url: t.string({
      description: 'What the QR code holds: the page to join on, with the code in it.',
      resolve: ({ code }, _args, { baseUrl }) => `${baseUrl}/meedoen/${code}`,
    }),
    pageUrl: t.string({
      description: 'The page on which the code is typed.',
      resolve: (_code, _args, { baseUrl }) => `${baseUrl}/meedoen`,
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'When it stops, if the round is not closed before.',
    }),
  }),
});

export const JoinedDeviceType = builder.objectRef<Device>('JoinedDevice').implement({
  description: 'A phone or other device that joined a planning round by its code (toestel).',
  access: reached,
  fields: (t) => ({
    id: t.id({ description: 'Key of the device.', resolve: ({ id }) => id }),
    participant: t.field({
      type: ParticipantType,
      description: 'Under whose name it joined (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    helperName: t.string({
      nullable: true,
      description: 'Who helps that participant (helper), as typed; null when it is the participant.',
      resolve: ({ helperName }) => helperName ?? null,
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'Since when.' }),
    isConnected: t.boolean({
      description: 'Whether it follows the round at this moment, to about half a minute.',
      resolve: ({ connectedUntil }, _args, { context }) =>
        connectedUntil !== undefined && connectedUntil > context.clock(),
    }),
  }),
});

export const JoiningType = builder.objectRef<Joining>('Joining').implement({
  description: 'How phones join a planning round, and which did (meedoen).',
  access: reached,
  fields: (t) => ({
    code: t.field({
      type: JoinCodeType,
      nullable: true,
      description: 'The code that works now; null when none does: `openJoining` makes one.',
      resolve: async ({ roundId }, _args, api) => (await joinCodeOf(api, roundId)) ?? null,
    }),
    devices: t.field({
      type: [JoinedDeviceType],
      description: 'The devices that are in, in order of joining.',
      resolve: async ({ roundId }, _args, api): Promise<Device[]> => [...(await devicesOf(api, roundId))],
    }),
  }),
});

builder.objectField(PlanningRoundType, 'joining', (t) =>
  t.field({
    type: JoiningType,
    nullable: true,
    access: { rule: 'guide', trajectoryOf: (round: PlanningRound) => round.trajectoryId },
    description: 'The code on the wall, and who joined with it; null for everybody but the guide.',
    resolve: ({ id }): Joining => ({ roundId: id }),
  }),
);

export const JoinableNameType = builder.objectRef<JoinableName>('JoinableName').implement({
  description: 'A name to choose when joining (wie bent u).',
  access: reached,
  fields: (t) => ({
    participantId: t.globalID({
      description: 'Id of the Participant.',
      resolve: ({ participantId }) => ({ type: ParticipantType, id: participantId }),
    }),
    name: t.exposeString('name', { description: 'Full name of the participant.' }),
    isInUse: t.boolean({
      description: 'Whether a device is in under this name already.',
      resolve: ({ devices }) => devices > 0,
    }),
    isOwn: t.boolean({
      description: 'Whether the viewer answers for this participant already, without joining.',
      resolve: (name, _args, { viewer }) => answersFor(viewer, name),
    }),
  }),
});

function answersFor(viewer: Viewer, { participantId, personId }: JoinableName): boolean {
  switch (viewer.kind) {
    case 'anonymous':
      return false;
    case 'joined':
      return viewer.participantId === participantId;
    case 'person':
      return viewer.personId === personId || viewer.secretaryOf.includes(personId);
    default:
      return viewer satisfies never;
  }
}

export const JoinableRoundType = builder.objectRef<JoinableRound>('JoinableRound').implement({
  description: 'What a code opens, before a name is chosen: no more than who has to choose needs.',
  access: reached,
  fields: (t) => ({
    roundId: t.globalID({
      description: 'Id of the PlanningRound.',
      resolve: ({ roundId }) => ({ type: PlanningRoundType, id: roundId }),
    }),
    trajectoryName: t.exposeString('trajectoryName', { description: 'Name of the group (traject).' }),
    names: t.field({
      type: [JoinableNameType],
      description: 'The participants, in order of joining the group.',
      resolve: ({ names }) => [...names],
    }),
  }),
});

interface JoinCodeLookup {
  readonly round: JoinableRound | undefined;
  readonly secondsToWait: number | undefined;
}

export const JoinCodeLookupType = builder.objectRef<JoinCodeLookup>('JoinCodeLookup').implement({
  description: 'What looking up a code gave.',
  access: reached,
  fields: (t) => ({
    round: t.field({
      type: JoinableRoundType,
      nullable: true,
      description: 'What the code opens; null when it opens nothing, or when one has to wait.',
      resolve: ({ round }) => round ?? null,
    }),
    secondsToWait: t.int({
      nullable: true,
      description: 'Too many wrong codes came from this network: so long none is looked at, in seconds.',
      resolve: ({ secondsToWait }) => secondsToWait ?? null,
    }),
  }),
});
