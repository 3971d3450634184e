import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, atTheTable, contextAt, hostRightOf, snapshot, toBeTold } from './builders.ts';

describeOnBothEngines('Changing the venue', (engine) => {
  test('is for the host to do, and everyone is told', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await hostRightOf(database, group.participant(0).personId, group.session(1).id);

      const result = await changeVenue(contextAt(database), right, {
        version: 1,
        venue: {
          name: 'Stadhuis\u0007',
          street: 'Grote Kerkplein 15',
          postalCode: '8011 pk',
          place: 'Zwolle',
          directions: 'Ingang\r\nom de hoek',
        },
      });

      assert.deepEqual(result, {
        ok: true,
        value: {
          ...group.session(1),
          venue: {
            kind: 'known',
            name: 'Stadhuis',
            street: 'Grote Kerkplein 15',
            postalCode: '8011 PK',
            place: 'Zwolle',
            directions: 'Ingang\nom de hoek',
          },
          version: 2,
          calendarSequence: 1,
        },
      });
      assert.deepEqual(await toBeTold(database), atTheTable(group));
      const history = await database.db.selectFrom('audit_log').select(['action', 'actor_role']).execute();
      assert.deepEqual(history, [{ action: 'session.venueChanged', actor_role: 'participant' }]);
    }));

  test('to what it is already changes nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await hostRightOf(database, group.participant(0).personId, group.session(1).id);
      const before = await snapshot(database);

      const result = await changeVenue(contextAt(database), right, { version: 1, venue: null });

      assert.deepEqual(result, { ok: true, value: group.session(1) });
      assert.equal(await snapshot(database), before);
    }));

  for (const [field, typed] of [
    ['name', ''],
    ['name', 'x'.repeat(101)],
    ['street', 'x'.repeat(101)],
    ['postalCode', '0011 PK'],
    ['place', ' '],
    ['directions', 'x'.repeat(1001)],
  ] as const) {
    test(`refuses ${field} "${typed.slice(0, 8)}" of ${typed.length} characters, and stores nothing`, () =>
      withDatabase(engine, async (database) => {
        const group = await aTrajectory(database);
        const right = await hostRightOf(database, group.participant(0).personId, group.session(1).id);
        const before = await snapshot(database);

        const result = await changeVenue(contextAt(database), right, {
          version: 1,
          venue: { name: 'Stadhuis', place: 'Zwolle', [field]: typed },
        });

        assert.deepEqual(result, { ok: false, refusal: { code: 'INVALID_VENUE', field } });
        assert.equal(await snapshot(database), before);
      }));
  }

  test('refuses a version that somebody else changed, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await hostRightOf(database, group.participant(0).personId, group.session(1).id);
      await changeVenue(contextAt(database), right, {
        version: 1,
        venue: { name: 'Stadhuis', place: 'Zwolle' },
      });
      const before = await snapshot(database);

      const result = await changeVenue(contextAt(database), right, { version: 1, venue: null });

      assert.deepEqual(result, {
        ok: false,
        refusal: { code: 'OUTDATED', sessionId: group.session(1).id, currentVersion: 2 },
      });
      assert.equal(await snapshot(database), before);
    }));
});
