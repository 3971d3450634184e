import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportRegistrations } from '../../src/enrolment/exporting.ts';
import { importRows, readImport } from '../../src/enrolment/importing.ts';
import { createOffer } from '../../src/enrolment/offers.ts';
import { enterRegistration } from '../../src/enrolment/office-registrations.ts';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import { readWorkbook } from '../../src/enrolment/workbook-reading.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt } from '../trajectories/builders.ts';
import { AN_OFFER, aForm, anOffice, anOpenOffer, done, enrolled, lastForm, statesIn } from './builders.ts';
import { aFile } from './excel-file.ts';

describeOnBothEngines('registrations as a file of Excel', (engine) => {
  test('what is exported can be read again: everybody is recognised, and the export is written down', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      await enrolled(
        context,
        offer,
        aForm(1, { remark: '=HYPERLINK("http://x")', topics: ['press'], weekdays: [1, 5] }),
      );
      await enrolled(context, offer, aForm(2));
      const file = await done(exportRegistrations(context, office, { offerId: offer.id }));

      assert.deepEqual([file.fileName, file.rows], ['aanmeldingen-2027-01-04.xlsx', 2]);
      const rows = await done(readWorkbook(file.content));
      assert.deepEqual(
        rows.slice(1).map((row) => [row[1], row[4], row[10], row[11], row[15], row[24], row[25]]),
        [
          ['Nummer 1', 'Zwolle', 'pers', 'ma, vr', '\'=HYPERLINK("http://x")', 'aangemeld, met plaats', ''],
          ['Nummer 2', 'Zwolle', '', '', '', 'op de reservelijst', '1'],
        ],
      );
      const { rows: again } = await done(
        readImport(context, office, { file: file.content, offerId: offer.id }),
      );
      assert.deepEqual(
        again.map(({ verdict }) => verdict.kind),
        ['registered', 'registered'],
      );
      const audit = await database.db
        .selectFrom('audit_log')
        .select('details')
        .where('action', '=', 'registrations.exported')
        .execute();
      assert.deepEqual(audit, [{ details: '{"rows":2}' }]);
    });
  });

  test('rows are judged first, and entered each for itself; a second time changes nothing', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      const file = await aFile([
        ['Achternaam', 'voornaam', 'E-mail', 'Gemeente', 'Lid', 'Iets anders'],
        ['De Wit', 'Anna', 'anna@example.nl', 'gemeente ZWOLLE', 'ja', 'x'],
        ['De Wit', 'Anna', 'ANNA@example.nl', 'Zwolle', '', ''],
        ['', '', '', '', '', ''],
        ['Bakker', 'Bram', 'bram@example', 'Zwolle', '', ''],
        ['Smit', 'Sita', 'sita@example.nl', 'Nergenshuizen', '', ''],
        ["'=cmd", 'Carla', 'carla@example.nl', 'Zwolle', 'nee', ''],
      ]);
      const request = { file, offerId: offer.id };
      const verdicts = async () =>
        (await done(readImport(context, office, request))).rows.map(({ line, verdict }) => [
          line,
          verdict.kind === 'refused' && 'field' in verdict.refusal ? verdict.refusal.field : verdict.kind,
        ]);

      assert.deepEqual(await verdicts(), [
        [2, 'new'],
        [3, 'registered'],
        [5, 'email'],
        [6, 'unknownMunicipality'],
        [7, 'new'],
      ]);
      const { unreadColumns } = await done(readImport(context, office, request));
      assert.deepEqual(unreadColumns, ['Iets anders']);
      assert.deepEqual(await statesIn(database, offer.id), {});
      const entering = { ...request, lines: [2, 3, 5, 7], isSilent: true };
      assert.deepEqual(await importRows(context, office, { ...entering, consent: false }), {
        ok: false,
        refusal: { code: 'INVALID_ENROLMENT_FORM', field: 'consent', maxLength: undefined },
      });
      const entered = await done(importRows(context, office, { ...entering, consent: true }));
      assert.deepEqual(
        entered.map(({ verdict }) => verdict.kind),
        ['entered', 'registered', 'refused', 'entered'],
      );
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1, waiting: 1 });
      assert.deepEqual(await database.db.selectFrom('outbox').selectAll().execute(), []);
      await done(importRows(context, office, { ...entering, consent: true }));
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1, waiting: 1 });
    });
  });

  test('days are read as people type them, and rows that are empty do not count', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const typed = ['1-5-2022', '01/05/2022', '1.5.2022', '2022-05-01', '31-02-2024', '1-5-22'];
      const file = await aFile([
        ['Achternaam', 'Voornaam', 'E-mailadres', 'Gemeente', 'Wethouder sinds'],
        ...Array.from({ length: 2000 }, () => [' ']),
        ...typed.map((day, index) => ['Wit', 'An', `w${index}@example.nl`, 'Zwolle', day]),
      ]);

      const lines = typed.map((_, index) => 2002 + index);
      const request = { file, offerId: undefined, lines, consent: true, isSilent: true };
      const entered = await done(importRows(contextAt(database), office, request));

      assert.deepEqual(
        entered.map(({ line, verdict }) => [
          line,
          verdict.kind === 'refused' && 'field' in verdict.refusal ? verdict.refusal.field : verdict.kind,
        ]),
        lines
          .map((line, index) => ({ line, day: typed[index] }))
          .map(({ line, day }) => [line, day === '31-02-2024' ? 'inOfficeSince' : 'entered']),
      );
      const kept = await database.db
        .selectFrom('registrations')
        .select('in_office_since')
        .where('email_key', 'in', ['w0@example.nl', 'w1@example.nl', 'w2@example.nl'])
        .execute();
      assert.deepEqual(new Set(kept.map(({ in_office_since }) => in_office_since)), new Set(['2022-05-01']));
    });
  });

  test('a topic is read by its whole word, and a day or a time that cannot be read is not left out unseen', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const context = contextAt(database);
      const row = (name: string, ...rest: readonly string[]) => [
        name,
        'An',
        `${name}@example.nl`,
        'Zwolle',
        ...rest,
      ];
      const file = await aFile([
        [
          'Achternaam',
          'Voornaam',
          'E-mailadres',
          'Gemeente',
          'Onderwerpen',
          'Wethouder sinds',
          'Reistijd in minuten',
        ],
        row('een', 'Persoonlijke houdbaarheid', '2022-03-01', '45'),
        row('twee', 'Omgaan met de pers', 'sinds maart', ''),
        row('drie', '', '', 'een uur'),
      ]);
      const request = { file, offerId: undefined, lines: [2, 3, 4], consent: true, isSilent: true };
      const entered = await done(importRows(context, office, request));

      assert.deepEqual(
        entered.map(({ verdict }) =>
          verdict.kind === 'refused' && 'field' in verdict.refusal ? verdict.refusal.field : verdict.kind,
        ),
        ['entered', 'inOfficeSince', 'maxTravelMinutes'],
      );
      const { form } = await getRegistration(database.db, await lastForm(database, 'een@example.nl'));
      assert.deepEqual(
        [form.topics, form.inOfficeSince, form.preferences.maxTravelMinutes],
        [['tenability'], '2022-03-01', 45],
      );
    });
  });

  test('to whom the invoice is to go is in the file and read again; a word for it that says nothing is not left out unseen', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 2 });
      const invoice = {
        invoiceStreet: 'Postbus 10007',
        invoicePostalCode: '8000 GA',
        invoiceCity: 'Zwolle',
        invoiceEmail: 'facturen@example.nl',
        invoiceOrderNumber: '=INK-2027-0815',
        invoiceCostCentre: 'KP 4410',
      };
      await enrolled(context, offer, aForm(1, { ...invoice, invoiceTo: 'municipality' }));
      await enrolled(context, offer, aForm(2, { invoiceTo: 'person' }));
      await enrolled(context, offer, aForm(3));
      const file = await done(exportRegistrations(context, office, { offerId: offer.id }));
      const wishes = async (): Promise<readonly unknown[]> => {
        const addresses = [1, 2, 3].map((index) => `wies.${index}@example.nl`);
        const forms = [];
        for (const address of addresses) forms.push(await lastForm(database, address));
        const read = await Promise.all(forms.map((id) => getRegistration(database.db, id)));
        return read.map(({ offerId, form }) => [offerId, form.invoice]);
      };
      const asked = (await wishes()).map((wish) => [undefined, Array.isArray(wish) ? wish[1] : wish]);

      const entering = {
        file: file.content,
        offerId: undefined,
        lines: [2, 3, 4],
        consent: true,
        isSilent: true,
      };
      await done(importRows(context, office, entering));

      assert.deepEqual(await wishes(), asked);
      assert.deepEqual(asked[0], [
        undefined,
        {
          to: 'municipality',
          street: 'Postbus 10007',
          postalCode: '8000 GA',
          city: 'Zwolle',
          email: 'facturen@example.nl',
          orderNumber: '=INK-2027-0815',
          costCentre: 'KP 4410',
        },
      ]);
      const unclear = await aFile([
        ['Achternaam', 'Voornaam', 'E-mailadres', 'Gemeente', 'Factuur voor', 'Factuur: postcode'],
        ['De Wit', 'Anna', 'anna@example.nl', 'Zwolle', 'gemeente Zwolle', '8000ga'],
        ['Smit', 'Sita', 'sita@example.nl', 'Zwolle', 'nog niet bekend', ''],
        ['Bos', 'Bram', 'bram@example.nl', 'Zwolle', 'Deelnemer', 'Postbus 1'],
      ]);
      const { rows: judged } = await done(readImport(context, office, { file: unclear, offerId: undefined }));
      assert.deepEqual(
        judged.map(({ verdict }) =>
          verdict.kind === 'refused' && 'field' in verdict.refusal ? verdict.refusal.field : verdict.kind,
        ),
        ['new', 'invoiceTo', 'invoicePostalCode'],
      );
    });
  });

  test('nobody is entered for an offer that is a draft, by hand or from a file', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const context = contextAt(database);
      const offerId = await done(createOffer(context, office, AN_OFFER));
      const file = await aFile([
        ['Achternaam', 'Voornaam', 'E-mailadres', 'Gemeente'],
        ['De Wit', 'Anna', 'anna@example.nl', 'Zwolle'],
      ]);
      const closed = { ok: false, refusal: { code: 'OFFER_CLOSED' } };

      assert.deepEqual(await readImport(context, office, { file, offerId }), closed);
      const rows = { file, offerId, lines: [2], consent: true, isSilent: true };
      assert.deepEqual(await importRows(context, office, rows), closed);
      const entered = { offerId, form: aForm(1), source: 'office' } as const;
      assert.deepEqual(await enterRegistration(context, office, entered), closed);
      assert.deepEqual(await statesIn(database, offerId), {});
    });
  });

  test('membership, days and topics are read as people type them; what nobody can read is refused', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aName(database);
      const context = contextAt(database);
      const typed: readonly (readonly [member: string, days: string, topics: string])[] = [
        ['niet-lid', 'Maandag en wo.', 'Omgaan met de pers'],
        ['geen lid', 'maakt niet uit', ''],
        ['Lid', 'dinsdagmiddag of vr', 'draagvlak; pers'],
        ['onbekend', 'alle dagen', ''],
        ['vanaf januari', '', ''],
        ['', 'maandag t/m donderdag', ''],
        ['', 'doordeweeks', ''],
        ['', '', 'pers, media'],
      ];
      const file = await aFile([
        ['Voornaam', 'Tussenvoegsel', 'Achternaam', 'E-mailadres', 'Gemeente', 'Lid', 'Dagen', 'Onderwerpen'],
        ...typed.map((cells, row) => ['An', 'van den', 'Berg', `berg${row}@example.nl`, 'Zwolle', ...cells]),
      ]);
      const lines = typed.map((_, row) => row + 2);
      const request = { file, offerId: undefined, lines, consent: true, isSilent: true };
      const entered = await done(importRows(context, office, request));

      assert.deepEqual(
        entered.map(({ verdict }) =>
          verdict.kind === 'refused' && 'field' in verdict.refusal ? verdict.refusal.field : verdict.kind,
        ),
        ['entered', 'entered', 'entered', 'entered', 'membership', 'weekdays', 'weekdays', 'topics'],
      );
      const kept = await database.db
        .selectFrom('registrations')
        .select(['family_name', 'membership', 'weekdays', 'topics'])
        .orderBy('email')
        .execute();
      assert.deepEqual(
        kept.map((row) => Object.values(row)),
        [
          ['van den Berg', 'nonMember', '1|3', 'press'],
          ['van den Berg', 'nonMember', '', ''],
          ['van den Berg', 'member', '2|5', 'support|press'],
          ['van den Berg', 'unknown', '', ''],
        ],
      );
    });
  });

  test('a file without the columns that are needed, with one of them twice, or without rows is refused', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const refusalOf = async (...rows: readonly (readonly string[])[]) => {
        const file = await aFile(rows);
        const read = await readImport(contextAt(database), office, { file, offerId: undefined });
        return read.ok ? read.value : read.refusal;
      };
      const titles = ['Achternaam', 'E-mailadres', 'Gemeente'];

      assert.deepEqual(await refusalOf(['Achternaam', 'Gemeente']), { code: 'WORKBOOK_COLUMNS_MISSING' });
      assert.deepEqual(await refusalOf(['Aanmeldingen 2027'], titles), { code: 'WORKBOOK_COLUMNS_MISSING' });
      assert.deepEqual(await refusalOf([...titles, 'Mail'], ['De Wit', 'a@example.nl', 'Zwolle', '']), {
        code: 'WORKBOOK_COLUMN_TWICE',
        titles: ['E-mailadres', 'Mail'],
      });
      assert.deepEqual(await refusalOf(titles), { code: 'WORKBOOK_WITHOUT_ROWS' });
      assert.deepEqual(await refusalOf(titles, [' ', '', '']), { code: 'WORKBOOK_WITHOUT_ROWS' });
    });
  });
});

/** The name of the municipality that the builders made, as the reference tables have it. */
async function aName({ db }: Parameters<Parameters<typeof withDatabase>[1]>[0]): Promise<void> {
  await db
    .insertInto('municipality_names')
    .values({
      normalized: 'zwolle',
      name: 'Zwolle',
      // The cast is safe: the builders made it
      municipality_code: 'GM0193' as never,
      kind: 'official',
      ended_on: null,
      ambiguity: 'unique',
    })
    .execute();
}
