import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type MapPlace, type MapView, mapView } from '../../src/web/proposal/map-view.ts';

const zwolle = { number: 1, name: 'Zwolle', latitude: 52.5126, longitude: 6.0936 };
const hattem = { number: 2, name: 'Hattem', latitude: 52.475, longitude: 6.0639 };
const groningen = { number: 3, name: 'Groningen', latitude: 53.2192, longitude: 6.5667 };
const maastricht = { number: 4, name: 'Maastricht', latitude: 50.8483, longitude: 5.6889 };

const somePlaces = fc
  .array(
    fc.record({
      latitude: fc.double({ min: 50.75, max: 53.5, noNaN: true }),
      longitude: fc.double({ min: 3.35, max: 7.2, noNaN: true }),
      name: fc.constantFrom('Urk', 'Raalte', 'Súdwest-Fryslân', 'Alphen-Chaam'),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((places) => places.map((place, index): MapPlace => ({ ...place, number: index + 1 })));

describe('the map', () => {
  test('of a group of neighbours shows their part of the country, and the country in a corner', () => {
    const { frame, corner } = mapView([zwolle, hattem]);

    assert.equal(frame.height, 84);
    assert.deepEqual(corner, { isTop: false, isLeft: false });
  });

  test('of a group from north to south shows the country, with nothing in a corner', () => {
    const { frame, corner } = mapView([groningen, maastricht]);

    assert.equal(frame.height, 322);
    assert.equal(corner, undefined);
  });

  test('without any town shows the country', () => {
    const { frame, pins } = mapView([]);

    assert.equal(frame.height, 322);
    assert.deepEqual(pins, []);
  });

  test('keeps a number on its town where there is room', () => {
    const [pin] = mapView([groningen, maastricht]).pins;

    assert.deepEqual(pin?.disc, pin?.town);
  });

  test('moves numbers that would lie over each other, also of two sessions in one town', () => {
    const { pins, dot } = mapView([zwolle, hattem, { ...zwolle, number: 5 }]);

    assert.ok(leastDistance(pins) >= 22 * dot);
  });

  test('never puts numbers over each other or outside, wherever the towns are', () => {
    fc.assert(
      fc.property(somePlaces, (places) => {
        const view = mapView(places);

        assert.ok(leastDistance(view.pins) >= 20 * view.dot);
        assert.ok(view.pins.every(({ disc, town }) => isIn(disc, view) && isIn(town, view)));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

function leastDistance(pins: MapView['pins']): number {
  const distances = pins.flatMap(({ disc }, place) =>
    pins.slice(place + 1).map((other) => Math.hypot(disc.x - other.disc.x, disc.y - other.disc.y)),
  );
  return Math.min(...distances, Number.POSITIVE_INFINITY);
}

function isIn({ x, y }: { x: number; y: number }, { frame }: MapView): boolean {
  return x >= frame.x && x <= frame.x + frame.width && y >= frame.y && y <= frame.y + frame.height;
}
