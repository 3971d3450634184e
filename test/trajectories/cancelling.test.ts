import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instant } from '../../src/shared/time.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  atTheTable,
  contextAt,
  engagedAt,
  guideRightOf,
  snapshot,
  toBeTold,
} from './builders.ts';

const LATER = '2027-01-05T08:15:30.500Z' as Instant;
const NEXT_DAY = {
  startsAt: '2027-02-10T12:30:00.000Z' as Instant,
  endsAt: '2027-02-10T15:30:00.000Z' as Instant,
};

describeOnBothEngines('Cancelling a session', (engine) => {
  test('frees everyone and the turn of its host, and tells each of them', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);

      const result = await cancelSession(contextAt(database, LATER), await guideRightOf(database, group), {
        sessionId: group.session(1).id,
        version: 1,
        reason: 'Stadhuis dicht',
      });

      const cancelled = {
        ...group.session(1),
        status: 'cancelled',
        cancelledAt: LATER,
        version: 2,
        calendarSequence: 1,
      };
      assert.deepEqual(result, { ok: true, value: cancelled });
      assert.deepEqual(await engagedAt(database, group.session(1).id), []);
      assert.deepEqual(await toBeTold(database), atTheTable(group));
      const history = await database.db.selectFrom('audit_log').select(['action', 'reason']).execute();
      assert.deepEqual(history, [{ action: 'session.cancelled', reason: 'Stadhuis dicht' }]);
    }));

  test('a second time is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await guideRightOf(database, group);
      const request = { sessionId: group.session(1).id, version: 1 };
      await cancelSession(contextAt(database), right, request);
      const before = await snapshot(database);

      const again = await cancelSession(contextAt(database), right, { ...request, version: 2 });

      assert.deepEqual(again, {
        ok: false,
        refusal: { code: 'SESSION_CANCELLED', sessionId: request.sessionId },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('is undone by a new time: same number, same UID, everyone engaged again', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await guideRightOf(database, group);
      const { id } = group.session(1);
      await cancelSession(contextAt(database), right, { sessionId: id, version: 1 });

      const result = await moveSession(contextAt(database), right, {
        sessionId: id,
        version: 2,
        ...NEXT_DAY,
      });

      assert.deepEqual(result, {
        ok: true,
        value: { ...group.session(1), ...NEXT_DAY, version: 3, calendarSequence: 2 },
      });
      assert.equal((await engagedAt(database, id)).length, 7);
    }));

  test('whose host has another turn by now cannot be undone, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const right = await guideRightOf(database, group);
      const { id } = group.session(1);
      await cancelSession(contextAt(database), right, { sessionId: id, version: 1 });
      await database.db
        .updateTable('sessions')
        .set({ host_participant_id: group.participant(0).id })
        .where('id', '=', group.session(2).id)
        .execute();
      const before = await snapshot(database);

      const result = await moveSession(contextAt(database), right, {
        sessionId: id,
        version: 2,
        ...NEXT_DAY,
      });

      assert.deepEqual(result, { ok: false, refusal: { code: 'HOST_TURN_TAKEN' } });
      assert.equal(await snapshot(database), before);
    }));
});
