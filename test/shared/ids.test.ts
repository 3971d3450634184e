import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId, newId } from '../../src/shared/ids.ts';

test('ids sort in the order in which they were made, also within a millisecond and when the clock goes back', () => {
  const moments = Array.from({ length: 10_000 }, (_, index) => 1_800_000_000_000 - Math.floor(index / 9_000));
  const ids = moments.map((moment) => newId<string>(moment));

  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(
    ids.filter((id) => !isId(id)),
    [],
  );
});
