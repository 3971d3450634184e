import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { ANSWER, askFor, type Json, ROUND_SETTINGS } from '../server/running.ts';
import { openedBy, type World, withWorld } from './prepared-rounds.ts';

/** Everyone can come at every slot of the round. */
async function everyoneCan(world: World, round: Json): Promise<void> {
  const answers = round.slots.map(({ id }: Json) => ({ slotId: id, answer: 'YES' }));
  for (const participantId of world.participants) {
    await askFor(world.server, world.office, ANSWER, {
      input: { roundId: round.id, participantId, answers },
    });
  }
}

describeOnBothEngines('A planning round that runs', (engine) => {
  test('a wish can be set, replaced and removed, and the proposal says when it cannot be', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      await everyoneCan(world, round);
      const [, bert] = world.participants;
      const wish = { roundId: round.id, participantId: bert };
      const version = (await world.round(round.id)).version;
      const summer = { from: '2027-07-01', to: '2027-07-31' };
      const sunday = { from: '2027-07-04', to: '2027-07-04' };

      const first = await world.decide('setHostWish', { ...wish, period: summer });
      const same = await world.decide('setHostWish', { ...wish, period: summer });
      const second = await world.decide('setHostWish', { ...wish, period: sunday });
      const during = await world.round(round.id);
      const gone = await world.decide('removeHostWish', wish);
      const again = await world.decide('removeHostWish', wish);
      const after = await world.round(round.id);

      assert.deepEqual(
        [first, same, second, gone, again].map((done) => done.round.version - version),
        [1, 1, 2, 3, 3],
      );
      assert.deepEqual(during.hostWishes, [{ participant: { id: bert }, period: sunday }]);
      assert.deepEqual(
        during.proposal.obstacles.map(({ code, message }: Json) => [
          code,
          message.replace(/^\S+ (?:\S+ )*?(?=wil )/, '… '),
        ]),
        [
          [
            'HOST_WITHOUT_SLOT',
            '… wil alleen ontvangen van zondag 4 juli 2027 tot en met zondag 4 juli 2027. In die tijd is er geen moment waarop dat kan.',
          ],
        ],
      );
      assert.deepEqual(after.hostWishes, []);
      assert.equal(after.proposal.__typename, 'BestPlan');
    }));

  test('a wish of who is not to host, or that ends before it starts, is refused', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      const [anna, bert] = world.participants;
      const period = { from: '2027-06-01', to: '2027-06-30' };
      const set = (participantId: string | undefined, wished: object) =>
        world.decide('setHostWish', { roundId: round.id, participantId, period: wished });

      assert.deepEqual(await set(anna, period), {
        __typename: 'InvalidInput',
        code: 'HOST_NOT_TO_COME',
        field: 'participantId',
      });
      assert.deepEqual(await set(bert, { from: '2027-06-30', to: '2027-06-01' }), {
        __typename: 'InvalidInput',
        code: 'WISH_ENDS_BEFORE_START',
        field: 'period',
      });
      assert.deepEqual(await world.round(round.id), round);
    }));

  test('spacing and attendance can be changed, and the answers stay', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      await everyoneCan(world, round);
      const spacing = { minDays: 14, maxDays: 35, targetDays: 28 };
      const attendance = { minPresent: 5, maxAbsencesPerParticipant: 0 };

      const done = await world.decide('changeRoundSettings', {
        roundId: round.id,
        version: round.version,
        spacing,
        attendance,
      });
      const after = await world.round(round.id);

      assert.equal(done.round.version, 8);
      assert.deepEqual([after.spacing, after.attendance], [spacing, attendance]);
      // Five gaps of at most 35 days after 9 February: later days no plan can use
      const late = after.slots.filter(({ date }: Json) => date > '2027-08-03');
      assert.deepEqual([...new Set(late.map(({ state }: Json) => state))], ['WITHHELD']);
      assert.ok(late.every(({ marks }: Json) => marks[0].kind === 'outsideSpacing'));
      assert.ok(after.respondents.every(({ notAnswered }: Json) => notAnswered === 0));
      const back = await world.decide('changeRoundSettings', {
        roundId: round.id,
        version: done.round.version,
        spacing: ROUND_SETTINGS.spacing,
        attendance: ROUND_SETTINGS.attendance,
      });
      const { version: _, respondents: __, proposal: ___, ...asBefore } = await world.round(round.id);
      const { version: ____, respondents: _____, proposal: ______, ...before } = round;
      assert.equal(back.round.version, 9);
      assert.deepEqual(asBefore, before);
    }));

  test('who changes settings that somebody else changed meanwhile is told so; answers are no hindrance', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      await everyoneCan(world, round);
      const change = (minPresent: number, version: number) =>
        world.decide('changeRoundSettings', {
          roundId: round.id,
          version,
          attendance: { minPresent, maxAbsencesPerParticipant: 1 },
        });

      const both = await Promise.all([change(3, round.version), change(5, round.version)]);

      const kinds = both.map(({ __typename }) => __typename).toSorted();
      assert.deepEqual(kinds, ['ChangeRoundSettingsSuccess', 'Outdated']);
      const told = both.find(({ __typename }) => __typename === 'Outdated');
      assert.deepEqual(told, { __typename: 'Outdated', code: 'OUTDATED', currentVersion: 8 });
      assert.equal((await change(5, 8)).__typename, 'ChangeRoundSettingsSuccess');
    }));

  test('what changes nothing is no change', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);

      const done = await world.decide('changeRoundSettings', {
        roundId: round.id,
        version: round.version,
        ...ROUND_SETTINGS,
      });

      assert.equal(done.round.version, 1);
      assert.deepEqual(await world.round(round.id), round);
    }));

  test('a longer period and another part of the day add moments that nobody has answered', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      await everyoneCan(world, round);
      const evening = { name: 'avond', starts: '19:00', ends: '21:30' };

      const done = await world.decide('changeRoundSettings', {
        roundId: round.id,
        version: round.version,
        period: { from: '2027-03-02', to: '2027-12-24' },
        weekdays: [4, 1],
        dayParts: [...ROUND_SETTINGS.dayParts, evening],
      });
      const after = await world.round(round.id);

      assert.equal(done.round.version, 8);
      const known = new Set(round.slots.map(({ id }: Json) => id));
      const kept = after.slots.filter(({ id }: Json) => known.has(id));
      const added = after.slots.filter(({ id }: Json) => !known.has(id));
      assert.deepEqual(kept, round.slots);
      assert.deepEqual([...new Set(added.map(({ dayPart }: Json) => dayPart))].toSorted(), [
        'avond',
        'middag',
      ]);
      assert.equal(added.length, round.slots.length + 2);
      const offered = added.filter(({ state }: Json) => state === 'OFFERED').length;
      assert.ok(after.respondents.every(({ notAnswered }: Json) => notAnswered === offered));
    }));

  test('moments are never taken away by settings', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      const smaller: readonly (readonly [object, string])[] = [
        [{ period: { from: '2027-03-09', to: '2027-12-20' } }, 'period'],
        [{ weekdays: [1] }, 'weekdays'],
        [{ dayParts: [{ name: 'middag', starts: '13:00', ends: '16:00' }] }, 'dayParts'],
      ];
      for (const [part, field] of smaller) {
        assert.deepEqual(
          await world.decide('changeRoundSettings', { roundId: round.id, version: 1, ...part }),
          { __typename: 'InvalidInput', code: 'SETTINGS_ONLY_GROW', field },
        );
      }
      assert.deepEqual(await world.round(round.id), round);
    }));

  test('a round that is closed keeps its settings and wishes', () =>
    withWorld(engine, async (world) => {
      const round = await openedBy(world);
      await world.decide('withdrawPlanningRound', { roundId: round.id, reason: 'Andere periode.' });
      const [, bert] = world.participants;
      const closed = { __typename: 'RuleBroken', code: 'ROUND_CLOSED' };
      const wish = { roundId: round.id, participantId: bert };
      const period = { from: '2027-06-01', to: '2027-06-30' };

      assert.deepEqual(await world.decide('setHostWish', { ...wish, period }), closed);
      assert.deepEqual(await world.decide('removeHostWish', wish), closed);
      assert.deepEqual(
        await world.decide('changeRoundSettings', { roundId: round.id, version: 9, ...ROUND_SETTINGS }),
        closed,
      );
    }));
});
