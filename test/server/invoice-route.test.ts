import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendInvoice } from '../../src/fees/sending.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { done } from '../enrolment/builders.ts';
import { aReadyDraft, prepared, sayWhoSends } from '../fees/builders.ts';
import { brokenRules } from '../fees/e-invoice-rules.ts';
import { readXml } from '../fees/xml-reader.ts';
import { aTrajectory, given, NOW, officeRightOf } from '../trajectories/builders.ts';
import { insertPeople, linked, type Running, signedIn, withServer } from './running.ts';

async function sentInvoice(server: Running) {
  const { context } = server;
  const people = await insertPeople(context.database);
  const right = officeRightOf(people.office);
  await aTrajectory(context.database, { people: people.wethouders, planned: 6 });
  await sayWhoSends(context.database, right);
  const [draft, unsent] = await prepared(context.database, right);
  const ready = await aReadyDraft(context.database, right, given(draft));
  const request = { invoiceId: ready.id, expectedVersion: ready.version, expectedGrossCents: 60_500 };
  const invoice = await done(sendInvoice({ ...context, clock: () => NOW }, right, request));
  return { people, invoice, unsent: given(unsent) };
}

describeOnBothEngines('Files of invoices', (engine) => {
  test('are there for the office: an e-invoice that keeps the rules, and the books', () =>
    withServer(engine, async (server) => {
      const { people, invoice, unsent } = await sentInvoice(server);
      const token = await signedIn(server, people.office);
      const get = (path: string) =>
        fetch(new URL(path, server.url), { headers: { Authorization: `Bearer ${token}` } });

      const xml = await get(`/bureau/facturen/${invoice.id}.xml`);
      const csv = await get('/bureau/facturen.csv?van=2027-01-01&tot=2027-12-31');
      const xlsx = await get('/bureau/facturen.xlsx?van=2027-01-01&tot=2027-12-31');

      assert.deepEqual(
        [xml, csv, xlsx].map(({ status, headers }) => [
          status,
          headers.get('content-type'),
          headers.get('content-disposition'),
          headers.get('cache-control'),
        ]),
        [
          [200, 'application/xml; charset=utf-8', 'attachment; filename="factuur-2027-0001.xml"', 'no-store'],
          [
            200,
            'text/csv; charset=utf-8',
            'attachment; filename="facturen-2027-01-01-2027-12-31.csv"',
            'no-store',
          ],
          [
            200,
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            'attachment; filename="facturen-2027-01-01-2027-12-31.xlsx"',
            'no-store',
          ],
        ],
      );
      assert.deepEqual(brokenRules(readXml(await xml.text())), []);
      const octets = new Uint8Array(await csv.arrayBuffer());
      assert.deepEqual([...octets.slice(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.equal(
        Buffer.from(await xlsx.arrayBuffer())
          .subarray(0, 2)
          .toString(),
        'PK',
      );
      const zip = await get('/bureau/facturen.zip?van=2027-01-01&tot=2027-12-31');
      assert.deepEqual(
        [zip.status, zip.headers.get('content-type'), zip.headers.get('content-disposition')],
        [200, 'application/zip', 'attachment; filename="e-facturen-2027-01-01-2027-12-31.zip"'],
      );
      const none = await get('/bureau/facturen.zip?van=2026-01-01&tot=2026-12-31');
      assert.deepEqual(
        [none.status, await none.text()],
        [404, 'In deze periode is geen e-factuur verstuurd.\n'],
      );
      const statuses = [
        (await get(`/bureau/facturen/${unsent.id}.xml`)).status,
        (await get(`/bureau/facturen/${'0'.repeat(36)}.xml`)).status,
        (await get('/bureau/facturen.csv')).status,
        (await get('/bureau/facturen.csv?van=2027-02-30&tot=2027-12-31')).status,
      ];
      assert.deepEqual(statuses, [404, 404, 400, 400]);
    }));

  test('are not there for anybody else, and nothing of them is written down', () =>
    withServer(engine, async (server) => {
      const { people, invoice } = await sentInvoice(server);
      const [participant] = people.wethouders;
      const tokens = [
        undefined,
        'tb_access_x',
        await signedIn(server, people.facilitator),
        await linked(server, given(participant)),
        await linked(server, people.secretary),
        // A link of somebody of the office opens nothing of the office
        await linked(server, people.office),
      ];

      const statuses = [];
      for (const token of tokens) {
        const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
        for (const path of [
          `/bureau/facturen/${invoice.id}.xml`,
          '/bureau/facturen.csv?van=2027-01-01&tot=2027-12-31',
          '/bureau/facturen.xlsx?van=2027-01-01&tot=2027-12-31',
          '/bureau/facturen.zip?van=2027-01-01&tot=2027-12-31',
        ]) {
          statuses.push((await fetch(new URL(path, server.url), { headers })).status);
        }
      }

      assert.deepEqual(new Set(statuses), new Set([404]));
      const looked = await server.context.database.db
        .selectFrom('audit_log')
        .select('id')
        .where('action', 'like', 'invoice.%xported')
        .execute();
      assert.deepEqual(looked, []);
    }));
});
