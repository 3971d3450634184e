import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { moveSession } from '../../src/trajectories/session-changes.ts';
import { listSessionsByIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  atTheTable,
  type BuiltTrajectory,
  contextAt,
  engagedAt,
  FIRST_SESSION,
  given,
  guideRightOf,
  later,
  NOW,
  snapshot,
  toBeTold,
} from './builders.ts';

const LATER = '2027-01-05T08:15:30.500Z' as Instant;
const at = (text: string): Instant => text as Instant;
/** A day after the first session of the built trajectories. */
const NEXT_DAY = { startsAt: at('2027-02-10T12:30:00.000Z'), endsAt: at('2027-02-10T15:30:00.000Z') };

describeOnBothEngines('Moving a session', (engine) => {
  test('moves everyone with it, with one version, one SEQUENCE, one line of history and a mail to each', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const session = group.session(1);
      const right = await guideRightOf(database, group);

      const result = await moveSession(contextAt(database, LATER), right, {
        sessionId: session.id,
        version: 1,
        ...NEXT_DAY,
        reason: ' Raad ',
      });

      const moved = { ...session, ...NEXT_DAY, version: 2, calendarSequence: 1 };
      assert.deepEqual(result, { ok: true, value: moved });
      assert.deepEqual(await listSessionsByIds(database.db, [session.id]), [moved]);
      assert.deepEqual(
        await engagedAt(database, session.id),
        atTheTable(group).map((person) => `${person} ${NEXT_DAY.startsAt} ${NEXT_DAY.endsAt}`),
      );
      assert.deepEqual(await toBeTold(database), atTheTable(group));
      const history = await database.db.selectFrom('audit_log').selectAll().execute();
      assert.deepEqual(history, [
        {
          id: history[0]?.id,
          at: LATER,
          actor_id: group.facilitatorId,
          actor_role: 'facilitator',
          action: 'session.moved',
          subject_kind: 'session',
          subject_id: session.id,
          trajectory_id: group.trajectory.id,
          reason: 'Raad',
          details: JSON.stringify({
            number: 1,
            startsAtBefore: FIRST_SESSION.startsAt,
            endsAtBefore: FIRST_SESSION.endsAt,
            startsAt: NEXT_DAY.startsAt,
            endsAt: NEXT_DAY.endsAt,
          }),
        },
      ]);
    }));

  test('may overlap its own old time', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const period = { startsAt: at('2027-02-09T13:00:00.000Z'), endsAt: at('2027-02-09T16:00:00.000Z') };

      const result = await moveSession(contextAt(database), await guideRightOf(database, group), {
        sessionId: group.session(1).id,
        version: 1,
        ...period,
      });

      assert.ok(result.ok);
      assert.deepEqual([result.value.startsAt, result.value.endsAt], [period.startsAt, period.endsAt]);
    }));

  test('to the time it already has changes nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const before = await snapshot(database);

      const result = await moveSession(contextAt(database, LATER), await guideRightOf(database, group), {
        sessionId: group.session(1).id,
        version: 1,
        ...FIRST_SESSION,
      });

      assert.deepEqual(result, { ok: true, value: group.session(1) });
      assert.equal(await snapshot(database), before);
    }));

  const session1 = (group: BuiltTrajectory) => ({ sessionId: group.session(1).id, version: 1, ...NEXT_DAY });
  for (const [title, change, refusal] of [
    [
      'in another version than was seen',
      (group: BuiltTrajectory) => ({ ...session1(group), version: 2 }),
      (group: BuiltTrajectory) => ({
        code: 'OUTDATED',
        sessionId: group.session(1).id,
        currentVersion: 1,
      }),
    ],
    [
      'that does not exist',
      (group: BuiltTrajectory) => ({ ...session1(group), sessionId: 'none' as SessionId }),
      () => ({ code: 'SESSION_NOT_FOUND' }),
    ],
    [
      'to an hour that occurs twice',
      (group: BuiltTrajectory) => ({
        ...session1(group),
        startsAt: at('2027-10-31T00:30:00.000Z'),
        endsAt: at('2027-10-31T04:00:00.000Z'),
      }),
      () => ({ code: 'INVALID_START', field: 'startsAt' }),
    ],
    [
      'to a time with seconds',
      (group: BuiltTrajectory) => ({ ...session1(group), endsAt: at('2027-02-10T15:30:01.000Z') }),
      () => ({ code: 'INVALID_END', field: 'endsAt' }),
    ],
    [
      'to a time that ends as it starts',
      (group: BuiltTrajectory) => ({ ...session1(group), endsAt: NEXT_DAY.startsAt }),
      () => ({ code: 'END_NOT_AFTER_START', field: 'endsAt' }),
    ],
    [
      'to a time of more than twelve hours',
      (group: BuiltTrajectory) => ({ ...session1(group), endsAt: at('2027-02-11T00:31:00.000Z') }),
      () => ({ code: 'SESSION_TOO_LONG', field: 'endsAt', maxHours: 12 }),
    ],
    [
      'to the past',
      (group: BuiltTrajectory) => ({
        ...session1(group),
        startsAt: NOW,
        endsAt: at('2027-01-04T10:00:00.000Z'),
      }),
      () => ({ code: 'START_IN_PAST', field: 'startsAt', now: NOW }),
    ],
    [
      'past the next one',
      (group: BuiltTrajectory) => ({
        ...session1(group),
        startsAt: group.session(2).endsAt,
        endsAt: at('2027-03-23T18:00:00.000Z'),
      }),
      () => ({ code: 'SESSION_ORDER', otherNumber: 2 }),
    ],
    [
      'to before the previous one',
      (group: BuiltTrajectory) => ({
        ...session1(group),
        sessionId: group.session(2).id,
        startsAt: at('2027-02-08T12:30:00.000Z'),
        endsAt: at('2027-02-08T15:30:00.000Z'),
      }),
      () => ({ code: 'SESSION_ORDER', otherNumber: 1 }),
    ],
    [
      'to the last minute of the previous one',
      (group: BuiltTrajectory) => ({
        ...session1(group),
        sessionId: group.session(2).id,
        startsAt: at('2027-02-09T15:29:00.000Z'),
        endsAt: at('2027-02-09T18:00:00.000Z'),
      }),
      () => ({ code: 'SESSION_ORDER', otherNumber: 1 }),
    ],
    [
      'with a reason of a whole page',
      (group: BuiltTrajectory) => ({ ...session1(group), reason: 'x'.repeat(501) }),
      () => ({ code: 'INVALID_REASON', field: 'reason', maxLength: 500 }),
    ],
  ] as const) {
    test(`refuses a session ${title}, and stores nothing`, () =>
      withDatabase(engine, async (database) => {
        const group = await aTrajectory(database, { planned: 2 });
        const before = await snapshot(database);

        const result = await moveSession(
          contextAt(database),
          await guideRightOf(database, group),
          change(group),
        );

        assert.deepEqual(result, { ok: false, refusal: refusal(group) });
        assert.equal(await snapshot(database), before);
      }));
  }

  test('may end at the very moment at which the next one starts', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });

      const result = await moveSession(contextAt(database), await guideRightOf(database, group), {
        sessionId: group.session(1).id,
        version: 1,
        startsAt: at('2027-03-23T10:30:00.000Z'),
        endsAt: group.session(2).startsAt,
      });

      assert.ok(result.ok);
    }));

  test('refuses a session that has started, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const before = await snapshot(database);

      const result = await moveSession(
        contextAt(database, FIRST_SESSION.startsAt),
        await guideRightOf(database, group),
        session1(group),
      );

      assert.deepEqual(result, {
        ok: false,
        refusal: { code: 'PAST_SESSION', sessionId: group.session(1).id },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('refuses a session of another trajectory, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const other = await aTrajectory(database);
      const before = await snapshot(database);

      const result = await moveSession(
        contextAt(database),
        await guideRightOf(database, other),
        session1(group),
      );

      assert.deepEqual(result, { ok: false, refusal: { code: 'SESSION_NOT_FOUND' } });
      assert.equal(await snapshot(database), before);
    }));

  test('refuses a time at which the facilitator guides another group, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      await aTrajectory(database, { facilitatorId: group.facilitatorId, daysLater: 1 });
      const before = await snapshot(database);

      const result = await moveSession(
        contextAt(database),
        await guideRightOf(database, group),
        session1(group),
      );

      assert.deepEqual(result, { ok: false, refusal: { code: 'PERSON_DOUBLE_BOOKED' } });
      assert.equal(await snapshot(database), before);
    }));

  test('of two who move one session at once, one wins and the other is outdated', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await guideRightOf(database, group);

      const results = await Promise.all([
        moveSession(contextAt(database), right, session1(group)),
        moveSession(contextAt(database), right, {
          ...session1(group),
          startsAt: later(NEXT_DAY.startsAt, 1),
          endsAt: later(NEXT_DAY.endsAt, 1),
        }),
      ]);

      const winner = given(results.find((result) => result.ok));
      assert.deepEqual(
        results.filter((result) => !result.ok),
        [
          {
            ok: false,
            refusal: { code: 'OUTDATED', sessionId: group.session(1).id, currentVersion: 2 },
          },
        ],
      );
      const stored = await listSessionsByIds(database.db, [group.session(1).id]);
      assert.deepEqual(stored, [winner.ok ? winner.value : undefined]);
      assert.equal((await toBeTold(database)).length, 7);
    }));

  test('of two groups of one facilitator that move to one time at once, one moves', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const other = await aTrajectory(database, { facilitatorId: group.facilitatorId, daysLater: 7 });

      const results = await Promise.all([
        moveSession(contextAt(database), await guideRightOf(database, group), session1(group)),
        moveSession(contextAt(database), await guideRightOf(database, other), session1(other)),
      ]);

      assert.deepEqual(results.map((result) => (result.ok ? 'moved' : result.refusal.code)).sort(), [
        'PERSON_DOUBLE_BOOKED',
        'moved',
      ]);
    }));
});
