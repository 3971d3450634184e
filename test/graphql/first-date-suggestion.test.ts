import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { askFor, type Json, withServer } from '../server/running.ts';
import { aTrajectory } from '../trajectories/builders.ts';
import { anIntendedGroup, aSeason, decide } from './forming-season.ts';

describeOnBothEngines('Moments to ask a group about', (engine) => {
  test('what is suggested can be asked as it is, and leaves out days off and what somebody is in', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server);
      const { office, facilitatorId } = season;
      const { id: groupId } = await anIntendedGroup(server, season);
      const suggest = async (): Promise<Json> =>
        (
          await askFor(
            server,
            office,
            `{ intendedGroup(id: "${groupId}") { suggestedFirstDate { answerBy moments { startsAt endsAt } } } }`,
          )
        ).intendedGroup;
      const { suggestedFirstDate: before } = await suggest();
      const [first] = before.moments;
      // Monday 4 January: five working days, and three weeks until the first day
      assert.deepEqual(before, {
        answerBy: '2027-01-11',
        moments: before.moments.toSorted((one: Json, two: Json) => (one.startsAt < two.startsAt ? -1 : 1)),
      });
      assert.equal(before.moments.length, 8);
      assert.equal(first.startsAt, '2027-01-25T12:30:00.000Z');

      // Another group of the same facilitator is on that Monday
      await aTrajectory(server.context.database, { facilitatorId, daysLater: -15 });
      const { suggestedFirstDate: after } = await suggest();
      assert.equal(
        after.moments.some(({ startsAt }: Json) => startsAt === first.startsAt),
        false,
      );
      const { answerBy, moments } = after;
      const given = { groupId, version: 1, moments, answerBy };
      assert.equal((await decide(server, office, 'askFirstDate', given)).__typename, 'AskFirstDateSuccess');
    }));
});
