import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type CandidateSlotsRefusal,
  type CandidateSlotsRequest,
  candidateSlots,
} from '../../src/planning/candidate-slots.ts';
import { addDays, dateOf, inZone, weekdayOf } from '../../src/shared/time.ts';
import {
  AFTERNOON,
  aRequest,
  day,
  dayPart,
  MORNING,
  municipality,
  slotsOf,
  tables,
} from './slot-requests.ts';

describe('candidate slots', () => {
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
