import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AFTERNOON, aRequest, day, dayPart, marksOn, municipality, slotsOf } from './slot-requests.ts';

describe('candidate slots', () => {
  describe('the marks', () => {
    const both = ['GM0014', 'GM0344'];

    for (const [date, mark] of [
      ['2026-09-15', { kind: 'political', name: 'Prinsjesdag', effect: 'block' }],
      [
        '2027-03-17',
        {
          kind: 'election',
          name: 'Provinciale Statenverkiezingen en waterschapsverkiezingen',
          effect: 'block',
        },
      ],
      ['2027-05-17', { kind: 'publicHoliday', name: 'Tweede pinksterdag', effect: 'block' }],
      ['2027-03-26', { kind: 'equatedHoliday', name: 'Goede Vrijdag', effect: 'block' }],
      ['2026-05-15', { kind: 'bridgeDay', name: 'Vrijdag na Hemelvaart', effect: 'warn' }],
      [
        '2027-06-08',
        {
          kind: 'political',
          name: 'VNG Jaarcongres en ledenvergadering (datum nog niet bekend)',
          effect: 'warn',
        },
      ],
      ['2026-11-04', { kind: 'religious', name: 'Dankdag voor gewas en arbeid', effect: 'info' }],
    ] as const) {
      test(`${mark.name} on ${date} is shown by name and ${mark.effect === 'block' ? 'not ' : ''}offered`, () => {
        const [slot] = slotsOf(aRequest(date, date)).slots;

        assert.ok(slot !== undefined);
        assert.deepEqual(
          slot.marks.filter(({ kind }) => kind === mark.kind),
          [{ ...mark, municipalities: both }],
        );
        assert.equal(slot.offered, mark.effect !== 'block');
      });
    }

    test('Koningsdag in the May holiday of a group carries both marks', () => {
      assert.deepEqual(marksOn('2027-04-27', { municipalities: [municipality('Utrecht')] }), [
        { kind: 'publicHoliday', name: 'Koningsdag', effect: 'block', municipalities: ['GM0344'] },
        {
          kind: 'schoolHoliday',
          name: 'Meivakantie',
          region: 'midden',
          status: 'statutory',
          effect: 'block',
          municipalities: ['GM0344'],
          partlyMunicipalities: [],
        },
      ]);
    });

    test('a school holiday that leaves enough people is offered, and marked with the municipalities of its region only', () => {
      const { slots } = slotsOf(aRequest('2026-10-12', '2026-10-12'));

      assert.deepEqual(
        slots.map(({ marks, offered }) => ({ marks, offered })),
        [
          {
            marks: [
              {
                kind: 'schoolHoliday',
                name: 'Herfstvakantie',
                region: 'noord',
                status: 'advice',
                effect: 'warn',
                municipalities: ['GM0014'],
                partlyMunicipalities: [],
              },
            ],
            offered: true,
          },
        ],
      );
    });

    for (const [what, date, minPresent, expected] of [
      ['too few left by one region', '2026-10-12', 2, ['Herfstvakantie noord block']],
      ['nobody left', '2026-12-28', 1, ['Kerstvakantie noord block', 'Kerstvakantie midden block']],
    ] as const) {
      test(`a school holiday with ${what} is shown by name and off`, () => {
        const [slot] = slotsOf(aRequest(date, date, { minPresent })).slots;

        assert.ok(slot !== undefined);
        assert.deepEqual(
          slot.marks.map((mark) =>
            mark.kind === 'schoolHoliday' ? `${mark.name} ${mark.region} ${mark.effect}` : mark.kind,
          ),
          expected,
        );
        assert.equal(slot.offered, false);
      });
    }

    test('the week in May that only some schools add is offered to a group that has it whole', () => {
      const [slot] = slotsOf(aRequest('2027-05-04', '2027-05-04', { minPresent: 2 })).slots;

      assert.ok(slot !== undefined);
      assert.deepEqual(
        slot.marks.flatMap((mark) => (mark.kind === 'schoolHoliday' ? [mark.effect] : [])),
        ['warn', 'warn'],
      );
      assert.equal(slot.offered, true);
    });

    test('a region that only a part of a municipality lies in informs', () => {
      assert.deepEqual(marksOn('2028-10-16', { municipalities: [municipality('De Ronde Venen')] }), [
        {
          kind: 'schoolHoliday',
          name: 'Herfstvakantie',
          region: 'noord',
          status: 'advice',
          effect: 'info',
          municipalities: [],
          partlyMunicipalities: ['GM0736'],
        },
      ]);
    });

    test('Carnaval blocks for the municipalities of Noord-Brabant and Limburg, and for nobody else', () => {
      const breda = { municipalities: [municipality('Utrecht'), municipality('Breda')] };

      assert.deepEqual(marksOn('2027-02-08', breda), [
        { kind: 'carnival', name: 'Carnaval', effect: 'block', municipalities: ['GM0758'] },
      ]);
      assert.deepEqual(marksOn('2027-02-10', breda), []);
      assert.deepEqual(marksOn('2027-02-08'), []);
      assert.deepEqual(
        marksOn('2027-02-08', { municipalities: [municipality('Enschede')] }).map(({ effect }) => effect),
        ['info'],
      );
    });

    test('an election of one municipality blocks only for a group with that municipality', () => {
      const blocked = (name: string) =>
        marksOn('2026-11-18', { municipalities: [municipality(name)] }).some(
          ({ effect }) => effect === 'block',
        );

      assert.deepEqual(['Hilversum', 'Wijdemeren', 'Utrecht'].map(blocked), [true, true, false]);
    });

    for (const [what, part, names] of [
      ['the afternoon', AFTERNOON, []],
      ['a part that ends at 18:00', dayPart('namiddag', '15:00', '18:00'), []],
      ['a part that goes on after 18:00', dayPart('avond', '17:00', '18:30'), ['Nationale Dodenherdenking']],
    ] as const) {
      test(`Dodenherdenking counts from 18:00: ${what}`, () => {
        const marks = marksOn('2026-05-04', { dayParts: [part], municipalities: [] });

        assert.deepEqual(
          marks.filter(({ kind }) => kind === 'observance').map((mark) => 'name' in mark && mark.name),
          names,
        );
      });
    }

    test('days beyond the tables say that they are not known', () => {
      assert.deepEqual(marksOn('2030-12-30', { municipalities: [] }), [
        { kind: 'calendarUnknown', calendar: 'schoolHolidays', effect: 'warn' },
      ]);
      assert.deepEqual(marksOn('2031-01-02'), [
        { kind: 'calendarUnknown', calendar: 'specialDays', effect: 'warn' },
        { kind: 'calendarUnknown', calendar: 'schoolHolidays', effect: 'warn' },
      ]);
    });

    test('days that no plan with this spacing can use are not offered, the bounds themselves are', () => {
      const { slots } = slotsOf(
        aRequest('2027-09-02', '2027-09-30', {
          weekdays: [4],
          spacing: { minDays: 7, maxDays: 14 },
          fixedSessionDate: day('2027-09-01'),
          sessionsToPlan: 2,
        }),
      );
      const outside = {
        kind: 'outsideSpacing',
        effect: 'block',
        earliestDate: '2027-09-08',
        latestDate: '2027-09-29',
      };

      assert.deepEqual(
        slots.map(({ date, marks, offered }) => [date, marks, offered]),
        [
          ['2027-09-02', [outside], false],
          ['2027-09-09', [], true],
          ['2027-09-16', [], true],
          ['2027-09-23', [], true],
          ['2027-09-30', [outside], false],
        ],
      );
    });
  });
});
