/**
 * How a page follows a planning round. `connecting`: just opened. `live`: changes arrive as they happen.
 * `polling`: the stream does not come through, so the page asks every few seconds. `lost`: nothing comes through.
 */
export type Connection = 'connecting' | 'live' | 'polling' | 'lost';

interface StreamSignals<Change> {
  readonly onAlive: () => void;
  readonly onChange: (change: Change) => void;
  readonly onEnd: () => void;
}

export interface Followed<Change> {
  /** Opens the stream; the returned function closes it. */
  readonly open: (signals: StreamSignals<Change>) => () => void;
  readonly onChange: (change: Change) => void;
  /** Reads the whole state once; tells whether an answer came. */
  readonly poll: () => Promise<boolean>;
  readonly onConnection: (connection: Connection) => void;
}

/** A stream that says nothing for this long is taken for dead; the server gives a sign of life far more often. */
const SILENCE_MILLIS = 35_000;
/** A stream that has shown no life by then is opened anew. */
const OPENING_MILLIS = 10_000;
/** A stream that is not open by then gets polling beside it. */
const PATIENCE_MILLIS = 4_000;
const POLL_MILLIS = 3_000;
/** Just woken up the network may still be on its way. */
const POLL_AGAIN_MILLIS = 700;
const LONGEST_WAIT_MILLIS = 15_000;

/** Wait before try number `attempt` (0 is the first retry): 1, 2, 4, 8 and from then on 15 seconds. */
export function retryDelay(attempt: number): number {
  return Math.min(1_000 * 2 ** attempt, LONGEST_WAIT_MILLIS);
}

export interface Follower {
  /** Starts over at once: the page came back to the front, or the network returned. */
  readonly wake: () => void;
  /** The network is said to be gone: what is open cannot be trusted any more. */
  readonly lose: () => void;
  readonly stop: () => void;
}

/** Follows until stopped, and never gives up: the stream is tried again and again, with polling meanwhile. */
export function follow<Change>(followed: Followed<Change>): Follower {
  let connection: Connection = 'connecting';
  let attempt = 0;
  let stopped = false;
  let close: (() => void) | undefined;
  let silence: Timer;
  let retry: Timer;
  let polling: Timer;

  const tell = (next: Connection) => {
    if (stopped || next === connection) return;
    connection = next;
    followed.onConnection(next);
  };

  const heard = () => {
    attempt = 0;
    clearTimeout(polling);
    polling = undefined;
    clearTimeout(silence);
    silence = setTimeout(broken, SILENCE_MILLIS);
    tell('live');
  };

  const connect = () => {
    if (stopped) return;
    clearTimeout(silence);
    silence = setTimeout(broken, OPENING_MILLIS);
    let current = true;
    const whileCurrent =
      <Argument>(act: (argument: Argument) => void) =>
      (argument: Argument) => {
        if (current && !stopped) act(argument);
      };
    const closeStream = followed.open({
      onAlive: whileCurrent<void>(heard),
      onChange: whileCurrent((change) => {
        heard();
        followed.onChange(change);
      }),
      onEnd: whileCurrent<void>(() => broken()),
    });
    close = () => {
      current = false;
      closeStream();
    };
  };

  const broken = () => {
    closeNow();
    if (connection === 'live') pollSoon(0);
    clearTimeout(retry);
    retry = setTimeout(connect, retryDelay(attempt));
    attempt += 1;
  };

  const closeNow = () => {
    clearTimeout(silence);
    close?.();
    close = undefined;
  };

  const pollSoon = (wait: number) => {
    clearTimeout(polling);
    polling = setTimeout(async () => {
      const answered = await followed.poll();
      if (stopped) return;
      // The stream may have come back while the answer was on its way.
      if (polling === undefined) return;
      tell(answered ? 'polling' : 'lost');
      pollSoon(POLL_MILLIS);
    }, wait);
  };

  const wake = () => {
    if (stopped) return;
    closeNow();
    clearTimeout(retry);
    attempt = 0;
    pollSoon(PATIENCE_MILLIS);
    connect();
    void followed.poll().then((answered) => {
      if (!answered && !stopped && connection !== 'live') pollSoon(POLL_AGAIN_MILLIS);
    });
  };

  pollSoon(PATIENCE_MILLIS);
  connect();
  return {
    wake,
    lose: () => {
      if (!stopped) broken();
    },
    stop: () => {
      stopped = true;
      closeNow();
      clearTimeout(retry);
      clearTimeout(polling);
    },
  };
}

type Timer = ReturnType<typeof setTimeout> | undefined;
