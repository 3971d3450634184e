import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violatedConstraint } from '../../src/database/violations.ts';
import { insertSession, listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, FIRST_SESSION, later, NOW, snapshot } from './builders.ts';

async function breach(promise: Promise<unknown>): Promise<string | undefined> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return violatedConstraint(error);
}

describeOnBothEngines('Sessions in the database', (engine) => {
  test('a session is inserted with everyone engaged and its first revision', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { participants: 5 });

      const [session] = await listSessionsByTrajectoryIds(database.db, [group.trajectory.id]);
      const engaged = await database.db.selectFrom('engagements').selectAll().orderBy('person_id').execute();
      const calendars = await database.db.selectFrom('calendars').select(['kind', 'revision']).execute();

      assert.deepEqual(session, {
        id: group.session(1).id,
        trajectoryId: group.trajectory.id,
        cycleId: group.cycle.id,
        number: 1,
        cycleFirstNumber: 1,
        cycleLastNumber: 6,
        status: 'planned',
        ...FIRST_SESSION,
        facilitatorId: group.facilitatorId,
        hostId: group.participant(0).id,
        venue: { kind: 'toBeAnnounced' },
        hosting: { room: undefined, parking: undefined, lunch: undefined },
        createdAt: NOW,
        version: 1,
        calendarUid: group.session(1).calendarUid,
        calendarSequence: 0,
      });
      assert.deepEqual(
        engaged,
        [group.facilitatorId, ...group.participants.map(({ personId }) => personId)].sort().map((person) => ({
          session_id: group.session(1).id,
          intake_id: null,
          person_id: person,
          starts_at: FIRST_SESSION.startsAt,
          ends_at: FIRST_SESSION.endsAt,
        })),
      );
      assert.deepEqual(calendars.map(({ kind, revision }) => `${kind} ${revision}`).sort(), [
        'facilitator 1',
        'office 1',
        ...Array<string>(5).fill('participant 1'),
      ]);
    }));

  for (const [title, code, wrong] of [
    ['outside its cycle', 'SESSION_OUTSIDE_CYCLE', { number: 7 }],
    ['with a number that another has', 'SESSION_NUMBER_TAKEN', { number: 1 }],
    ['with a host who had a turn', 'HOST_TURN_TAKEN', { host: 0 }],
    ['while its people are in another', 'DOUBLE_BOOKED', { days: 0 }],
  ] as const) {
    test(`a session ${title} is refused by the database, and nothing is stored`, () =>
      withDatabase(engine, async (database) => {
        const group = await aTrajectory(database);
        const before = await snapshot(database);
        const {
          number = 2,
          host = 1,
          days = 42,
        } = { ...wrong } as { number?: number; host?: number; days?: number };

        const refused = await breach(
          database.transaction((trx) =>
            insertSession(
              trx,
              group.trajectory,
              {
                cycle: group.cycle,
                number,
                startsAt: later(FIRST_SESSION.startsAt, days),
                endsAt: later(FIRST_SESSION.endsAt, days),
                hostId: group.participant(host).id,
                venue: { kind: 'toBeAnnounced' },
              },
              NOW,
            ),
          ),
        );

        assert.equal(refused, code);
        assert.equal(await snapshot(database), before);
      }));
  }
});
