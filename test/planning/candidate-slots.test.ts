import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type CandidateSlots,
  type CandidateSlotsRefusal,
  type CandidateSlotsRequest,
  candidateSlots,
  type DayPart,
  type Mark,
} from '../../src/planning/candidate-slots.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import {
  addDays,
  type CalendarDate,
  dateOf,
  inZone,
  parseDate,
  parseTimeOfDay,
  weekdayOf,
} from '../../src/shared/time.ts';

function day(text: string): CalendarDate {
  const date = parseDate(text);
  assert.ok(date !== undefined);
  return date;
}

function dayPart(name: string, starts: string, ends: string): DayPart {
  const [from, until] = [parseTimeOfDay(starts), parseTimeOfDay(ends)];
  assert.ok(from !== undefined && until !== undefined);
  return { name, starts: from, ends: until };
}

const MORNING = dayPart('ochtend', '09:00', '12:00');
const AFTERNOON = dayPart('middag', '13:30', '16:30');

describe('candidate slots', () => {
  let tables: ReferenceTables;
  before(async () => {
    const read = await readReferenceTables(REFERENCE_DIRECTORY);
    assert.ok(read.ok);
    tables = read.value;
  });

  function municipality(name: string) {
    const found = tables.municipalities.find((candidate) => candidate.name === name);
    assert.ok(found !== undefined);
    return found;
  }

  /** One afternoon, any weekday, a group of two in Groningen and Utrecht. */
  function aRequest(
    from: string,
    to: string,
    rest: Partial<CandidateSlotsRequest> = {},
  ): CandidateSlotsRequest {
    return {
      period: { from: day(from), to: day(to) },
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      dayParts: [AFTERNOON],
      sessionsToPlan: 1,
      municipalities: [municipality('Groningen'), municipality('Utrecht')],
      calendar: tables,
      councilEvenings: [],
      minPresent: 1,
      ...rest,
    };
  }

  function slotsOf(request: CandidateSlotsRequest): CandidateSlots {
    const found = candidateSlots(request);
    assert.ok(found.ok, JSON.stringify(found));
    return found.value;
  }

  function marksOn(date: string, rest: Partial<CandidateSlotsRequest> = {}): readonly Mark[] {
    return slotsOf(aRequest(date, date, rest)).slots.flatMap(({ marks }) => marks);
  }

  describe('the slots', () => {
    test('both ends of the period, the chosen weekdays and every day part are in the list', () => {
      const { slots, clockChanges } = slotsOf(
        aRequest('2027-09-06', '2027-09-13', { weekdays: [4, 1, 1], dayParts: [AFTERNOON, MORNING] }),
      );

      assert.deepEqual(
        slots.map(({ date, dayPart, startsAt, endsAt }) => [date, dayPart, startsAt, endsAt]),
        [
          ['2027-09-06', 'ochtend', '2027-09-06T07:00:00.000Z', '2027-09-06T10:00:00.000Z'],
          ['2027-09-06', 'middag', '2027-09-06T11:30:00.000Z', '2027-09-06T14:30:00.000Z'],
          ['2027-09-09', 'ochtend', '2027-09-09T07:00:00.000Z', '2027-09-09T10:00:00.000Z'],
          ['2027-09-09', 'middag', '2027-09-09T11:30:00.000Z', '2027-09-09T14:30:00.000Z'],
          ['2027-09-13', 'ochtend', '2027-09-13T07:00:00.000Z', '2027-09-13T10:00:00.000Z'],
          ['2027-09-13', 'middag', '2027-09-13T11:30:00.000Z', '2027-09-13T14:30:00.000Z'],
        ],
      );
      assert.deepEqual(clockChanges, []);
    });

    test('an ordinary day has no marks and is offered', () => {
      assert.deepEqual(slotsOf(aRequest('2027-09-09', '2027-09-09')).slots, [
        {
          date: '2027-09-09',
          dayPart: 'middag',
          startsAt: '2027-09-09T11:30:00.000Z',
          endsAt: '2027-09-09T14:30:00.000Z',
          marks: [],
          offered: true,
        },
      ]);
    });

    for (const [date, startsAt] of [
      ['2026-10-24', '2026-10-24T07:00:00.000Z'],
      ['2026-10-25', '2026-10-25T08:00:00.000Z'],
      ['2027-03-27', '2027-03-27T08:00:00.000Z'],
      ['2027-03-28', '2027-03-28T07:00:00.000Z'],
    ] as const) {
      test(`09:00 on ${date} is ${startsAt}`, () => {
        const { slots } = slotsOf(aRequest(date, date, { dayParts: [MORNING] }));

        assert.deepEqual(
          slots.map((slot) => slot.startsAt),
          [startsAt],
        );
      });
    }

    for (const [what, date, part] of [
      ['starts at a time that exists twice', '2026-10-25', dayPart('nacht', '02:30', '05:00')],
      ['ends at a time that exists twice', '2026-10-25', dayPart('nacht', '01:00', '02:00')],
      ['starts at a time that does not exist', '2027-03-28', dayPart('nacht', '02:00', '05:00')],
      ['ends at a time that does not exist', '2027-03-28', dayPart('nacht', '01:00', '02:59')],
    ] as const) {
      test(`a day part that ${what} is left out and named`, () => {
        const found = slotsOf(aRequest(date, addDays(day(date), 1), { dayParts: [part] }));

        assert.deepEqual(found.clockChanges, [{ date, dayPart: 'nacht' }]);
        assert.deepEqual(
          found.slots.map((slot) => slot.date),
          [addDays(day(date), 1)],
        );
      });
    }

    test('a day part around the change of the clock is as long as it lasts', () => {
      const night = { dayParts: [dayPart('nacht', '01:00', '04:00')] };
      const [autumn] = slotsOf(aRequest('2026-10-25', '2026-10-25', night)).slots;

      assert.deepEqual(
        [autumn?.startsAt, autumn?.endsAt],
        ['2026-10-24T23:00:00.000Z', '2026-10-25T03:00:00.000Z'],
      );
    });
  });

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

    test('Koningsdag in the May holiday carries both marks, what blocks first', () => {
      assert.deepEqual(marksOn('2027-04-27', { municipalities: [municipality('Utrecht')] }), [
        { kind: 'publicHoliday', name: 'Koningsdag', effect: 'block', municipalities: ['GM0344'] },
        {
          kind: 'schoolHoliday',
          name: 'Meivakantie',
          region: 'midden',
          status: 'statutory',
          effect: 'warn',
          municipalities: ['GM0344'],
          partlyMunicipalities: [],
        },
      ]);
    });

    test('a school holiday is offered, and marked with the municipalities of its region only', () => {
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

  describe('the refusals', () => {
    const cases: readonly (readonly [
      fact: string,
      request: () => CandidateSlotsRequest,
      refusal: CandidateSlotsRefusal,
    ])[] = [
      [
        'a period that ends before it starts',
        () => aRequest('2027-02-02', '2027-02-01'),
        { code: 'PERIOD_ENDS_BEFORE_START', from: day('2027-02-02'), to: day('2027-02-01') },
      ],
      [
        'a period of more than three years',
        () => aRequest('2027-01-01', '2030-01-01', { weekdays: [1] }),
        { code: 'PERIOD_TOO_LONG', days: 1097, maxDays: 1096 },
      ],
      [
        'a period that starts on the day of the fixed session',
        () => aRequest('2027-02-01', '2027-03-01', { fixedSessionDate: day('2027-02-01') }),
        {
          code: 'PERIOD_NOT_AFTER_FIXED_SESSION',
          from: day('2027-02-01'),
          fixedSessionDate: day('2027-02-01'),
        },
      ],
      ['no weekdays', () => aRequest('2027-02-01', '2027-03-01', { weekdays: [] }), { code: 'NO_WEEKDAYS' }],
      [
        'a weekday that is none',
        () => aRequest('2027-02-01', '2027-03-01', { weekdays: [1, 0] }),
        { code: 'INVALID_WEEKDAY', weekday: 0 },
      ],
      [
        'no day parts',
        () => aRequest('2027-02-01', '2027-03-01', { dayParts: [] }),
        { code: 'NO_DAY_PARTS' },
      ],
      [
        'a day part that ends when it starts',
        () => aRequest('2027-02-01', '2027-03-01', { dayParts: [dayPart('middag', '13:30', '13:30')] }),
        { code: 'DAY_PART_NOT_POSITIVE', dayPart: 'middag' },
      ],
      [
        'day parts that overlap by a minute',
        () =>
          aRequest('2027-02-01', '2027-03-01', {
            dayParts: [AFTERNOON, dayPart('lunch', '12:00', '13:31'), MORNING],
          }),
        { code: 'DAY_PARTS_OVERLAP', dayParts: ['lunch', 'middag'] },
      ],
      [
        'no sessions to plan',
        () => aRequest('2027-02-01', '2027-03-01', { sessionsToPlan: 0 }),
        { code: 'INVALID_SESSIONS_TO_PLAN', sessionsToPlan: 0 },
      ],
      [
        'spacing the wrong way round',
        () => aRequest('2027-02-01', '2027-03-01', { spacing: { minDays: 22, maxDays: 21 } }),
        { code: 'INVALID_SPACING', minDays: 22, maxDays: 21 },
      ],
      [
        'more slots than can be answered',
        () => aRequest('2027-01-01', '2028-03-26', { dayParts: [MORNING, AFTERNOON] }),
        { code: 'TOO_MANY_SLOTS', slots: 902, maxSlots: 900 },
      ],
      [
        'a period in which the sessions do not fit that far apart',
        () =>
          aRequest('2027-02-01', '2027-03-14', {
            sessionsToPlan: 3,
            spacing: { minDays: 21, maxDays: 63 },
          }),
        { code: 'PERIOD_TOO_SHORT', sessionsToPlan: 3, sessionsThatFit: 2 },
      ],
    ];
    for (const [fact, request, refusal] of cases) {
      test(`${fact}: ${refusal.code}`, () => {
        assert.deepEqual(candidateSlots(request()), { ok: false, refusal });
      });
    }

    test('at the very limits there is no refusal', () => {
      const years = slotsOf(aRequest('2027-01-01', '2029-12-31', { weekdays: [1] }));
      const slots = slotsOf(aRequest('2027-01-01', '2028-03-25', { dayParts: [MORNING, AFTERNOON] }));
      const fitting = slotsOf(
        aRequest('2027-02-01', '2027-03-15', { sessionsToPlan: 3, spacing: { minDays: 21, maxDays: 63 } }),
      );
      const touching = slotsOf(
        aRequest('2027-02-01', '2027-02-01', { dayParts: [AFTERNOON, dayPart('lunch', '12:00', '13:30')] }),
      );

      assert.equal(years.slots.length, 157);
      assert.equal(slots.slots.length, 900);
      assert.equal(fitting.slots.length, 43);
      assert.equal(touching.slots.length, 2);
    });
  });

  test('laws: in the period, on a chosen weekday, chronological, apart, and never offered when blocked', () => {
    const parts = [
      MORNING,
      AFTERNOON,
      dayPart('nacht', '01:30', '02:30'),
      dayPart('avond', '19:00', '22:00'),
    ];
    const requests = fc.record({
      start: fc.integer({ min: 0, max: 1700 }),
      length: fc.integer({ min: 0, max: 100 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      dayParts: fc.subarray(parts, { minLength: 1 }),
      names: fc.subarray(['Groningen', 'Utrecht', 'Breda', 'Altena', 'Enschede', 'Hilversum']),
      spacing: fc.option(fc.constant({ minDays: 21, maxDays: 63 }), { nil: undefined }),
      sessionsToPlan: fc.integer({ min: 1, max: 3 }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(requests, ({ start, length, weekdays, dayParts, names, spacing, sessionsToPlan }) => {
        const from = addDays(day('2026-01-02'), start);
        const to = addDays(from, length);
        const found = candidateSlots({
          period: { from, to },
          weekdays,
          dayParts,
          spacing,
          sessionsToPlan,
          fixedSessionDate: addDays(from, -1),
          municipalities: names.map(municipality),
          calendar: tables,
          councilEvenings: [],
          minPresent: 1,
        });
        if (!found.ok) return;
        accepted += 1;
        const { slots, clockChanges } = found.value;

        const dates = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const expected = dates.filter((date) => weekdays.includes(weekdayOf(date))).length * dayParts.length;
        assert.equal(slots.length + clockChanges.length, expected);
        const keys = [...slots, ...clockChanges].map((slot) => `${slot.date} ${slot.dayPart}`);
        assert.equal(new Set(keys).size, expected);
        for (const [index, slot] of slots.entries()) {
          const part = dayParts.find(({ name }) => name === slot.dayPart);
          const next = slots[index + 1];
          assert.ok(from <= slot.date && slot.date <= to && weekdays.includes(weekdayOf(slot.date)));
          assert.equal(dateOf(slot.startsAt), slot.date);
          assert.equal(inZone(slot.startsAt).toFormat('HH:mm'), part?.starts);
          assert.equal(inZone(slot.endsAt).toFormat('HH:mm'), part?.ends);
          assert.ok(slot.startsAt < slot.endsAt && (next === undefined || slot.endsAt <= next.startsAt));
          assert.equal(slot.offered, !slot.marks.some(({ effect }) => effect === 'block'));
        }
      }),
      { seed: 20_261_122, numRuns: 100 },
    );
    assert.ok(accepted > 50, `${accepted} of 100 requests were accepted`);
  });
});
