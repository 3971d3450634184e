import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendanceRightOfReply } from '../../src/access/gate.ts';
import { reportAbsence, withdrawAbsence } from '../../src/trajectories/absence.ts';
import { listAbsences, readTurnout } from '../../src/trajectories/absence-store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, contextAt, given, NOW } from './builders.ts';

describeOnBothEngines('Answering an invitation by mail', (engine) => {
  test('"no" makes the participant absent, "yes" after it takes that back', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const asked = { sessionId: group.session(1).id, participantId: group.participant(2).id };
      const right = given(await attendanceRightOfReply(database.db, asked));

      await reportAbsence(contextAt(database), right, { source: 'reply' });
      assert.deepEqual(await listAbsences(database.db, [asked.sessionId]), [
        { ...asked, since: NOW, reportedBy: group.participant(2).personId, source: 'reply' },
      ]);
      await withdrawAbsence(contextAt(database), right, { source: 'reply' });

      assert.deepEqual(await readTurnout(database.db, group.session(1)), {
        members: 6,
        absent: 0,
        minPresent: 5,
        isHostAbsent: false,
      });
    }));

  test('of who has left the group, or of a session of another group, is nobody’s', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const other = await aTrajectory(database, {
        name: 'Salland',
        people: group.participants.map(({ personId }) => personId),
        daysLater: 1,
      });
      const sessionId = group.session(1).id;
      const participantId = group.participant(2).id;
      await database.db
        .updateTable('participants')
        .set({ left_at: NOW })
        .where('id', '=', participantId)
        .execute();

      assert.equal(await attendanceRightOfReply(database.db, { sessionId, participantId }), undefined);
      assert.equal(
        await attendanceRightOfReply(database.db, { sessionId, participantId: other.participant(1).id }),
        undefined,
      );
    }));
});
