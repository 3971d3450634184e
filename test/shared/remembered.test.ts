import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from '../../src/shared/remembered.ts';

test('what was made of an object is there when it is asked again, and of another object it is made', () => {
  let times = 0;
  const lengthOf = remembered((list: readonly string[]) => {
    times += 1;
    return list.length;
  });
  const list = ['a', 'b'];

  const lengths = [lengthOf(list), lengthOf(list), lengthOf(['a', 'b']), lengthOf([])];

  assert.deepEqual(lengths, [2, 2, 2, 0]);
  assert.equal(times, 3);
});
