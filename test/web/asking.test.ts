import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { NotKnownCode } from '../../src/web/gql/graphql.ts';
import { askUntilKnown, type NotKnown, type Reply } from '../../src/web/proposal/asking.ts';

interface Answer {
  readonly roundVersion: number;
}

function notKnown(code: NotKnownCode): NotKnown {
  return { __typename: 'NotKnown', roundVersion: 7, code, message: 'Een zin.' };
}

/** Gives the replies one after the other; says how long was waited before each further one. */
async function asked(replies: readonly Reply<Answer>[], wantedFor = replies.length) {
  const waits: number[] = [];
  let count = 0;
  const settled = await askUntilKnown<Answer>({
    version: 7,
    ask: async () => {
      count += 1;
      return replies[count - 1];
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    isWanted: () => count <= wantedFor,
  });
  return { settled, waits };
}

describe('a question to the planner', () => {
  test('is asked again until the planner has worked it out', async () => {
    const { settled, waits } = await asked([
      notKnown('STILL_WORKING'),
      notKnown('OUTDATED'),
      { roundVersion: 7 },
    ]);

    assert.deepEqual(settled, { state: 'known', answer: { roundVersion: 7 } });
    assert.deepEqual(waits, [1_000, 1_000]);
  });

  test('ignores what was found for an older version, and takes what is newer than the screen', async () => {
    const { settled } = await asked([{ roundVersion: 6 }, { roundVersion: 8 }]);

    assert.deepEqual(settled, { state: 'known', answer: { roundVersion: 8 } });
  });

  test('is asked again, later, when no answer comes over the line', async () => {
    const { settled, waits } = await asked([undefined, { roundVersion: 7 }]);

    assert.deepEqual(settled, { state: 'known', answer: { roundVersion: 7 } });
    assert.deepEqual(waits, [3_000]);
  });

  for (const code of ['TOO_HARD', 'ROUND_CLOSED'] as const) {
    test(`ends with the sentence of the API at ${code}`, async () => {
      const { settled } = await asked([notKnown(code)]);

      assert.deepEqual(settled, { state: 'unknown', message: 'Een zin.' });
    });
  }

  test('ends without a sentence when it makes no sense any more', async () => {
    const { settled } = await asked([null]);

    assert.deepEqual(settled, { state: 'unknown', message: undefined });
  });

  test('has no answer for who stopped waiting, also when it comes', async () => {
    const { settled } = await asked([{ roundVersion: 7 }], 0);

    assert.equal(settled, undefined);
  });
});
