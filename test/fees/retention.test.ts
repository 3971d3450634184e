import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { creditInvoice } from '../../src/fees/sending.ts';
import { forgetExpired } from '../../src/privacy/retention.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { done } from '../enrolment/builders.ts';
import { aTrajectory, contextAt, given } from '../trajectories/builders.ts';
import { allInvoices, anInvoicingOffice, prepared } from './builders.ts';
import { mustSend } from './invoiced-groups.ts';

/** Noon in Amsterdam. */
const on = (day: string): Instant => `${day}T11:00:00.000Z` as Instant;

/** The numbers of what was sent that are left, and how many drafts. */
async function left(database: Database): Promise<readonly (string | number)[]> {
  const all = await allInvoices(database);
  const numbers = all.flatMap((one) => (one.state === 'sent' ? [one.document.number] : []));
  return [...numbers.toSorted(), all.length - numbers.length];
}

describeOnBothEngines('What was sent, years later', (engine) => {
  test('goes seven years after its year, with what was credited of it, and is not drafted again', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [one, two] = await prepared(database, right);
      await mustSend(database, right, given(one), on('2027-01-05'));
      const credited = await mustSend(database, right, given(two), on('2027-12-31'));
      const credit = { invoiceId: credited.id, netCents: 50_000, expectedCreditedCents: 0, reason: 'Ziek' };
      await done(creditInvoice(contextAt(database, on('2028-01-03')), right, credit));

      // Drafts go with their group, and who was in it is not asked for anything any more
      await forgetExpired(contextAt(database, on('2034-12-31')));
      assert.deepEqual(await left(database), ['2027-0001', '2027-0002', '2028-0001', 0]);
      await forgetExpired(contextAt(database, on('2035-01-01')));
      assert.deepEqual(await left(database), ['2027-0002', '2028-0001', 0]);
      await forgetExpired(contextAt(database, on('2035-12-31')));
      assert.deepEqual(await left(database), ['2027-0002', '2028-0001', 0]);
      await forgetExpired(contextAt(database, on('2036-01-01')));
      assert.deepEqual(await left(database), [0]);

      assert.deepEqual(await prepared(database, right, on('2036-01-02')), await allInvoices(database));
      assert.deepEqual(await left(database), [0]);
    }));

  test('does not go while there is a draft for the same cycle: what is owed is counted from it', () =>
    withDatabase(engine, async (database) => {
      // The first session is on 22 February 2036
      await aTrajectory(database, { planned: 6, daysLater: 3300 });
      const right = await anInvoicingOffice(database);
      const [one] = await prepared(database, right);
      const sent = await mustSend(database, right, given(one), on('2027-01-05'));
      const credit = { invoiceId: sent.id, netCents: 25_000, expectedCreditedCents: 0, reason: undefined };
      await done(creditInvoice(contextAt(database, on('2027-01-06')), right, credit));
      await prepared(database, right, on('2027-01-07'));

      await forgetExpired(contextAt(database, on('2038-01-01')));

      assert.deepEqual(await left(database), ['2027-0001', '2027-0002', 6]);
    }));

  test('keeps the history of an invoice as long as the invoice, and lets it go with it', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [one] = await prepared(database, right);
      await mustSend(database, right, given(one), on('2027-01-05'));
      const history = async () =>
        (
          await database.db
            .selectFrom('audit_log')
            .select('action')
            .where('action', 'like', 'invoice.%')
            .where('subject_id', '=', given(one).id)
            .orderBy('id')
            .execute()
        ).map(({ action }) => action);

      await forgetExpired(contextAt(database, on('2034-12-31')));
      assert.deepEqual(await history(), ['invoice.changed', 'invoice.sent']);
      await forgetExpired(contextAt(database, on('2035-01-01')));
      assert.deepEqual(await history(), []);
    }));
});
