import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import readExcelFile from 'read-excel-file/node';
import { BOOK_COLUMNS, bookRow, csvOf } from '../../src/fees/books.ts';
import { workbookOf } from '../../src/fees/books-workbook.ts';
import { ANNA, aCreditNote, anInvoice, ZWOLLE } from './builders.ts';

const invoice = anInvoice();
const credit = aCreditNote(anInvoice({ addressee: ANNA }), { netCents: 16_667 });
const ROWS = [invoice, credit].map(bookRow);
const HEAD =
  '"Nummer";"Soort";"Datum";"Vervaldatum";"Aan";"Inkoopnummer";"Kenmerk";"Omschrijving";"Zonder btw";"Btw-percentage";"Btw";"Met btw";"Bij factuur"';

describe('The books as CSV', () => {
  test('are what a Dutch Excel opens: byte order mark, semicolons, decimal commas, credit below zero', () => {
    assert.equal(
      csvOf(ROWS),
      [
        `\uFEFF${HEAD}`,
        '"2027-0001";"Factuur";09-02-2027;11-03-2027;"Gemeente Zwolle";"INK-2027-0815";"";"Intervisietraject, Anna Bakker";500,00;21;105,00;605,00;""',
        '"2027-0002";"Creditnota";01-03-2027;"";"Anna Bakker";"";"";"Credit bij: Intervisietraject, Anna Bakker";-166,67;21;-35,00;-201,67;"2027-0001"',
        '',
      ].join('\r\n'),
    );
  });

  for (const name of [
    '=1+1',
    '+31',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u00A0=1',
    '\uFF1D1',
    '|cmd',
    '%x',
  ]) {
    test(`${JSON.stringify(name)} is no formula`, () => {
      const [, line = ''] = csvOf([bookRow(anInvoice({ addressee: { ...ZWOLLE, name } }))]).split('\r\n');

      assert.equal(line.split(';')[4], `"'${name}"`);
    });
  }

  test('quotes and semicolons stay within their cell', () => {
    const csv = csvOf([bookRow(anInvoice({ addressee: { ...ZWOLLE, name: 'Gemeente "A"; B' } }))]);

    assert.ok(csv.includes(';"Gemeente ""A""; B";'));
  });
});

test('The books as a workbook have the same rows: amounts to count with, text as text', async () => {
  const formula = bookRow(anInvoice({ addressee: { ...ZWOLLE, name: '=1+1' } }));

  const [sheet] = await readExcelFile(Buffer.from(await workbookOf([...ROWS, formula])));

  assert.deepEqual(sheet?.data, [
    [...BOOK_COLUMNS],
    [
      '2027-0001',
      'Factuur',
      new Date('2027-02-09'),
      new Date('2027-03-11'),
      'Gemeente Zwolle',
      'INK-2027-0815',
      null,
      'Intervisietraject, Anna Bakker',
      500,
      21,
      105,
      605,
      null,
    ],
    [
      '2027-0002',
      'Creditnota',
      new Date('2027-03-01'),
      null,
      'Anna Bakker',
      null,
      null,
      'Credit bij: Intervisietraject, Anna Bakker',
      -166.67,
      21,
      -35,
      -201.67,
      '2027-0001',
    ],
    [
      '2027-0001',
      'Factuur',
      new Date('2027-02-09'),
      new Date('2027-03-11'),
      '=1+1',
      'INK-2027-0815',
      null,
      'Intervisietraject, Anna Bakker',
      500,
      21,
      105,
      605,
      null,
    ],
  ]);
});
