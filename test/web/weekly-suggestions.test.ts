import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { neverInWords, weekdayPart, weeklySuggestions } from '../../src/web/answers/weekly-suggestions.ts';
import { aSlot } from './builders.ts';

const slots = [
  aSlot('2027-02-02', { dayPart: 'ochtend' }),
  aSlot('2027-02-02'),
  aSlot('2027-02-09', { dayPart: 'ochtend' }),
];
const never = {
  weekday: 2,
  dayPart: 'ochtend',
  suggestion: 'NO',
  saidYes: 0,
  saidIfNeeded: 0,
  saidNo: 6,
} as const;
const mostly = { ...never, dayPart: 'middag', saidYes: 1, saidNo: 5 } as const;

describe('Suggestions of the round before', () => {
  test('are about moments that are open alone', () => {
    const marks = { [slots[0]?.id ?? '']: { answer: 'YES' as const, canHost: true } };
    const [first] = weeklySuggestions([never], slots, marks);

    assert.deepEqual(first?.slotIds, ['2027-02-09 ochtend']);
    assert.deepEqual(weeklySuggestions([{ ...never, weekday: 5 }], slots, {}), []);
  });

  test('say never of what was never, and not of what was once otherwise', () => {
    assert.equal(neverInWords(weeklySuggestions([never, mostly], slots, {})), 'dinsdagochtend');
    assert.equal(neverInWords(weeklySuggestions([mostly], slots, {})), undefined);
    const both = weeklySuggestions([never, { ...never, dayPart: 'middag' }], slots, {});
    assert.equal(neverInWords(both), 'dinsdagochtend en dinsdagmiddag');
  });

  test('name a part of the day as people do', () => {
    assert.equal(weekdayPart({ weekday: 1, dayPart: 'Avond' }), 'maandagavond');
    assert.equal(weekdayPart({ weekday: 1, dayPart: 'na de lunch' }), 'maandag (na de lunch)');
  });
});
