import { swapState } from '../src/trajectories/rules.ts';
import { listSwapsOfSessions } from '../src/trajectories/swap-store.ts';
import type { HostSwap, Session, SwapTurn } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { SwapStateEnum } from './enums.ts';
import { participantOf, sessionOf } from './group-loaders.ts';
import { batchLoader } from './loaders.ts';
import { ParticipantType, PersonType, SessionType } from './node-types.ts';

/** A swap is of two sessions, so it stands in both lists. */
const swapsOf = batchLoader<Session['id'], readonly HostSwap[]>(async (api, ids) => {
  const swaps = await listSwapsOfSessions(api.db, ids);
  return ids.map((id) =>
    swaps.filter(({ asking, asked }) => asking.sessionId === id || asked.sessionId === id),
  );
});

/** For both hosts, their secretaries and the guide: to others it is nothing yet. */
export async function visibleSwaps(api: ApiContext, { id, trajectoryId }: Session): Promise<HostSwap[]> {
  const swaps = await swapsOf(api, id);
  if ((await api.sight()).guides(trajectoryId)) return [...swaps];
  const visible = await Promise.all(
    swaps.map(async ({ asking, asked }) => (await mayAct(api, asking)) || (await mayAct(api, asked))),
  );
  return swaps.filter((_, index) => visible[index]);
}

/** Speaks for the host that a turn names, whoever receives the group then by now. */
export async function mayAct(api: ApiContext, { hostId }: SwapTurn): Promise<boolean> {
  const participant = await participantOf(api, hostId);
  return participant !== undefined && (await api.sight()).speaksFor(participant.personId);
}

export async function stateOf(api: ApiContext, swap: HostSwap): Promise<HostSwap['status']> {
  const sessions = await Promise.all(
    [swap.asking, swap.asked].map(({ sessionId }) => sessionOf(api, sessionId)),
  );
  return swapState(
    swap,
    sessions.filter((session) => session !== undefined),
    api.context.clock(),
  );
}

async function isOpenFor(api: ApiContext, swap: HostSwap, turn: SwapTurn): Promise<boolean> {
  if ((await stateOf(api, swap)) !== 'open') return false;
  return (await api.sight()).guides(swap.trajectoryId) || mayAct(api, turn);
}

export const HostSwapType = builder.objectRef<HostSwap>('HostSwap').implement({
  description: 'A host asks another to change places (ruilverzoek); nothing changes until the other agrees.',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'Key of the request.', resolve: ({ id }) => id }),
    state: t.field({
      type: SwapStateEnum,
      description: 'What has become of it.',
      resolve: (swap, _args, api) => stateOf(api, swap),
    }),
    session: t.field({
      type: SessionType,
      description: 'The session of who asks.',
      resolve: ({ asking }) => asking.sessionId,
    }),
    host: t.field({
      type: ParticipantType,
      description: 'Who asks.',
      resolve: ({ asking }) => asking.hostId,
    }),
    otherSession: t.field({
      type: SessionType,
      description: 'The session of who is asked.',
      resolve: ({ asked }) => asked.sessionId,
    }),
    otherHost: t.field({
      type: ParticipantType,
      description: 'Who is asked.',
      resolve: ({ asked }) => asked.hostId,
    }),
    askedBy: t.field({
      type: PersonType,
      description: 'Who asked it: that host, the secretary, or the guide.',
      resolve: ({ askedBy }) => askedBy,
    }),
    askedAt: t.expose('askedAt', { type: 'DateTime', description: 'When.' }),
    reason: t.string({
      nullable: true,
      description: 'Why, as the person typed it; null when not given.',
      resolve: ({ reason }) => reason ?? null,
    }),
    mayAnswer: t.boolean({
      description: 'Whether you may agree to it or decline it now.',
      resolve: (swap, _args, api) => isOpenFor(api, swap, swap.asked),
    }),
    mayWithdraw: t.boolean({
      description: 'Whether you may take it back now.',
      resolve: (swap, _args, api) => isOpenFor(api, swap, swap.asking),
    }),
  }),
});
