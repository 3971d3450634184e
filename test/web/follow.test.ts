import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { type Connection, type Followed, follow, retryDelay } from '../../src/web/api/follow.ts';

type Signals = Parameters<Followed<string>['open']>[0];

/** A server as the page sees it: streams that the test drives, and polls that succeed or not. */
function aLine(canPoll: boolean) {
  const streams: { signals: Signals; isClosed: boolean }[] = [];
  const connections: Connection[] = [];
  const changes: string[] = [];
  const line = { streams, connections, changes, polls: 0, canPoll };
  const follower = follow<string>({
    open: (signals) => {
      const stream = { signals, isClosed: false };
      streams.push(stream);
      return () => {
        stream.isClosed = true;
      };
    },
    onChange: (change) => changes.push(change),
    poll: async () => {
      line.polls += 1;
      return line.canPoll;
    },
    onConnection: (connection) => connections.push(connection),
  });
  return { line, follower, last: () => streams.at(-1)?.signals };
}

/** Timers and the promises that they start. */
async function pass(millis: number): Promise<void> {
  for (let passed = 0; passed < millis; passed += 500) {
    mock.timers.tick(Math.min(500, millis - passed));
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  }
}

describe('following a round', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  test('a stream that shows life is live, and its changes arrive', async () => {
    const { line, follower, last } = aLine(true);

    last()?.onAlive();
    last()?.onChange('first');
    await pass(20_000);

    assert.deepEqual(line.connections, ['live']);
    assert.deepEqual(line.changes, ['first']);
    assert.equal(line.polls, 0);
    follower.stop();
  });

  test('a stream that does not come through gets polling beside it', async () => {
    const { line, follower } = aLine(true);

    await pass(10_000);

    assert.deepEqual(line.connections, ['polling']);
    assert.equal(line.polls, 3);
    follower.stop();
  });

  test('nothing comes through: the page says so, keeps trying, and recovers by itself', async () => {
    const { line, follower, last } = aLine(false);
    last()?.onAlive();
    last()?.onEnd();
    await pass(5 * 60_000);
    assert.deepEqual(line.connections, ['live', 'lost']);
    // The first stream, then tries after 1, 13, 27 and 45 seconds and every 25 from then on.
    assert.equal(line.streams.length, 15);

    line.canPoll = true;
    await pass(3_000);
    last()?.onAlive();

    assert.deepEqual(line.connections, ['live', 'lost', 'polling', 'live']);
    follower.stop();
  });

  test('a stream gone silent is taken for dead and opened again', async () => {
    const { line, follower, last } = aLine(true);
    last()?.onAlive();

    await pass(36_500);

    assert.equal(line.streams.length, 2);
    assert.equal(line.streams[0]?.isClosed, true);
    follower.stop();
  });

  test('what a closed stream still says is not listened to', async () => {
    const { line, follower } = aLine(true);
    const old = line.streams[0]?.signals;
    follower.wake();

    old?.onChange('late');
    old?.onEnd();
    await pass(0);

    assert.deepEqual(line.changes, []);
    assert.equal(line.streams.length, 2);
    follower.stop();
  });

  test('waking up reads the state and opens a new stream at once', () => {
    const { line, follower } = aLine(true);

    follower.wake();

    assert.equal(line.polls, 1);
    assert.equal(line.streams.length, 2);
    follower.stop();
  });

  test('a network that is said to be gone closes the stream at once and tries again', async () => {
    const { line, follower, last } = aLine(false);
    last()?.onAlive();

    follower.lose();
    await pass(1_000);

    assert.equal(line.streams[0]?.isClosed, true);
    assert.equal(line.streams.length, 2);
    assert.deepEqual(line.connections, ['live', 'lost']);
    follower.stop();
  });

  test('a page that is left behind leaves nothing running', async () => {
    const { line, follower } = aLine(true);

    follower.stop();
    await pass(60_000);

    assert.equal(line.streams[0]?.isClosed, true);
    assert.deepEqual([line.streams.length, line.polls, line.connections], [1, 0, []]);
  });

  test('waits grow to fifteen seconds', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 20].map(retryDelay), [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });
});
