import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkComposition } from '../../src/composition/checker.ts';
import { composeGroups } from '../../src/composition/compose.ts';
import { readCompositionFile } from '../../src/composition/problem-file.ts';
import { reportOn } from '../../src/composition/report.ts';

const EXAMPLE = readFileSync(join(import.meta.dirname, 'examples', 'pairs.json'), 'utf8');
const NO_TRAVEL = { places: [], minutes: [] };

/** Something else in the place of a value, or another value of the file. */
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('ada', 'ede', '__proto__', 'constructor', 1000, 8, 1, [], {}, [['ada', 'ada']]),
);

/** The example with a few of its values, wherever they are, become something else, doubled or left out. */
const changedFiles = fc
  .array(fc.tuple(fc.nat(), fc.constantFrom('other', 'twice', 'away'), odd), { minLength: 1, maxLength: 3 })
  .map((changes) => {
    const file: unknown = JSON.parse(EXAMPLE);
    for (const change of changes) changeOne(file, change);
    return JSON.stringify(file);
  });

function changeOne(file: unknown, [at, how, other]: readonly [number, string, unknown]): void {
  const places = placesIn(file);
  const place = places[at % places.length];
  if (place === undefined) return;
  const { holder, key } = place;
  if (how === 'other') Object.assign(holder, { [key]: structuredClone(other) });
  else if (Array.isArray(holder))
    holder.splice(Number(key), how === 'away' ? 1 : 0, ...(how === 'away' ? [] : [holder[Number(key)]]));
  else Reflect.deleteProperty(holder, key);
}

function placesIn(value: unknown): readonly { readonly holder: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}

describe('a file of a composition', () => {
  test('is read or refused with its faults, whatever it says; what is read can be composed and is worth what is said', () => {
    let read = 0;
    fc.assert(
      fc.property(changedFiles, (text) => {
        const file = readCompositionFile(text, NO_TRAVEL);
        if (!file.ok) {
          assert.ok(file.refusal.code === 'INVALID_FIELDS' && file.refusal.faults.length > 0, text);
          return;
        }
        read += 1;
        const found = composeGroups(file.value, { seed: 1, steps: 100 });
        const { levels } = reportOn(file.value, found);
        assert.deepEqual(checkComposition(file.value, found).levels, levels);
      }),
      { numRuns: 300, seed: 20261123 },
    );
    assert.ok(read > 20, `${read} of them were read`);
  });
});
