import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { eveningsDuring, isHeldOn, nameWithPlace, readCouncilEvening } from '../../src/council/rules.ts';
import { COUNCIL_WEEKS, type CouncilWeeks, type NewCouncilEvening } from '../../src/council/types.ts';
import { addDays, type CalendarDate, type TimeOfDay } from '../../src/shared/time.ts';
import { anEvening } from './builders.ts';

// The casts are safe: written out as such, or made by addDays.
const day = (text: string) => text as CalendarDate;
const time = (text: string) => text as TimeOfDay;

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2015-01-01'), days));

/** The same by luxon, which counts weeks and months in its own way. */
function isHeldByLuxon(weekday: number, weeks: CouncilWeeks, date: CalendarDate): boolean {
  const at = DateTime.fromISO(date, { zone: 'Europe/Amsterdam' });
  if (at.weekday !== weekday) return false;
  const first = at.startOf('month').plus({ days: (7 + weekday - at.startOf('month').weekday) % 7 });
  const last = at.endOf('month').minus({ days: (7 + at.endOf('month').weekday - weekday) % 7 });
  switch (weeks) {
    case 'every':
      return true;
    case 'even':
    case 'odd':
      return at.weekNumber % 2 === (weeks === 'even' ? 0 : 1);
    case 'last':
      return at.hasSame(last, 'day');
    case 'first':
      return at.hasSame(first, 'day');
    case 'second':
      return at.hasSame(first.plus({ weeks: 1 }), 'day');
    case 'third':
      return at.hasSame(first.plus({ weeks: 2 }), 'day');
    case 'fourth':
      return at.hasSame(first.plus({ weeks: 3 }), 'day');
    default:
      return weeks satisfies never;
  }
}

