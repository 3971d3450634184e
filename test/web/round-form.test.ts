import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type RoundForm,
  type RoundFormProblem,
  roundFormOf,
  roundRequest,
} from '../../src/web/trajectory/round-form.ts';

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

    assert.deepEqual(roundRequest('trajectory', aForm()), {
      input: { trajectoryId: 'trajectory', ...settings },
    });
  });

  test('weekdays go in order and names without spaces around them', () => {
    const dayParts = [{ name: ' ochtend ', starts: '09:30', ends: '12:30' }];
    const request = roundRequest('trajectory', aForm({ weekdays: [5, 1], dayParts }));

    assert.ok('input' in request);
    assert.deepEqual(request.input.weekdays, [1, 5]);
    assert.equal(request.input.dayParts[0]?.name, 'ochtend');
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
      assert.deepEqual(roundRequest('trajectory', aForm(mistake)), { problem }));
  }
});
