import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { slotSeries } from '../../src/web/answers/slot-series.ts';
import { aSlot } from './builders.ts';

const slots = [
  aSlot('2027-01-28', { dayPart: 'ochtend' }),
  aSlot('2027-01-28'),
  aSlot('2027-02-01'),
  aSlot('2027-02-04', { dayPart: 'ochtend' }),
  aSlot('2027-02-04'),
  aSlot('2027-02-08'),
];

describe('What can be answered in one go', () => {
  test('per weekday: the whole day where it has parts, then each part; Monday first; never one moment alone', () => {
    assert.deepEqual(slotSeries('weekdays', slots), [
      { name: 'Elke maandag, middag', slotIds: ['2027-02-01 middag', '2027-02-08 middag'] },
      {
        name: 'Elke donderdag',
        slotIds: ['2027-01-28 ochtend', '2027-01-28 middag', '2027-02-04 ochtend', '2027-02-04 middag'],
      },
      { name: 'Elke donderdag, ochtend', slotIds: ['2027-01-28 ochtend', '2027-02-04 ochtend'] },
      { name: 'Elke donderdag, middag', slotIds: ['2027-01-28 middag', '2027-02-04 middag'] },
    ]);
  });

  test('per part of the day, and everything', () => {
    assert.deepEqual(
      slotSeries('dayParts', slots).map(({ name, slotIds }) => [name, slotIds.length]),
      [
        ['Alle momenten', 6],
        ['Alle momenten in de ochtend', 2],
        ['Alle momenten in de middag', 4],
      ],
    );
    assert.deepEqual(
      slotSeries('dayParts', slots.slice(2, 3).concat(slots.slice(5))).map(({ name }) => name),
      ['Alle momenten'],
    );
  });

  test('per part of the day in the order of the clock, also when the first day begins in the afternoon', () => {
    const more = [aSlot('2027-01-25'), ...slots];
    assert.deepEqual(
      slotSeries('dayParts', more).map(({ name }) => name),
      ['Alle momenten', 'Alle momenten in de ochtend', 'Alle momenten in de middag'],
    );
  });

  test('per week, from Monday, over the end of a month', () => {
    assert.deepEqual(
      slotSeries('weeks', slots).map(({ name, slotIds }) => [name, slotIds.length]),
      [
        ['Week van donderdag 28 januari', 2],
        ['maandag 1 februari t/m donderdag 4 februari', 3],
      ],
    );
  });
});
