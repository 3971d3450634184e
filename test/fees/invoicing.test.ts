import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { memberRight } from '../../src/access/gate.ts';
import type { OfficeRight } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import { violatedConstraint } from '../../src/database/violations.ts';
import { assessInvoices } from '../../src/fees/assessing.ts';
import { changeDraft, prepareInvoices, removeDraft } from '../../src/fees/drafting.ts';
import { exportBooks, exportEInvoice } from '../../src/fees/exporting.ts';
import { creditInvoice, sendInvoice } from '../../src/fees/sending.ts';
import { setPriceRule } from '../../src/fees/settings.ts';
import type { Invoice, SentInvoice } from '../../src/fees/types.ts';
import { dateOf, type Instant } from '../../src/shared/time.ts';
import { listContinuations } from '../../src/trajectories/continuation-store.ts';
import {
  askContinuation,
  chooseContinuation,
  previewContinuation,
  startContinuation,
} from '../../src/trajectories/continuing.ts';
import { joinGroup, previewJoining } from '../../src/trajectories/joining-group.ts';
import { leaveGroup, previewLeaving } from '../../src/trajectories/leaving.ts';
import { startTrajectory } from '../../src/trajectories/start.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aForm, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aTrajectory,
  aViewer,
  aWethouder,
  type BuiltTrajectory,
  contextAt,
  FIRST_SESSION,
  given,
  guideRightOf,
  later,
  NOW,
  officeRightOf,
} from '../trajectories/builders.ts';
import {
  allInvoices,
  anInvoicingOffice,
  aReadyDraft,
  day,
  prepared,
  TYPED_ZWOLLE,
  ZWOLLE,
} from './builders.ts';

const AFTER_SESSION_2 = later(FIRST_SESSION.startsAt, 50);
const AFTER_THE_LAST = later(FIRST_SESSION.startsAt, 211);

async function sent(database: Database, right: OfficeRight, draft: Invoice, now: Instant = NOW) {
  const ready = await aReadyDraft(database, right, draft);
  const [assessed] = await assessInvoices(database.db, [ready]);
  const net = assessed?.balanceCents ?? 0;
  return sendInvoice(contextAt(database, now), right, {
    invoiceId: ready.id,
    expectedVersion: ready.version,
    expectedGrossCents: net + Math.floor((net * 21 + 50) / 100),
  });
}

async function mustSend(
  database: Database,
  right: OfficeRight,
  draft: Invoice,
  now: Instant = NOW,
): Promise<SentInvoice> {
  return done(sent(database, right, draft, now));
}

async function leave(database: Database, built: BuiltTrajectory, index: number, now: Instant): Promise<void> {
  const right = await guideRightOf(database, built);
  const request = { participantId: built.participant(index).id, kind: 'fell', lastDay: dateOf(now) } as const;
  const { basis } = await done(previewLeaving(contextAt(database, now), right, request));
  await done(leaveGroup(contextAt(database, now), right, { ...request, basis }));
}

/** Who owes what by now, in order of draft. */
async function balances(database: Database): Promise<readonly (number | undefined)[]> {
  return (await assessInvoices(database.db, await allInvoices(database))).map(
    ({ balanceCents }) => balanceCents,
  );
}

/** As JSON gives it back: what is undefined is not there. */
function asKept<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

async function refusedBy(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return violatedConstraint(error);
}

