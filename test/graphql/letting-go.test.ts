import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import type { Json } from '../server/running.ts';
import { known, onMondays, withRoom } from './answered-rounds.ts';
import { decide as decideOn } from './at-the-table.ts';

describeOnBothEngines('Letting agreements go', (engine) => {
  test('names the fewest that must be let go for a plan, when they leave none', () =>
    withRoom(engine, onMondays(), async (room) => {
      const [, bram, carla] = room.participants;
      const unasked = room.slotOn('2027-05-10');
      const letGo = async () => {
        const { proposal, version } = await known(
          room,
          `proposal { ... on NoPlanPossible { lettingGo { ... on NotKnown { code } ... on LettingGo {
            roundVersion fewest setCount summary sets { sentence lockedSessions wishesOf { id } objective { values } } } } } }`,
        );
        assert.equal(proposal.lettingGo.roundVersion, version);
        return proposal.lettingGo;
      };
      const decide = (mutation: string, input: Json) =>
        decideOn(room.server, room.office, mutation, { roundId: room.roundId, ...input });
      await decide('lockSession', { sessionNumber: 4, hostId: carla });
      await decide('setHostWish', { participantId: bram, period: { from: '2027-05-10', to: '2027-05-10' } });
      const wish = await letGo();
      assert.deepEqual(wish, {
        roundVersion: wish.roundVersion,
        fewest: 1,
        setCount: 1,
        summary: 'Als dit wordt losgemaakt, is er wel een planning:',
        sets: [
          {
            sentence: 'De wens van Bram de Boer. Dan kan iedereen bij elke bijeenkomst zijn.',
            lockedSessions: [],
            wishesOf: [{ id: bram }],
            objective: { values: [0, 0, 0, 1, 209, 625] },
          },
        ],
      });

      await decide('lockSession', { sessionNumber: 3, slotId: unasked });
      const both = await letGo();

      assert.equal(both.fewest, 2);
      assert.equal(both.summary, 'Als er 2 tegelijk worden losgemaakt, is er wel een planning:');
      assert.deepEqual(
        both.sets.map(({ sentence, lockedSessions }: Json) => ({ sentence, lockedSessions })),
        [
          {
            sentence:
              'De afspraak over bijeenkomst 3 en de wens van Bram de Boer. Dan kan iedereen bij elke bijeenkomst zijn.',
            lockedSessions: [3],
          },
        ],
      );
    }));
});
