import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { countsIn, schoolHolidaysOn, specialDaysOn } from '../../src/reference/rules.ts';
import type { ReferenceTables, SpecialDay } from '../../src/reference/types.ts';
import { addDays, type CalendarDate, daysBetween, weekdayOf } from '../../src/shared/time.ts';
import { day, dutchTables } from './dutch-tables.ts';

const YEARS = [2026, 2027, 2028, 2029, 2030];

/**
 * Paschal full moon by golden number, Gregorian, 1900-2199 (the ecclesiastical table): an independent way to Easter.
 */
const FULL_MOONS =
  '04-14 04-03 03-23 04-11 03-31 04-18 04-08 03-28 04-16 04-05 03-25 04-13 04-02 03-22 04-10 03-30 04-17 04-07 03-27';

function easterOf(year: number): CalendarDate {
  const fullMoon = day(`${year}-${FULL_MOONS.split(' ')[year % 19]}`);
  return addDays(fullMoon, 7 - (weekdayOf(fullMoon) % 7));
}

function nthWeekday(year: number, month: string, weekday: number, nth: number): CalendarDate {
  const first = day(`${year}-${month}-01`);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

describe('special days', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });

  function datesOf(name: string): readonly string[] {
    return tables.specialDays.filter((special) => special.name === name).map(({ start }) => start);
  }

  for (const [name, offset] of [
    ['Goede Vrijdag', -2],
    ['Eerste paasdag', 0],
    ['Tweede paasdag', 1],
    ['Hemelvaartsdag', 39],
    ['Vrijdag na Hemelvaart', 40],
    ['Eerste pinksterdag', 49],
    ['Tweede pinksterdag', 50],
  ] as const) {
    test(`${name} lies ${offset} days from Easter in every year`, () => {
      assert.deepEqual(
        datesOf(name),
        YEARS.map((year) => addDays(easterOf(year), offset)),
      );
    });
  }

  for (const [name, monthAndDay] of [
    ['Nieuwjaarsdag', '01-01'],
    ['Nationale Dodenherdenking', '05-04'],
    ['Bevrijdingsdag', '05-05'],
    ['Sinterklaasavond', '12-05'],
    ['Kerstavond', '12-24'],
    ['Eerste kerstdag', '12-25'],
    ['Tweede kerstdag', '12-26'],
    ['Oudejaarsdag', '12-31'],
  ] as const) {
    test(`${name} is on ${monthAndDay} in every year`, () => {
      assert.deepEqual(
        datesOf(name),
        YEARS.map((year) => `${year}-${monthAndDay}`),
      );
    });
  }

  test('Koningsdag is 27 April, or 26 April when the 27th is a Sunday', () => {
    assert.deepEqual(
      datesOf('Koningsdag'),
      YEARS.map((year) => {
        const birthday = day(`${year}-04-27`);
        return weekdayOf(birthday) === 7 ? addDays(birthday, -1) : birthday;
      }),
    );
  });

  test('Prinsjesdag is the third Tuesday of September', () => {
    assert.deepEqual(
      datesOf('Prinsjesdag'),
      YEARS.map((year) => nthWeekday(year, '09', 2, 3)),
    );
  });

  test('Biddag is the second Wednesday of March and Dankdag the first of November', () => {
    assert.deepEqual(
      datesOf('Biddag voor gewas en arbeid'),
      YEARS.map((year) => nthWeekday(year, '03', 3, 2)),
    );
    assert.deepEqual(
      datesOf('Dankdag voor gewas en arbeid'),
      YEARS.map((year) => nthWeekday(year, '11', 3, 1)),
    );
  });

  test('bridge days are the Fridays that a decree names or that follow Hemelvaart', () => {
    assert.deepEqual(
      tables.specialDays.filter(({ kind }) => kind === 'bridgeDay').map(({ start }) => start),
      ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26', '2029-05-11', '2030-05-31'],
    );
  });

  test('elections that are sure block, those that are expected warn', () => {
    assert.deepEqual(
      tables.specialDays
        .filter(({ kind }) => kind === 'election')
        .map(({ start, planning }) => `${start} ${weekdayOf(start)} ${planning}`),
      [
        '2026-03-18 3 block',
        '2026-11-18 3 block',
        '2027-03-17 3 block',
        '2027-05-24 1 info',
        '2029-06-07 4 warn',
        '2030-03-20 3 block',
        '2030-05-15 3 warn',
      ],
    );
  });

  test('every public holiday blocks for the whole country and day: ten a year', () => {
    const holidays = tables.specialDays.filter(({ kind }) => kind === 'publicHoliday');

    for (const year of YEARS) {
      assert.equal(holidays.filter(({ start }) => start.startsWith(`${year}`)).length, 10);
    }
    for (const { name, planning, scope, fromTime } of holidays) {
      assert.deepEqual(
        { name, planning, scope, fromTime },
        {
          name,
          planning: 'block',
          scope: { area: 'country' },
          fromTime: undefined,
        },
      );
    }
  });

  test('Carnaval is forty-nine to forty-seven days before Easter and blocks Monday and Tuesday in two provinces', () => {
    const carnival = tables.specialDays.filter(({ name }) => name === 'Carnaval');
    const { municipalities } = tables;
    const reached = ({ scope }: SpecialDay) => [
      ...new Set(municipalities.filter((place) => countsIn(scope, place)).map(({ province }) => province)),
    ];

    assert.deepEqual(
      carnival.map(({ start, end, planning }) => [start, end, planning]),
      YEARS.flatMap((year) => {
        const sunday = addDays(easterOf(year), -49);
        return [
          [sunday, sunday, 'warn'],
          [addDays(sunday, 1), addDays(sunday, 2), 'block'],
        ];
      }),
    );
    for (const special of carnival) {
      assert.deepEqual(reached(special).toSorted(), ['Limburg', 'Noord-Brabant']);
    }
  });

  test('a window counts on its weekdays only, both ends inclusive', () => {
    const namesOn = (date: string) => specialDaysOn(tables, day(date)).map(({ name }) => name);
    const congress = 'VNG Jaarcongres en ledenvergadering (datum nog niet bekend)';

    assert.deepEqual(namesOn('2027-06-08'), [congress]);
    assert.deepEqual(namesOn('2027-06-09'), [congress]);
    assert.deepEqual(namesOn('2027-06-10'), []);
    assert.deepEqual(namesOn('2027-07-14'), ['Kadernota en jaarstukken (drukke periode)']);
    assert.deepEqual(namesOn('2027-07-15'), []);
  });

  test('a school region reaches a municipality of which only a part lies in it', () => {
    const inRegion = (region: 'noord' | 'zuid') => ({
      area: 'parts' as const,
      provinces: [],
      schoolRegions: [region],
      municipalities: [],
    });
    const altena = tables.municipalities.find(({ name }) => name === 'Altena');
    assert.ok(altena);

    assert.equal(countsIn(inRegion('zuid'), altena), true);
    assert.equal(countsIn(inRegion('noord'), altena), false);
  });
});

