import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayNumber, dayNumbersIn } from '../../src/planner/slot-days.ts';
import { dateOf, type Instant, instantFromMillis } from '../../src/shared/time.ts';

/** With summer time, without, by half an hour, interrupted each year for a month, moved over the date line. */
const ZONES = [
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Gaza',
  'UTC',
] as const;

describe('the day of an instant', () => {
  for (const zone of ZONES)
    test(`in ${zone} is the one luxon says, at any moment from 2005 to 2045`, () => {
      const dayOf = dayNumbersIn(zone);
      fc.assert(
        fc.property(fc.integer({ min: Date.UTC(2005), max: Date.UTC(2045) }), (millis) => {
          const instant = instantFromMillis(millis);
          assert.equal(dayOf(instant), dayNumber(dateOf(instant, zone)));
        }),
        { seed: 20270114, numRuns: 500 },
      );
    });

  for (const zone of ['Europe/Amsterdam', 'Africa/Casablanca', 'Pacific/Apia'] as const)
    test(`in ${zone} is right at every hour of a year with changes of the clock`, () => {
      const dayOf = dayNumbersIn(zone);
      const year = zone === 'Pacific/Apia' ? 2011 : 2027;
      for (let millis = Date.UTC(year, 0, 1); millis < Date.UTC(year + 1, 0, 5); millis += 3_600_000) {
        const instant = instantFromMillis(millis);
        assert.equal(dayOf(instant), dayNumber(dateOf(instant, zone)), instant);
      }
    });

  test('does not depend on how the instant is written', () => {
    const dayOf = dayNumbersIn('Europe/Amsterdam');
    // Cast: an instant of another width, as a caller outside this repository might pass.
    assert.equal(
      dayOf('2027-02-09T23:30Z' as Instant),
      dayNumber(dateOf(instantFromMillis(Date.UTC(2027, 1, 10)))),
    );
    const early = instantFromMillis(Date.parse('0050-03-01T12:00:00Z'));
    assert.equal(dayOf(early), dayNumber(dateOf(early)));
  });
});
