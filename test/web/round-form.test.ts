import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fieldOf,
  hasEvening,
  partsToAdd,
  type RoundForm,
  type RoundFormProblem,
  roundFormOf,
  settingsOf,
  wholeWeeks,
} from '../../src/web/prepare/round-form.ts';

const suggestion = {
  period: { from: '2027-02-04', to: '2027-11-25' },
  weekdays: [1, 4, 5],
  dayParts: [{ name: 'middag', starts: '13:30', ends: '16:30' }],
  spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
  attendance: { minPresent: 5, maxAbsencesPerParticipant: 1 },
  sessionsToPlan: 5,
};
const aForm = (part: Partial<RoundForm> = {}): RoundForm => ({ ...roundFormOf(suggestion), ...part });

describe('the form to open a round', () => {
  test('the suggestion, untouched, is the request', () => {
    const { sessionsToPlan: _, ...settings } = suggestion;

    assert.deepEqual(settingsOf(aForm()), { settings });
  });

  test('weekdays go in order and names without spaces around them', () => {
    const dayParts = [{ name: ' ochtend ', starts: '09:30', ends: '12:30' }];
    const request = settingsOf(aForm({ weekdays: [5, 1], dayParts }));

    assert.ok('settings' in request);
    assert.deepEqual(request.settings.weekdays, [1, 5]);
    assert.equal(request.settings.dayParts[0]?.name, 'ochtend');
  });

  const part = { name: 'middag', starts: '13:30', ends: '16:30' };
  const mistakes: readonly (readonly [RoundFormProblem, Partial<RoundForm>])[] = [
    ['periodMissing', { from: '' }],
    ['period', { to: '2027-02-03' }],
    ['weekdays', { weekdays: [] }],
    ['dayParts', { dayParts: [] }],
    ['dayParts', { dayParts: [{ ...part, name: ' ' }] }],
    ['dayParts', { dayParts: [{ ...part, ends: '13:30' }] }],
    ['dayParts', { dayParts: [{ ...part, ends: '' }] }],
    ['spacing', { minDays: '43' }],
    ['spacing', { maxDays: '41' }],
    ['spacing', { targetDays: 'zes' }],
    ['attendance', { minPresent: '' }],
    ['attendance', { maxAbsences: '1.5' }],
  ];
  for (const [problem, mistake] of mistakes) {
    test(`${JSON.stringify(mistake)} is a mistake in ${problem}`, () =>
      assert.deepEqual(settingsOf(aForm(mistake)), { problem }));
  }

  test('a missing day is a mistake in the period', () => assert.equal(fieldOf('periodMissing'), 'period'));

  test('the usual parts of a day can be added, save those that are there or overlap', () => {
    const names = (parts: RoundForm['dayParts']) => partsToAdd(parts).map(({ name }) => name);

    assert.deepEqual(names(suggestion.dayParts), ['ochtend', 'avond']);
    assert.deepEqual(names([{ name: 'lunch', starts: '12:00', ends: '14:00' }]), ['avond']);
    assert.deepEqual(names([]), ['ochtend', 'middag', 'avond']);
  });

  test('an evening ends after six', () => {
    assert.equal(hasEvening(suggestion.dayParts), false);
    assert.equal(hasEvening([{ name: 'avond', starts: '17:00', ends: '18:30' }]), true);
  });

  test('days that are whole weeks are said as weeks', () => {
    assert.deepEqual(['7', '42', '20', '0', 'zes', ''].map(wholeWeeks), [
      1,
      6,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
