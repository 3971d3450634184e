import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { deliverDueMails } from '../../src/notifications/deliver.ts';
import { listFailedMails, resendMail, trustAddress } from '../../src/notifications/failed-mails.ts';
import { listFailingAddresses } from '../../src/notifications/failing-addresses.ts';
import { smtpTransport } from '../../src/notifications/smtp-transport.ts';
import { type NewMail, queueMail } from '../../src/notifications/store.ts';
import type { MailTransport } from '../../src/notifications/types.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aPerson } from '../people/builders.ts';
import { anOfficeWorker, contextAt, NOW, officeRightOf } from '../trajectories/builders.ts';
import { secondsLater } from './group.ts';
import { aLog, BASE_URL, FROM } from './mailbox.ts';
import { startSmtp } from './smtp.ts';

async function queue(database: Database, ...mails: readonly (Partial<NewMail> & { toAddress: string })[]) {
  const plain = { recipientId: undefined, subject: 'Bericht', body: 'Hallo\n', dueAt: NOW, now: NOW };
  await database.transaction(async (trx) => {
    for (const mail of mails) await queueMail(trx, { ...plain, ...mail });
  });
}

const send = (database: Database, transport: MailTransport, now: Instant = NOW) =>
  deliverDueMails(contextAt(database, now), transport, aLog(), { baseUrl: BASE_URL });

describeOnBothEngines('Mails that do not get through', (engine) => {
  test('an address that is refused is marked; nothing goes there until the office trusts it again', () =>
    withDatabase(engine, async (database) => {
      const office = officeRightOf(await anOfficeWorker(database));
      const bram = await aPerson(database.db, 'Bram Bos');
      const [toAddress, recipientId] = ['bram.bos@example.nl', bram];
      const bad = await startSmtp({ answers: { [toAddress]: 550 } });
      const refusing = smtpTransport({ url: bad.url, from: FROM });
      await queue(database, { toAddress, recipientId }, { toAddress: 'anna@example.nl' });
      await send(database, refusing);
      await queue(database, { toAddress, recipientId, subject: 'Nog een' });
      await send(database, refusing, secondsLater(60));
      refusing.close();
      await bad.close();

      assert.deepEqual(
        bad.received.map(({ to }) => to.join()),
        ['anna@example.nl'],
      );
      const [address, ...others] = await listFailingAddresses(database.db);
      assert.deepEqual(others, []);
      assert.match(address?.reason ?? '', /550 not here/);
      assert.deepEqual(
        { ...address, reason: '' },
        { personId: bram, email: toAddress, reason: '', source: 'server', failingSince: NOW },
      );
      const failed = await listFailedMails(database.db);
      assert.deepEqual(
        failed.map(({ subject, canResend }) => [subject, canResend]),
        [
          ['Nog een', true],
          ['Bericht', true],
        ],
      );
      assert.equal(failed[0]?.answer, 'Niet verstuurd: mails komen op dit adres niet aan.');

      const good = await startSmtp();
      const taking = smtpTransport({ url: good.url, from: FROM });
      await trustAddress(contextAt(database), office, bram);
      for (const { id } of failed) {
        assert.deepEqual(await resendMail(contextAt(database, secondsLater(90)), office, id), {
          ok: true,
          value: { mailId: id },
        });
      }
      assert.equal(await send(database, taking, secondsLater(90)), 2);
      assert.deepEqual(await listFailedMails(database.db), []);
      const again = await resendMail(contextAt(database), office, failed[0]?.id ?? '');
      assert.deepEqual(again, { ok: false, refusal: { code: 'MAIL_NOT_FAILED' } });
      assert.equal(good.received.length, 2);
      taking.close();
      await good.close();
    }));

  test('a link to sign in is never sent again by the office, and its token is not kept in what a server says', () =>
    withDatabase(engine, async (database) => {
      const office = officeRightOf(await anOfficeWorker(database));
      const recipientId = await aPerson(database.db, 'Bram Bos');
      const body = 'Log in: {{site}}/inloggen/{{token}}\n';
      await queue(database, { toAddress: 'bram.bos@example.nl', recipientId, body, linkKind: 'signIn' });
      let sent = '';
      const repeating: MailTransport = {
        close: () => undefined,
        async send({ text }) {
          sent = text;
          return { kind: 'refused', about: 'mail', answer: `554 I do not like ${text}` };
        },
      };

      await send(database, repeating);

      const token = /inloggen\/(\S+)/.exec(sent)?.[1] ?? assert.fail();
      const [mail] = await listFailedMails(database.db);
      assert.equal(mail?.canResend, false);
      const rows = JSON.stringify(await database.db.selectFrom('outbox').selectAll().execute());
      assert.ok(!rows.includes(token) && !JSON.stringify(mail).includes(token));
      const refused = await resendMail(contextAt(database), office, mail?.id ?? '');
      assert.deepEqual(refused, { ok: false, refusal: { code: 'MAIL_OF_MOMENT' } });
      assert.equal((await listFailedMails(database.db)).length, 1);
    }));

  test('mails of one series wait for the one before them, and one that expires is not sent any more', () =>
    withDatabase(engine, async (database) => {
      const order: string[] = [];
      let isDown = true;
      const transport: MailTransport = {
        close: () => undefined,
        async send({ subject }) {
          if (isDown) return { kind: 'failed', answer: '421 later' };
          order.push(subject);
          return { kind: 'sent' };
        },
      };
      const mail = { toAddress: 'anna@example.nl', seriesKey: 'sessions:anna' };
      await queue(database, { ...mail, subject: 'one' });
      await send(database, transport);
      await queue(
        database,
        { ...mail, subject: 'two' },
        { toAddress: 'cor@example.nl', subject: 'of another' },
      );
      await queue(database, { ...mail, subject: 'late', expiresAt: secondsLater(3600) });
      isDown = false;

      assert.equal(await send(database, transport), 1);
      assert.equal(await send(database, transport, secondsLater(3600)), 2);

      assert.deepEqual(order, ['of another', 'one', 'two']);
      const [late] = await listFailedMails(database.db);
      assert.deepEqual([late?.subject, late?.canResend], ['late', false]);
    }));
});
