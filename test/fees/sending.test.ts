import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listSentInvoices } from '../../src/fees/invoice-store.ts';
import { cents } from '../../src/fees/money.ts';
import {
  creditInvoice,
  type ReadyInvoices,
  readReadyInvoices,
  sendInvoice,
  sendReadyInvoices,
} from '../../src/fees/sending.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { done } from '../enrolment/builders.ts';
import {
  anOfficeWorker,
  aTrajectory,
  aWethouder,
  contextAt,
  given,
  NOW,
  officeRightOf,
} from '../trajectories/builders.ts';
import { allInvoices, anInvoicingOffice, aReadyDraft, prepared, ZWOLLE } from './builders.ts';
import { asKept, leave, mustSend, sent } from './invoiced-groups.ts';

describeOnBothEngines('Sending an invoice', (engine) => {
  test('gives it a number and keeps who, to whom, for what and how much', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [draft] = await prepared(database, right);

      const { document, version } = await mustSend(database, right, given(draft));

      assert.deepEqual(
        [document.number, document.issuedOn, document.addressee, document.totals, version],
        [
          '2027-0001',
          '2027-01-04',
          asKept(ZWOLLE),
          { netCents: 50_000, vatPercent: 21, vatCents: 10_500, grossCents: 60_500 },
          3,
        ],
      );
      assert.match(document.lines[0]?.name ?? '', /^Intervisietraject, [A-Z]/);
      assert.deepEqual(
        await database.db
          .selectFrom('audit_log')
          .select(['action', 'details', 'trajectory_id'])
          .where('subject_id', '=', given(draft).id)
          .orderBy('id')
          .execute(),
        [
          {
            action: 'invoice.changed',
            details: '{"addressee":"municipality","membership":"member"}',
            trajectory_id: null,
          },
          {
            action: 'invoice.sent',
            details: '{"number":"2027-0001","grossCents":60500}',
            trajectory_id: null,
          },
        ],
      );
    }));

  test('says when the sessions are that it is for, as they are planned by then; a credit note says the same', () =>
    withDatabase(engine, async (database) => {
      const [planned, begun] = [
        await aTrajectory(database, { planned: 6 }),
        await aTrajectory(database, { planned: 1, daysLater: 1, people: [await aWethouder(database, 7)] }),
      ];
      const right = await anInvoicingOffice(database);
      const drafts = await prepared(database, right);
      const draftOf = ({ trajectory }: typeof planned) =>
        given(drafts.find(({ trajectoryId }) => trajectoryId === trajectory.id));

      const whole = await mustSend(database, right, draftOf(planned));
      const open = await mustSend(database, right, draftOf(begun));
      const credit = await done(
        creditInvoice(contextAt(database), right, {
          invoiceId: whole.id,
          netCents: 1,
          expectedCreditedCents: 0,
        }),
      );

      const period = { from: '2027-02-09', to: '2027-09-07' };
      assert.deepEqual(
        [whole, open, credit].map(({ document }) => document.service),
        [period, { from: '2027-02-10' }, period],
      );
    }));

  test('by many at once gives numbers without a gap, also when some are refused', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6, participants: 8 });
      const right = await anInvoicingOffice(database);
      const ready = [];
      for (const draft of await prepared(database, right))
        ready.push(await aReadyDraft(database, right, draft));
      const requests = [...ready, ...ready].map(({ id, version }, index) => ({
        invoiceId: id,
        expectedVersion: version,
        // Every third expects another amount
        expectedGrossCents: index % 3 === 0 ? 1 : 60_500,
      }));

      const outcomes = await Promise.all(
        requests.map((request) => sendInvoice(contextAt(database), right, request)),
      );

      const numbers = outcomes.flatMap((one) => (one.ok ? [one.value.document.number] : []));
      const codes = new Set(outcomes.flatMap((one) => (one.ok ? [] : [one.refusal.code])));
      assert.deepEqual(
        numbers.toSorted(),
        Array.from({ length: 8 }, (_, index) => `2027-000${index + 1}`),
      );
      assert.deepEqual([...codes].toSorted(), ['AMOUNT_CHANGED', 'INVOICE_ALREADY_SENT']);
    }));

  test('sends all that is ready in one go, once by two who press together, and leaves what is not', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6, participants: 8 });
      const right = await anInvoicingOffice(database);
      const [first, second, third, unready] = await prepared(database, right);
      for (const draft of [first, second]) await aReadyDraft(database, right, given(draft));
      await aReadyDraft(database, right, given(third), { membership: 'nonMember' });
      await aReadyDraft(database, right, given(unready), { membership: 'unknown' });
      const { db } = database;
      const looked = await readReadyInvoices(db);
      assert.deepEqual(looked, { count: 3, grossCents: 60_500 + 60_500 + 102_850 });
      const sendAll = (expected: ReadyInvoices) => sendReadyInvoices(contextAt(database), right, expected);
      assert.deepEqual(await sendAll({ ...looked, grossCents: cents(1) }), {
        ok: false,
        refusal: { code: 'READY_CHANGED', ...looked },
      });
      assert.deepEqual(await db.selectFrom('invoice_counters').selectAll().execute(), []);

      const both = await Promise.all([sendAll(looked), sendAll(looked)]);

      assert.deepEqual(
        both.toSorted((one, other) => Number(other.ok) - Number(one.ok)),
        [
          { ok: true, value: { count: 3, firstNumber: '2027-0001', lastNumber: '2027-0003' } },
          { ok: false, refusal: { code: 'NOTHING_READY' } },
        ],
      );
      const sent = await listSentInvoices(db, {
        from: '2027-01-01' as CalendarDate,
        to: '2027-12-31' as CalendarDate,
      });
      assert.deepEqual(
        sent.map(({ id, document }) => [id, document.number, document.totals.grossCents]),
        [
          [given(first).id, '2027-0001', 60_500],
          [given(second).id, '2027-0002', 60_500],
          [given(third).id, '2027-0003', 102_850],
        ],
      );
      const logged = await db
        .selectFrom('audit_log')
        .select('subject_id')
        .where('action', '=', 'invoice.sent')
        .execute();
      assert.equal(logged.length, 3);
      assert.deepEqual(await readReadyInvoices(db), { count: 0, grossCents: 0 });
    }));

  test('begins at 1 again in a new year', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const [one, two, three] = await prepared(database, right);
      // The last moment of the year in Amsterdam, and the first of the next
      const [before, after] = ['2027-12-31T22:59:59.000Z' as Instant, '2027-12-31T23:00:00.000Z' as Instant];

      const numbers = [
        (await mustSend(database, right, given(one))).document.number,
        (await mustSend(database, right, given(two), before)).document.number,
        (await mustSend(database, right, given(three), after)).document.number,
      ];

      assert.deepEqual(numbers, ['2027-0001', '2027-0002', '2028-0001']);
    }));

  test('waits for what is missing, and takes no number', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = officeRightOf(await anOfficeWorker(database));
      const context = contextAt(database);
      const [draft] = await prepared(database, right);
      const { id } = given(draft);
      const send = async (expectedVersion: number) => {
        const outcome = await sendInvoice(context, right, {
          invoiceId: id,
          expectedVersion,
          expectedGrossCents: 60_500,
        });
        return outcome.ok ? outcome : outcome.refusal;
      };

      assert.deepEqual(await send(1), { code: 'ADDRESSEE_INCOMPLETE', missing: 'street' });
      await aReadyDraft(database, right, given(draft), { membership: 'unknown' });
      assert.deepEqual(await send(1), { code: 'INVOICE_OUTDATED', currentVersion: 2 });
      assert.deepEqual(await send(2), { code: 'ISSUER_MISSING' });
      await anInvoicingOffice(database);
      assert.deepEqual(await send(2), { code: 'MEMBERSHIP_UNKNOWN' });
      const [unknown] = await allInvoices(database);
      await aReadyDraft(database, right, given(unknown), { membership: 'nonMember' });
      assert.deepEqual(await send(3), { code: 'AMOUNT_CHANGED', grossCents: 102_850 });
      assert.deepEqual(await database.db.selectFrom('invoice_counters').selectAll().execute(), []);
    }));

  test('is refused when nothing is owed any more', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const drafts = await prepared(database, right);
      await leave(database, built, 0, NOW);
      const draft = given(drafts.find(({ participantId }) => participantId === built.participant(0).id));

      assert.deepEqual(await sent(database, right, draft), { ok: false, refusal: { code: 'NOTHING_OWED' } });
    }));
});
