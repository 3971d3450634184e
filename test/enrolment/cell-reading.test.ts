import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf, minutesOf } from '../../src/enrolment/cell-reading.ts';
import { columnOf } from '../../src/enrolment/workbook-columns.ts';
import { day } from '../reference/dutch-tables.ts';

const TODAY = day('2027-01-04');

test('a day is read as people write it: with a month in words, a short year, or the number that Excel keeps', () => {
  const table = [
    ['2022-06-01', '2022-06-01'],
    ['2022-06-01T00:00:00.000Z', '2022-06-01'],
    ['1-6-2022', '2022-06-01'],
    ['01/06/2022', '2022-06-01'],
    ['1.6.22', '2022-06-01'],
    ['1-6-22', '2022-06-01'],
    ['4-1-27', '2027-01-04'],
    ['5-1-27', '1927-01-05'],
    ['1-6-98', '1998-06-01'],
    ['1 juni 2022', '2022-06-01'],
    ['1 JUN. 2022', '2022-06-01'],
    ['woensdag 1 juni 2022', '2022-06-01'],
    ['15 mrt 2018', '2018-03-15'],
    ['juni 2022', '2022-06-01'],
    ['2018', '2018-01-01'],
    ['44713', '2022-06-01'],
    ['44713.5', '2022-06-01'],
    ['36526', '2000-01-01'],
    ['31-6-2022', undefined],
    ['6 1 2022', undefined],
    ['1 juny 2022', undefined],
    ['sinds kort', undefined],
    ['447130', undefined],
    ['0', undefined],
    ['', undefined],
  ] as const;
  assert.deepEqual(
    table.map(([text]) => [text, dayOf(text, TODAY)]),
    table,
  );
});

test('a time to travel is read in minutes and in hours', () => {
  const table = [
    ['60', 60],
    ['60 min', 60],
    ['60 min.', 60],
    ['75 Minuten', 75],
    ["45'", 45],
    ['1 uur', 60],
    ['1,5 uur', 90],
    ['1.5u', 90],
    ['1u15', 75],
    ['1 uur en 15 minuten', 75],
    ['1:15', 75],
    ['1:15 uur', 75],
    ['max. 60', undefined],
    ['60-90', undefined],
    ['1:75', undefined],
    ['een uur', undefined],
    ['', undefined],
  ] as const;
  assert.deepEqual(
    table.map(([text]) => [text, minutesOf(text)]),
    table,
  );
});

test('a column is known by the titles that lists of the office have, with other signs in them too', () => {
  const table = [
    ['Roepnaam', 'givenName'],
    ['E-mail adres', 'email'],
    ['Emailadres', 'email'],
    ['e-mail', 'email'],
    ['Gemeentenaam', 'municipality'],
    ['Naam gemeente', 'municipality'],
    ['Tel.', 'telephone'],
    ['Mobiel nummer', 'telephone'],
    ['E-mail secretariaat', 'secretaryEmail'],
    ['Factuur: E-mail adres', 'invoiceEmail'],
    ['Reistijd', 'maxTravelMinutes'],
    ['In functie sinds', 'inOfficeSince'],
    ['Politieke partij', 'party'],
    ['Notities', undefined],
    ['constructor', undefined],
    ['', undefined],
  ] as const;
  assert.deepEqual(
    table.map(([title]) => [title, columnOf(title)]),
    table,
  );
});
