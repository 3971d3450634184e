import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type AnswerQueue,
  emptyQueue,
  type Mark,
  markFromText,
  saveStateOf,
  sendingFailed,
  sendingRefused,
  sendingSucceeded,
  startSending,
  tapped,
  unsaved,
  withStored,
} from '../../src/web/answers/answer-queue.ts';

const yes: Mark = { answer: 'YES', canHost: true };
const no: Mark = { answer: 'NO', canHost: true };
const sending = (queue: AnswerQueue): AnswerQueue => {
  const started = startSending(queue);
  assert.ok(started);
  return started;
};

describe('answers on their way', () => {
  test('a tap is sent at once and is saved when the server says so', () => {
    const queue = sending(tapped(emptyQueue(), { slot: yes }));

    assert.deepEqual(queue, { waiting: {}, sending: { slot: yes }, saved: [], failures: 0 });
    assert.equal(saveStateOf(queue, ['slot']), 'saving');
    assert.deepEqual(sendingSucceeded(queue), { waiting: {}, sending: {}, saved: ['slot'], failures: 0 });
    assert.equal(saveStateOf(sendingSucceeded(queue), ['slot']), 'saved');
  });

  test('taps during a request wait for it and go together', () => {
    const busy = tapped(tapped(sending(tapped(emptyQueue(), { a: yes })), { b: yes }), { c: no });

    assert.equal(startSending(busy), undefined);
    assert.deepEqual(sending(sendingSucceeded(busy)).sending, { b: yes, c: no });
  });

  test('a request that failed loses nothing, and a later tap on the same slot wins', () => {
    const failed = sendingFailed(tapped(sending(tapped(emptyQueue(), { a: yes, b: yes })), { a: no }));

    assert.deepEqual(failed, { waiting: { a: no, b: yes }, sending: {}, saved: [], failures: 1 });
    assert.equal(saveStateOf(failed, ['a']), 'waiting');
    assert.deepEqual(unsaved(failed), { a: no, b: yes });
  });

  test('a slot that failed is never called saved, also when it was saved before', () => {
    const saved = sendingSucceeded(sending(tapped(emptyQueue(), { a: yes })));
    const failed = sendingFailed(sending(tapped(saved, { a: no })));

    assert.equal(saveStateOf(failed, ['a']), 'waiting');
    assert.equal(saveStateOf(failed, ['b']), 'idle');
  });

  test('a refusal drops what can never be saved', () => {
    const refused = sendingRefused(tapped(sending(tapped(emptyQueue(), { a: yes })), { b: yes }));

    assert.deepEqual(refused, emptyQueue());
  });

  test('nothing waits, so nothing is sent', () => assert.equal(startSending(emptyQueue()), undefined));

  test('marks left behind by an earlier visit are read back, anything else is ignored', () => {
    const taken: Mark = { answer: null, canHost: false };

    assert.deepEqual(markFromText(JSON.stringify(yes)), yes);
    assert.deepEqual(markFromText(JSON.stringify(taken)), taken);
    for (const text of ['{"answer":"PERHAPS","canHost":true}', '{"answer":"YES"}', 'x', 'null', '[]', '3']) {
      assert.equal(markFromText(text), undefined, text);
    }
    assert.equal(markFromText(null), undefined);
  });

  test('what another tab saved is not sent again, and what it has since is', () => {
    const queue = tapped(tapped(sending(tapped(emptyQueue(), { a: yes })), { b: yes }), { c: yes });

    // `b` was saved by the other tab, `c` was tapped there anew, `d` is its own; `a` is on its way from here
    const after = withStored(queue, { a: yes, c: no, d: no });

    assert.deepEqual(after, { waiting: { c: no, d: no }, sending: { a: yes }, saved: [], failures: 0 });
    assert.deepEqual(
      withStored(queue, { a: no }).waiting,
      { a: no },
      'tapped in the other tab while it is sent',
    );
  });
});