describeOnBothEngines('Drafts', (engine) => {
  test('are there for everyone as soon as a trajectory starts, with the price of who registered as a member or not', () =>
    withDatabase(engine, async (database) => {
      const office = officeRightOf(await anOfficeWorker(database));
      const context = contextAt(database);
      const people = [];
      for (let index = 0; index < 6; index += 1) people.push(await aWethouder(database, index));
      const offer = await anOpenOffer(context, office, { places: 8 });
      for (const [index, membership] of (['member', 'nonMember'] as const).entries()) {
        const person = await database.db
          .selectFrom('people')
          .select('email')
          .where('id', '=', given(people[index]))
          .executeTakeFirstOrThrow();
        await enrolled(context, offer, aForm(index, { email: person.email, membership }));
      }

      await done(
        startTrajectory(context, office, {
          name: 'Zwolle en omstreken',
          facilitatorId: await aFacilitator(database),
          people,
          firstSession: { ...FIRST_SESSION, hostId: given(people[0]) },
        }),
      );

      const drafts = await allInvoices(database);
      assert.equal(drafts.length, 6);
      const shown = drafts.map(
        (draft) => draft.state === 'draft' && [draft.addressee.name, draft.membership],
      );
      assert.deepEqual(shown.toSorted(), [
        ['Gemeente Dalfsen', 'unknown'],
        ['Gemeente Deventer', 'nonMember'],
        ['Gemeente Hattem', 'unknown'],
        ['Gemeente Kampen', 'unknown'],
        ['Gemeente Raalte', 'unknown'],
        ['Gemeente Zwolle', 'member'],
      ]);
      assert.deepEqual((await balances(database)).toSorted(), [
        50_000,
        85_000,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
    }));

  test('are made once, however often and by how many at once', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database);

      const made = await Promise.all([1, 2, 3].map(() => prepareInvoices(context, right)));

      const counts = made.map((one) => (one.ok ? one.value.made : 0));
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        6,
      );
      assert.equal((await allInvoices(database)).length, 6);
    }));

  test('follow who leaves: nothing before the first session, everything after it', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 8 });
      const right = await anInvoicingOffice(database);
      for (const draft of await prepared(database, right)) await aReadyDraft(database, right, draft);
      await leave(database, built, 6, NOW);
      await leave(database, built, 7, AFTER_SESSION_2);

      const drafts = await allInvoices(database);
      const owed = new Map(
        (await assessInvoices(database.db, drafts)).map(({ invoice, balanceCents }) => [
          invoice.participantId,
          balanceCents,
        ]),
      );

      assert.deepEqual(
        built.participants.map(({ id }) => owed.get(id)),
        [50_000, 50_000, 50_000, 50_000, 50_000, 50_000, 0, 50_000],
      );
    }));

  test('follow the rule that the office sets for who comes in from that day on', () =>
    withDatabase(engine, async (database) => {
      const right = await anInvoicingOffice(database);
      await done(
        setPriceRule(contextAt(database, later(NOW, -1)), right, {
          cycle: 'first',
          validFrom: dateOf(NOW),
          memberCents: 60_000,
          nonMemberCents: 90_000,
          vatPercent: 21,
          joining: 'whole',
          leaving: 'bySession',
          leavingSessions: undefined,
        }),
      );
      const built = await aTrajectory(database, { planned: 6, participants: 6 });
      for (const draft of await prepared(database, right)) await aReadyDraft(database, right, draft);

      await leave(database, built, 5, AFTER_SESSION_2);

      assert.deepEqual(
        (await balances(database)).toSorted(),
        [20_000, 60_000, 60_000, 60_000, 60_000, 60_000],
      );
    }));

  test('come for who joins, for the sessions from the first one on', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 5 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database, AFTER_SESSION_2);
      const personId = await aWethouder(database, 7);
      const request = {
        trajectoryId: built.trajectory.id,
        personId,
        firstSessionNumber: 4,
        hostsSessionNumber: undefined,
      };
      const { basis } = await done(previewJoining(context, right, request));

      const member = await done(joinGroup(context, right, { ...request, basis }));

      const draft = given(
        (await allInvoices(database)).find(({ participantId }) => participantId === member.id),
      );
      const [assessed] = await assessInvoices(database.db, [await aReadyDraft(database, right, draft)]);
      assert.equal(assessed?.balanceCents, 25_000);
    }));

  test('come for who goes on, at the price that the group was offered', () =>
    withDatabase(engine, async (database) => {
      const built = await aTrajectory(database, { planned: 6, participants: 6 });
      const office = await anInvoicingOffice(database);
      for (const draft of await prepared(database, office)) await mustSend(database, office, draft);
      const context = contextAt(database, AFTER_THE_LAST);
      const right = await guideRightOf(database, built);
      const { id: continuationId } = await done(askContinuation(context, right));
      for (const [index, { id, personId }] of built.participants.entries()) {
        const voice = given(await memberRight(database.db, aViewer(personId), id));
        await done(
          chooseContinuation(context, voice, { continuationId, choice: index === 5 ? 'stops' : 'goesOn' }),
        );
      }
      const [asked] = await listContinuations(database.db, [built.trajectory.id]);
      assert.deepEqual([asked?.sessions, asked?.feeCents, asked?.vatPercent], [4, 50_000, 21]);
      // Dearer from the day of the start on: not for those who were asked before
      await done(
        setPriceRule(context, office, {
          cycle: 'continuation',
          validFrom: dateOf(AFTER_THE_LAST),
          memberCents: 99_900,
          nonMemberCents: 99_900,
          vatPercent: 21,
          joining: 'whole',
          leaving: 'whole',
          leavingSessions: undefined,
        }),
      );
      const [continuation] = await listContinuations(database.db, [built.trajectory.id]);
      const { basis } = given(await previewContinuation(context, given(continuation)));
      await done(startContinuation(context, right, { continuationId, basis }));

      const drafts = (await allInvoices(database)).filter(({ state }) => state === 'draft');

      const assessed = await assessInvoices(database.db, drafts);
      assert.deepEqual(
        assessed.map(({ balanceCents }) => balanceCents),
        [50_000, 50_000, 50_000, 50_000, 50_000],
      );
      // As it was for the same person before, but for the number of the order
      assert.deepEqual(
        drafts.map((draft) => draft.state === 'draft' && [draft.addressee.city, draft.addressee.orderNumber]),
        Array.from({ length: 5 }, () => ['Zwolle', undefined]),
      );
      // Who stopped owes no more for the first cycle than before
      const first = (await allInvoices(database)).filter(({ state }) => state === 'sent');
      assert.deepEqual(
        (await assessInvoices(database.db, first)).map(({ balanceCents }) => balanceCents),
        [0, 0, 0, 0, 0, 0],
      );
    }));

  test('are changed and removed by who has seen them as they are', () =>
    withDatabase(engine, async (database) => {
      await aTrajectory(database, { planned: 6 });
      const right = await anInvoicingOffice(database);
      const context = contextAt(database);
      const [first] = await prepared(database, right);
      const draft = given(first);
      const change = {
        invoiceId: draft.id,
        expectedVersion: 1,
        addressee: TYPED_ZWOLLE,
        membership: 'member',
      } as const;
      await done(changeDraft(context, right, change));

      const outdated = { ok: false, refusal: { code: 'INVOICE_OUTDATED', currentVersion: 2 } };
      assert.deepEqual(await changeDraft(context, right, change), outdated);
      assert.deepEqual(await removeDraft(context, right, change), outdated);
      assert.deepEqual(
        await changeDraft(context, right, {
          ...change,
          expectedVersion: 2,
          addressee: { ...TYPED_ZWOLLE, postalCode: 'x' },
        }),
        { ok: false, refusal: { code: 'INVALID_ADDRESSEE', field: 'postalCode' } },
      );
      await done(removeDraft(context, right, { ...change, expectedVersion: 2 }));
      assert.deepEqual(await removeDraft(context, right, { ...change, expectedVersion: 2 }), {
        ok: false,
        refusal: { code: 'INVOICE_NOT_FOUND' },
      });
    }));
});

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
      const credit = (netCents: number, reason?: string) =>
        creditInvoice(context, right, { invoiceId: invoice.id, netCents, reason });

      const note = await done(credit(16_667, 'Tussentijds vertrek'));

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
      assert.deepEqual(await credit(33_334), {
        ok: false,
        refusal: { code: 'CREDIT_TOO_HIGH', maxCents: 33_333 },
      });
      for (const wrong of [0, -1, 0.5]) {
        assert.deepEqual(await credit(wrong), {
          ok: false,
          refusal: { code: 'INVALID_CREDIT_AMOUNT', field: 'netCents', maxCents: 33_333 },
        });
      }
      assert.deepEqual(await creditInvoice(context, right, { invoiceId: given(other).id, netCents: 1 }), {
        ok: false,
        refusal: { code: 'INVOICE_NOT_SENT' },
      });
      await done(credit(33_333));
      assert.deepEqual(await creditInvoice(context, right, { invoiceId: note.id, netCents: 1 }), {
        ok: false,
        refusal: { code: 'INVOICE_NOT_SENT' },
      });
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
        [1, 2, 3].map(() => creditInvoice(contextAt(database), right, { invoiceId: id, netCents: 30_000 })),
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
        ['invoice.exported', 'invoice.booksExported', 'invoice.booksExported'],
      );
    }));
});

