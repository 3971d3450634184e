import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ConstraintCode, violatedConstraint } from '../../src/database/violations.ts';
import type {
  CycleId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  SessionId,
  TrajectoryId,
} from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from './engines.ts';
import {
  AT,
  addMunicipality,
  addPerson,
  addRound,
  addTwoTrajectories,
  answer,
  at,
  engage,
  insert,
  session,
} from './plain-rows.ts';

/* What must never happen, tried with plain inserts past every service: the database itself refuses. */

async function refusedAs(promise: Promise<unknown>): Promise<ConstraintCode | undefined> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof Error, 'the database accepted the row');
  return violatedConstraint(error);
}

describeOnBothEngines('The database refuses', (engine) => {
  test('its own connection inside a transaction', () =>
    withDatabase(engine, async (database) => {
      await assert.rejects(
        database.transaction(async () => database.db.selectFrom('people').selectAll().execute()),
        /outside the transaction/,
      );
      assert.deepEqual(await database.db.selectFrom('people').selectAll().execute(), []);
    }));

  test('a person in two sessions at once, and allows one that starts when the other ends', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      await insert(database, 'sessions', session('t1', 1, 9));
      await insert(database, 'sessions', session('t2', 1, 9, { starts_at: at(9, 14), ends_at: at(9, 17) }));
      await insert(database, 'sessions', session('t2', 2, 9, { starts_at: at(9, 15), ends_at: at(9, 18) }));
      await engage(database, 't1-s1', 'kees', 9);
      await engage(database, 't1-s1', 'anna', 9);

      assert.equal(await refusedAs(engage(database, 't2-s1', 'kees', 9, 14, 17)), 'DOUBLE_BOOKED');
      assert.equal(await refusedAs(engage(database, 't2-s1', 'anna', 9, 14, 17)), 'DOUBLE_BOOKED');
      await engage(database, 't2-s2', 'kees', 9, 15, 18);
      await engage(database, 't2-s1', 'bram', 9, 14, 17);
    }));

  test('moving a session onto another of the same person, engagements follow the session', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      await insert(database, 'sessions', session('t1', 1, 9));
      await insert(database, 'sessions', session('t2', 1, 10));
      await engage(database, 't1-s1', 'kees', 9);
      await engage(database, 't2-s1', 'kees', 10);
      const moveTo = (day: number) =>
        database.db
          .updateTable('sessions')
          .set({ starts_at: at(day, 14), ends_at: at(day, 17) })
          .where('id', '=', 't2-s1' as SessionId)
          .execute();

      assert.equal(await refusedAs(moveTo(9)), 'DOUBLE_BOOKED');
      await moveTo(11);

      const engagements = await database.db
        .selectFrom('engagements')
        .select(['session_id', 'person_id', 'starts_at', 'ends_at'])
        .orderBy('session_id')
        .execute();
      assert.deepEqual(engagements, [
        { session_id: 't1-s1', person_id: 'kees', starts_at: at(9, 12), ends_at: at(9, 15) },
        { session_id: 't2-s1', person_id: 'kees', starts_at: at(11, 14), ends_at: at(11, 17) },
      ]);
    }));

  test('an engagement at other times than its session', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      await insert(database, 'sessions', session('t1', 1, 9));

      await refusedAs(engage(database, 't1-s1', 'kees', 10));

      assert.deepEqual(await database.db.selectFrom('engagements').selectAll().execute(), []);
    }));

  test('a second host turn in a cycle, until the first one is cancelled', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      const host = { host_participant_id: 't1-anna' as ParticipantId };
      await insert(database, 'sessions', session('t1', 1, 9, host));

      assert.equal(
        await refusedAs(insert(database, 'sessions', session('t1', 2, 16, host))),
        'HOST_TURN_TAKEN',
      );
      await database.db.updateTable('sessions').set({ status: 'cancelled', cancelled_at: AT }).execute();
      await insert(database, 'sessions', session('t1', 2, 16, host));
    }));

  test('a host from another trajectory', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      const host = { host_participant_id: 't2-anna' as ParticipantId };

      await refusedAs(insert(database, 'sessions', session('t1', 1, 9, host)));

      assert.deepEqual(await database.db.selectFrom('sessions').selectAll().execute(), []);
    }));

  test('two sessions with one number', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      await insert(database, 'sessions', session('t1', 1, 9));
      const second = session('t1', 1, 16, { id: 'other' as SessionId, ical_uid: 'other' });

      assert.equal(await refusedAs(insert(database, 'sessions', second)), 'SESSION_NUMBER_TAKEN');
    }));

  test('a session outside its cycle, also when the bounds are forged', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);

      assert.equal(
        await refusedAs(insert(database, 'sessions', session('t1', 7, 9))),
        'SESSION_OUTSIDE_CYCLE',
      );
      await refusedAs(insert(database, 'sessions', session('t1', 7, 9, { cycle_last_number: 7 })));
      await refusedAs(insert(database, 'sessions', session('t1', 2, 9, { cycle_id: 't2-c1' as CycleId })));

      assert.deepEqual(await database.db.selectFrom('sessions').selectAll().execute(), []);
    }));

  test('an answer for a slot of another round', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      for (const t of ['t1', 't2']) {
        await insert(database, 'sessions', session(t, 1, t === 't1' ? 9 : 10));
        await addRound(database, `${t}-r`, t, 'open');
      }

      await refusedAs(insert(database, 'answers', answer('t1-r', 't2-r-slot', 't1-anna')));
      await refusedAs(insert(database, 'answers', answer('t1-r', 't1-r-slot', 't2-anna')));
      await insert(database, 'answers', answer('t1-r', 't1-r-slot', 't1-anna'));

      assert.deepEqual(await database.db.selectFrom('answers').select('slot_id').execute(), [
        { slot_id: 't1-r-slot' },
      ]);
    }));

  test('a second open round and a second confirmed round of one cycle', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      await insert(database, 'sessions', session('t1', 1, 9));
      await addRound(database, 't1-r1', 't1', 'open');
      await addRound(database, 't1-r2', 't1', 'confirmed');

      assert.equal(await refusedAs(addRound(database, 't1-r3', 't1', 'open')), 'ROUND_ALREADY_OPEN');
      await refusedAs(addRound(database, 't1-r4', 't1', 'confirmed'));

      const rounds = await database.db.selectFrom('planning_rounds').select('id').orderBy('id').execute();
      assert.deepEqual(rounds, [{ id: 't1-r1' }, { id: 't1-r2' }]);
    }));

  test('two wethouders of one municipality in a group, until one has left', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      await addPerson(database, 'cor');
      const cor = {
        id: 't1-cor' as ParticipantId,
        trajectory_id: 't1' as TrajectoryId,
        person_id: 'cor' as PersonId,
        municipality_code: 'GM0001' as MunicipalityCode,
        joined_at: AT,
        left_at: null,
        first_session_number: 1,
      };

      assert.equal(await refusedAs(insert(database, 'participants', cor)), 'MUNICIPALITY_TAKEN');
      await database.db
        .updateTable('participants')
        .set({ left_at: AT })
        .where('id', '=', 't1-anna' as ParticipantId)
        .execute();
      await insert(database, 'participants', cor);
    }));

  test('two wethouders of one municipality at a table, and allows one from where the other leaves', () =>
    withDatabase(engine, async (database) => {
      await addTwoTrajectories(database);
      for (const id of ['cor', 'dirk']) await addPerson(database, id);
      const row = (id: string, from: number, until: number | null) => ({
        id: `t1-${id}` as ParticipantId,
        trajectory_id: 't1' as TrajectoryId,
        person_id: id as PersonId,
        municipality_code: 'GM0001' as MunicipalityCode,
        joined_at: AT,
        left_at: null,
        first_session_number: from,
        last_session_number: until,
      });
      const last = (id: string, number: number | null) =>
        database.db
          .updateTable('participants')
          .set({ last_session_number: number })
          .where('id', '=', `t1-${id}` as ParticipantId)
          .execute();

      await last('anna', 3);
      assert.equal(
        await refusedAs(insert(database, 'participants', row('cor', 3, null))),
        'MUNICIPALITY_TAKEN',
      );
      await insert(database, 'participants', row('cor', 4, 5));
      assert.equal(await refusedAs(last('anna', null)), 'MUNICIPALITY_TAKEN');
      assert.equal(await refusedAs(last('anna', 4)), 'MUNICIPALITY_TAKEN');
      assert.equal(
        await refusedAs(insert(database, 'participants', row('dirk', 5, 9))),
        'MUNICIPALITY_TAKEN',
      );
      await insert(database, 'participants', row('dirk', 6, null));
      // At no table at all
      await last('cor', 3);
      await last('anna', 5);
    }));

  test('one e-mail address for two people', () =>
    withDatabase(engine, async (database) => {
      await addPerson(database, 'anna');
      const twin = insert(database, 'people', {
        id: 'twin' as PersonId,
        given_name: 'A',
        family_name: 'B',
        name_key: 'b a',
        email: 'Anna@Example.nl',
        email_key: 'anna@example.nl',
        telephone: null,
        created_at: AT,
        erased_at: null,
      });

      assert.equal(await refusedAs(twin), 'EMAIL_TAKEN');
    }));
});

describeOnBothEngines('The database gives back', (engine) => {
  test('instants and dates exactly as they were written', () =>
    withDatabase(engine, async (database) => {
      await addMunicipality(database, 'GM0001');
      await addPerson(database, 'anna');
      const instant = '2027-10-31T01:30:00.123Z' as Instant;
      await database.db.updateTable('people').set({ erased_at: instant }).execute();
      await insert(database, 'wethouder_terms', {
        id: 'term',
        person_id: 'anna' as PersonId,
        municipality_code: 'GM0001' as MunicipalityCode,
        party_id: null,
        starts_on: '2027-03-28' as CalendarDate,
        ends_on: null,
      });

      const person = await database.db.selectFrom('people').select(['created_at', 'erased_at']).execute();
      const term = await database.db.selectFrom('wethouder_terms').select(['starts_on', 'ends_on']).execute();

      assert.deepEqual(person, [{ created_at: AT, erased_at: instant }]);
      assert.deepEqual(term, [{ starts_on: '2027-03-28', ends_on: null }]);
    }));
});
