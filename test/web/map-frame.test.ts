import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { COUNTRY_FRAME, frameOf, type MapFrame, moved, zoomed } from '../../src/web/composing/map-frame.ts';

const somewhere = fc.record({
  x: fc.double({ min: 10, max: 270, noNaN: true }),
  y: fc.double({ min: 25, max: 340, noNaN: true }),
});
const someFrame = fc.array(somewhere, { minLength: 1, maxLength: 8 }).map(frameOf);

function isInCountry({ x, y, width, height }: MapFrame): boolean {
  const { x: left, y: top, width: most, height: highest } = COUNTRY_FRAME;
  const slack = 1e-9;
  return (
    x >= left - slack &&
    y >= top - slack &&
    x + width <= left + most + slack &&
    y + height <= top + highest + slack &&
    Math.abs(height / width - highest / most) < slack
  );
}

describe('What the map of groups shows', () => {
  test('is the country when there is nobody', () => {
    assert.deepEqual(frameOf([]), COUNTRY_FRAME);
  });

  test('law: has everybody in it, and stays in the country in the same shape', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 8 }), (towns) => {
        const frame = frameOf(towns);
        assert.ok(isInCountry(frame));
        for (const { x, y } of towns) {
          assert.ok(
            x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height,
          );
        }
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });

  test('law: comes nearer and goes back as far as it can, and moves, without leaving the country', () => {
    fc.assert(
      fc.property(someFrame, fc.constantFrom(-1, 0, 1), fc.constantFrom(-1, 0, 1), (frame, x, y) => {
        const [nearer, further] = [zoomed(frame, 'nearer'), zoomed(frame, 'further')];
        for (const each of [nearer, further, moved(frame, { x, y })]) assert.ok(isInCountry(each));
        assert.ok(nearer === frame || nearer.width < frame.width);
        assert.ok(further === frame || further.width > frame.width);
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
    let frame = COUNTRY_FRAME;
    for (let press = 0; press < 20; press += 1) frame = zoomed(frame, 'nearer');
    assert.equal(zoomed(frame, 'nearer'), frame);
    for (let press = 0; press < 20; press += 1) frame = zoomed(frame, 'further');
    assert.deepEqual(frame, COUNTRY_FRAME);
  });
});
