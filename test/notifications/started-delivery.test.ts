import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { startDelivery } from '../../src/notifications/deliver.ts';
import { emlTransport } from '../../src/notifications/eml-transport.ts';
import type { MailTransport } from '../../src/notifications/types.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aLog, FROM } from './mailbox.ts';
import { at, minutesLater, NOON, options, outboxOf, queue, withFolder, withSmtp } from './queued-mails.ts';

describeOnBothEngines('The deliverer', (engine) => {
  test('started, it sends what comes until it is stopped', () =>
    withDatabase(engine, (database) =>
      withFolder(async (folder) => {
        const log = aLog();
        const transport = emlTransport({ folder, from: FROM }, log);
        const written = () => readdirSync(folder).length;
        const delivery = startDelivery(at(database, NOON), transport, log, { ...options, pollMs: 5 });

        await queue(database, { toAddress: 'anna@example.nl' });
        while (written() < 1) await new Promise((resolve) => setTimeout(resolve, 5));
        await queue(database, { toAddress: 'bram@example.nl' });
        while (written() < 2) await new Promise((resolve) => setTimeout(resolve, 5));
        await delivery.stop();
        await queue(database, { toAddress: 'cor@example.nl' });
        await new Promise((resolve) => setTimeout(resolve, 30));

        assert.deepEqual(await outboxOf(database), [
          ['anna@example.nl', 'sent', 1],
          ['bram@example.nl', 'sent', 1],
          ['cor@example.nl', `due ${NOON}`, 0],
        ]);
      }),
    ));

  test('an error of one mail is logged, and the others go on', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        const log = aLog();
        let failures = 0;
        const failingOnce: MailTransport = {
          close: () => transport.close(),
          send(mail) {
            if (mail.toAddress === 'anna@example.nl' && failures === 0) {
              failures += 1;
              throw new Error('a fault in the program');
            }
            return transport.send(mail);
          },
        };
        await queue(
          database,
          { toAddress: 'anna@example.nl', dueAt: minutesLater(-1) },
          { toAddress: 'bram@example.nl' },
        );

        const delivery = startDelivery(at(database, NOON), failingOnce, log, { ...options, pollMs: 5 });
        while (smtp.received.length < 1) await new Promise((resolve) => setTimeout(resolve, 5));
        await delivery.stop();

        assert.deepEqual(await outboxOf(database), [
          ['anna@example.nl', `due ${minutesLater(10)}`, 1],
          ['bram@example.nl', 'sent', 1],
        ]);
        assert.ok(log.lines.includes('mail.delivery error=Error: a fault in the program'));
      }),
    ));
});
