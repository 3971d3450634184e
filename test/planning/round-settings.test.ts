import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { candidateSlots } from '../../src/planning/candidate-slots.ts';
import { defaultRoundSettings, MORNING } from '../../src/planning/round-settings.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import { parseDate, parseTimeOfDay } from '../../src/shared/time.ts';

const fixedSessionDate = parseDate('2027-01-11');
assert.ok(fixedSessionDate !== undefined);

describe('the settings a round starts with', () => {
  test('five sessions are 3 to 9 weeks apart on quiet afternoons', () => {
    assert.deepEqual(defaultRoundSettings(fixedSessionDate, 5, 6), {
      period: { from: '2027-02-01', to: '2027-11-22' },
      weekdays: [1, 4, 5],
      dayParts: [{ name: 'middag', starts: '13:30', ends: '16:30' }],
      spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
      attendance: { minPresent: 5, maxAbsencesPerParticipant: 1 },
    });
  });

  test('the morning has times of a day too', () => {
    assert.deepEqual([MORNING.starts, MORNING.ends].map(parseTimeOfDay), ['09:30', '12:30']);
  });

  test('a group of one still needs somebody', () => {
    assert.equal(defaultRoundSettings(fixedSessionDate, 5, 1).attendance.minPresent, 1);
  });

  test('they give candidate slots, all within the spacing', async () => {
    const read = await readReferenceTables(REFERENCE_DIRECTORY);
    assert.ok(read.ok);
    const settings = defaultRoundSettings(fixedSessionDate, 5, 6);

    const found = candidateSlots({
      ...settings,
      fixedSessionDate,
      sessionsToPlan: 5,
      municipalities: [],
      calendar: read.value,
      councilEvenings: [],
      minPresent: 5,
    });

    assert.ok(found.ok);
    assert.equal(found.value.slots.length, 127);
    assert.deepEqual(
      found.value.slots.filter(({ offered }) => !offered).map(({ date }) => date),
      ['2027-03-26', '2027-03-29', '2027-05-06', '2027-05-17'],
    );
  });
});
