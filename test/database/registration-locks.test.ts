import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { type Database, openDatabase } from '../../src/database/database.ts';
import { lockRegistrations } from '../../src/database/locks.ts';
import { holdRegistration, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { queueMail } from '../../src/notifications/store.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled, stateOf } from '../enrolment/builders.ts';
import { contextAt, NOW } from '../trajectories/builders.ts';
import { ENGINES, withDatabase } from './engines.ts';

/** `through` once the work is done, `waits` once it, or anything else, waits for a lock. */
async function orWaits({ db }: Database, work: Promise<unknown>): Promise<'through' | 'waits'> {
  let isDone = false;
  void work.then(() => {
    isDone = true;
  });
  for (;;) {
    const { rows } = await sql`select 1 from pg_locks join pg_stat_activity using (pid)
      where not granted and datname = current_database()`.execute(db);
    if (isDone) return 'through';
    if (rows.length > 0) return 'waits';
    await setTimeout(5);
  }
}

/** Only PostgreSQL has two writers at a time. */
const isTested = ENGINES.includes('postgres');

test('a registration that is decided about stands in the way of another decision about it, and of no mail', {
  skip: !isTested,
}, async () => {
  await withDatabase('postgres', async (database, location) => {
    // As another process
    const elsewhere = await openDatabase(location);
    const context = contextAt(database);
    const offer = await anOpenOffer(context, await anOffice(database));
    const { id, right } = await enrolled(context, offer, aForm(1));
    const mail = {
      recipientId: undefined,
      toAddress: 'wies.1@example.nl',
      subject: 'Vraag',
      body: 'Kunt u?',
    };
    const holds = [
      (trx: Parameters<typeof queueMail>[0]) => lockRegistrations(trx, [id]),
      (trx: Parameters<typeof queueMail>[0]) => holdRegistration(context, trx, id),
    ];
    for (const hold of holds) {
      let other: Promise<unknown> = Promise.resolve();
      let decision: Promise<unknown> = Promise.resolve();
      const seen = await database.transaction(async (trx) => {
        await hold(trx);
        other = elsewhere.transaction((second) =>
          queueMail(second, { ...mail, registrationId: id, dueAt: NOW, now: NOW }),
        );
        const first = await orWaits(elsewhere, other);
        if (first === 'waits') return [first];
        decision = done(withdrawOwn(contextAt(elsewhere), right));
        return [first, await orWaits(elsewhere, decision)];
      });
      await Promise.all([other, decision]);
      assert.deepEqual(seen, ['through', 'waits']);
    }
    assert.equal(await stateOf(database, id), 'withdrawn');
    await elsewhere.close();
  });
});
