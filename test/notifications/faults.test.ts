import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../src/database/database.ts';
import { deliverDueMails } from '../../src/notifications/deliver.ts';
import { smtpTransport } from '../../src/notifications/smtp-transport.ts';
import { tellDueNews } from '../../src/notifications/telling.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt } from '../trajectories/builders.ts';
import { aGroup, asNews, cancel, move, secondsLater } from './group.ts';
import { aLog, BASE_URL, FROM } from './mailbox.ts';
import { startSmtp } from './smtp.ts';

const HOUR = 3600;

describeOnBothEngines('When things go wrong with mail', (engine) => {
  test('several that write the same news at once write each mail once', () =>
    withDatabase(engine, async (database, location) => {
      const { built } = await aGroup(database, 'automatic');
      await asNews(database, built);
      // On one file, connections of one process would wait for each other in vain: there two processes are tried in
      // test/endurance/two-processes.test.ts
      const others = engine === 'sqlite' ? [] : [await openDatabase(location), await openDatabase(location)];
      try {
        const contexts = [database, database, ...others].map((one) => contextAt(one, secondsLater(180)));
        await Promise.all(contexts.map((context) => tellDueNews(context)));
        // What one of them passed over because another held it
        await tellDueNews(contextAt(database, secondsLater(180)));

        const rows = await database.db.selectFrom('outbox').select(['to_address', 'subject']).execute();
        const mails = rows.map(({ to_address, subject }) => `${to_address} ${subject}`);
        // Four people, three sessions, and what a secretary is told
        assert.equal(mails.length, 13);
        assert.equal(new Set(mails).size, 13);
      } finally {
        for (const other of others) await other.close();
      }
    }));

  test('a day without mail server: afterwards all that happened arrives once, in its order', () =>
    withDatabase(engine, async (database) => {
      const { built } = await aGroup(database);
      const down = await startSmtp();
      await down.close();
      const transport = smtpTransport({ url: down.url, from: FROM });
      const deliver = (seconds: number) =>
        deliverDueMails(contextAt(database, secondsLater(seconds)), transport, aLog(), { baseUrl: BASE_URL });
      try {
        await move(database, built, 2, 1);
        for (let hour = 1; hour <= 8; hour += 1) assert.equal(await deliver(hour * HOUR), 0);
        await move(database, built, 2, 1, secondsLater(9 * HOUR));
        for (let hour = 10; hour <= 16; hour += 1) assert.equal(await deliver(hour * HOUR), 0);
        await cancel(database, built, 2, secondsLater(17 * HOUR));
        for (let hour = 18; hour <= 24; hour += 1) assert.equal(await deliver(hour * HOUR), 0);

        const up = await startSmtp({ port: down.port });
        let sent = 0;
        for (let hour = 24; hour <= 40; hour += 1) sent += await deliver(hour * HOUR);
        await up.close();

        assert.equal(sent, 3 * 5);
        const readers = Map.groupBy(up.received, ({ to }) => to.join());
        assert.equal(readers.size, 5);
        for (const mails of readers.values()) {
          assert.deepEqual(
            mails.map(({ email }) => [
              email.subject?.split(':')[0],
              /(?:Het wordt: |gepland op )([^,]+),/.exec(email.text ?? '')?.[1],
            ]),
            [
              ['Bijeenkomst 2 is verplaatst', 'woensdag 24 maart 2027'],
              ['Bijeenkomst 2 is verplaatst', 'donderdag 25 maart 2027'],
              ['Bijeenkomst 2 gaat niet door', 'donderdag 25 maart 2027'],
            ],
          );
        }
      } finally {
        transport.close();
      }
    }));
});
