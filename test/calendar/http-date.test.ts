import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { httpDate, parseHttpDate } from '../../src/calendar/http-date.ts';
import { at } from './builders.ts';

test('an HTTP date is in GMT and in whole seconds', () => {
  assert.equal(httpDate(at('2026-10-25T08:00:00.999Z')), 'Sun, 25 Oct 2026 08:00:00 GMT');
  assert.equal(httpDate(at('2027-03-28T01:30:00+01:00')), 'Sun, 28 Mar 2027 00:30:00 GMT');
});

describe('parseHttpDate reads', () => {
  const table: readonly (readonly [string, string | undefined])[] = [
    ['Sun, 25 Oct 2026 08:00:00 GMT', '2026-10-25T08:00:00.000Z'],
    ['Sunday, 25-Oct-26 08:00:00 GMT', '2026-10-25T08:00:00.000Z'],
    ['Thursday, 01-Jan-70 00:00:00 GMT', '1970-01-01T00:00:00.000Z'],
    ['Tuesday, 31-Dec-69 23:59:59 GMT', '2069-12-31T23:59:59.000Z'],
    ['Sun Oct 25 08:00:00 2026', '2026-10-25T08:00:00.000Z'],
    ['Sun Nov  1 08:00:00 2026', '2026-11-01T08:00:00.000Z'],
    ['Tue, 29 Feb 2028 00:00:00 GMT', '2028-02-29T00:00:00.000Z'],
    ['Mon, 29 Feb 2027 00:00:00 GMT', undefined],
    ['Sat, 31 Nov 2026 08:00:00 GMT', undefined],
    ['Sun, 25 Oct 2026 24:00:00 GMT', undefined],
    ['Sun, 25 Oct 2026 08:60:00 GMT', undefined],
    ['Sun, 25 Okt 2026 08:00:00 GMT', undefined],
    ['Sun, 25 Oct 2026 08:00:00 CET', undefined],
    ['Sun, 25 Oct 2026 08:00:00', undefined],
    ['Sun, 00 Oct 2026 08:00:00 GMT', undefined],
    ['Sun, 25 Oct 0026 08:00:00 GMT', undefined],
    ['2026-10-25T08:00:00Z', undefined],
    ['0', undefined],
    ['', undefined],
  ];
  for (const [text, instant] of table) {
    test(`"${text}" as ${instant ?? 'no date'}`, () => {
      assert.equal(parseHttpDate(text), instant);
    });
  }
});
