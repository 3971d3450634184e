import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { insertTerm } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { type StartRequest, startTrajectory } from '../../src/trajectories/start.ts';
import { listCyclesByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aFacilitator,
  aMunicipality,
  anOfficeWorker,
  aPerson,
  aTrajectory,
  aWethouder,
  contextAt,
  FIRST_SESSION,
  given,
  NOW,
  officeRightOf,
  snapshot,
} from './builders.ts';

interface Office {
  readonly people: readonly PersonId[];
  readonly facilitatorId: PersonId;
  start(over?: Partial<StartRequest>): ReturnType<typeof startTrajectory>;
}

async function anOffice(database: Database, size = 6): Promise<Office> {
  const people: PersonId[] = [];
  for (let index = 0; index < size; index += 1) people.push(await aWethouder(database, index));
  const facilitatorId = await aFacilitator(database);
  const right = officeRightOf(await anOfficeWorker(database));
  const request: StartRequest = {
    name: 'IJsselland',
    facilitatorId,
    people,
    firstSession: { ...FIRST_SESSION, hostId: given(people[1]) },
  };
  return {
    people,
    facilitatorId,
    start: (over) => startTrajectory(contextAt(database), right, { ...request, ...over }),
  };
}

describeOnBothEngines('Starting a trajectory', (engine) => {
  test('makes the group, its first cycle of six and the fixed first session', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);

      const result = await office.start({
        firstSession: {
          ...FIRST_SESSION,
          hostId: given(office.people[1]),
          venue: { name: ' Stadhuis ', place: 'Deventer', postalCode: '7411jb', street: '' },
        },
      });

      assert.ok(result.ok);
      const { trajectory, participants, firstSession } = result.value;
      const codes = ['GM0193', 'GM0150', 'GM0166', 'GM0244', 'GM0148', 'GM0177'];
      assert.deepEqual(trajectory, {
        id: trajectory.id,
        name: 'IJsselland',
        facilitatorId: office.facilitatorId,
        createdAt: NOW,
        version: 1,
      });
      assert.deepEqual(
        participants.map(({ personId, municipalityCode }) => [personId, municipalityCode]),
        office.people.map((personId, index) => [personId, codes[index]]),
      );
      const [cycle] = await listCyclesByTrajectoryIds(database.db, [trajectory.id]);
      assert.deepEqual(cycle, {
        id: firstSession.cycleId,
        trajectoryId: trajectory.id,
        number: 1,
        firstSessionNumber: 1,
        lastSessionNumber: 6,
      });
      assert.deepEqual(firstSession, {
        id: firstSession.id,
        trajectoryId: trajectory.id,
        cycleId: firstSession.cycleId,
        number: 1,
        cycleFirstNumber: 1,
        cycleLastNumber: 6,
        status: 'planned',
        ...FIRST_SESSION,
        facilitatorId: office.facilitatorId,
        hostId: participants[1]?.id,
        venue: {
          kind: 'known',
          name: 'Stadhuis',
          street: undefined,
          postalCode: '7411 JB',
          place: 'Deventer',
          directions: undefined,
        },
        hosting: { room: undefined, parking: undefined, lunch: undefined },
        createdAt: NOW,
        version: 1,
        calendarUid: firstSession.calendarUid,
        calendarSequence: 0,
      });
      const audit = await database.db.selectFrom('audit_log').select(['action', 'details']).execute();
      assert.deepEqual(audit, [
        {
          action: 'trajectory.started',
          details: JSON.stringify({ name: 'IJsselland', participants: 6, sessions: 6 }),
        },
      ]);
    }));

  for (const [title, change, refusal] of [
    ['a blank name', () => ({ name: ' ' }), { code: 'INVALID_NAME', field: 'name', maxLength: 80 }],
    [
      'four people',
      ({ people }: Office) => ({ people: people.slice(0, 4) }),
      { code: 'GROUP_SIZE', field: 'people', min: 5, max: 8, size: 4 },
    ],
    [
      'nine people',
      ({ people }: Office) => ({ people: [...people, ...people.slice(0, 3)] }),
      { code: 'GROUP_SIZE', field: 'people', min: 5, max: 8, size: 9 },
    ],
    [
      'one person twice',
      ({ people }: Office) => ({ people: [...people.slice(0, 5), given(people[0])] }),
      { code: 'DUPLICATE_PERSON', field: 'people' },
    ],
    [
      'one session',
      () => ({ numberOfSessions: 1 }),
      { code: 'INVALID_SESSION_COUNT', field: 'numberOfSessions', min: 2, max: 11 },
    ],
    [
      'a facilitator who is in the group',
      ({ people }: Office) => ({ facilitatorId: given(people[0]) }),
      { code: 'FACILITATOR_IN_GROUP', field: 'facilitatorId' },
    ],
    [
      'a host from outside the group',
      ({ facilitatorId }: Office) => ({ firstSession: { ...FIRST_SESSION, hostId: facilitatorId } }),
      { code: 'HOST_NOT_IN_GROUP', field: 'firstSession' },
    ],
    [
      'a first session that is over',
      ({ people }: Office) => ({
        firstSession: {
          startsAt: '2027-01-04T08:00:00.000Z' as Instant,
          endsAt: '2027-01-04T10:00:00.000Z' as Instant,
          hostId: given(people[0]),
        },
      }),
      { code: 'START_IN_PAST', field: 'startsAt', now: NOW },
    ],
    [
      'a venue without a place',
      ({ people }: Office) => ({
        firstSession: { ...FIRST_SESSION, hostId: given(people[0]), venue: { name: 'Stadhuis', place: '' } },
      }),
      { code: 'INVALID_VENUE', field: 'place' },
    ],
  ] as const) {
    test(`refuses ${title}, and stores nothing`, () =>
      withDatabase(engine, async (database) => {
        const office = await anOffice(database);
        const before = await snapshot(database);

        const result = await office.start(change(office));

        assert.deepEqual(result, { ok: false, refusal });
        assert.equal(await snapshot(database), before);
      }));
  }

  test('refuses people who are not wethouder today, by name, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database, 4);
      const formerly = await aPerson(database);
      const municipalityCode = await aMunicipality(database, 4);
      const term = { personId: formerly, municipalityCode, startsOn: '2022-06-01' as CalendarDate };
      await insertTerm(database.db, { ...term, endsOn: '2027-01-03' as CalendarDate });
      const never = await aPerson(database);
      const before = await snapshot(database);

      const result = await office.start({ people: [...office.people, formerly, never] });

      assert.deepEqual(result, {
        ok: false,
        refusal: { code: 'NO_CURRENT_TERM', field: 'people', personIds: [formerly, never] },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('refuses two wethouders of one municipality, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database, 5);
      const neighbour = await aWethouder(database, 0);
      const before = await snapshot(database);

      const result = await office.start({ people: [...office.people, neighbour] });

      assert.deepEqual(result, { ok: false, refusal: { code: 'MUNICIPALITY_TAKEN' } });
      assert.equal(await snapshot(database), before);
    }));

  test('refuses a facilitator who stopped, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await database.db.updateTable('facilitators').set({ ended_at: NOW }).execute();
      const before = await snapshot(database);

      const result = await office.start();

      assert.deepEqual(result, {
        ok: false,
        refusal: { code: 'FACILITATOR_NOT_ACTIVE', field: 'facilitatorId' },
      });
      assert.equal(await snapshot(database), before);
    }));

  test('refuses a first session while somebody sits in another, and stores nothing', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aTrajectory(database, { people: office.people.slice(0, 5) });
      const before = await snapshot(database);

      const result = await office.start();

      assert.deepEqual(result, { ok: false, refusal: { code: 'PERSON_DOUBLE_BOOKED' } });
      assert.equal(await snapshot(database), before);
    }));

  test('of two groups with one person at one time, started at once, one starts', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);

      const results = await Promise.all([office.start(), office.start({ name: 'Salland' })]);

      assert.deepEqual(results.map((result) => (result.ok ? 'started' : result.refusal.code)).sort(), [
        'PERSON_DOUBLE_BOOKED',
        'started',
      ]);
      assert.equal((await database.db.selectFrom('trajectories').selectAll().execute()).length, 1);
    }));
});
