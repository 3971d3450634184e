import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { councilSuggestions, struckInWords } from '../../src/web/answers/council-suggestions.ts';
import {
  EMPTY_FORM,
  eveningInput,
  eveningInWords,
  keepersIn,
  WEEKS,
  weeksOf,
} from '../../src/web/details/council-view.ts';
import { aSlot } from './builders.ts';

const ZWOLLE = { id: 'zwolle', displayName: 'Zwolle' };
const KAMPEN = { id: 'kampen', displayName: 'Kampen' };

describe('What the council strikes, on the phone', () => {
  const on = (date: string, ...evenings: readonly [string, typeof ZWOLLE][]) => ({
    ...aSlot(date, { marks: ['Voorjaarsvakantie'] }),
    marks: evenings.map(([name, municipality]) => ({
      kind: 'councilEvening',
      name,
      effect: 'WARN' as const,
      municipalities: [municipality],
    })),
  });
  const slots = [
    on('2027-03-04', ['Raad Zwolle', ZWOLLE]),
    on('2027-03-11', ['Raad Zwolle', ZWOLLE], ['Commissie Ruimte Zwolle', ZWOLLE]),
    on('2027-03-18', ['Raad Kampen', KAMPEN]),
    aSlot('2027-03-25', { marks: ['Voorjaarsvakantie'] }),
  ];

  test('is suggested by name to who is wethouder there, for open moments alone', () => {
    const struck = councilSuggestions(slots, {}, 'zwolle');

    assert.deepEqual(struck, [
      { name: 'Raad Zwolle', slotIds: ['2027-03-04 middag', '2027-03-11 middag'] },
      { name: 'Commissie Ruimte Zwolle', slotIds: ['2027-03-11 middag'] },
    ]);
    assert.equal(
      struckInWords(struck),
      'Op 2 momenten is er een vaste avond: Raad Zwolle, Commissie Ruimte Zwolle. Als nee invullen?',
    );
    const marks = { '2027-03-11 middag': { answer: 'YES' as const, canHost: true } };
    assert.deepEqual(councilSuggestions(slots, marks, 'zwolle'), [
      { name: 'Raad Zwolle', slotIds: ['2027-03-04 middag'] },
    ]);
    assert.deepEqual(councilSuggestions(slots, {}, 'raalte'), []);
    assert.deepEqual(councilSuggestions(slots, {}, undefined), []);
  });
});

describe('Council evenings among the own details', () => {
  const evening = {
    id: 'e',
    name: 'Raad',
    weekday: 4,
    weeks: 'EVERY',
    starts: '09:30',
    ends: '22:30',
    endsOn: null,
  } as const;

  test('are told in words, of every kind of weeks', () => {
    assert.deepEqual(
      WEEKS.map((weeks) => eveningInWords({ ...evening, weeks })),
      [
        'elke donderdag, 9.30 – 22.30 uur',
        'donderdag in even weken, 9.30 – 22.30 uur',
        'donderdag in oneven weken, 9.30 – 22.30 uur',
        'eerste donderdag van de maand, 9.30 – 22.30 uur',
        'tweede donderdag van de maand, 9.30 – 22.30 uur',
        'derde donderdag van de maand, 9.30 – 22.30 uur',
        'vierde donderdag van de maand, 9.30 – 22.30 uur',
        'laatste donderdag van de maand, 9.30 – 22.30 uur',
      ],
    );
    assert.equal(
      eveningInWords({ ...evening, endsOn: '2027-07-01' }),
      'elke donderdag, 9.30 – 22.30 uur, tot en met donderdag 1 juli 2027',
    );
  });

  test('are those of the viewer and of who the viewer works for, as long as in office, each municipality once', () => {
    const person = (
      id: string,
      municipality: typeof ZWOLLE | undefined,
      endsOn: string | null = null,
      councilEvenings: readonly (typeof evening)[] | null = [],
    ) => ({ id, name: id, term: municipality ? { endsOn, municipality } : null, councilEvenings });
    const own = person('own', ZWOLLE, null, [evening]);
    const zwolle = { personId: 'own', municipality: 'Zwolle', evenings: [evening] };

    assert.deepEqual(keepersIn({ viewer: { person: own, represents: [] } }), [zwolle]);
    assert.deepEqual(
      keepersIn({ viewer: { person: own, represents: [person('b', ZWOLLE), person('c', KAMPEN)] } }),
      [zwolle, { personId: 'c', municipality: 'Kampen', evenings: [] }],
    );
    assert.deepEqual(
      keepersIn({
        viewer: { person: person('o', undefined), represents: [person('f', ZWOLLE, '2027-01-01')] },
      }),
      [],
    );
    assert.deepEqual(
      keepersIn({ viewer: { person: person('j', ZWOLLE, null, null), represents: [] } }),
      [],
      'a device that joined',
    );
    assert.deepEqual(keepersIn({ viewer: { person: null, represents: [] } }), []);
  });

  test('are sent once there are a name and times', () => {
    const form = { ...EMPTY_FORM, name: 'Raad', weeks: weeksOf('LAST') };

    assert.deepEqual(eveningInput('p', form), {
      personId: 'p',
      name: 'Raad',
      weekday: 4,
      weeks: 'LAST',
      starts: '19:30',
      ends: '22:30',
      endsOn: null,
    });
    assert.equal(eveningInput('p', { ...form, endsOn: '2027-07-01' })?.endsOn, '2027-07-01');
    for (const part of [{ name: ' ' }, { starts: '' }, { ends: '' }]) {
      assert.equal(eveningInput('p', { ...form, ...part }), undefined);
    }
  });
});
