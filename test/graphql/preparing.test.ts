import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import {
  ANSWER,
  ask,
  askFor,
  globalId,
  insertPeople,
  type Json,
  linked,
  type People,
  ROUND_SETTINGS,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';
import { aWethouder } from '../trajectories/builders.ts';

const PREVIEW = `query ($id: ID!, $settings: RoundSettingsInput!) {
  trajectory(id: $id) {
    roundPreview(settings: $settings) {
      __typename
      ... on RoundPreview {
        sessionsToPlan firstSessionNumber fixedSession { number }
        slots { startsAt endsAt date dayPart offered marks { kind name effect municipalities { id } } }
      }
      ... on UserError { code }
      ... on InvalidInput { field }
    }
  }
}`;
const ROUND = `{
  id version
  sessionsToPlan firstSessionNumber
  period { from to } weekdays dayParts { name starts ends }
  spacing { minDays maxDays targetDays } attendance { minPresent maxAbsencesPerParticipant }
  slots { id startsAt endsAt date dayPart state marks { kind name effect municipalities { id } } }
  locks { sessionNumber slot { startsAt } host { id } }
  hostWishes { participant { id } period { from to } }
  respondents { participant { id } answered notAnswered }
  proposal { __typename ... on NoPlanPossible { obstacles { code message } } }
}`;

interface World {
  readonly server: Running;
  readonly office: string;
  readonly member: string;
  readonly group: string;
  readonly participants: readonly string[];
  readonly people: People;
  /** Does one decision and gives its result, refusal or not. */
  decide(name: string, input: object): Promise<Json>;
  preview(settings: object, token?: string): Promise<Json>;
  round(id: string): Promise<Json>;
}

async function aWorld(server: Running): Promise<World> {
  const people = await insertPeople(server.context.database);
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  const decide = async (name: string, input: object): Promise<Json> => {
    const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    const data = await askFor(
      server,
      office,
      `mutation ($input: ${type}Input!) { done: ${name}(input: $input) {
        __typename
        ... on ${type}Success { round { id version } }
        ... on UserError { code }
        ... on InvalidInput { field }
        ${name === 'changeRoundSettings' ? '... on Outdated { currentVersion }' : ''}
      } }`,
      { input },
    );
    return data.done;
  };
  return {
    server,
    office,
    member: await linked(server, people.wethouders[0] ?? people.office),
    group: group.id,
    participants: group.participants,
    people,
    decide,
    preview: async (settings, token = office) =>
      (await askFor(server, token, PREVIEW, { id: group.id, settings })).trajectory.roundPreview,
    round: async (id) =>
      (await askFor(server, office, `query ($id: ID!) { planningRound(id: $id) ${ROUND} }`, { id }))
        .planningRound,
  };
}

const withWorld = (engine: 'sqlite' | 'postgres', work: (world: World) => Promise<void>) =>
  withServer(engine, async (server) => work(await aWorld(server)));

async function openedBy(world: World, more: object = {}): Promise<Json> {
  const opened = await world.decide('openPlanningRound', {
    trajectoryId: world.group,
    ...ROUND_SETTINGS,
    ...more,
  });
  assert.equal(opened.__typename, 'OpenPlanningRoundSuccess', JSON.stringify(opened));
  return world.round(opened.round.id);
}

/** Everyone can come at every slot of the round. */
async function everyoneCan(world: World, round: Json): Promise<void> {
  const answers = round.slots.map(({ id }: Json) => ({ slotId: id, answer: 'YES' }));
  for (const participantId of world.participants) {
    await askFor(world.server, world.office, ANSWER, {
      input: { roundId: round.id, participantId, answers },
    });
  }
}

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
