import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { openRound } from '../../src/planning/opening.ts';
import type { RoundSettings } from '../../src/planning/round-settings.ts';
import { suggestedSettings } from '../../src/planning/rules.ts';
import { findRound, listChangesAfter, listRoundsOfTrajectories } from '../../src/planning/store.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import { type CalendarDate, dateOf, type TimeOfDay } from '../../src/shared/time.ts';
import { listCyclesByTrajectoryIds, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, type BuiltTrajectory } from '../trajectories/builders.ts';
import { AFTERNOON, AT_THE_TABLE, aCalendar, aRound, contextOf, guideOf, SETTINGS } from './builders.ts';

const day = (text: string) => text as CalendarDate;

async function suggestionFor({ db }: Database, { trajectory, participants }: BuiltTrajectory) {
  return suggestedSettings({
    cycles: await listCyclesByTrajectoryIds(db, [trajectory.id]),
    sessions: await listSessionsByTrajectoryIds(db, [trajectory.id]),
    groupSize: participants.length,
  });
}

describeOnBothEngines('Opening a planning round', (engine) => {
  test('it is about the sessions without a date, counted from the one that stands', () =>
    withDatabase(engine, async (database) => {
      const { round, trajectory, cycle, session, facilitatorId, slots } = await aRound(database);

      assert.deepEqual(round, {
        ...SETTINGS,
        id: round.id,
        status: 'open',
        trajectoryId: trajectory.id,
        cycleId: cycle.id,
        fixedSessionId: session(1).id,
        movesSessionId: undefined,
        firstSessionNumber: 2,
        sessionsToPlan: 5,
        version: 1,
        openedAt: AT_THE_TABLE,
        openedBy: facilitatorId,
      });
      assert.deepEqual(await findRound(database.db, round.id), round);
      assert.deepEqual(await listChangesAfter(database.db, round.id, 0, 10), [
        {
          roundId: round.id,
          version: 1,
          kind: 'opened',
          participantId: undefined,
          changedBy: facilitatorId,
          changedAt: AT_THE_TABLE,
        },
      ]);
      assert.equal(slots.length, 84);
    }));

  test('a public holiday is withheld with its name, and the other days are offered', () =>
    withDatabase(engine, async (database) => {
      const { slots, slotOn } = await aRound(database);

      assert.deepEqual(
        slots.filter(({ state }) => state !== 'offered').map(({ startsAt }) => dateOf(startsAt)),
        ['2027-04-27'],
      );
      assert.deepEqual(slotOn('2027-04-27').marks, [
        {
          kind: 'publicHoliday',
          name: 'Koningsdag',
          effect: 'block',
          municipalities: slotOn('2027-04-27').marks.flatMap((mark) =>
            'municipalities' in mark ? mark.municipalities : [],
          ),
        },
      ]);
      assert.deepEqual(slotOn('2027-04-29').marks, []);
    }));

  test('the suggestion is for five sessions, and there is none when all are planned', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database);
      const other = await aTrajectory(database, { planned: 6, daysLater: 1, name: 'Salland' });

      assert.deepEqual(await suggestionFor(database, built), {
        period: { from: '2027-03-02', to: '2027-12-21' },
        weekdays: [1, 4, 5],
        dayParts: [{ name: 'middag', starts: '13:30', ends: '16:30' }],
        spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
        attendance: { minPresent: 5, maxAbsencesPerParticipant: 1 },
        sessionsToPlan: 5,
      });
      assert.equal(await suggestionFor(database, other), undefined);
    }));

  const refused: readonly (readonly [string, Partial<RoundSettings>, object])[] = [
    [
      'a period that ends before it starts',
      { period: { from: day('2027-06-01'), to: day('2027-05-31') } },
      { code: 'PERIOD_ENDS_BEFORE_START', field: 'period', from: '2027-06-01', to: '2027-05-31' },
    ],
    [
      'a period on the day of the fixed session',
      { period: { from: day('2027-02-09'), to: day('2027-12-16') } },
      {
        code: 'PERIOD_NOT_AFTER_FIXED_SESSION',
        field: 'period',
        from: '2027-02-09',
        fixedSessionDate: '2027-02-09',
      },
    ],
    [
      'a period beyond four years',
      { period: { from: day('2030-01-01'), to: day('2031-02-09') } },
      { code: 'PERIOD_TOO_FAR', field: 'period', to: '2031-02-09', latestDate: '2031-02-08' },
    ],
    [
      'a period in which five sessions do not fit',
      { period: { from: day('2027-03-02'), to: day('2027-05-20') } },
      { code: 'PERIOD_TOO_SHORT', field: 'period', sessionsToPlan: 5, sessionsThatFit: 4 },
    ],
    [
      'more slots than anybody answers',
      {
        period: { from: day('2027-03-01'), to: day('2029-12-31') },
        weekdays: [1, 2, 3, 4, 5, 6, 7],
      },
      { code: 'TOO_MANY_SLOTS', field: 'period', slots: 1037, maxSlots: 900 },
    ],
    ['no weekdays', { weekdays: [] }, { code: 'NO_WEEKDAYS', field: 'weekdays' }],
    ['an eighth weekday', { weekdays: [8] }, { code: 'INVALID_WEEKDAY', field: 'weekdays', weekday: 8 }],
    ['no day parts', { dayParts: [] }, { code: 'NO_DAY_PARTS', field: 'dayParts' }],
    [
      'a day part that ends when it starts',
      { dayParts: [{ ...AFTERNOON, ends: '13:30' as TimeOfDay }] },
      { code: 'DAY_PART_NOT_POSITIVE', field: 'dayParts', dayPart: 'middag' },
    ],
    [
      'a day part with a name that nobody can see',
      { dayParts: [{ ...AFTERNOON, name: '\u202E\u0007' }] },
      { code: 'INVALID_DAY_PART_NAME', field: 'dayParts' },
    ],
    [
      'a spacing of no days',
      { spacing: { minDays: 0, maxDays: 63, targetDays: 42 } },
      { code: 'INVALID_SPACING', field: 'spacing', minDays: 0, maxDays: 63 },
    ],
    [
      'a spacing without an end',
      { spacing: { minDays: 21, maxDays: 2_000_000_000, targetDays: 42 } },
      { code: 'INVALID_SPACING', field: 'spacing', minDays: 21, maxDays: 2_000_000_000 },
    ],
    [
      'a target below the spacing',
      { spacing: { minDays: 21, maxDays: 63, targetDays: 20 } },
      { code: 'INVALID_SPACING_TARGET', field: 'spacing', targetDays: 20 },
    ],
    [
      'a target above the spacing',
      { spacing: { minDays: 21, maxDays: 63, targetDays: 64 } },
      { code: 'INVALID_SPACING_TARGET', field: 'spacing', targetDays: 64 },
    ],
    [
      'more present than the group has',
      { attendance: { minPresent: 7, maxAbsencesPerParticipant: 2 } },
      { code: 'MIN_PRESENT_EXCEEDS_GROUP', field: 'attendance', minPresent: 7, groupSize: 6 },
    ],
    [
      'nobody present',
      { attendance: { minPresent: 0, maxAbsencesPerParticipant: 2 } },
      { code: 'INVALID_ATTENDANCE', field: 'attendance' },
    ],
    [
      'fewer than no absences',
      { attendance: { minPresent: 4, maxAbsencesPerParticipant: -1 } },
      { code: 'INVALID_ATTENDANCE', field: 'attendance' },
    ],
  ];
  test('settings that cannot be are refused with their field, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      await aCalendar(database);
      const built = await aTrajectory(database);
      const guide = await guideOf(database, built);

      for (const [what, wrong, refusal] of refused) {
        const opened = await openRound(contextOf(database), guide, { ...SETTINGS, ...wrong });
        assert.deepEqual(opened, { ok: false, refusal }, what);
      }

      assert.deepEqual(await listRoundsOfTrajectories(database.db, [built.trajectory.id]), []);
      assert.deepEqual(await database.db.selectFrom('candidate_slots').select('id').execute(), []);
      assert.deepEqual(await database.db.selectFrom('audit_log').select('id').execute(), []);
    }));

  test('the last day that is near enough is accepted', () =>
    withDatabase(engine, async (database) => {
      const { round } = await aRound(database, {
        period: { from: day('2028-06-01'), to: day('2031-02-08') },
        weekdays: [2],
        spacing: { minDays: 21, maxDays: 700, targetDays: 42 },
      });

      assert.equal(round.period.to, '2031-02-08');
    }));

  test('a cycle has one open round at a time; after a withdrawal there can be another', () =>
    withDatabase(engine, async (database) => {
      const { context, guide, round } = await aRound(database);

      assert.deepEqual(await openRound(context, guide, SETTINGS), {
        ok: false,
        refusal: { code: 'ROUND_ALREADY_OPEN' },
      });
      const withdrawn = await withdrawRound(context, guide, round.id, ' Te weinig\ndagen ');
      assert.deepEqual(withdrawn, { ok: true, value: { version: 2 } });
      assert.equal((await openRound(context, guide, SETTINGS)).ok, true);
      assert.deepEqual(
        (await listRoundsOfTrajectories(database.db, [round.trajectoryId]))
          .map(({ status }) => status)
          .sort(),
        ['open', 'withdrawn'],
      );
      assert.deepEqual(
        await database.db.selectFrom('audit_log').select(['action', 'reason']).orderBy('id').execute(),
        [
          { action: 'round.opened', reason: null },
          { action: 'round.withdrawn', reason: 'Te weinig dagen' },
          { action: 'round.opened', reason: null },
        ],
      );
    }));

  test('of two who open at once one round remains', () =>
    withDatabase(engine, async (database) => {
      await aCalendar(database);
      const built = await aTrajectory(database);
      const guide = await guideOf(database, built);

      const opened = await Promise.all([1, 2].map(() => openRound(contextOf(database), guide, SETTINGS)));

      assert.deepEqual(
        opened.filter(({ ok }) => !ok),
        [{ ok: false, refusal: { code: 'ROUND_ALREADY_OPEN' } }],
      );
      assert.equal((await listRoundsOfTrajectories(database.db, [built.trajectory.id])).length, 1);
    }));

  test('the database itself tells a second open round from a second confirmed one', () =>
    withDatabase(engine, async (database) => {
      const { round } = await aRound(database);
      const again = (status: 'open' | 'confirmed', id: string) =>
        database.decide<undefined, { code: string }>(
          async (trx) => {
            const row = await trx
              .selectFrom('planning_rounds')
              .selectAll()
              .where('id', '=', round.id)
              .executeTakeFirstOrThrow();
            const closed = status === 'open' ? null : AT_THE_TABLE;
            await trx
              .insertInto('planning_rounds')
              .values({ ...row, id: id as typeof round.id, status, closed_at: closed })
              .execute();
            return { ok: true, value: undefined };
          },
          { ROUND_ALREADY_OPEN: { code: 'open' }, CYCLE_ALREADY_PLANNED: { code: 'planned' } },
        );

      assert.deepEqual(await again('open', 'r2'), { ok: false, refusal: { code: 'open' } });
      assert.deepEqual(await again('confirmed', 'r3'), { ok: true, value: undefined });
      assert.deepEqual(await again('confirmed', 'r4'), { ok: false, refusal: { code: 'planned' } });
    }));

  test('a cycle with a session for every number has nothing to plan', () =>
    withDatabase(engine, async (database) => {
      await aCalendar(database);
      const built = await aTrajectory(database, { planned: 6 });

      assert.deepEqual(await openRound(contextOf(database), await guideOf(database, built), SETTINGS), {
        ok: false,
        refusal: { code: 'NOTHING_TO_PLAN' },
      });
    }));

  test('without a session that stands there is nothing to count from', () =>
    withDatabase(engine, async (database) => {
      await aCalendar(database);
      const built = await aTrajectory(database);
      await database.db.deleteFrom('engagements').execute();
      await database.db
        .updateTable('sessions')
        .set({ status: 'cancelled', cancelled_at: AT_THE_TABLE })
        .execute();

      assert.deepEqual(await openRound(contextOf(database), await guideOf(database, built), SETTINGS), {
        ok: false,
        refusal: { code: 'NO_FIXED_SESSION' },
      });
      assert.equal(await suggestionFor(database, built), undefined);
    }));

  test('a withdrawal needs a reason that can be read, and an open round of the own group', () =>
    withDatabase(engine, async (database) => {
      const { context, guide, round } = await aRound(database);
      const stranger = await guideOf(
        database,
        await aTrajectory(database, { daysLater: 1, name: 'Salland' }),
      );

      assert.deepEqual(await withdrawRound(context, guide, round.id, ' \n '), {
        ok: false,
        refusal: { code: 'INVALID_REASON', field: 'reason' },
      });
      assert.deepEqual(await withdrawRound(context, stranger, round.id, 'Zomaar'), {
        ok: false,
        refusal: { code: 'ROUND_NOT_FOUND' },
      });
      await withdrawRound(context, guide, round.id, 'Te weinig dagen');
      assert.deepEqual(await withdrawRound(context, guide, round.id, 'Nog eens'), {
        ok: false,
        refusal: { code: 'ROUND_CLOSED', status: 'withdrawn' },
      });
      assert.deepEqual(await findRound(database.db, round.id), {
        ...round,
        status: 'withdrawn',
        closedAt: AT_THE_TABLE,
        version: 2,
      });
    }));
});
