import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Share } from '../../src/busy-times/share.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';

const anna = 'anna' as PersonId;
const bram = 'bram' as PersonId;
const at = (seconds: number) => new Date(Date.UTC(2027, 1, 9) + seconds * 1000).toISOString() as Instant;

describe('The share of one person', () => {
  test('is so many in a window, counted for each person apart; being refused takes none', () => {
    const share = new Share(2, 60_000);

    assert.equal(share.take(anna, at(0)), undefined);
    assert.equal(share.take(anna, at(20)), undefined);
    assert.equal(share.take(anna, at(30)), 30);
    assert.equal(share.take(bram, at(30)), undefined);
    assert.equal(share.take(anna, at(59)), 1);
    assert.equal(share.take(anna, at(60)), undefined);
    assert.equal(share.take(anna, at(61)), 19);
  });
});
