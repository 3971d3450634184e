import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { FoundSets } from '../../src/planner/found-sets.ts';

test('sets are kept once and given in order, whether they fit in one number or not', () => {
  const sets = fc.array(fc.array(fc.nat(9_999), { minLength: 3, maxLength: 3 }), { maxLength: 3000 });
  fc.assert(
    fc.property(sets, fc.nat(200), (found, most) => {
      // 10,000 to the third is exact; with five more zeros a change is not.
      const kept = [10_000, 1_000_000_000].map((base) => {
        const each = new FoundSets(base, 3);
        for (const set of [...found, ...found]) each.add(set);
        return each;
      });
      const different = [...new Set(found.map((set) => set.map((one) => `${one}`.padStart(4, '0')).join()))];
      const first = different
        .sort()
        .slice(0, most)
        .map((text) => text.split(',').map(Number));
      for (const each of kept) {
        assert.equal(each.count, different.length);
        assert.deepEqual(each.first(most), first);
      }
    }),
    { seed: 20270114, numRuns: 60 },
  );
});
