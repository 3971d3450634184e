import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { addDays, dateOf } from '../../src/shared/time.ts';
import { type LeaveRequest, leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { cancelSession } from '../../src/trajectories/session-changes.ts';
import { listParticipantsByIds, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  type BuiltTrajectory,
  contextAt,
  engagedAt,
  FIRST_SESSION,
  given,
  guideRightOf,
  later,
  NOW,
  snapshot,
} from './builders.ts';

/** After session 2 of six. */
const THEN = later(FIRST_SESSION.startsAt, 50);

function request(built: BuiltTrajectory, index: number): LeaveRequest {
  return { participantId: built.participant(index).id, kind: 'fell', lastDay: dateOf(THEN) };
}

async function hostsOf({ db }: Database, built: BuiltTrajectory): Promise<readonly (number | undefined)[]> {
  const sessions = await listSessionsByTrajectoryIds(db, [built.trajectory.id]);
  return sessions.map(({ hostId }) => {
    const index = built.participants.findIndex(({ id }) => id === hostId);
    return index === -1 ? undefined : index;
  });
}

async function leave(database: Database, built: BuiltTrajectory, index: number) {
  const right = await guideRightOf(database, built);
  const context = contextAt(database, THEN);
  const preview = await previewLeaving(context, right, request(built, index));
  assert.ok(preview.ok);
  const left = await leaveGroup(context, right, { ...request(built, index), basis: preview.value.basis });
  return { preview: preview.value, left };
}

describeOnBothEngines('Leaving a group', (engine) => {
  test('keeps what was, frees what comes, and puts the turn of who leaves at a neutral venue when all have theirs', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const before = await engagedAt(database, built.session(2).id);

      const { preview, left } = await leave(database, built, 3);

      assert.deepEqual(left, { ok: true, value: { trajectoryId: built.trajectory.id } });
      assert.deepEqual(
        preview.sessions.map(({ session, now, later: then }) => [
          session.number,
          now.expected.length,
          then.expected.length,
          then.hostId === now.hostId,
        ]),
        [
          [3, 6, 5, true],
          [4, 6, 5, false],
          [5, 6, 5, true],
          [6, 6, 5, true],
        ],
      );
      assert.deepEqual(await hostsOf(database, built), [0, 1, 2, undefined, 4, 5]);
      const person = built.participant(3).personId;
      assert.deepEqual(await engagedAt(database, built.session(2).id), before);
      const engaged = await Promise.all(
        [3, 4, 5, 6].map((number) => engagedAt(database, built.session(number).id)),
      );
      assert.ok(engaged.every((rows) => rows.length === 6 && !rows.some((row) => row.startsWith(person))));
      const [participant] = await listParticipantsByIds(database.db, [built.participant(3).id]);
      assert.equal(participant?.leftAt, THEN);
    }));

  test('gives the turn to who has none yet, and leaves the other hosts where they are', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      await leave(database, built, 3);
      assert.deepEqual(await hostsOf(database, built), [0, 1, 2, 6, 4, 5]);
    }));

  test('is refused when something else was decided since the dry run, and then changes nothing', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const right = await guideRightOf(database, built);
      const context = contextAt(database, THEN);
      const preview = await previewLeaving(context, right, request(built, 3));
      assert.ok(preview.ok);
      const { id, version } = built.session(5);
      assert.ok((await cancelSession(context, right, { sessionId: id, version })).ok);
      const stored = await snapshot(database);

      const left = await leaveGroup(context, right, { ...request(built, 3), basis: preview.value.basis });

      assert.deepEqual(left, {
        ok: false,
        refusal: { code: 'GROUP_CHANGED', trajectoryId: built.trajectory.id, entrySeen: undefined },
      });
      assert.equal(await snapshot(database), stored);
    }));

  test('happens once, and not before somebody joined or years ahead', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const right = await guideRightOf(database, built);
      const context = contextAt(database, THEN);
      const [from, to] = [dateOf(NOW), addDays(dateOf(THEN), 730)];
      for (const lastDay of [addDays(from, -1), addDays(to, 1)]) {
        assert.deepEqual(await previewLeaving(context, right, { ...request(built, 3), lastDay }), {
          ok: false,
          refusal: { code: 'INVALID_LAST_DAY', field: 'lastDay', from, to },
        });
      }
      assert.ok((await leave(database, built, 3)).left.ok);
      const again = await previewLeaving(context, right, request(built, 3));
      assert.deepEqual(again, { ok: false, refusal: { code: 'ALREADY_LEFT' } });
      assert.equal(given(built.participants[3]).leftAt, undefined);
    }));
});
