import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keptQuery } from '../../src/database/kept-query.ts';
import type { Db } from '../../src/database/tables.ts';
import { dateOf, instantFromMillis } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from './engines.ts';

interface Asked {
  readonly names: readonly string[];
  readonly least: string;
  readonly most: number;
}

describeOnBothEngines('a query that is kept', (engine) => {
  test('is built once for each length of its lists, and asks with the values of each time', () =>
    withDatabase(engine, async ({ db, transaction }) => {
      let timesBuilt = 0;
      const wanted = keptQuery((from, { names, least, most }: Asked) => {
        timesBuilt += 1;
        return from
          .selectFrom('special_days')
          .select('name')
          .where('name', 'in', names)
          .where('name', '>=', least)
          .where('kind', '=', 'made')
          .orderBy('name')
          .limit(most);
      });
      const named = async (from: Db, asked: Asked) => (await wanted(from, asked)).map(({ name }) => name);
      const day = dateOf(instantFromMillis(Date.UTC(2027, 0, 1)));
      const same = { starts_on: day, ends_on: day, weekdays: '', from_time: null, kind: 'made', scope: '{}' };
      await db
        .insertInto('special_days')
        .values(['a', 'b', 'c'].map((name) => ({ ...same, name, effect: 'info' as const })))
        .execute();

      const answers = [
        await named(db, { names: ['a', 'b'], least: 'a', most: 9 }),
        await named(db, { names: ['b', 'c'], least: 'a', most: 1 }),
        await named(db, { names: ['a', 'c'], least: 'b', most: 9 }),
        await named(db, { names: ['c'], least: 'a', most: 9 }),
        await transaction((trx) => named(trx, { names: ['a'], least: 'a', most: 9 })),
      ];

      assert.deepEqual(answers, [['a', 'b'], ['b'], ['c'], ['c'], ['a']]);
      assert.equal(timesBuilt, 2);
    }));
});
