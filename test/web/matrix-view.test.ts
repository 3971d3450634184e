import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { matrixBands, openForEverybody, partsToName, shortPart } from '../../src/web/round/matrix-view.ts';
import { aParticipant, aRespondent, aRound, aSlot } from './builders.ts';

const ANNA = aParticipant('anna', 'Anna Bakker');
const BRAM = aParticipant('bram', 'Bram de Boer');

describe('the answers of a group on one screen', () => {
  const slots = [
    aSlot('2027-03-01'),
    aSlot('2027-02-25'),
    aSlot('2027-02-22'),
    aSlot('2027-03-04', { state: 'STRUCK' }),
  ];
  const round = aRound(slots, [aRespondent(ANNA, {})]);

  test('are bands of days in order of date, without those that are not on offer', () => {
    const bands = matrixBands(round, 2).map(({ months, days }) => ({
      months,
      days: days.map(({ date }) => date),
    }));

    assert.deepEqual(bands, [
      { months: [{ name: 'februari 2027', columns: 2 }], days: ['2027-02-22', '2027-02-25'] },
      { months: [{ name: 'maart 2027', columns: 1 }], days: ['2027-03-01'] },
    ]);
  });

  test('keep the parts of a day together, each in a column, and give a part alone the room of its day', () => {
    const two = aRound(
      [
        aSlot('2027-02-25', { dayPart: 'ochtend' }),
        aSlot('2027-02-25'),
        aSlot('2027-03-01'),
        aSlot('2027-03-04'),
      ],
      [aRespondent(ANNA, {})],
    );

    const bands = matrixBands(two, 5).map(({ months, days }) => ({
      months,
      days: days.map(({ rows, columns }) => [rows.map(({ slot }) => slot.dayPart), columns]),
    }));

    assert.deepEqual(bands, [
      {
        months: [
          { name: 'februari 2027', columns: 2 },
          { name: 'maart 2027', columns: 2 },
        ],
        days: [
          [['ochtend', 'middag'], 2],
          [['middag'], 2],
        ],
      },
      { months: [{ name: 'maart 2027', columns: 2 }], days: [[['middag'], 2]] },
    ]);
  });

  test('name a part by one letter, and by two where another begins alike', () => {
    const parts = ['ochtend', 'middag', 'avond', 'morgen'];

    assert.deepEqual(
      parts.map((part) => shortPart(part, parts)),
      ['o', 'mi', 'a', 'mo'],
    );
  });

  test('take at least one day a band, however narrow the screen', () => {
    assert.equal(matrixBands(round, 0).length, 3);
  });

  test('name the parts of the day in order of time, where there is more than one', () => {
    const morning = aSlot('2027-02-25', { dayPart: 'ochtend' });
    const withdrawn = aSlot('2027-02-25', { dayPart: 'ochtend', state: 'STRUCK' });

    assert.deepEqual(partsToName([aSlot('2027-02-22'), morning]), ['ochtend', 'middag']);
    assert.deepEqual(partsToName([aSlot('2027-02-22'), withdrawn]), []);
  });

  test('count the moments that can still be everybody’s: nobody said no, and the facilitator can come', () => {
    const asked = [
      aSlot('2027-02-22'),
      aSlot('2027-02-25'),
      { ...aSlot('2027-03-01'), facilitatorAvailable: false },
      aSlot('2027-03-04', { state: 'WITHHELD' }),
      aSlot('2027-03-08'),
    ];
    const respondents = [
      aRespondent(ANNA, { '2027-02-22 middag': 'YES', '2027-02-25 middag': 'NO' }),
      aRespondent(BRAM, { '2027-02-22 middag': 'IF_NEEDED' }),
    ];

    assert.deepEqual(openForEverybody(asked, respondents), { open: 2, offered: 4 });
  });
});
