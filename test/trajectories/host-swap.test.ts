import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionId } from '../../src/shared/ids.ts';
import { swapHosts } from '../../src/trajectories/host-swap.ts';
import { arrangeHosting } from '../../src/trajectories/hosting.ts';
import { cancelSession } from '../../src/trajectories/session-changes.ts';
import { insertCycle, insertSession, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  guideRightOf,
  hostRightOf,
  later,
  NOW,
  snapshot,
  TOWN_HALL,
  toBeTold,
} from './builders.ts';

const swapOf = (group: BuiltTrajectory, first: number, second: number) => ({
  first: { sessionId: group.session(first).id, version: 1 },
  second: { sessionId: group.session(second).id, version: 1 },
});

describeOnBothEngines('Swapping hosts', (engine) => {
  test('gives each the other session; the venues are to be announced again', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3, venue: TOWN_HALL });
      const changed = { version: 2, calendarSequence: 1, venue: { kind: 'toBeAnnounced' } } as const;

      const result = await swapHosts(contextAt(database), await guideRightOf(database, group), {
        ...swapOf(group, 1, 3),
        reason: 'Verbouwing',
      });

      const first = { ...group.session(1), ...changed, hostId: group.participant(2).id };
      const third = { ...group.session(3), ...changed, hostId: group.participant(0).id };
      assert.deepEqual(result, { ok: true, value: [first, third] });
      assert.deepEqual(await listSessionsByTrajectoryIds(database.db, [group.trajectory.id]), [
        first,
        group.session(2),
        third,
      ]);
      const history = await database.db
        .selectFrom('audit_log')
        .select(['action', 'reason', 'details'])
        .execute();
      assert.deepEqual(history, [
        {
          action: 'session.hostsSwapped',
          reason: 'Verbouwing',
          details: JSON.stringify({
            numbers: [1, 3],
            otherSessionId: group.session(3).id,
            hosts: [group.session(3).hostId, group.session(1).hostId],
          }),
        },
      ]);
      assert.deepEqual(
        await toBeTold(database),
        [group.facilitatorId, ...group.participants.map(({ personId }) => personId)].sort(),
      );
    }));

  test('takes away what both hosts told of parking and lunch', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const context = contextAt(database);
      for (const number of [1, 2]) {
        const { personId } = group.participant(number - 1);
        const right = await hostRightOf(database, personId, group.session(number).id);
        await arrangeHosting(context, right, {
          version: 1,
          venue: null,
          hosting: { room: 'Raadzaal', parking: 'Achter', lunch: `Soep ${number}` },
        });
      }
      const seen = (number: number) => ({ sessionId: group.session(number).id, version: 2 });

      const result = await swapHosts(context, await guideRightOf(database, group), {
        first: seen(1),
        second: seen(2),
      });

      assert.ok(result.ok);
      const nothing = { room: undefined, parking: undefined, lunch: undefined };
      assert.deepEqual(
        result.value.map(({ hosting }) => hosting),
        [nothing, nothing],
      );
    }));

  test('twice is as before, but for the venues and the versions', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const right = await guideRightOf(database, group);

      await swapHosts(contextAt(database), right, swapOf(group, 1, 2));
      const back = await swapHosts(contextAt(database), right, {
        first: { sessionId: group.session(1).id, version: 2 },
        second: { sessionId: group.session(2).id, version: 2 },
      });

      const changed = { version: 3, calendarSequence: 2 };
      assert.deepEqual(back, {
        ok: true,
        value: [
          { ...group.session(1), ...changed },
          { ...group.session(2), ...changed },
        ],
      });
    }));

  for (const [title, request, refusal] of [
    [
      'of one session with itself',
      (group: BuiltTrajectory) => swapOf(group, 1, 1),
      (group: BuiltTrajectory) => ({ code: 'SAME_SESSION', session: group.session(1).id }),
    ],
    [
      'with a session at a neutral venue',
      (group: BuiltTrajectory) => swapOf(group, 1, 6),
      (group: BuiltTrajectory) => ({ code: 'NO_HOST_TO_SWAP', session: group.session(6).id }),
    ],
    [
      'in a version that somebody else changed',
      (group: BuiltTrajectory) => ({
        ...swapOf(group, 1, 2),
        second: { sessionId: group.session(2).id, version: 3 },
      }),
      (group: BuiltTrajectory) => ({
        code: 'OUTDATED',
        sessionId: group.session(2).id,
        currentVersion: 1,
      }),
    ],
    [
      'with a session that does not exist',
      (group: BuiltTrajectory) => ({
        ...swapOf(group, 1, 2),
        second: { sessionId: 'none' as SessionId, version: 1 },
      }),
      () => ({ code: 'SESSION_NOT_FOUND' }),
    ],
  ] as const) {
    test(`${title} is refused, and nothing is stored`, () =>
      withDatabase(engine, async (database) => {
        const group = await aTrajectory(database, { participants: 5, planned: 6 });
        const before = await snapshot(database);

        const result = await swapHosts(
          contextAt(database),
          await guideRightOf(database, group),
          request(group),
        );

        assert.deepEqual(result, { ok: false, refusal: refusal(group) });
        assert.equal(await snapshot(database), before);
      }));
  }

  test('with a cancelled session, or one that has started, is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3 });
      const right = await guideRightOf(database, group);
      const { id: cancelled } = group.session(3);
      await cancelSession(contextAt(database), right, { sessionId: cancelled, version: 1 });
      const before = await snapshot(database);

      const withCancelled = await swapHosts(contextAt(database), right, {
        first: { sessionId: group.session(2).id, version: 1 },
        second: { sessionId: cancelled, version: 2 },
      });
      const withStarted = await swapHosts(
        contextAt(database, FIRST_SESSION.startsAt),
        right,
        swapOf(group, 1, 2),
      );

      assert.deepEqual(withCancelled, {
        ok: false,
        refusal: { code: 'SESSION_CANCELLED', sessionId: cancelled },
      });
      assert.deepEqual(withStarted, {
        ok: false,
        refusal: { code: 'PAST_SESSION', sessionId: group.session(1).id },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('over two cycles is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2, numberOfSessions: 2 });
      const continued = await database.transaction(async (trx) => {
        const cycle = await insertCycle(trx, {
          trajectoryId: group.trajectory.id,
          number: 2,
          firstSessionNumber: 3,
          lastSessionNumber: 6,
        });
        return insertSession(
          trx,
          group.trajectory,
          {
            cycle,
            number: 3,
            startsAt: later(FIRST_SESSION.startsAt, 100),
            endsAt: later(FIRST_SESSION.endsAt, 100),
            hostId: group.participant(2).id,
            venue: { kind: 'toBeAnnounced' },
          },
          NOW,
        );
      });
      const before = await snapshot(database);

      const result = await swapHosts(contextAt(database), await guideRightOf(database, group), {
        first: { sessionId: group.session(1).id, version: 1 },
        second: { sessionId: continued.id, version: 1 },
      });

      assert.deepEqual(result, { ok: false, refusal: { code: 'DIFFERENT_CYCLES' } });
      assert.equal(await snapshot(database), before);
    }));
});
