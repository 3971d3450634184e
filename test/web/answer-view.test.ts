import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  answerMonths,
  askedSlots,
  progressOf,
  savedMarks,
  slotSeries,
} from '../../src/web/answers/answer-view.ts';
import { aParticipant, aRespondent, aSlot } from './builders.ts';

const morning = aSlot('2027-02-11', { dayPart: 'ochtend', marks: ['Voorjaarsvakantie'] });
const afternoon = aSlot('2027-02-11', { marks: ['Voorjaarsvakantie'] });
const later = aSlot('2027-03-01');

describe('the days to answer for', () => {
  test('only slots on offer are asked, in order of time', () => {
    const withheld = aSlot('2027-02-12', { state: 'WITHHELD' });
    const struck = aSlot('2027-02-15', { state: 'STRUCK' });

    assert.deepEqual(askedSlots([later, withheld, afternoon, struck, morning]), [morning, afternoon, later]);
  });

  test('slots are grouped by month and day, with all marks of the day', () => {
    assert.deepEqual(answerMonths([morning, afternoon, later]), [
      {
        name: 'februari 2027',
        days: [
          { date: '2027-02-11', slots: [morning, afternoon], marks: [...morning.marks, ...afternoon.marks] },
        ],
      },
      { name: 'maart 2027', days: [{ date: '2027-03-01', slots: [later], marks: [] }] },
    ]);
  });

  test('a series is a weekday with its day part, of two slots or more, Monday first', () => {
    const thursdays = [aSlot('2027-02-04'), aSlot('2027-02-11')];
    const mondays = [aSlot('2027-02-08'), aSlot('2027-02-15')];

    assert.deepEqual(slotSeries([...thursdays, morning, ...mondays]), [
      { weekday: 1, dayPart: 'middag', slotIds: ['2027-02-08 middag', '2027-02-15 middag'] },
      { weekday: 4, dayPart: 'middag', slotIds: ['2027-02-04 middag', '2027-02-11 middag'] },
    ]);
  });
});

describe('answers of a participant', () => {
  const bram = aParticipant('bram', 'Bram Jansen');

  test('are marks by slot, and there are none of who is not in the group', () => {
    const respondent = aRespondent(bram, { [afternoon.id]: 'YES' }, [afternoon.id]);

    assert.deepEqual(savedMarks(respondent), { [afternoon.id]: { answer: 'YES', canHost: false } });
    assert.deepEqual(savedMarks(null), {});
  });

  test('an answer taken back is not answered, and neither is an untouched slot', () => {
    const marks = {
      [morning.id]: { answer: null, canHost: true },
      [afternoon.id]: { answer: 'NO' as const, canHost: true },
    };

    assert.deepEqual(progressOf([morning, afternoon, later], marks), { answered: 1, asked: 3 });
  });
});
