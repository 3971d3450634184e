import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayMarks, markNames, marksInWords } from '../../src/web/round/slot-marks.ts';

const places = (...names: readonly string[]) =>
  names.map((displayName) => ({ id: displayName, displayName }));
const mark = (name: string, municipalities: ReturnType<typeof places>) =>
  ({ kind: 'SCHOOL_HOLIDAY', name, effect: 'WARN', municipalities }) as const;

describe('marks on a day', () => {
  test('one holiday of two school regions is one mark with the places of both', () => {
    const marks = [
      mark('Zomervakantie', places('Zwolle', 'Raalte')),
      mark('Zomervakantie', places('Raalte', 'Hattem')),
    ];

    assert.deepEqual(marksInWords(marks), ['Zomervakantie (Zwolle, Raalte, Hattem)']);
    assert.deepEqual(markNames(marks), ['Zomervakantie']);
  });

  test('a mark that concerns everybody has its name alone', () => {
    assert.deepEqual(marksInWords([mark('Goede Vrijdag', []), mark('Voorjaarsvakantie', places('Zwolle'))]), [
      'Goede Vrijdag',
      'Voorjaarsvakantie (Zwolle)',
    ]);
  });

  test('a council evening has its place in its name, and is said with the part of the day that it strikes', () => {
    const council = { ...mark('Raad Zwolle', places('Zwolle')), kind: 'councilEvening' };
    const holiday = mark('Zomervakantie', places('Zwolle'));
    const part = (dayPart: string, ...marks: readonly (typeof council)[]) => ({ dayPart, marks });

    assert.deepEqual(dayMarks([part('middag', holiday), part('avond', holiday, council)]), [
      'Zomervakantie (Zwolle)',
      'avond: Raad Zwolle',
    ]);
    assert.deepEqual(dayMarks([part('avond', council)]), ['Raad Zwolle']);
  });
});