describeOnBothEngines('A price', (engine) => {
  const PRICE = {
    cycle: 'first',
    validFrom: dateOf(NOW),
    memberCents: 50_000,
    nonMemberCents: 85_000,
    vatPercent: 21,
    joining: 'bySession',
    leaving: 'wholeAfter',
    leavingSessions: 2,
  } as const;

  for (const [field, wrong] of [
    ['validFrom', { validFrom: day('2027-01-03') }],
    ['memberCents', { memberCents: -1 }],
    ['memberCents', { memberCents: 1_000_001 }],
    ['nonMemberCents', { nonMemberCents: 0.5 }],
    ['nonMemberCents', { cycle: 'continuation' }],
    ['vatPercent', { vatPercent: 0 }],
    ['leavingSessions', { leavingSessions: undefined }],
    ['leavingSessions', { leavingSessions: 12 }],
  ] as const) {
    test(`is refused with ${JSON.stringify(wrong)}, and nothing is kept`, () =>
      withDatabase(engine, async (database) => {
        const right = officeRightOf(await anOfficeWorker(database));

        const outcome = await setPriceRule(contextAt(database), right, { ...PRICE, ...wrong });

        assert.deepEqual(outcome, { ok: false, refusal: { code: 'INVALID_PRICE_RULE', field } });
        const rules = await database.db.selectFrom('price_rules').select('id').orderBy('id').execute();
        assert.deepEqual(rules, [{ id: 'r004-continuation' }, { id: 'r004-first' }]);
      }));
  }

  test('of the same day takes the place of the one before', () =>
    withDatabase(engine, async (database) => {
      const right = officeRightOf(await anOfficeWorker(database));
      await done(setPriceRule(contextAt(database), right, PRICE));
      await done(
        setPriceRule(contextAt(database), right, { ...PRICE, memberCents: 55_000, leaving: 'none' }),
      );

      const rules = await database.db
        .selectFrom('price_rules')
        .select(['member_cents', 'leaving', 'leaving_sessions'])
        .where('cycle', '=', 'first')
        .orderBy('valid_from')
        .execute();

      assert.deepEqual(rules, [
        { member_cents: 50_000, leaving: 'wholeAfter', leaving_sessions: 1 },
        { member_cents: 55_000, leaving: 'none', leaving_sessions: null },
      ]);
    }));
});
