import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dateInWords, momentInWords } from '../../src/shared/dutch-time.ts';
import { plainText } from '../../src/shared/plain-text.ts';
import {
  addDays,
  type CalendarDate,
  dateOf,
  daysBetween,
  type Instant,
  instantAt,
  parseDate,
  parseInstant,
  parseTimeOfDay,
  type TimeOfDay,
  weekdayOf,
} from '../../src/shared/time.ts';

const at = (date: string, time: string) => instantAt(date as CalendarDate, time as TimeOfDay);

describe('A wall-clock time in Amsterdam', () => {
  test('becomes the instant of its own offset, on both sides of a clock change', () => {
    assert.equal(at('2026-10-25', '09:00'), '2026-10-25T08:00:00.000Z');
    assert.equal(at('2026-10-24', '09:00'), '2026-10-24T07:00:00.000Z');
    assert.equal(at('2027-03-28', '13:30'), '2027-03-28T11:30:00.000Z');
  });

  test('that does not exist, or exists twice, becomes nothing', () => {
    assert.deepEqual(
      ['01:59', '02:00', '02:30', '02:59', '03:00'].map((time) => at('2027-03-28', time)),
      ['2027-03-28T00:59:00.000Z', undefined, undefined, undefined, '2027-03-28T01:00:00.000Z'],
    );
    assert.deepEqual(
      ['01:59', '02:00', '02:59', '03:00'].map((time) => at('2026-10-25', time)),
      ['2026-10-24T23:59:00.000Z', undefined, undefined, '2026-10-25T02:00:00.000Z'],
    );
  });
});

describe('A calendar date', () => {
  test('is read only when it exists', () => {
    const texts = [
      '2027-02-28',
      '2027-02-29',
      '2028-02-29',
      '2027-13-01',
      '2027-1-1',
      '',
      '2027-02-09T00:00Z',
    ];

    assert.deepEqual(
      texts.map((text) => parseDate(text)),
      ['2027-02-28', undefined, '2028-02-29', undefined, undefined, undefined, undefined],
    );
  });

  test('of an instant is the day in Amsterdam', () => {
    assert.equal(dateOf('2027-01-31T22:59:59.999Z' as Instant), '2027-01-31');
    assert.equal(dateOf('2027-01-31T23:00:00.000Z' as Instant), '2027-02-01');
  });

  test('is counted in days, whatever the clocks do between', () => {
    assert.equal(daysBetween('2027-03-27' as CalendarDate, '2027-03-29' as CalendarDate), 2);
    assert.equal(daysBetween('2026-10-26' as CalendarDate, '2026-10-24' as CalendarDate), -2);
    assert.equal(addDays('2028-02-28' as CalendarDate, 2), '2028-03-01');
    assert.equal(weekdayOf('2027-02-28' as CalendarDate), 7);
  });
});

test('an instant is read with any offset and only with one', () => {
  const texts = [
    '2027-02-09T13:30+01:00',
    '2027-02-09T12:30:00Z',
    '2027-02-09T13:30',
    '2027-02-30T12:00Z',
    'now',
  ];

  assert.deepEqual(
    texts.map((text) => parseInstant(text)),
    ['2027-02-09T12:30:00.000Z', '2027-02-09T12:30:00.000Z', undefined, undefined, undefined],
  );
});

test('a time of day is read from 00:00 to 23:59', () => {
  assert.deepEqual(
    ['00:00', '23:59', '24:00', '9:00', '13:60'].map((text) => parseTimeOfDay(text)),
    ['00:00', '23:59', undefined, undefined, undefined],
  );
});

test('moments are written in Dutch words and Amsterdam time', () => {
  assert.equal(dateInWords('2027-02-09' as CalendarDate), 'dinsdag 9 februari 2027');
  assert.equal(
    momentInWords('2027-07-05T07:30:00.000Z' as Instant, '2027-07-05T10:30:00.000Z' as Instant),
    'maandag 5 juli 2027, 9.30 – 12.30 uur',
  );
});

test('text from outside is stored without what could hide or break something', () => {
  const read = (text: string) => plainText(text, { maxLength: 10 });

  assert.deepEqual(
    [
      ' Zwolle ',
      'a\nb',
      'a\u0000b\u202Ec',
      'a\uFFFEb\uFFFFc',
      '\uD800x',
      'e\u0301',
      '',
      '\u0007',
      'ééééééééééé',
      '😀'.repeat(10),
    ].map(read),
    ['Zwolle', 'a b', 'abc', 'abc', 'x', 'é', undefined, undefined, undefined, '😀'.repeat(10)],
  );
  assert.equal(plainText('a\r\nb', { maxLength: 10, lineBreaks: true }), 'a\nb');
});
