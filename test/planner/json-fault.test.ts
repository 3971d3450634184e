import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonFaultOffset } from '../../src/planner/json-fault.ts';

test('JSON has no fault: the offset is the length of the text', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space);

      assert.equal(jsonFaultOffset(text), text.length);
    }),
    { seed: 11, numRuns: 1000 },
  );
});

test('a character that JSON never has is a fault where it stands, or where the string around it starts', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), (text, at) => {
      const offset = at % (text.length + 1);
      const broken = `${text.slice(0, offset)}\u0001${text.slice(offset)}`;

      assert.throws(() => JSON.parse(broken));
      assert.ok(jsonFaultOffset(broken) <= offset);
    }),
    { seed: 12, numRuns: 1000 },
  );
});

test('five megabytes are read', () => {
  const text = `{"a": "${'x'.repeat(2_500_000)}", "b": [${'1,'.repeat(1_000_000)}}`;

  assert.equal(jsonFaultOffset(text), text.length - 1);
});
