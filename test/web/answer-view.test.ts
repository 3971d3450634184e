import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  answerMonths,
  askedSlots,
  nextOpen,
  openIn,
  progressOf,
  savedMarks,
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

  test('slots are grouped by month and day', () => {
    assert.deepEqual(answerMonths([morning, afternoon, later]), [
      {
        name: 'februari 2027',
        days: [{ date: '2027-02-11', slots: [morning, afternoon] }],
      },
      { name: 'maart 2027', days: [{ date: '2027-03-01', slots: [later] }] },
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

  test('the next open slot is the first after where one is, and then the first of all', () => {
    const yes = { answer: 'YES' as const, canHost: true };
    const slots = [morning, afternoon, later];

    assert.equal(nextOpen(slots, {}, undefined), morning.id);
    assert.equal(nextOpen(slots, {}, morning.id), afternoon.id);
    assert.equal(nextOpen(slots, { [afternoon.id]: yes }, morning.id), later.id);
    assert.equal(nextOpen(slots, { [later.id]: yes }, afternoon.id), morning.id);
    assert.equal(
      nextOpen(slots, { [morning.id]: yes, [afternoon.id]: yes, [later.id]: yes }, undefined),
      undefined,
    );
  });

  test('a month says how many of it are open', () => {
    const [february, march] = answerMonths([morning, afternoon, later]);
    assert.ok(february && march);
    const marks = { [morning.id]: { answer: 'NO' as const, canHost: true } };

    assert.deepEqual([openIn(february, marks), openIn(march, marks)], [1, 1]);
  });
});
