import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { demonstrationLinks, ensureDemonstration } from '../../src/demonstration/service.ts';
import { describeOnBothEngines, newLocation } from '../database/engines.ts';
import { contextAt } from '../trajectories/builders.ts';

async function withReference(
  engine: Database['engine'],
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const { location, remove } = await newLocation(engine, 'reference');
  const database = await openDatabase(location);
  try {
    await work(database);
  } finally {
    await database.close();
    await remove();
  }
}

describeOnBothEngines('The links of the demonstration', (engine) => {
  test('are for all its people, save who has another address by now', () =>
    withReference(engine, async (database) => {
      const context = contextAt(database);
      assert.equal(await ensureDemonstration(context), 'new');
      const before = (await demonstrationLinks(context)).map(({ name }) => name);
      const change = (from: string, email: string) =>
        database.db
          .updateTable('people')
          .set({ email, email_key: email })
          .where('email', '=', from)
          .execute();
      await change('bart.hoekstra@toerbeurt.example', 'bart@elders.example');
      await change('marjan.dewit@toerbeurt.example', 'marjan@elders.example');

      const after = (await demonstrationLinks(context)).map(({ name }) => name);

      assert.equal(before.length, 9);
      assert.deepEqual(
        after,
        before.filter((name) => name !== 'Bart Hoekstra' && name !== 'Marjan de Wit'),
      );
      await change('petra.vos@toerbeurt.example', 'petra@elders.example');
      assert.deepEqual(await demonstrationLinks(context), []);
    }));
});
