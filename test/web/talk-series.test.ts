import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TALK_MINUTES, talksWithin } from '../../src/web/forming/talk-series.ts';
import { instantInAmsterdam } from '../../src/web/time/amsterdam.ts';

const MINUTE = 60_000;
const at = (minutes: number) => new Date(Date.UTC(2027, 0, 20) + minutes * MINUTE).toISOString();

describe('Talks that fit in a part of a day', () => {
  test('law: they begin with it, follow each other without a gap, and the next one would not fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom(...TALK_MINUTES),
        (begin, length, minutes) => {
          const talks = talksWithin({ startsAt: at(begin), endsAt: at(begin + length) }, minutes);

          const expected =
            length < minutes
              ? [{ startsAt: at(begin), endsAt: at(begin + length) }]
              : Array.from({ length: Math.floor(length / minutes) }, (_, index) => ({
                  startsAt: at(begin + index * minutes),
                  endsAt: at(begin + (index + 1) * minutes),
                }));
          assert.deepEqual(talks, expected);
        },
      ),
    );
  });

  test('a morning in which the clock goes forward has an hour less of them', () => {
    const night = {
      startsAt: instantInAmsterdam('2027-03-28', '00:00') ?? '',
      endsAt: instantInAmsterdam('2027-03-28', '06:00') ?? '',
    };

    assert.equal(talksWithin(night, 60).length, 5);
  });
});