describe('A council evening', () => {
  test('law: it is held on just the days that luxon finds, of every kind of weeks', () => {
    const seen = new Map<CouncilWeeks, number>();
    fc.assert(
      fc.property(
        dates,
        fc.constantFrom(...COUNCIL_WEEKS),
        fc.integer({ min: 0, max: 2 }),
        (date, weeks, off) => {
          const weekday = ((DateTime.fromISO(date).weekday - 1 + (off === 2 ? 1 : 0)) % 7) + 1;
          const held = isHeldOn({ weekday, weeks, endsOn: undefined }, date);
          assert.equal(held, isHeldByLuxon(weekday, weeks, date), `${date} ${weekday} ${weeks}`);
          if (held) seen.set(weeks, (seen.get(weeks) ?? 0) + 1);
        },
      ),
      { seed: 20_261_122, numRuns: 3000 },
    );
    assert.deepEqual([...seen.keys()].toSorted(), [...COUNCIL_WEEKS].toSorted());
  });

  test('law: each month has one of the first to the fourth and one last, and each week is even or odd', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 7 }), (date, weekday) => {
        const length = DateTime.fromISO(date).daysInMonth ?? 0;
        const month = Array.from({ length }, (_, index) => addDays(day(`${date.slice(0, 7)}-01`), index));
        const heldIn = (weeks: CouncilWeeks) =>
          month.filter((each) => isHeldOn({ weekday, weeks, endsOn: undefined }, each));

        for (const weeks of ['first', 'second', 'third', 'fourth', 'last'] as const) {
          assert.equal(heldIn(weeks).length, 1, weeks);
        }
        assert.deepEqual([...heldIn('even'), ...heldIn('odd')].toSorted(), heldIn('every'));
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });

  for (const [weeks, weekday, held, not] of [
    ['odd', 4, ['2026-12-31', '2027-01-07'], ['2026-12-24', '2027-01-14']],
    ['even', 4, ['2026-12-24', '2027-01-14'], ['2026-12-31', '2027-01-07']],
    ['odd', 5, ['2027-01-01'], []],
    ['even', 1, ['2024-12-23', '2025-01-06'], ['2024-12-30']],
    ['last', 1, ['2027-05-31', '2028-02-28'], ['2027-05-24', '2028-02-21']],
    ['fourth', 1, ['2027-05-24', '2028-02-28'], ['2027-05-31']],
    ['last', 7, ['2027-10-31'], ['2027-10-24']],
    ['first', 4, ['2027-04-01'], ['2027-04-08']],
  ] as const) {
    test(`in ${weeks} weeks on weekday ${weekday} is on ${held.join(', ')} and not on ${not.join(', ') || 'others'}`, () => {
      const on = (date: string) => isHeldOn({ weekday, weeks, endsOn: undefined }, day(date));

      assert.deepEqual(
        held.map(on),
        held.map(() => true),
      );
      assert.deepEqual(
        not.map(on),
        not.map(() => false),
      );
    });
  }

  test('is held until its last day, that day included', () => {
    const evening = { weekday: 4, weeks: 'every', endsOn: day('2027-03-04') } as const;

    assert.deepEqual(
      ['2027-02-25', '2027-03-04', '2027-03-11'].map((date) => isHeldOn(evening, day(date))),
      [true, true, false],
    );
  });

  test('overlaps with a part of a day by the clock on the wall, also when the clock is changed that night', () => {
    const sunday = anEvening({ weekday: 7, starts: time('01:30'), ends: time('04:00') });
    const during = (starts: string, ends: string, date: string) =>
      eveningsDuring([sunday], day(date), { starts: time(starts), ends: time(ends) }).length;

    for (const date of ['2027-03-28', '2027-10-31', '2027-06-06']) {
      assert.deepEqual(
        [
          during('00:00', '01:30', date),
          during('00:00', '01:31', date),
          during('02:15', '02:45', date),
          during('03:59', '05:00', date),
          during('04:00', '05:00', date),
        ],
        [0, 1, 1, 1, 0],
        date,
      );
    }
  });

  test('law: of two half-open parts of a day it finds just those with a minute in common', () => {
    const minutes = fc.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 600 }));
    const span = minutes.map(([from, length]) => ({ from, to: Math.min(1439, from + length) }));
    const clock = (minute: number) =>
      time(`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`);
    fc.assert(
      fc.property(span, span, (council, part) => {
        const evening = anEvening({ weekday: 1, starts: clock(council.from), ends: clock(council.to) });

        const found = eveningsDuring([evening], day('2027-03-01'), {
          starts: clock(part.from),
          ends: clock(part.to),
        });

        const common = Math.min(council.to, part.to) - Math.max(council.from, part.from);
        assert.equal(found.length, common > 0 ? 1 : 0);
      }),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  test('is named with its municipality, once', () => {
    assert.equal(nameWithPlace('Raad', 'Amersfoort'), 'Raad Amersfoort');
    assert.equal(nameWithPlace('Gemeenteraad Den haag', 'Den Haag'), 'Gemeenteraad Den haag');
  });
});

describe('What somebody fills in of a council evening', () => {
  const TODAY = day('2027-01-14');
  const RAAD: NewCouncilEvening = {
    name: 'Raad',
    weekday: 4,
    starts: time('19:30'),
    ends: time('22:30'),
    weeks: 'every',
    endsOn: undefined,
  };

  test('is kept with a plain name, also when today is its last day', () => {
    const given = { ...RAAD, name: ' Commissie\u202E Ruimte\n', endsOn: TODAY };

    assert.deepEqual(readCouncilEvening(given, TODAY), {
      ok: true,
      value: { ...given, name: 'Commissie Ruimte' },
    });
    const longest = { ...RAAD, name: 'é'.repeat(60) };
    assert.deepEqual(readCouncilEvening(longest, TODAY), { ok: true, value: longest });
  });

  for (const [wrong, field] of [
    [{ name: ' \u200E ' }, 'name'],
    [{ name: 'x'.repeat(61) }, 'name'],
    [{ weekday: 0 }, 'weekday'],
    [{ weekday: 8 }, 'weekday'],
    [{ weekday: 2.5 }, 'weekday'],
    [{ ends: time('19:30') }, 'ends'],
    [{ ends: time('00:30') }, 'ends'],
    [{ endsOn: day('2027-01-13') }, 'endsOn'],
  ] as const) {
    test(`is refused with ${JSON.stringify(wrong)}`, () => {
      assert.deepEqual(readCouncilEvening({ ...RAAD, ...wrong }, TODAY), {
        ok: false,
        refusal: { code: 'INVALID_COUNCIL_EVENING', field, maxLength: 60 },
      });
    });
  }
});
