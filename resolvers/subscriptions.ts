import { notFound } from '../schema/api-errors.ts';
import { builder } from '../schema/builder.ts';
import { roundOf } from '../schema/group-loaders.ts';
import { PlanningRoundType } from '../schema/node-types.ts';
import { PlanningRoundChangeType } from '../schema/rounds.ts';
import { readerRight } from '../src/access/gate.ts';
import { roundChanges } from '../src/planning/changes.ts';

builder.subscriptionField('planningRoundChanges', (t) =>
  t.field({
    type: PlanningRoundChangeType,
    access: 'group',
    description:
      'Each change of a planning round, in order, none lost and none twice. After a lost connection: ask again with the last version seen.',
    args: {
      roundId: t.arg.globalID({ for: PlanningRoundType, description: 'The round (planningsronde).' }),
      afterVersion: t.arg.int({
        required: false,
        description: 'First the changes after this version; left out: only those from now on.',
      }),
    },
    subscribe: async (_root, { roundId, afterVersion }, api) => {
      const round = await roundOf(api, roundId.id);
      const right = round && (await readerRight(api.db, api.viewer, round.trajectoryId));
      if (right === undefined) throw notFound();
      return roundChanges(api.context.database, roundId.id, afterVersion ?? undefined, api.stopping);
    },
    // Each event has a context of its own: who has left the group since hears no more
    resolve: async (change, _args, api) => {
      const round = await roundOf(api, change.roundId);
      if (round === undefined || !(await api.sight()).reads(round.trajectoryId)) throw notFound();
      return change;
    },
  }),
);
