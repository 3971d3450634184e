import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import PostalMime from 'postal-mime';
import { deliverDueMails } from '../../src/notifications/deliver.ts';
import { emlTransport } from '../../src/notifications/eml-transport.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aLog, FROM } from './mailbox.ts';
import { at, minutesLater, NOON, options, outboxOf, queue, withFolder } from './queued-mails.ts';

describeOnBothEngines('Mails as files', (engine) => {
  test('each mail is one whole file that only its owner reads; its path is logged', () =>
    withDatabase(engine, (database) =>
      withFolder(async (parent) => {
        const folder = join(parent, 'mail', 'new');
        const log = aLog();
        const transport = emlTransport({ folder, from: FROM }, log);
        await queue(database, { toAddress: 'anna@example.nl', subject: 'Één', body: 'Zoë\n' });
        const { id } = await database.db.selectFrom('outbox').select('id').executeTakeFirstOrThrow();

        await deliverDueMails(at(database, NOON), transport, log, options);

        const path = join(folder, `${id}.eml`);
        assert.deepEqual(readdirSync(folder), [`${id}.eml`]);
        assert.equal(statSync(path).mode & 0o777, 0o600);
        assert.deepEqual(log.lines, [`mail.written path=${path}`, `mail.sent mail=${id} attempts=1`]);
        const octets = readFileSync(path);
        assert.doesNotMatch(octets.toString('latin1'), /[^\r]\n/);
        const email = await PostalMime.parse(octets);
        assert.deepEqual([email.subject, email.text], ['Één', 'Zoë\n\n']);
      }),
    ));

  test('a folder that cannot be made is an error, and the mail stays for later', () =>
    withDatabase(engine, (database) =>
      withFolder(async (parent) => {
        const file = join(parent, 'file');
        writeFileSync(file, '');
        const transport = emlTransport({ folder: join(file, 'mail'), from: FROM }, aLog());
        await queue(database, { toAddress: 'anna@example.nl' });

        await assert.rejects(deliverDueMails(at(database, NOON), transport, aLog(), options), {
          code: 'EEXIST',
        });

        assert.deepEqual(await outboxOf(database), [['anna@example.nl', `due ${minutesLater(10)}`, 1]]);
      }),
    ));
});
