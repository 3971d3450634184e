import { hostsToCome } from '../src/hosting/rules.ts';
import { suggestedSettings } from '../src/planning/rules.ts';
import type { ParticipantId } from '../src/shared/ids.ts';
import { dateOf } from '../src/shared/time.ts';
import { listSessionsByHostIds } from '../src/trajectories/store.ts';
import type { Cycle, Participant, Session, Trajectory } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { pageComplexity } from './connections.ts';
import { cyclesOf, membersOf, plannedDeparturesOf, roundsOf, sessionsOf } from './group-loaders.ts';
import { HistoryConnection, historyPage } from './history.ts';
import { groupLoader } from './loaders.ts';
import {
  MunicipalityType,
  ParticipantType,
  PersonType,
  PlanningRoundType,
  SessionType,
  TrajectoryType,
} from './node-types.ts';
import { RoundSuggestionType } from './round-settings.ts';
import { CycleType } from './sessions.ts';

// A session at a neutral venue has no host, and so belongs to nobody's list
const hostedSessionsOf = groupLoader(listSessionsByHostIds, ({ hostId }) => hostId ?? ('' as ParticipantId));

/** Not for a device that joined one round: it has no business with others. */
const members = { rule: 'group', trajectoryOf: (trajectory: Trajectory) => trajectory.id } as const;

TrajectoryType.implement({
  description: 'Trajectory (traject): a group of wethouders, its facilitator and their sessions.',
  access: { rule: 'table', trajectoryOf: (trajectory) => trajectory.id },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the group: `Groep Oost 2027`.' }),
    facilitator: t.field({
      type: PersonType,
      description: 'Who guides the group (begeleider).',
      resolve: ({ facilitatorId }) => facilitatorId,
    }),
    participants: t.field({
      type: [ParticipantType],
      description: 'Who belong to the group now (deelnemers), in order of joining.',
      resolve: async ({ id }, _args, api): Promise<Participant[]> => [...(await membersOf(api, id))],
    }),
    cycles: t.field({
      type: [CycleType],
      description: 'The cycles (cycli), in order.',
      resolve: async ({ id }, _args, api): Promise<Cycle[]> => [...(await cyclesOf(api, id))],
    }),
    sessions: t.field({
      type: [SessionType],
      description: 'All sessions (bijeenkomsten) in order of number, cancelled ones included.',
      resolve: async ({ id }, _args, api): Promise<Session[]> => [...(await sessionsOf(api, id))],
    }),
    hostsToCome: t.field({
      type: [ParticipantType],
      description:
        'Who still have to receive the group in the last cycle (nog te ontvangen door), first turn first.',
      resolve: async (trajectory, _args, api): Promise<Participant[]> => [...(await toCome(api, trajectory))],
    }),
    currentRound: t.field({
      type: PlanningRoundType,
      nullable: true,
      description: 'The planning round (planningsronde) that is open; null when none is.',
      resolve: async ({ id }, _args, api) =>
        (await roundsOf(api, id)).find(({ status }) => status === 'open') ?? null,
    }),
    planningRounds: t.field({
      type: [PlanningRoundType],
      access: members,
      description: 'All planning rounds (planningsrondes), the newest first.',
      resolve: async ({ id }, _args, api) => [...(await roundsOf(api, id))],
    }),
    version: t.exposeInt('version', { description: 'One higher with each change of the trajectory itself.' }),
    history: t.field({
      type: HistoryConnection,
      description: 'What was decided about the trajectory (geschiedenis), the newest first.',
      access: members,
      args: {
        first: t.arg.int({ required: false, description: 'How many: 1 to 100, 20 when left out.' }),
        after: t.arg.string({ required: false, description: 'Only what comes after this cursor.' }),
      },
      complexity: pageComplexity,
      resolve: (trajectory, args, api) => historyPage(api, trajectory, args),
    }),
    suggestedRound: t.field({
      type: RoundSuggestionType,
      nullable: true,
      access: members,
      description:
        'Settings to open a planning round with (voorzet). Null when there is nothing to plan, or no session to count from.',
      resolve: async ({ id }, _args, api) =>
        suggestedSettings({
          cycles: await cyclesOf(api, id),
          sessions: await sessionsOf(api, id),
          groupSize: (await membersOf(api, id)).length,
        }) ?? null,
    }),
  }),
});

async function toCome(api: ApiContext, { id }: Trajectory): Promise<readonly Participant[]> {
  const members = (await membersOf(api, id)).filter(
    ({ lastSessionNumber }) => lastSessionNumber === undefined,
  );
  const cycle = (await cyclesOf(api, id)).at(-1);
  const planned = (await sessionsOf(api, id)).filter(({ status }) => status === 'planned');
  const inOrder = planned.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const lastHostedOn = new Map(inOrder.map(({ hostId, startsAt }) => [hostId, dateOf(startsAt)]));
  const turns = inOrder.filter(({ cycleId }) => cycleId === cycle?.id).flatMap(({ hostId }) => hostId ?? []);
  const ids = hostsToCome(
    members.map((member) => ({ id: member.id, lastHostedOn: lastHostedOn.get(member.id) })),
    turns,
  );
  return ids.flatMap((hostId) => members.find((member) => member.id === hostId) ?? []);
}

ParticipantType.implement({
  description: 'Participant (deelnemer): a wethouder in one trajectory.',
  access: { rule: 'table', trajectoryOf: (participant) => participant.trajectoryId },
  fields: (t) => ({
    person: t.field({
      type: PersonType,
      description: 'The wethouder.',
      resolve: ({ personId }) => personId,
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Where the group is received on this participant’s turn (ontvangende gemeente).',
      resolve: ({ municipalityCode }) => municipalityCode,
    }),
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory (traject).',
      resolve: ({ trajectoryId }) => trajectoryId,
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', description: 'When this participant joined.' }),
    leftAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When this participant left; null for who belongs to the group.',
      resolve: ({ leftAt }) => leftAt ?? null,
    }),
    lastDay: t.field({
      type: 'Date',
      nullable: true,
      access: { rule: 'group', trajectoryOf: ({ trajectoryId }) => trajectoryId },
      description:
        'The last day of who leaves on a day to come (vertrek); null for who stays. The group knows that, why its guide alone.',
      resolve: async ({ id, trajectoryId }, _args, api) => {
        const planned = await plannedDeparturesOf(api, trajectoryId);
        return planned.find(({ participantId }) => participantId === id)?.lastDay ?? null;
      },
    }),
    hostedSessions: t.field({
      type: [SessionType],
      description: 'Sessions this participant receives or received (gastheerschap), cancelled ones not.',
      resolve: async ({ id }, _args, api) => [...(await hostedSessionsOf(api, id))],
    }),
  }),
});
