import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { ask, globalId, type Json, ROUND_SETTINGS, startGroup } from '../server/running.ts';
import { aWethouder } from '../trajectories/builders.ts';
import { openedBy, PREVIEW, withWorld } from './prepared-rounds.ts';

describeOnBothEngines('Preparing a planning round', (engine) => {
  test('the preview is what opening stores, and stores nothing itself', () =>
    withWorld(engine, async (world) => {
      const { db } = world.server.context.database;
      const seen = await world.preview(ROUND_SETTINGS);

      assert.equal((await db.selectFrom('planning_rounds').select('id').execute()).length, 0);
      assert.deepEqual([seen.sessionsToPlan, seen.firstSessionNumber, seen.fixedSession.number], [5, 2, 1]);
      const round = await openedBy(world);
      assert.deepEqual(
        seen.slots.map(({ offered, ...slot }: Json) => ({
          ...slot,
          state: offered ? 'OFFERED' : 'WITHHELD',
        })),
        round.slots.map(({ id: _, ...slot }: Json) => slot),
      );
      assert.ok(
        seen.slots.some(({ offered, marks }: Json) => !offered && marks[0].name === 'Tweede paasdag'),
      );
    }));

  test('the preview refuses what opening refuses, and names the field', () =>
    withWorld(engine, async (world) => {
      const wrong: readonly (readonly [object, string, string])[] = [
        [{ period: { from: '2027-12-20', to: '2027-03-02' } }, 'PERIOD_ENDS_BEFORE_START', 'period'],
        [{ period: { from: '2027-03-02', to: '2027-04-20' } }, 'PERIOD_TOO_SHORT', 'period'],
        [{ weekdays: [] }, 'NO_WEEKDAYS', 'weekdays'],
        [{ dayParts: [] }, 'NO_DAY_PARTS', 'dayParts'],
        [{ spacing: { minDays: 50, maxDays: 20, targetDays: 30 } }, 'INVALID_SPACING', 'spacing'],
        [
          { attendance: { minPresent: 7, maxAbsencesPerParticipant: 1 } },
          'MIN_PRESENT_EXCEEDS_GROUP',
          'attendance',
        ],
      ];
      for (const [part, code, field] of wrong) {
        const settings = { ...ROUND_SETTINGS, ...part };
        const refusal = { __typename: 'InvalidInput', code, field };

        assert.deepEqual(await world.preview(settings), refusal);
        assert.deepEqual(
          await world.decide('openPlanningRound', { trajectoryId: world.group, ...settings }),
          refusal,
        );
      }
      await openedBy(world);
      assert.deepEqual(await world.preview(ROUND_SETTINGS), {
        __typename: 'RuleBroken',
        code: 'ROUND_ALREADY_OPEN',
      });
    }));

  test('a member of the group gets no preview', () =>
    withWorld(engine, async (world) => {
      assert.equal(await world.preview(ROUND_SETTINGS, world.member), null);
      const { data, errors } = await ask(world.server, undefined, PREVIEW, {
        id: world.group,
        settings: ROUND_SETTINGS,
      });
      assert.deepEqual(data, { trajectory: null });
      assert.deepEqual(
        errors?.map(({ extensions }) => extensions?.code),
        ['SIGN_IN_FIRST'],
      );
    }));

  test('the preview marks moments at which somebody of the group has another session', () =>
    withWorld(engine, async (world) => {
      const { database } = world.server.context;
      const { otherFacilitator, wethouders } = world.people;
      const others = await Promise.all([6, 7, 8, 9].map((index) => aWethouder(database, index)));
      await startGroup(world.server, world.office, {
        facilitator: otherFacilitator,
        people: [...others, ...wethouders.slice(5)],
        startsAt: '2027-03-11T16:00:00+01:00',
        endsAt: '2027-03-11T19:00:00+01:00',
        name: 'Groep West',
      });

      const { slots } = await world.preview(ROUND_SETTINGS);

      const taken = slots.filter(({ marks }: Json) =>
        marks.some(({ effect }: Json) => effect === 'IMPOSSIBLE'),
      );
      assert.deepEqual(
        taken.map(({ date }: Json) => date),
        ['2027-03-11'],
      );
    }));

  test('what was switched, agreed and wished goes along with opening', () =>
    withWorld(engine, async (world) => {
      const { slots } = await world.preview(ROUND_SETTINGS);
      const startOf = (date: string) => slots.find((slot: Json) => slot.date === date).startsAt;
      const [, bert, carla] = world.participants;
      const june = { from: '2027-06-01', to: '2027-06-30' };

      const round = await openedBy(world, {
        switchedSlots: [
          { startsAt: startOf('2027-03-29'), offered: true },
          { startsAt: startOf('2027-03-04'), offered: false },
        ],
        locks: [
          { sessionNumber: 3, startsAt: startOf('2027-05-03'), hostId: bert },
          { sessionNumber: 2, hostId: carla },
        ],
        hostWishes: [{ participantId: carla, period: june }],
      });

      const stateOn = (date: string) => round.slots.find((slot: Json) => slot.date === date).state;
      assert.deepEqual([stateOn('2027-03-29'), stateOn('2027-03-04')], ['OFFERED', 'WITHHELD']);
      assert.deepEqual(round.locks, [
        { sessionNumber: 2, slot: null, host: { id: carla } },
        { sessionNumber: 3, slot: { startsAt: startOf('2027-05-03') }, host: { id: bert } },
      ]);
      assert.deepEqual(round.hostWishes, [{ participant: { id: carla }, period: june }]);
      assert.equal(round.version, 1);
    }));

  test('opening is all or nothing: whatever cannot be is named, and nothing is kept', () =>
    withWorld(engine, async (world) => {
      const { db } = world.server.context.database;
      const { slots } = await world.preview(ROUND_SETTINGS);
      const [anna, bert] = world.participants;
      const [{ startsAt }] = slots;
      const noSlot = '2027-03-03T12:30:00.000Z';
      const period = { from: '2027-06-01', to: '2027-06-30' };
      const reversed = { from: '2027-06-30', to: '2027-06-01' };
      const wrong: readonly (readonly [object, string, string])[] = [
        [{ switchedSlots: [{ startsAt: noSlot, offered: true }] }, 'NO_SUCH_CANDIDATE', 'switchedSlots'],
        [
          { switchedSlots: Array.from({ length: 901 }, () => ({ startsAt, offered: true })) },
          'INVALID_SLOT_COUNT',
          'switchedSlots',
        ],
        [{ locks: [{ sessionNumber: 2, startsAt: noSlot }] }, 'NO_SUCH_CANDIDATE', 'locks'],
        [{ locks: [{ sessionNumber: 7, startsAt }] }, 'SESSION_NOT_IN_ROUND', 'locks'],
        [{ locks: [{ sessionNumber: 2 }] }, 'NOTHING_TO_LOCK', 'locks'],
        [{ locks: [{ sessionNumber: 2, hostId: anna }] }, 'HOST_NOT_TO_COME', 'locks'],
        [
          {
            locks: [
              { sessionNumber: 2, hostId: bert },
              { sessionNumber: 2, startsAt },
            ],
          },
          'SESSION_LOCKED_TWICE',
          'locks',
        ],
        [{ hostWishes: [{ participantId: anna, period }] }, 'HOST_NOT_TO_COME', 'hostWishes'],
        [{ hostWishes: [{ participantId: bert, period: reversed }] }, 'WISH_ENDS_BEFORE_START', 'hostWishes'],
        [
          { hostWishes: [period, period].map((wished) => ({ participantId: bert, period: wished })) },
          'HOST_WISH_TWICE',
          'hostWishes',
        ],
        [
          { hostWishes: [{ participantId: globalId('Participant', 'nobody'), period }] },
          'HOST_NOT_TO_COME',
          'hostWishes',
        ],
      ];
      const before = (await db.selectFrom('audit_log').select('id').execute()).length;
      for (const [part, code, field] of wrong) {
        assert.deepEqual(
          await world.decide('openPlanningRound', { trajectoryId: world.group, ...ROUND_SETTINGS, ...part }),
          { __typename: 'InvalidInput', code, field },
        );
      }
      for (const table of ['planning_rounds', 'candidate_slots', 'round_locks', 'host_wishes'] as const) {
        assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [], table);
      }
      assert.equal((await db.selectFrom('audit_log').select('id').execute()).length, before);
    }));
});
