import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Preparation,
  preparationFrom,
  preparationText,
} from '../../src/web/prepare/kept-preparation.ts';

const preparation: Preparation = {
  form: {
    from: '2027-02-04',
    to: '',
    weekdays: [1, 4],
    dayParts: [{ name: 'middag', starts: '13:30', ends: '' }],
    minDays: '21',
    targetDays: 'zes',
    maxDays: '63',
    minPresent: '5',
    maxAbsences: '1',
  },
  byHand: {
    switched: new Map([['2027-02-04T12:30:00.000Z', false]]),
    seriesOff: new Set(['1 middag']),
    locks: [{ sessionNumber: 3, momentKey: '2027-05-10T11:30:00.000Z', hostId: undefined }],
    wishes: [{ participantId: 'carla', from: '2027-06-01', to: '2027-06-30' }],
  },
};
const text = preparationText(preparation, 'round');
const parts = JSON.parse(text);

describe('what was filled in to prepare a round', () => {
  test('is the same after it was kept, unfinished typing included', () => {
    const { locks, ...byHand } = preparationFrom(text, 'round')?.byHand ?? {};

    assert.deepEqual(preparationFrom(text, 'round')?.form, preparation.form);
    assert.deepEqual(byHand, {
      switched: preparation.byHand.switched,
      seriesOff: preparation.byHand.seriesOff,
      wishes: preparation.byHand.wishes,
    });
    assert.deepEqual(locks, [{ sessionNumber: 3, momentKey: '2027-05-10T11:30:00.000Z' }]);
  });

  test('is kept before the first round of a group as well', () =>
    assert.deepEqual(
      preparationFrom(preparationText(preparation, undefined), undefined)?.form,
      preparation.form,
    ));

  for (const [name, kept, lastRound] of [
    ['of another round', text, 'a later round'],
    ['of a round that has been opened since', preparationText(preparation, undefined), 'round'],
    ['when there is none', null, 'round'],
    ['that is no JSON', '{', 'round'],
    ['that is something else', '"round"', 'round'],
    ['without a form', JSON.stringify({ ...parts, form: null }), 'round'],
    ['with numbers for text', JSON.stringify({ ...parts, form: { ...parts.form, minDays: 21 } }), 'round'],
    [
      'with half a part of a day',
      JSON.stringify({ ...parts, form: { ...parts.form, dayParts: [{}] } }),
      'round',
    ],
    ['without what was done by hand', JSON.stringify({ ...parts, byHand: null }), 'round'],
    [
      'with half a switch',
      JSON.stringify({ ...parts, byHand: { ...parts.byHand, switched: [['x']] } }),
      'round',
    ],
    ['with half a wish', JSON.stringify({ ...parts, byHand: { ...parts.byHand, wishes: [{}] } }), 'round'],
    ['with half a lock', JSON.stringify({ ...parts, byHand: { ...parts.byHand, locks: [{}] } }), 'round'],
  ] as const) {
    test(`is not taken up ${name}`, () => assert.equal(preparationFrom(kept, lastRound), undefined));
  }
});
