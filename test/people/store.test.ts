import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violatedConstraint } from '../../src/database/violations.ts';
import { displayName } from '../../src/people/rules.ts';
import {
  findPersonByEmailKey,
  insertSecretaryAssignment,
  insertTerm,
  listPeopleByIds,
  listPeoplePage,
  listSecretariesOf,
  listTermsByPersonIds,
} from '../../src/people/store.ts';
import { loadReference } from '../../src/reference/service.ts';
import { REFERENCE_DIRECTORY } from '../../src/reference/tables.ts';
import type { MunicipalityCode } from '../../src/shared/ids.ts';
import type { CalendarDate } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson, CREATED_AT, emailKey } from './builders.ts';

describeOnBothEngines('People', (engine) => {
  test('a person is found by the address in any spelling, and given back whole', () =>
    withDatabase(engine, async ({ db }) => {
      const id = await aPerson(db, 'Anna de Vries', 'Anna.deVries@Example.nl');

      assert.deepEqual(await findPersonByEmailKey(db, emailKey('  ANNA.devries@example.NL')), {
        id,
        givenName: 'Anna',
        familyName: 'de Vries',
        email: 'Anna.deVries@Example.nl',
        telephone: undefined,
        createdAt: CREATED_AT,
        erasedAt: undefined,
      });
      assert.equal(await findPersonByEmailKey(db, emailKey('bram@example.nl')), undefined);
    }));

  test('two people cannot have one address', () =>
    withDatabase(engine, async ({ db }) => {
      await aPerson(db, 'Anna de Vries', 'anna@example.nl');

      await assert.rejects(
        aPerson(db, 'Anna Vries', 'ANNA@example.nl'),
        (error) => violatedConstraint(error) === 'EMAIL_TAKEN',
      );
    }));

  test('an erased person is read by id alone', () =>
    withDatabase(engine, async ({ db }) => {
      const id = await aPerson(db, 'Anna Bos');
      await db.updateTable('people').set({ erased_at: CREATED_AT }).execute();

      assert.equal(await findPersonByEmailKey(db, emailKey('anna.bos@example.nl')), undefined);
      assert.deepEqual((await listPeoplePage(db, { first: 10 })).items, []);
      assert.deepEqual(
        (await listPeopleByIds(db, [id])).map(({ erasedAt }) => erasedAt),
        [CREATED_AT],
      );
    }));

  test('the list goes by family name without prefix, and in pages from both ends', () =>
    withDatabase(engine, async ({ db }) => {
      for (const name of ['Hilda de Reeder', 'Zoë Aalders', 'Kees van Rooijen', 'Kees Feenstra', 'Bo Ångman'])
        await aPerson(db, name, `${name.length}@example.nl`);
      const names = (page: Awaited<ReturnType<typeof listPeoplePage>>) =>
        page.items.map(({ person }) => displayName(person));

      const first = await listPeoplePage(db, { first: 2 });
      const rest = await listPeoplePage(db, { first: 3, after: first.items.at(-1)?.cursor });
      const last = await listPeoplePage(db, { last: 2 });
      const before = await listPeoplePage(db, { last: 3, before: last.items[0]?.cursor });

      assert.deepEqual(names(first), ['Zoë Aalders', 'Bo Ångman']);
      assert.deepEqual([first.hasNextPage, first.hasPreviousPage], [true, false]);
      assert.deepEqual(names(rest), ['Kees Feenstra', 'Hilda de Reeder', 'Kees van Rooijen']);
      assert.deepEqual([rest.hasNextPage, rest.hasPreviousPage], [false, true]);
      assert.deepEqual(names(last), ['Hilda de Reeder', 'Kees van Rooijen']);
      assert.deepEqual(names(before), ['Zoë Aalders', 'Bo Ångman', 'Kees Feenstra']);
      assert.deepEqual([before.hasNextPage, before.hasPreviousPage], [true, false]);
    }));

  for (const [search, found] of [
    ['ree', ['Hilda de Reeder']],
    ['HIL', ['Hilda de Reeder']],
    ['de ree', ['Hilda de Reeder']],
    ['Hilda de Reeder', ['Hilda de Reeder']],
    ['kees reeder', []],
    ['reeder hil', ['Hilda de Reeder']],
    ['eeder', []],
    ['zoe', ['Zoë Aalders']],
    ['Zoë', ['Zoë Aalders']],
    ['h.de', ['Hilda de Reeder']],
    ['%', []],
    ['_', []],
    ['kees_', ['Kees Feenstra']],
  ] as const) {
    test(`the search "${search}" finds ${found.join() || 'nobody'}`, () =>
      withDatabase(engine, async ({ db }) => {
        await aPerson(db, 'Hilda de Reeder', 'h.dereeder@example.nl');
        await aPerson(db, 'Zoë Aalders', 'wethouder@example.nl');
        await aPerson(db, 'Kees Feenstra', 'kees_f@example.nl');

        const page = await listPeoplePage(db, { first: 10 }, search);

        assert.deepEqual(
          page.items.map(({ person }) => displayName(person)),
          found,
        );
      }));
  }

  test('terms are listed for many people at once, the latest first; one of a person is current', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      await loadReference({ database, clock: () => CREATED_AT }, REFERENCE_DIRECTORY);
      const anna = await aPerson(db, 'Anna Bos');
      const almere = {
        personId: anna,
        municipalityCode: 'GM0034' as MunicipalityCode,
        partyId: 'cda',
        startsOn: '2022-06-01' as CalendarDate,
        endsOn: '2026-05-31' as CalendarDate,
      };
      const groningen = {
        personId: anna,
        municipalityCode: 'GM0014' as MunicipalityCode,
        startsOn: '2026-06-01' as CalendarDate,
      };
      await insertTerm(db, almere);
      await insertTerm(db, groningen);

      await assert.rejects(
        insertTerm(db, { ...groningen, startsOn: '2026-07-01' as CalendarDate }),
        (error) => violatedConstraint(error) === 'ONE_CURRENT_TERM',
      );

      assert.deepEqual(
        (await listTermsByPersonIds(db, [anna])).map(({ id: _, ...term }) => term),
        [{ ...groningen, partyId: undefined, endsOn: undefined }, almere],
      );
    }));

  test('secretaries are listed per wethouder; an ended assignment is over', () =>
    withDatabase(engine, async ({ db }) => {
      const anna = await aPerson(db, 'Anna Bos');
      const bram = await aPerson(db, 'Bram Dijk');
      const sofie = await aPerson(db, 'Sofie Smit');
      const tom = await aPerson(db, 'Tom Tak');
      for (const [secretaryId, wethouderId] of [
        [sofie, anna],
        [sofie, bram],
        [tom, anna],
      ] as const)
        await insertSecretaryAssignment(db, { secretaryId, wethouderId, startedAt: CREATED_AT });
      await db
        .updateTable('secretary_assignments')
        .set({ ended_at: CREATED_AT })
        .where('secretary_id', '=', tom)
        .execute();

      const secretaries = await listSecretariesOf(db, [anna, bram]);

      assert.deepEqual(
        new Map(secretaries.map(({ wethouderId, secretary }) => [wethouderId, secretary.id])),
        new Map([
          [anna, sofie],
          [bram, sofie],
        ]),
      );
      assert.equal(secretaries.length, 2);
    }));
});
