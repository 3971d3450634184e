import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { oncePerTurn, Turns } from '../../src/shared/turns.ts';

describe('Turns', () => {
  test('begin one piece of work in each turn of the event loop, in order of asking', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const seen: string[] = [];

    for (const name of ['a', 'b', 'c']) turns.take(() => begun.push(name));
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(begun.join(''));
      await nextTurn();
    }

    assert.deepEqual(seen, ['', 'a', 'ab', 'abc']);
  });

  test('work that asks for more work lets who waits already go first', async () => {
    const turns = new Turns();
    const begun: string[] = [];

    turns.take(() => {
      begun.push('a');
      turns.take(() => begun.push('c'));
    });
    turns.take(() => begun.push('b'));
    for (let turn = 0; turn < 4; turn += 1) await nextTurn();
    turns.take(() => begun.push('d'));
    await nextTurn();

    assert.deepEqual(begun, ['a', 'b', 'c', 'd']);
  });

  test('work that gives way begins as soon as the other rests, and at the latest in every fourth turn', async () => {
    const first = new Turns();
    const second = new Turns(first);
    const begun: string[] = [];
    const take = (turns: Turns, names: string) => {
      for (const name of names) turns.take(() => begun.push(name));
    };

    take(first, 'abcdefgh');
    take(second, 'XY');
    for (let turn = 0; turn < 9; turn += 1) await nextTurn();
    const whileBusy = begun.join('');
    begun.length = 0;
    take(second, 'Z');
    take(first, 'i');
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();

    assert.equal(whileBusy, 'abcdXefghY');
    assert.deepEqual(begun, ['Z', 'i']);
  });
});

test('what is asked once per turn is asked again in the next, and only when somebody asks', async () => {
  let asked = 0;
  const ask = oncePerTurn(() => {
    asked += 1;
    return asked;
  });

  const first = [ask(), ask()];
  await nextTurn();
  await nextTurn();
  const second = [ask(), ask()];

  assert.deepEqual(
    [first, second],
    [
      [1, 1],
      [2, 2],
    ],
  );
});