describe('school holidays', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });

  test('every region has six holidays a year, from Saturday to Sunday, of the usual length', () => {
    const lengths: Readonly<Record<string, number>> = {
      Herfstvakantie: 9,
      Kerstvakantie: 16,
      Voorjaarsvakantie: 9,
      Meivakantie: 9,
      'Meivakantie adviesweek': 9,
      Zomervakantie: 44,
    };
    const groups = Map.groupBy(tables.schoolHolidays, ({ schoolYear, region }) => `${schoolYear} ${region}`);

    assert.equal(groups.size, 15);
    for (const holidays of groups.values()) {
      assert.deepEqual(
        Object.fromEntries(holidays.map(({ name, start, end }) => [name, daysBetween(start, end) + 1])),
        lengths,
      );
    }
    for (const { start, end } of tables.schoolHolidays) {
      assert.deepEqual([weekdayOf(start), weekdayOf(end)], [6, 7], start);
    }
  });

  for (const [date, region, names] of [
    ['2026-10-16', 'noord', ['Herfstvakantie']],
    ['2026-10-16', 'zuid', []],
    ['2027-02-13', 'zuid', ['Voorjaarsvakantie']],
    ['2027-02-21', 'zuid', ['Voorjaarsvakantie']],
    ['2027-02-22', 'zuid', []],
    ['2027-05-01', 'midden', ['Meivakantie', 'Meivakantie adviesweek']],
  ] as const) {
    test(`${date} in ${region}: ${names.join(', ') || 'school'}`, () => {
      assert.deepEqual(
        schoolHolidaysOn(tables, day(date), region).map(({ name }) => name),
        names,
      );
    });
  }
});
