import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseCsv } from '../../src/reference/csv.ts';
import { LAND, type LongitudeLatitude } from '../../src/web/proposal/netherlands.ts';

const FILE = join(import.meta.dirname, '../../src/reference/data/municipalities.csv');

test('every town with a town hall lies on the land of the map, and on one piece of it', () => {
  const read = parseCsv(readFileSync(FILE, 'utf8'));
  assert.ok(read.ok);
  const towns = read.value.slice(1).map(({ cells }) => ({
    name: cells[1],
    at: [Number(cells[6]), Number(cells[5])] as const,
  }));

  const elsewhere = towns.filter(({ at }) => LAND.filter((shape) => isWithin(at, shape)).length !== 1);

  assert.equal(towns.length, 342);
  assert.deepEqual(
    elsewhere.map(({ name }) => name),
    [],
  );
});

/** Counts how often a line to the west crosses the edge. */
function isWithin([x, y]: LongitudeLatitude, shape: readonly LongitudeLatitude[]): boolean {
  const crossings = shape.filter(([x1, y1], place) => {
    const [x2, y2] = shape[(place + 1) % shape.length] ?? [x1, y1];
    return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
  });
  return crossings.length % 2 === 1;
}
