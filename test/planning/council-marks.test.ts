import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { CouncilEvening } from '../../src/council/types.ts';
import {
  type CandidateSlot,
  type CandidateSlotsRequest,
  candidateSlots,
  type DayPart,
} from '../../src/planning/candidate-slots.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import type { Municipality, ReferenceTables } from '../../src/reference/types.ts';
import type { CalendarDate, TimeOfDay } from '../../src/shared/time.ts';
import { anEvening } from '../council/builders.ts';
import { AFTERNOON } from './builders.ts';

// The casts are safe: written out as such.
const EVENING: DayPart = { name: 'avond', starts: '19:00' as TimeOfDay, ends: '21:30' as TimeOfDay };
const MARCH = { from: '2027-03-01' as CalendarDate, to: '2027-03-31' as CalendarDate };

describe('Candidate slots on council evenings', () => {
  let tables: ReferenceTables;
  before(async () => {
    const read = await readReferenceTables(REFERENCE_DIRECTORY);
    assert.ok(read.ok);
    tables = read.value;
  });
  const municipality = (name: string): Municipality => {
    const found = tables.municipalities.find((each) => (each.commonName ?? each.name) === name);
    assert.ok(found !== undefined);
    return found;
  };
  const of = (name: string, rest: Partial<CouncilEvening> = {}) =>
    anEvening({ municipalityCode: municipality(name).code, ...rest });

  /** Thursdays of March 2027, none of them special, for a group of three of whom two have to be there. */
  function slotsWith(
    councilEvenings: readonly CouncilEvening[],
    rest: Partial<CandidateSlotsRequest> = {},
  ): readonly CandidateSlot[] {
    const found = candidateSlots({
      period: MARCH,
      weekdays: [4],
      dayParts: [AFTERNOON, EVENING],
      sessionsToPlan: 1,
      municipalities: ['Den Haag', 'Amersfoort', 'Zwolle'].map(municipality),
      calendar: tables,
      councilEvenings,
      minPresent: 2,
      ...rest,
    });
    assert.ok(found.ok);
    return found.value.slots;
  }
  const shown = (slots: readonly CandidateSlot[]) =>
    slots
      .flatMap(({ date, dayPart, offered, marks }) =>
        marks
          .filter(({ kind }) => kind === 'councilEvening')
          .map((mark) => [date, dayPart, offered, 'name' in mark ? mark.name : '', mark.effect]),
      )
      .map((facts) => facts.join(' '));

  test('are offered with the name of the evening and its municipality, where the times overlap', () => {
    const slots = slotsWith([of('Den Haag', { weeks: 'even' }), of('Utrecht')]);

    assert.deepEqual(shown(slots), [
      '2027-03-11 avond true Raad Den Haag warn',
      '2027-03-25 avond true Raad Den Haag warn',
    ]);
    const [first] = slots.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'councilEvening'));
    assert.deepEqual(first, {
      kind: 'councilEvening',
      name: 'Raad Den Haag',
      effect: 'warn',
      municipalities: ['GM0518'],
    });
  });

  test('strike an afternoon too when the council begins before its end', () => {
    const starting = (starts: string) =>
      shown(slotsWith([of('Zwolle', { weeks: 'first', starts: starts as TimeOfDay })]));

    assert.deepEqual(starting('16:29'), [
      '2027-03-04 middag true Raad Zwolle warn',
      '2027-03-04 avond true Raad Zwolle warn',
    ]);
    assert.deepEqual(starting('16:30'), ['2027-03-04 avond true Raad Zwolle warn']);
  });

  test('are off when so many councils meet that a session would have too few, and name each of them', () => {
    const evenings = [
      of('Zwolle', { weeks: 'last' }),
      of('Zwolle', { weeks: 'last', name: 'Commissie Ruimte' }),
      of('Amersfoort', { weeks: 'odd' }),
      of('Den Haag', { weeks: 'fourth' }),
    ];

    assert.deepEqual(shown(slotsWith(evenings)), [
      '2027-03-04 avond true Raad Amersfoort warn',
      '2027-03-18 avond true Raad Amersfoort warn',
      '2027-03-25 avond false Raad Den Haag block',
      '2027-03-25 avond false Raad Zwolle block',
      '2027-03-25 avond false Commissie Ruimte Zwolle block',
    ]);
    assert.deepEqual(
      slotsWith(evenings, { minPresent: 1 }).filter(({ offered }) => !offered),
      [],
    );
    assert.equal(slotsWith(evenings, { minPresent: 3 }).filter(({ offered }) => !offered).length, 3);
  });

  test('are off when a council and the school holiday of another together leave too few', () => {
    const period = { from: '2027-02-18' as CalendarDate, to: '2027-02-18' as CalendarDate };
    const municipalities = ['Breda', 'Amersfoort', 'Zwolle'].map(municipality);
    const seen = (councilEvenings: readonly CouncilEvening[]) =>
      slotsWith(councilEvenings, { period, municipalities, dayParts: [EVENING] }).map(
        ({ offered, marks }) => ({
          offered,
          marks: marks.map(({ kind, effect }) => `${kind} ${effect}`),
        }),
      );

    assert.deepEqual(seen([]), [{ offered: true, marks: ['schoolHoliday warn'] }]);
    assert.deepEqual(seen([of('Breda')]), [
      { offered: true, marks: ['schoolHoliday warn', 'councilEvening warn'] },
    ]);
    assert.deepEqual(seen([of('Zwolle')]), [
      { offered: false, marks: ['schoolHoliday block', 'councilEvening block'] },
    ]);
  });

  test('have no mark after the last day of the evening', () => {
    const evenings = [of('Zwolle', { endsOn: '2027-03-11' as CalendarDate })];

    assert.deepEqual(shown(slotsWith(evenings)), [
      '2027-03-04 avond true Raad Zwolle warn',
      '2027-03-11 avond true Raad Zwolle warn',
    ]);
  });
});
