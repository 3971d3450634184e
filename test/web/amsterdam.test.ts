import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  dateInWords,
  inAmsterdam,
  instantInAmsterdam,
  momentInWords,
  monthInWords,
  shortDay,
  timesInWords,
  weekdayOf,
} from '../../src/web/time/amsterdam.ts';

describe('time on the screens', () => {
  const moments: readonly (readonly [string, string, string])[] = [
    ['2027-01-14', '13:30', '2027-01-14T12:30:00.000Z'],
    ['2027-07-08', '13:30', '2027-07-08T11:30:00.000Z'],
    ['2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z'],
  ];
  for (const [date, time, instant] of moments) {
    test(`${date} ${time} in Amsterdam is ${instant}, and back`, () => {
      assert.equal(instantInAmsterdam(date, time), instant);
      assert.deepEqual(inAmsterdam(instant), { date, time });
    });
  }

  test('a time that does not exist, exists twice, or is no time has no instant', () => {
    assert.equal(instantInAmsterdam('2027-03-28', '02:30'), undefined);
    assert.equal(instantInAmsterdam('2026-10-25', '02:30'), undefined);
    assert.equal(instantInAmsterdam('', '13:30'), undefined);
    assert.equal(instantInAmsterdam('2027-01-14', ''), undefined);
  });

  test('days are named in Dutch without help from the device', () => {
    assert.equal(dateInWords('2027-02-09'), 'dinsdag 9 februari 2027');
    assert.equal(momentInWords('2027-07-08T07:05:00Z'), 'donderdag 8 juli 2027, 9.05 uur');
    assert.equal(shortDay('2027-03-01'), 'ma 1 mrt');
    assert.equal(monthInWords('2027-03-01'), 'maart 2027');
    assert.equal(weekdayOf('2027-02-28'), 7);
  });

  test('a session on the day the clock is put back has its wall-clock times', () => {
    const words = timesInWords('2026-10-25T08:00:00.000Z', '2026-10-25T11:30:00.000Z');

    assert.equal(words, '9.00 – 12.30 uur');
  });
});
