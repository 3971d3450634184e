import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { daysInWords, objectiveInWords } from '../../src/web/round/plan-in-words.ts';

describe('a plan in words', () => {
  const gaps: readonly (readonly [number, string])[] = [
    [0, '0 dagen'],
    [1, '1 dag'],
    [6, '6 dagen'],
    [7, '1 week'],
    [8, '1 week en 1 dag'],
    [42, '6 weken'],
    [45, '6 weken en 3 dagen'],
  ];
  for (const [days, words] of gaps)
    test(`${days} days: ${words}`, () => assert.equal(daysInWords(days), words));

  test('a plan without costs says so', () => {
    assert.deepEqual(objectiveInWords(anObjective({})), [
      'Iedereen kan er elke keer bij zijn.',
      'Niemand hoeft te komen op een dag die alleen kan als het moet.',
      'De afstand tussen de bijeenkomsten is precies zoals gewenst.',
    ]);
  });

  test('a plan with costs names them', () => {
    const words = objectiveInWords(
      anObjective({ absences: 3, mostAbsencesOfOne: 1, ifNeeded: 2, spacingDeviationDays: 12 }),
    );

    assert.deepEqual(words, [
      'Bij elkaar zijn er 3 afwezigheden. Niemand mist meer dan 1 bijeenkomst.',
      '2 keer komt iemand op een dag die alleen kan als het moet.',
      'De afstanden wijken samen 12 dagen af van wat gewenst is.',
    ]);
  });
});

function anObjective(costs: Partial<Parameters<typeof objectiveInWords>[0]>) {
  return {
    absences: 0,
    mostAbsencesOfOne: 0,
    ifNeeded: 0,
    spacingDeviationDays: 0,
    daysToLast: 210,
    sumOfDays: 630,
    values: [],
    ...costs,
  };
}
