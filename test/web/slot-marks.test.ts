import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { dayMarks, markNames, ownMarkWords } from '../../src/web/round/slot-marks.ts';

const places = (...names: readonly string[]) =>
  names.map((displayName) => ({ id: displayName, displayName }));
const mark = (name: string, municipalities: ReturnType<typeof places>) =>
  ({ kind: 'SCHOOL_HOLIDAY', name, effect: 'WARN', municipalities }) as const;

describe('marks on a day', () => {
  test('a holiday of two school regions is one mark, with its places for who works elsewhere alone', () => {
    const marks = [
      mark('Zomervakantie', places('Zwolle', 'Raalte')),
      mark('Zomervakantie', places('Raalte', 'Hattem')),
    ];

    assert.deepEqual(
      ['Breda', 'Zwolle', 'Hattem'].map((place) => ownMarkWords(marks, place)),
      [['Zomervakantie (Zwolle, Raalte, Hattem)'], ['Zomervakantie'], ['Zomervakantie']],
    );
    assert.deepEqual(markNames(marks), ['Zomervakantie']);
  });

  test('a mark that concerns everybody has its name alone', () => {
    assert.deepEqual(
      ownMarkWords([mark('Goede Vrijdag', []), mark('Voorjaarsvakantie', places('Zwolle'))], 'Breda'),
      ['Goede Vrijdag', 'Voorjaarsvakantie (Zwolle)'],
    );
  });

  test('a council evening has its place in its name, and is said with the part of the day that it strikes', () => {
    const council = { ...mark('Raad Zwolle', places('Zwolle')), kind: 'councilEvening' };
    const holiday = mark('Zomervakantie', places('Zwolle'));
    const part = (dayPart: string, ...marks: readonly (typeof council)[]) => ({ dayPart, marks });

    const inRaalte = (slots: Parameters<typeof dayMarks>[0]) =>
      dayMarks(slots, (marks) => ownMarkWords(marks, 'Raalte'));

    assert.deepEqual(inRaalte([part('middag', holiday), part('avond', holiday, council)]), [
      'Zomervakantie (Zwolle)',
      'avond: Raad Zwolle',
    ]);
    assert.deepEqual(inRaalte([part('avond', council)]), ['Raad Zwolle']);
  });
});
