import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnBothEngines } from '../database/engines.ts';
import { allInvoices, aReadyDraft, sayWhoSends } from '../fees/builders.ts';
import { askFor, insertPeople, signedIn, startGroup, withServer } from '../server/running.ts';
import { given, officeRightOf } from '../trajectories/builders.ts';

const LIST = `query ($filter: InvoiceFilter, $first: Int, $after: String) {
  invoices(filter: $filter, first: $first, after: $after) {
    edges { node { invoiceId state number netCents vatCents grossCents obstacle feeInWords hasEInvoice
      addressee { name orderNumber } participant { person { name } } } }
    pageInfo { hasNextPage endCursor }
  }
  invoiceCount(filter: $filter)
}`;
const SEND = `mutation ($input: SendInvoiceInput!) { sendInvoice(input: $input) {
  __typename
  ... on SendInvoiceSuccess { invoice { number grossCents hasEInvoice obstacle } }
  ... on UserError { code message }
} }`;

describeOnBothEngines('Invoices', (engine) => {
  test('are listed a page at a time, found by name and state, and sent', () =>
    withServer(engine, async (server) => {
      const { database } = server.context;
      const people = await insertPeople(database);
      const office = await signedIn(server, people.office);
      await startGroup(server, office, { ...people, people: people.wethouders.slice(0, 6) });
      const right = officeRightOf(people.office);
      await sayWhoSends(database, right);

      const first = await askFor(server, office, LIST, { first: 4 });
      const { endCursor } = first.invoices.pageInfo;
      const second = await askFor(server, office, LIST, { first: 4, after: endCursor });

      assert.equal(first.invoiceCount, 6);
      assert.equal(first.invoices.pageInfo.hasNextPage, true);
      assert.equal(second.invoices.edges.length, 2);
      const [{ node }] = first.invoices.edges;
      assert.deepEqual(
        [node.state, node.number, node.grossCents, node.obstacle, node.feeInWords, node.hasEInvoice],
        [
          'DRAFT',
          null,
          null,
          'Nog niet bekend: is de deelnemer lid?',
          'Nog niet bekend: is de deelnemer lid?',
          false,
        ],
      );

      const draft = given((await allInvoices(database)).find(({ id }) => id === node.invoiceId));
      const { version } = await aReadyDraft(database, right, draft);
      const input = { invoiceId: draft.id, version, grossCents: 60_500 };
      assert.deepEqual((await askFor(server, office, SEND, { input })).sendInvoice, {
        __typename: 'SendInvoiceSuccess',
        invoice: { number: '2027-0001', grossCents: 60_500, hasEInvoice: true, obstacle: null },
      });
      assert.deepEqual((await askFor(server, office, SEND, { input })).sendInvoice, {
        __typename: 'RuleBroken',
        code: 'INVOICE_ALREADY_SENT',
        message: 'Deze factuur is al verstuurd en verandert niet meer. Maak zo nodig een creditnota.',
      });

      const counts = [];
      for (const filter of [
        { state: 'SENT' },
        { state: 'DRAFT' },
        { kind: 'CREDIT_NOTE' },
        { search: '2027-0001' },
        { search: `zwol` },
        { search: node.participant.person.name.split(' ').toReversed().join(' ') },
        { search: '%' },
      ]) {
        counts.push((await askFor(server, office, LIST, { filter })).invoiceCount);
      }
      assert.deepEqual(counts.slice(0, 4), [1, 5, 0, 1]);
      assert.ok(counts[4] >= 1 && counts[5] >= 1);
      assert.equal(counts[6], 6);
    }));
});
