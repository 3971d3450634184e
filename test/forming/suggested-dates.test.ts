import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  MOST_IN_A_WEEK,
  MOST_ON_A_WEEKDAY,
  MOST_SUGGESTED,
  type SuggestionFacts,
  suggestMoments,
} from '../../src/forming/suggested-dates.ts';
import type { CandidateSlot } from '../../src/planning/candidate-slots.ts';
import type { Mark } from '../../src/planning/slot-marks.ts';
import type { MunicipalityCode } from '../../src/shared/ids.ts';
import { addDays, type CalendarDate, type Instant, weekdayOf } from '../../src/shared/time.ts';
import { isoWeekOf } from './iso-week.ts';

const MONDAY = '2027-02-01' as CalendarDate;
const CODES = ['GM0001', 'GM0002', 'GM0003', 'GM0004'] as MunicipalityCode[];

function slotOn(day: number, marks: readonly Mark[] = []): CandidateSlot {
  const date = addDays(MONDAY, day);
  return {
    date,
    dayPart: 'middag',
    startsAt: `${date}T12:30:00.000Z` as Instant,
    endsAt: `${date}T15:30:00.000Z` as Instant,
    marks,
    offered: !marks.some(({ effect }) => effect === 'block'),
  };
}

function holiday(effect: 'block' | 'warn' | 'info', municipalities: readonly MunicipalityCode[]): Mark {
  return {
    kind: 'schoolHoliday',
    name: 'Voorjaarsvakantie',
    region: 'noord',
    status: 'statutory',
    effect,
    municipalities,
    partlyMunicipalities: [],
  };
}

const facts: fc.Arbitrary<SuggestionFacts> = fc.record({
  slots: fc
    .array(fc.tuple(fc.boolean(), fc.constantFrom('block', 'warn', 'info', undefined), fc.subarray(CODES)), {
      maxLength: 70,
    })
    .map((days) =>
      days.flatMap(([isThere, effect, codes], day) =>
        isThere && weekdayOf(addDays(MONDAY, day)) <= 5
          ? [slotOn(day, effect === undefined ? [] : [holiday(effect, codes)])]
          : [],
      ),
    ),
  members: fc.array(
    fc.record({
      municipalityCode: fc.constantFrom(...CODES),
      weekdays: fc.subarray([1, 2, 3, 4, 5]),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  taken: fc.array(
    fc.integer({ min: 0, max: 70 }).map((day) => slotOn(day)),
    { maxLength: 6 },
  ),
});

/** How many members a moment suits, told anew. */
function suits({ members }: SuggestionFacts, { date, marks }: CandidateSlot): number {
  const away = new Set(
    marks.flatMap((mark) => ('municipalities' in mark && mark.effect !== 'info' ? mark.municipalities : [])),
  );
  return members.filter(
    ({ municipalityCode, weekdays }) =>
      !away.has(municipalityCode) && (weekdays.length === 0 || weekdays.includes(weekdayOf(date))),
  ).length;
}

describe('Moments that are suggested for a first session', () => {
  test('law: they can be asked, nobody is elsewhere, and there are few in one week and on one weekday', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const found = suggestMoments(given);
        const starts = found.map(({ startsAt }) => startsAt);
        assert.deepEqual(starts, [...new Set(starts)].sort());
        assert.ok(found.length <= MOST_SUGGESTED);
        assert.ok(found.every((slot) => given.slots.includes(slot) && slot.offered));
        assert.ok(found.every(({ date }) => !given.taken.some((other) => other.startsAt.startsWith(date))));
        for (const slots of Map.groupBy(found, ({ date }) => isoWeekOf(date)).values())
          assert.ok(slots.length <= MOST_IN_A_WEEK);
        for (const slots of Map.groupBy(found, ({ date }) => weekdayOf(date)).values())
          assert.ok(slots.length <= MOST_ON_A_WEEKDAY);
      }),
    );
  });

  test('law: a moment that suits more members is left out only where its week or weekday is full', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const found = suggestMoments(given);
        const worst = Math.min(...found.map((slot) => suits(given, slot)));
        const better = given.slots.filter(
          (slot) =>
            slot.offered &&
            !found.includes(slot) &&
            !given.taken.some((other) => other.startsAt === slot.startsAt) &&
            suits(given, slot) > worst,
        );
        for (const { date } of better) {
          const inWeek = found.filter((other) => isoWeekOf(other.date) === isoWeekOf(date));
          const onWeekday = found.filter((other) => weekdayOf(other.date) === weekdayOf(date));
          assert.ok(inWeek.length === MOST_IN_A_WEEK || onWeekday.length === MOST_ON_A_WEEKDAY, date);
        }
      }),
    );
  });

  test('something is suggested whenever a day is possible at all', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const isPossible = given.slots.some(
          (slot) => slot.offered && !given.taken.some(({ startsAt }) => startsAt === slot.startsAt),
        );
        assert.equal(suggestMoments(given).length > 0, isPossible);
      }),
    );
  });

  test('quiet weekdays come first where all suit alike', () => {
    const members = CODES.map((municipalityCode) => ({ municipalityCode, weekdays: [] }));
    const slots = [0, 1, 2, 3, 4].map((day) => slotOn(day));

    const found = suggestMoments({ slots, members, taken: [] });

    assert.deepEqual(
      found.map(({ date }) => weekdayOf(date)),
      [1, 4],
    );
  });
});
