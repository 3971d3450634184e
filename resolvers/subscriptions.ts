import { notAllowed, notFound } from '../schema/api-errors.ts';
import { builder } from '../schema/builder.ts';
import { roundOf } from '../schema/group-loaders.ts';
import { ParticipantType, PlanningRoundType } from '../schema/node-types.ts';
import { PlanningRoundChangeType } from '../schema/round-changes.ts';
import { roundReaderRight } from '../src/access/gate.ts';
import { roundChanges } from '../src/planning/changes.ts';
import { whileConnected } from '../src/planning/presence.ts';
import type { RoundChange } from '../src/planning/types.ts';

builder.subscriptionField('planningRoundChanges', (t) =>
  t.field({
    type: PlanningRoundChangeType,
    access: 'round',
    description:
      'Each change of a planning round, in order, none lost and none twice. After a lost connection: ask again with the last version seen.',
    args: {
      roundId: t.arg.globalID({ for: PlanningRoundType, description: 'The round (planningsronde).' }),
      afterVersion: t.arg.int({
        required: false,
        description: 'First the changes after this version; left out: only those from now on.',
      }),
      answersOf: t.arg.globalID({
        for: ParticipantType,
        required: false,
        description:
          'Of answers only those of this participant (deelnemer), so that a phone is not woken by others.',
      }),
    },
    subscribe: async (_root, { roundId, afterVersion, answersOf }, api) => {
      const round = await roundOf(api, roundId.id);
      const right = round && (await roundReaderRight(api.db, api.viewer, round));
      if (right === undefined) throw notFound();
      const concerns = ({ kind, participantId }: RoundChange): boolean =>
        kind !== 'answered' || !answersOf || participantId === answersOf.id;
      const { database } = api.context;
      const changes = roundChanges(database, roundId.id, afterVersion ?? undefined, api.stopping, {
        concerns,
      });
      return api.viewer.kind === 'joined'
        ? whileConnected(api.context, api.viewer.deviceId, changes)
        : changes;
    },
    // Each event has a context of its own: who has left the group or was sent off since hears no more, and the stream
    // ends with this (src/server/graphql-route.ts)
    resolve: async (change, _args, api) => {
      const round = await roundOf(api, change.roundId);
      if (api.viewer.kind === 'anonymous') throw notAllowed(api);
      if (round === undefined || !(await api.sight()).readsRound(round.id, round.trajectoryId))
        throw notFound();
      return change;
    },
  }),
);
