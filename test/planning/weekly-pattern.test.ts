import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type EarlierAnswer, weeklyPattern } from '../../src/planning/weekly-pattern.ts';

const said = (
  weekday: number,
  dayPart: string,
  answers: readonly EarlierAnswer['answer'][],
): readonly EarlierAnswer[] => answers.map((answer) => ({ weekday, dayPart, answer }));

const anyAnswer = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  dayPart: fc.constantFrom('ochtend', 'middag', 'avond'),
  answer: fc.constantFrom('yes' as const, 'ifNeeded' as const, 'no' as const),
});

describe('The weekly pattern', () => {
  test('is what was said of a weekday and day part, each by itself, Monday first', () => {
    const answers = [
      ...said(2, 'ochtend', ['no', 'no', 'no', 'no']),
      ...said(2, 'middag', ['yes', 'yes', 'yes']),
      ...said(1, 'middag', ['ifNeeded', 'ifNeeded', 'ifNeeded']),
    ];

    assert.deepEqual(weeklyPattern(answers), [
      { weekday: 1, dayPart: 'middag', suggestion: 'ifNeeded', saidYes: 0, saidIfNeeded: 3, saidNo: 0 },
      { weekday: 2, dayPart: 'ochtend', suggestion: 'no', saidYes: 0, saidIfNeeded: 0, saidNo: 4 },
      { weekday: 2, dayPart: 'middag', suggestion: 'yes', saidYes: 3, saidIfNeeded: 0, saidNo: 0 },
    ]);
  });

  for (const { answers, suggestion } of [
    { answers: ['no', 'no'], suggestion: undefined },
    { answers: ['no', 'no', 'no'], suggestion: 'no' },
    { answers: ['no', 'no', 'no', 'yes'], suggestion: undefined },
    { answers: ['no', 'no', 'no', 'no', 'yes'], suggestion: 'no' },
    { answers: ['yes', 'no', 'yes', 'no'], suggestion: undefined },
    { answers: [], suggestion: undefined },
  ] as const) {
    test(`of ${answers.join(', ') || 'nothing'} suggests ${suggestion ?? 'nothing'}`, () => {
      assert.equal(weeklyPattern(said(4, 'middag', answers))[0]?.suggestion, suggestion);
    });
  }

  test('never suggests what was not said in four of five cases, and the order of answers changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 60 }), (answers) => {
        const pattern = weeklyPattern(answers);
        for (const { weekday, dayPart, suggestion } of pattern) {
          const about = answers.filter((given) => given.weekday === weekday && given.dayPart === dayPart);
          const same = about.filter(({ answer }) => answer === suggestion).length;
          assert.ok(about.length >= 3 && same / about.length >= 0.8);
        }
        const keyed = (habits: typeof pattern) => new Set(habits.map((habit) => JSON.stringify(habit)));
        assert.deepEqual(keyed(weeklyPattern(answers.toReversed())), keyed(pattern));
      }),
      { seed: 4 },
    );
  });
});
