import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  centsOf,
  euros,
  eurosTyped,
  leavingSessionsOf,
  quarterOf,
  wholeOf,
} from '../../src/web/invoices/invoice-form.ts';

describe('An amount', () => {
  test('is written as people in the Netherlands do', () => {
    assert.deepEqual([0, 5, 60_500, 123_456_789, -60_500].map(euros), [
      '€ 0,00',
      '€ 0,05',
      '€ 605,00',
      '€ 1.234.567,89',
      '-€ 605,00',
    ]);
    assert.deepEqual([50_000, 25_050, 5].map(eurosTyped), ['500', '250,50', '0,05']);
  });

  for (const [typed, cents] of [
    ['250', 25_000],
    ['250,5', 25_050],
    ['250.50', 25_050],
    ['1.250', 125_000],
    ['1.250,50', 125_050],
    [' € 605,00 ', 60_500],
    ['0,01', 1],
    ['', undefined],
    ['-1', undefined],
    ['1,234', undefined],
    ['12.50.00', undefined],
    ['1e3', undefined],
    ['abc', undefined],
  ] as const) {
    test(`typed as "${typed}" is ${cents} cents`, () => assert.equal(centsOf(typed), cents));
  }

  test('law: what is filled in beforehand is read as the same amount', () => {
    for (let cents = 0; cents < 200_000; cents += 37) assert.equal(centsOf(eurosTyped(cents)), cents);
  });
});

test('After how many sessions somebody pays all is asked of one rule only', () => {
  const read = [
    leavingSessionsOf('WHOLE_AFTER', '2'),
    leavingSessionsOf('WHOLE_AFTER', ''),
    leavingSessionsOf('BY_SESSION', ''),
  ];

  assert.deepEqual(read, [2, undefined, null]);
});

test('A whole number is digits alone', () => {
  assert.deepEqual([' 21 ', '0', '', '2,5', '-1', 'x'].map(wholeOf), [
    21,
    0,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('A quarter is three whole months', () => {
  assert.deepEqual(['2027-01-31', '2027-06-01', '2027-09-30', '2027-12-31'].map(quarterOf), [
    { from: '2027-01-01', to: '2027-03-31' },
    { from: '2027-04-01', to: '2027-06-30' },
    { from: '2027-07-01', to: '2027-09-30' },
    { from: '2027-10-01', to: '2027-12-31' },
  ]);
});
