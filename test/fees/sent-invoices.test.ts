import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../../src/database/database.ts';
import { violatedConstraint } from '../../src/database/violations.ts';
import { assessInvoices } from '../../src/fees/assessing.ts';
import { changeDraft, removeDraft } from '../../src/fees/drafting.ts';
import { exportBooks, exportEInvoice, exportEInvoices } from '../../src/fees/exporting.ts';
import { creditInvoice, sendInvoice } from '../../src/fees/sending.ts';
import { setPriceRule } from '../../src/fees/settings.ts';
import type { InvoiceId } from '../../src/shared/ids.ts';
import { dateOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { done } from '../enrolment/builders.ts';
import { aTrajectory, contextAt, given, NOW } from '../trajectories/builders.ts';
import { allInvoices, anInvoicingOffice, aReadyDraft, day, prepared, TYPED_ZWOLLE } from './builders.ts';
import { AFTER_SESSION_2, asKept, balances, leave, mustSend } from './invoiced-groups.ts';
import { filesInZip } from './zip-reader.ts';

async function refusedBy(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return violatedConstraint(error);
}

/** Puts a draft in the place of what was sent, by both statements that do so without deleting. */
async function replacing({ db }: Database, sentId: InvoiceId): Promise<readonly (string | undefined)[]> {
  const [draft] = await db.selectFrom('invoices').selectAll().where('state', '=', 'draft').execute();
  assert.ok(draft);
  await db.deleteFrom('invoices').where('id', '=', draft.id).execute();
  const inserted = await refusedBy(
    db
      .replaceInto('invoices')
      .values({ ...draft, id: sentId })
      .execute(),
  );
  await db.insertInto('invoices').values(draft).execute();
  const updated = sql`update or replace invoices set id = ${sentId} where id = ${draft.id}`;
  return [inserted, await refusedBy(updated.execute(db))];
}

describeOnBothEngines('What was sent', (engine) => {
  test('is never changed or deleted, whoever writes the statement', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [draft] = await prepared(database, right);
      const { id, version, document } = await mustSend(database, right, given(draft));
      const { db } = database;
      const update = (set: object) => db.updateTable('invoices').set(set).where('id', '=', id).execute();

      const refused = [
        await refusedBy(update({ addressee_name: 'Gemeente Deventer' })),
        await refusedBy(update({ gross_cents: 1 })),
        await refusedBy(update({ document: '{}' })),
        await refusedBy(update({ state: 'draft', year: null, sequence: null })),
        await refusedBy(db.deleteFrom('invoices').where('id', '=', id).execute()),
        ...(engine === 'postgres' ? [await refusedBy(sql`truncate invoices`.execute(db))] : []),
        // On SQLite a row also goes when another takes its key
        ...(engine === 'sqlite' ? await replacing(database, id) : []),
      ];

      assert.deepEqual(new Set(refused), new Set(['INVOICE_ALREADY_SENT']));
      const change = {
        invoiceId: id,
        expectedVersion: version,
        addressee: TYPED_ZWOLLE,
        membership: 'member',
      } as const;
      const already = { ok: false, refusal: { code: 'INVOICE_ALREADY_SENT' } };
      assert.deepEqual(await changeDraft(contextAt(database), right, change), already);
      assert.deepEqual(await removeDraft(contextAt(database), right, change), already);
      const after = (await allInvoices(database)).find((one) => one.id === id);
      assert.deepEqual(after?.state === 'sent' && after.document, asKept(document));
    }));

  test('has no gap before it: the database refuses a number that is not the next', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [one, two] = await prepared(database, right);
      await mustSend(database, right, given(one));
      const row = await database.db
        .selectFrom('invoices')
        .selectAll()
        .where('state', '=', 'sent')
        .executeTakeFirstOrThrow();
      const {
        state,
        year,
        issued_on,
        net_cents,
        vat_percent,
        vat_cents,
        gross_cents,
        document,
        sent_at,
        sent_by,
      } = row;
      const columns = {
        state,
        year,
        issued_on,
        net_cents,
        vat_percent,
        vat_cents,
        gross_cents,
        document,
        sent_at,
        sent_by,
      };
      const put = (sequence: number, over: object = {}) =>
        database.db
          .updateTable('invoices')
          .set({ ...columns, sequence, ...over })
          .where('id', '=', given(two).id)
          .execute();

      assert.equal(await refusedBy(put(3)), 'INVOICE_NUMBER_GAP');
      assert.equal(await refusedBy(put(1)), 'INVOICE_NUMBER_GAP');
      await assert.rejects(put(2, { vat_cents: 10_499, gross_cents: 60_499 }));
      await assert.rejects(put(2, { gross_cents: 60_501 }));
    }));

  test('is credited in part or whole, and never more than that', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database);
      const [draft, other] = await prepared(database, right);
      const invoice = await mustSend(database, right, given(draft));
      const credit = (netCents: number, expectedCreditedCents: number, reason?: string) =>
        creditInvoice(context, right, { invoiceId: invoice.id, netCents, expectedCreditedCents, reason });

      const note = await done(credit(16_667, 0, 'Tussentijds vertrek'));

      assert.deepEqual(
        note.document.kind === 'creditNote' && [
          note.document.number,
          note.document.credits,
          note.document.totals,
        ],
        [
          '2027-0002',
          { number: '2027-0001', issuedOn: '2027-01-04' },
          { netCents: 16_667, vatPercent: 21, vatCents: 3500, grossCents: 20_167 },
        ],
      );
      assert.deepEqual(await credit(33_334, 16_667), {
        ok: false,
        refusal: { code: 'CREDIT_TOO_HIGH', field: 'netCents', maxCents: 33_333 },
      });
      for (const wrong of [0, -1, 0.5]) {
        assert.deepEqual(await credit(wrong, 16_667), {
          ok: false,
          refusal: { code: 'INVALID_CREDIT_AMOUNT', field: 'netCents', maxCents: 33_333 },
        });
      }
      assert.deepEqual(
        await creditInvoice(context, right, {
          invoiceId: given(other).id,
          netCents: 1,
          expectedCreditedCents: 0,
        }),
        {
          ok: false,
          refusal: { code: 'INVOICE_NOT_SENT' },
        },
      );
      await done(credit(33_333, 16_667));
      assert.deepEqual(
        await creditInvoice(context, right, { invoiceId: note.id, netCents: 1, expectedCreditedCents: 0 }),
        {
          ok: false,
          refusal: { code: 'INVOICE_NOT_SENT' },
        },
      );
      // Owed again: it is drafted anew, for another address perhaps
      const again = (await prepared(database, right)).filter(
        ({ state, participantId }) => state === 'draft' && participantId === invoice.participantId,
      );
      assert.equal(again.length, 1);
    }));

  test('is credited once by two at the same time, and the database counts along', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [draft] = await prepared(database, right);
      const { id } = await mustSend(database, right, given(draft));

      const outcomes = await Promise.all(
        [1, 2, 3].map(() =>
          creditInvoice(contextAt(database), right, {
            invoiceId: id,
            netCents: 30_000,
            expectedCreditedCents: 0,
          }),
        ),
      );

      assert.deepEqual(outcomes.map((one) => (one.ok ? 'credited' : one.refusal.code)).toSorted(), [
        'CREDIT_TOO_HIGH',
        'CREDIT_TOO_HIGH',
        'credited',
      ]);
      const row = await database.db
        .selectFrom('invoices')
        .selectAll()
        .where('kind', '=', 'creditNote')
        .executeTakeFirstOrThrow();
      const past = database.db
        .insertInto('invoices')
        .values({ ...row, id: 'another' as typeof row.id, sequence: 3 })
        .execute();
      assert.equal(await refusedBy(past), 'CREDIT_TOO_HIGH');
    }));

  test('gives back no cent of VAT more than there was on it, in however many parts', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [draft] = await prepared(database, right);
      const { id, document } = await mustSend(database, right, given(draft));
      const credit = (netCents: number, expectedCreditedCents: number) =>
        done(creditInvoice(contextAt(database), right, { invoiceId: id, netCents, expectedCreditedCents }));

      // 21 % of 3 cents is 1 cent when rounded, of 6 cents too
      const [one, two] = [await credit(3, 0), await credit(3, 3)];
      const row = await database.db
        .selectFrom('invoices')
        .selectAll()
        .where('id', '=', two.id)
        .executeTakeFirstOrThrow();
      const rest = document.totals.netCents - 6;
      const put = (vatCents: number, over: object = {}) =>
        database.db
          .insertInto('invoices')
          .values({
            ...row,
            id: 'another' as typeof row.id,
            sequence: 4,
            net_cents: rest,
            vat_cents: vatCents,
            gross_cents: rest + vatCents,
            ...over,
          })
          .execute();
      const refused = [await refusedBy(put(10_500)), await refusedBy(put(10_499, { vat_percent: 22 }))];
      const last = await credit(rest, 6);

      assert.deepEqual(
        [one, two, last].map(({ document: { totals } }) => totals.vatCents),
        [1, 0, 10_499],
      );
      assert.equal(document.totals.vatCents, 10_500);
      assert.deepEqual(refused, ['CREDIT_TOO_HIGH', 'CREDIT_TOO_HIGH']);
    }));

  test('is credited once by who presses twice', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [draft] = await prepared(database, right);
      const invoice = await mustSend(database, right, given(draft));
      const request = { invoiceId: invoice.id, netCents: 10_000, expectedCreditedCents: 0 };

      await done(creditInvoice(contextAt(database), right, request));

      assert.deepEqual(await creditInvoice(contextAt(database), right, request), {
        ok: false,
        refusal: { code: 'CREDITED_MEANWHILE', creditedCents: 10_000 },
      });
      assert.deepEqual(
        (await assessInvoices(database.db, [invoice])).map(({ creditedCents }) => creditedCents),
        [10_000],
      );
      assert.equal((await allInvoices(database)).length, 7);
    }));

  test('is owed less when somebody leaves, and shows how much is to be credited', () =>
    withDatabase(engine, async (database) => {
      const right = await anInvoicingOffice(database);
      await done(
        setPriceRule(contextAt(database), right, {
          cycle: 'first',
          validFrom: dateOf(NOW),
          memberCents: 50_000,
          nonMemberCents: 85_000,
          vatPercent: 21,
          joining: 'bySession',
          leaving: 'bySession',
          leavingSessions: undefined,
        }),
      );
      const built = await aTrajectory(database, { planned: 6 });
      for (const draft of await prepared(database, right)) await mustSend(database, right, draft);

      await leave(database, built, 0, AFTER_SESSION_2);

      assert.deepEqual((await balances(database)).toSorted(), [-33_333, 0, 0, 0, 0, 0]);
    }));

  test('is taken along as e-invoice and for the books, and each time is written down', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database);
      const [draft, ofPerson, third] = await prepared(database, right);
      const invoice = await mustSend(database, right, given(draft));
      const person = {
        kind: 'person',
        name: 'Bram de Boer',
        street: 'Thuisweg 1',
        postalCode: '8011 AA',
        city: 'Zwolle',
      } as const;
      const ready = await aReadyDraft(database, right, given(ofPerson), { addressee: person });
      const request = { invoiceId: ready.id, expectedVersion: ready.version, expectedGrossCents: 60_500 };
      const private_ = await done(sendInvoice(context, right, request));

      const file = await done(exportEInvoice(context, right, invoice.id));
      const csv = await exportBooks(context, right, {
        from: day('2027-01-01'),
        to: day('2027-01-04'),
        form: 'csv',
      });
      const before = await exportBooks(context, right, {
        from: day('2026-01-01'),
        to: day('2027-01-03'),
        form: 'csv',
      });

      const year = { from: day('2027-01-01'), to: day('2027-12-31') };
      const zip = given(await exportEInvoices(context, right, year));
      assert.deepEqual(
        [zip.name, filesInZip(zip.content)],
        ['e-facturen-2027-01-01-2027-12-31.zip', [{ name: file.name, content: file.content }]],
      );
      assert.equal(file.name, 'factuur-2027-0001.xml');
      assert.match(String(file.content), /<cbc:PayableAmount currencyID="EUR">605\.00</);
      assert.deepEqual(
        String(csv.content)
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(';')[0]),
        ['"2027-0001"', '"2027-0002"', ''],
      );
      assert.equal(String(before.content).split('\r\n').length, 2);
      assert.deepEqual(await exportEInvoice(context, right, private_.id), {
        ok: false,
        refusal: { code: 'NO_E_INVOICE_FOR_PERSON' },
      });
      assert.deepEqual(await exportEInvoice(context, right, given(third).id), {
        ok: false,
        refusal: { code: 'INVOICE_NOT_SENT' },
      });
      const looked = await database.db
        .selectFrom('audit_log')
        .select('action')
        .where('action', 'like', 'invoice.%xported')
        .orderBy('id')
        .execute();
      assert.deepEqual(
        looked.map(({ action }) => action),
        ['invoice.exported', 'invoice.booksExported', 'invoice.booksExported', 'invoice.exported'],
      );
    }));
});
