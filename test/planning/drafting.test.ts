import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DayPart } from '../../src/planning/candidate-slots.ts';
import { draftRound, previewRound } from '../../src/planning/drafting.ts';
import { openRound } from '../../src/planning/opening.ts';
import { listSlots } from '../../src/planning/slot-store.ts';
import { withdrawRound } from '../../src/planning/withdrawal.ts';
import { addDays, type CalendarDate, type TimeOfDay } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory } from '../trajectories/builders.ts';
import { AFTERNOON, aCalendar, contextOf, guideOf } from './builders.ts';

const FIRST = '2027-02-01' as CalendarDate;
const EVENING = { name: 'avond', starts: '19:00' as TimeOfDay, ends: '21:30' as TimeOfDay };

/** Mostly a value that makes a round, now and then one that is refused. */
const mostly = <Value>(fine: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 12, arbitrary: fine }, { weight: 1, arbitrary: wrong });

const settings = fc.record({
  period: mostly(
    fc.tuple(fc.integer({ min: 9, max: 40 }), fc.integer({ min: 150, max: 400 })),
    fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: -3, max: 1500 })),
  ).map(([start, length]) => ({ from: addDays(FIRST, start), to: addDays(FIRST, start + length) })),
  weekdays: mostly(
    fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    fc.constantFrom<number[]>([], [1, 8]),
  ),
  dayParts: mostly(fc.subarray([AFTERNOON, EVENING], { minLength: 1 }), fc.constant<DayPart[]>([])),
  spacing: mostly(
    fc.record({
      minDays: fc.integer({ min: 1, max: 25 }),
      maxDays: fc.integer({ min: 30, max: 90 }),
      targetDays: fc.constant(30),
    }),
    fc.constantFrom(
      { minDays: 0, maxDays: 60, targetDays: 30 },
      { minDays: 40, maxDays: 30, targetDays: 30 },
    ),
  ),
  attendance: mostly(
    fc.record({
      minPresent: fc.integer({ min: 1, max: 3 }),
      maxAbsencesPerParticipant: fc.integer({ min: 0, max: 3 }),
    }),
    fc.constant({ minPresent: 9, maxAbsencesPerParticipant: 1 }),
  ),
});

describeOnBothEngines('Looking at a round before it opens', (engine) => {
  test('law: it shows just what opening stores, and refuses just what opening refuses', () =>
    withDatabase(engine, async (database) => {
      await aCalendar(database);
      const built = await aTrajectory(database);
      const context = contextOf(database);
      const guide = await guideOf(database, built);
      const seen = { opened: 0, refused: 0 };

      await fc.assert(
        fc.asyncProperty(settings, async (given) => {
          const preview = await previewRound(database.db, built.trajectory.id, given);
          const opened = await openRound(context, guide, given);
          if (!preview.ok || !opened.ok) {
            seen.refused += 1;
            assert.deepEqual(preview, opened);
            return;
          }
          seen.opened += 1;
          const stored = await listSlots(database.db, [opened.value.id]);
          await withdrawRound(context, guide, opened.value.id, 'Nog een keer.');
          assert.deepEqual(
            stored.map(({ startsAt, endsAt, state, marks }) => ({ startsAt, endsAt, state, marks })),
            preview.value.slots.map(({ startsAt, endsAt, offered, marks }) => ({
              startsAt,
              endsAt,
              state: offered ? 'offered' : 'withheld',
              marks,
            })),
          );
        }),
        { seed: 20270214, numRuns: 25 },
      );

      assert.ok(seen.opened > 5 && seen.refused > 3, JSON.stringify(seen));
    }));

  test('what does not fit the group of this moment is refused', () =>
    withDatabase(engine, async (database) => {
      await aCalendar(database);
      const built = await aTrajectory(database);
      const minPresent = built.participants.length + 1;

      const draft = await draftRound(database.db, built.trajectory.id, {
        period: { from: FIRST, to: '2027-12-20' as CalendarDate },
        weekdays: [2],
        dayParts: [AFTERNOON],
        spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
        attendance: { minPresent, maxAbsencesPerParticipant: 1 },
      });

      assert.deepEqual(draft, {
        ok: false,
        refusal: {
          code: 'MIN_PRESENT_EXCEEDS_GROUP',
          field: 'attendance',
          minPresent,
          groupSize: built.participants.length,
        },
      });
    }));
});
