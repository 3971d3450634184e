import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, insertPeople, openRound, signedIn, startGroup, withServer } from '../server/running.ts';

describeOnBothEngines('What the planner knows beside the proposal', (engine) => {
  test('says of a slot that nobody answered who is missing', () =>
    withServer(engine, async (server) => {
      const { office: officeId, facilitator, wethouders } = await insertPeople(server.context.database);
      const office = await signedIn(server, officeId);
      const group = await startGroup(server, office, { facilitator, people: wethouders });
      const round = await openRound(server, office, group.id);

      const { planningRound } = await askFor(
        server,
        office,
        `query ($id: ID!, $slotId: ID!) { planningRound(id: $id) {
          whyNotSlot(slotId: $slotId) { __typename ... on WhyNotSlot { verdict sentences plan { comparison } } }
        } }`,
        { id: round.id, slotId: round.slots[0] },
      );

      assert.deepEqual(planningRound.whyNotSlot, {
        __typename: 'WhyNotSlot',
        verdict: 'OBSTRUCTED',
        sentences: [
          'Dit moment kan niet: er komen te weinig deelnemers: 0, en het moeten er minstens 4 zijn. Heeft niet geantwoord: Anna Bakker, Bram de Boer, Carla Dekker, Daan van Dijk, Els Hendriks en Frank Jansen.',
        ],
        plan: null,
      });
    }));
});
