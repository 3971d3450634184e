import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openDatabase } from '../../src/database/database.ts';
import { deliverDueMails } from '../../src/notifications/deliver.ts';
import { MAX_ATTEMPTS, waitMinutesAfter } from '../../src/notifications/rules.ts';
import { smtpTransport } from '../../src/notifications/smtp-transport.ts';
import { queueMail } from '../../src/notifications/store.ts';
import type { MailTransport } from '../../src/notifications/types.ts';
import { instantFromMillis, millisOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, newLocation, withDatabase } from '../database/engines.ts';
import { aPerson } from '../people/builders.ts';
import { aLog, FROM } from './mailbox.ts';
import { at, minutesLater, NOON, options, outboxOf, queue, withSmtp } from './queued-mails.ts';
import { startSmtp } from './smtp.ts';

describeOnBothEngines('The deliverer', (engine) => {
  test('a mail reaches the server as it was queued, with the address of the product filled in', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        const subject = 'Bijeenkomst 3 is verplaatst: ’s-Gravenhage ✓';
        const body = 'Beste Zoë,\n\n.begin met een punt\n{{site}}/agenda en {{token}}\n';
        await queue(database, { toAddress: 'zoe@example.nl', subject, body });

        const sent = await deliverDueMails(at(database, NOON), transport, aLog(), options);

        assert.equal(sent, 1);
        assert.equal(smtp.received.length, 1);
        const [received] = smtp.received;
        const { id } = await database.db.selectFrom('outbox').select('id').executeTakeFirstOrThrow();
        assert.deepEqual(received?.to, ['zoe@example.nl']);
        const email = received?.email;
        assert.deepEqual(email?.from, { name: 'Toerbeurt', address: 'planning@toerbeurt.example.nl' });
        assert.deepEqual(email?.to, [{ name: '', address: 'zoe@example.nl' }]);
        assert.equal(email?.subject, subject);
        assert.equal(email?.messageId, `<${id}@toerbeurt.example.nl>`);
        assert.equal(email?.date, NOON);
        assert.match(email?.html ?? '', /<p>Beste Zoë,<\/p>/);
        assert.equal(
          email?.text,
          'Beste Zoë,\n\n.begin met een punt\nhttps://toerbeurt.example.nl/agenda en {{token}}\n\n',
        );
        const headers = new Map(email?.headers.map(({ key, value }) => [key, value]));
        assert.equal(headers.get('auto-submitted'), 'auto-generated');
        assert.equal(headers.get('content-language'), 'nl');
        assert.deepEqual(await outboxOf(database), [['zoe@example.nl', 'sent', 1]]);
      }),
    ));

  test('a hostile subject or name stays text: no header is added, no other address reached', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        const subject = 'Hallo\r\nBcc: eve@example.nl\r\n\r\nbody';
        await queue(database, { toAddress: 'anna@example.nl', subject, body: 'x\r\n.\r\nQUIT\r\n' });

        await deliverDueMails(at(database, NOON), transport, aLog(), options);

        const [received, ...others] = smtp.received;
        assert.deepEqual(others, []);
        assert.deepEqual(received?.to, ['anna@example.nl']);
        assert.equal(received?.email.bcc, undefined);
        assert.equal(received?.email.text, 'x\n.\nQUIT\n\n');
      }),
    ));

  test('a mail that somebody waits for goes before those that were due longer', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        const due = minutesLater(-60);
        await queue(
          database,
          { toAddress: 'anna@example.nl', dueAt: due },
          { toAddress: 'bram@example.nl', dueAt: due },
          { toAddress: 'cor@example.nl', isAwaited: true },
          { toAddress: 'dina@example.nl', dueAt: minutesLater(1), isAwaited: true },
        );

        await deliverDueMails(at(database, NOON), transport, aLog(), options);

        assert.deepEqual(
          smtp.received.map(({ to }) => to.join()),
          ['cor@example.nl', 'anna@example.nl', 'bram@example.nl'],
        );
      }),
    ));

  test('an address that is refused for good fails at once, a full mailbox waits, and all others arrive', () =>
    withDatabase(engine, (database) =>
      withSmtp({ 'bram@example.nl': 550, 'cor@example.nl': 452 }, async (smtp, transport) => {
        const names = ['anna', 'bram', 'cor', 'dina', 'els'];
        await queue(database, ...names.map((name) => ({ toAddress: `${name}@example.nl` })));
        const log = aLog();

        await deliverDueMails(at(database, NOON), transport, log, options);

        assert.deepEqual(smtp.received.map(({ to }) => to.join()).sort(), [
          'anna@example.nl',
          'dina@example.nl',
          'els@example.nl',
        ]);
        assert.deepEqual(await outboxOf(database), [
          ['anna@example.nl', 'sent', 1],
          ['bram@example.nl', 'failed', 1],
          ['cor@example.nl', `due ${minutesLater(1)}`, 1],
          ['dina@example.nl', 'sent', 1],
          ['els@example.nl', 'sent', 1],
        ]);
        assert.deepEqual(log.lines.map((line) => line.split(' ')[0]).sort(), [
          'mail.failed',
          'mail.postponed',
          'mail.sent',
          'mail.sent',
          'mail.sent',
        ]);
        assert.ok(!log.lines.some((line) => line.includes('@')), 'no address in the log');
      }),
    ));

  test('while the mail server is down nothing is lost; once it is up all is sent, each mail once', () =>
    withDatabase(engine, async (database) => {
      const first = await startSmtp();
      await first.close();
      const transport = smtpTransport({ url: first.url, from: FROM });
      await queue(database, { toAddress: 'anna@example.nl' }, { toAddress: 'bram@example.nl' });

      assert.equal(await deliverDueMails(at(database, NOON), transport, aLog(), options), 0);
      assert.deepEqual(await outboxOf(database), [
        ['anna@example.nl', `due ${minutesLater(1)}`, 1],
        ['bram@example.nl', `due ${minutesLater(1)}`, 1],
      ]);
      assert.equal(await deliverDueMails(at(database, minutesLater(1)), transport, aLog(), options), 0);
      const second = await startSmtp({ port: first.port });
      try {
        assert.equal(await deliverDueMails(at(database, minutesLater(2)), transport, aLog(), options), 0);
        assert.equal(await deliverDueMails(at(database, minutesLater(3)), transport, aLog(), options), 2);
        assert.equal(await deliverDueMails(at(database, minutesLater(9)), transport, aLog(), options), 0);
        assert.deepEqual(second.received.map(({ to }) => to.join()).sort(), [
          'anna@example.nl',
          'bram@example.nl',
        ]);
      } finally {
        transport.close();
        await second.close();
      }
    }));

  for (const [fault, answers] of [
    ['our password', { wrong: 535 }],
    ['our address', { 'planning@toerbeurt.example.nl': 550 }],
  ] as const) {
    test(`a refusal of ${fault} is ours to repair: the mail waits`, () =>
      withDatabase(engine, (database) =>
        withSmtp(answers, async (smtp) => {
          const url = smtp.url.replace('//', '//wrong:password@');
          const transport = smtpTransport({ url, from: FROM });
          await queue(database, { toAddress: 'anna@example.nl' });

          await deliverDueMails(at(database, NOON), transport, aLog(), options);
          transport.close();

          assert.deepEqual(await outboxOf(database), [['anna@example.nl', `due ${minutesLater(1)}`, 1]]);
        }),
      ));
  }

  test('a mail that is not due stays', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        await queue(database, { toAddress: 'anna@example.nl', dueAt: minutesLater(10) });

        assert.equal(
          await deliverDueMails(
            at(database, instantFromMillis(millisOf(minutesLater(10)) - 1)),
            transport,
            aLog(),
            options,
          ),
          0,
        );
        assert.equal(await deliverDueMails(at(database, minutesLater(10)), transport, aLog(), options), 1);
        assert.equal(smtp.received.length, 1);
      }),
    ));

  test('two deliverers, each with a database of its own, send each of forty mails once', async () => {
    const { location, remove } = await newLocation(engine);
    const databases = [await openDatabase(location), await openDatabase(location)];
    const [database] = databases;
    assert.ok(database !== undefined);
    try {
      await withSmtp({}, async (smtp) => {
        const addresses = Array.from({ length: 40 }, (_, index) => `p${100 + index}@example.nl`);
        await queue(database, ...addresses.map((toAddress) => ({ toAddress })));
        const transports = databases.map(() => smtpTransport({ url: smtp.url, from: FROM }));

        const counts = await Promise.all(
          databases.map((one, index) =>
            deliverDueMails(
              at(one, NOON),
              transports[index] ?? assert.fail('a transport for each'),
              aLog(),
              options,
            ),
          ),
        );
        for (const transport of transports) transport.close();

        assert.equal(
          counts.reduce((sum, count) => sum + count),
          40,
        );
        assert.deepEqual(smtp.received.map(({ to }) => to.join()).sort(), addresses);
        assert.deepEqual(
          await outboxOf(database),
          addresses.map((address) => [address, 'sent', 1]),
        );
      });
    } finally {
      for (const one of databases) await one.close();
      await remove();
    }
  });

  test('a mail whose deliverer ended half-way is sent by another after ten minutes, with the same Message-ID', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        await queue(database, { toAddress: 'anna@example.nl' });
        // Sends, and is gone before it can note it
        const ending: MailTransport = {
          close: () => undefined,
          async send(mail) {
            await transport.send(mail);
            throw new Error('the process ends');
          },
        };
        await assert.rejects(deliverDueMails(at(database, NOON), ending, aLog(), options), /ends/);

        assert.equal(await deliverDueMails(at(database, minutesLater(9)), transport, aLog(), options), 0);
        assert.equal(await deliverDueMails(at(database, minutesLater(10)), transport, aLog(), options), 1);

        const ids = smtp.received.map(({ email }) => email.messageId);
        assert.equal(ids.length, 2);
        assert.equal(new Set(ids).size, 1);
      }),
    ));

  test('after the last attempt the mail has failed, some five days after the first', () =>
    withDatabase(engine, (database) =>
      withSmtp({ 'anna@example.nl': 451 }, async (_smtp, transport) => {
        await queue(database, { toAddress: 'anna@example.nl' });
        let minutes = 0;

        for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt += 1) {
          await deliverDueMails(at(database, minutesLater(minutes)), transport, aLog(), options);
          minutes += waitMinutesAfter(attempt);
          assert.deepEqual(await outboxOf(database), [
            ['anna@example.nl', `due ${minutesLater(minutes)}`, attempt],
          ]);
        }
        await deliverDueMails(at(database, minutesLater(minutes)), transport, aLog(), options);

        assert.deepEqual(await outboxOf(database), [['anna@example.nl', 'failed', MAX_ATTEMPTS]]);
        assert.equal(Math.round(minutes / 60 / 24), 5);
      }),
    ));

  test('a mail that brings an error about at each attempt has failed after as many as any other', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        await queue(database, { toAddress: 'anna@example.nl' });
        const broken: MailTransport = {
          close: () => undefined,
          async send() {
            throw new Error('a fault in the program');
          },
        };
        let minutes = 0;
        for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
          const now = at(database, minutesLater(minutes));
          await assert.rejects(deliverDueMails(now, broken, aLog(), options), /a fault in the program/);
          minutes += 10;
        }
        await queue(database, { toAddress: 'bram@example.nl', dueAt: minutesLater(minutes) });

        const sent = await deliverDueMails(at(database, minutesLater(minutes)), transport, aLog(), options);

        assert.equal(sent, 1);
        assert.deepEqual(
          smtp.received.map(({ to }) => to.join()),
          ['bram@example.nl'],
        );
        assert.deepEqual(await outboxOf(database), [
          ['anna@example.nl', 'failed', MAX_ATTEMPTS + 1],
          ['bram@example.nl', 'sent', 1],
        ]);
      }),
    ));

  test('the same news is queued once, also when it is told twice at once', () =>
    withDatabase(engine, async (database) => {
      const mail = { toAddress: 'anna@example.nl', onceKey: 'moved:s1.2:anna' };

      await Promise.all([queue(database, mail), queue(database, mail), queue(database, mail)]);
      await queue(database, { toAddress: 'anna@example.nl' }, { toAddress: 'anna@example.nl' });

      assert.equal((await outboxOf(database)).length, 3);
    }));

  test('nothing is sent of a change that was rolled back', () =>
    withDatabase(engine, async (database) => {
      const undone = database.transaction(async (trx) => {
        const mail = { subject: 'x', body: 'x', recipientId: undefined, dueAt: NOON, now: NOON };
        await queueMail(trx, { ...mail, toAddress: 'anna@example.nl' });
        throw new Error('undone');
      });

      await assert.rejects(undone, /undone/);
      assert.deepEqual(await outboxOf(database), []);
    }));

  test('whoever was erased after the mail was queued gets nothing', () =>
    withDatabase(engine, (database) =>
      withSmtp({}, async (smtp, transport) => {
        const anna = await aPerson(database.db, 'Anna Bos');
        await queue(database, { toAddress: 'anna.bos@example.nl', recipientId: anna });
        await database.db.updateTable('people').set({ erased_at: NOON }).execute();

        await deliverDueMails(at(database, NOON), transport, aLog(), options);

        assert.deepEqual(smtp.received, []);
        assert.deepEqual(await outboxOf(database), [['anna.bos@example.nl', 'failed', 1]]);
      }),
    ));
});
