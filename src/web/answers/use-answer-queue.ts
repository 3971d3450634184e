import { useEffect, useRef, useState } from 'preact/hooks';
import { send, tellSignedOut } from '../api/client.ts';
import { retryDelay } from '../api/follow.ts';
import { AnswerSlotsDocument } from '../gql/graphql.ts';
import {
  type AnswerQueue,
  emptyQueue,
  type Marks,
  sendingFailed,
  sendingRefused,
  sendingSucceeded,
  startSending,
  tapped,
  unsaved,
  withStored,
} from './answer-queue.ts';
import { dropMarks, onOtherTab, storedMarks, storeMarks } from './answer-store.ts';

interface AnswerSaving {
  readonly queue: AnswerQueue;
  /** Why the server will not take the answers; undefined when it does. */
  readonly refusal: string | undefined;
  readonly tap: (marks: Marks) => void;
}

/** A request that was under way for longer than this when the page came back is of before the phone was locked. */
const STALE_MILLIS = 1_000;

/**
 * Saves every tap at once, one request at a time. A failed request is tried again with growing waits, and at once when
 * the network or the page comes back. What another tab of this device keeps or saves is heard. `onSaved` gets the marks and the version of the round that holds them.
 */
export function useAnswerQueue(
  roundId: string,
  participantId: string,
  onSaved: (marks: Marks, version: number) => void,
): AnswerSaving {
  const place = { roundId, participantId };
  const [queue, setQueue] = useState<AnswerQueue>(() => emptyQueue(storedMarks(place)));
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const current = useRef(queue);
  /** Whether all that waits is kept on the device too. */
  const keeps = useRef(true);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const underWay = useRef<{ readonly since: number; readonly stop: AbortController } | undefined>(undefined);
  const saved = useRef(onSaved);
  saved.current = onSaved;

  const change = (next: AnswerQueue) => {
    current.current = next;
    setQueue(next);
  };

  const takeStored = () => {
    const stored = keeps.current ? storedMarks(place) : undefined;
    if (stored !== undefined) change(withStored(current.current, stored));
  };

  const flush = async () => {
    clearTimeout(timer.current);
    takeStored();
    const next = startSending(current.current);
    if (!next) return;
    change(next);
    const answers = Object.entries(next.sending).map(([slotId, mark]) => ({ slotId, ...mark }));
    const input = { roundId, participantId, answers };
    const stop = new AbortController();
    underWay.current = { since: Date.now(), stop };
    const outcome = await send(AnswerSlotsDocument, { input }, (data) => data.answerSlots, stop.signal);
    underWay.current = undefined;
    switch (outcome.kind) {
      case 'done':
        setRefusal(undefined);
        dropMarks(place, next.sending);
        saved.current(next.sending, outcome.value.round.version);
        change(sendingSucceeded(current.current));
        return flush();
      case 'refused':
        setRefusal(outcome.refusal.message);
        // Signing in again can still save these; any other no is final.
        if (outcome.refusal.code !== 'SIGN_IN_FIRST') {
          dropMarks(place, unsaved(current.current));
          return change(sendingRefused(current.current));
        }
        change(sendingFailed(current.current));
        return tellSignedOut();
      case 'unreachable': {
        const wait = stop.signal.aborted ? 0 : retryDelay(current.current.failures);
        timer.current = setTimeout(() => void flush(), wait);
        return change(sendingFailed(current.current));
      }
      default:
        return outcome satisfies never;
    }
  };

  const tap = (marks: Marks) => {
    if (Object.keys(marks).length === 0) return;
    keeps.current &&= storeMarks(place, marks);
    change(tapped(current.current, marks));
    void flush();
  };

  // Flush reads the current queue through its ref
  useEffect(() => {
    const retryNow = () => {
      const request = underWay.current;
      if (request === undefined) void flush();
      else if (Date.now() - request.since > STALE_MILLIS) request.stop.abort();
    };
    const retryWhenSeen = () => {
      if (document.visibilityState === 'visible') retryNow();
    };
    retryNow();
    const stopHearing = onOtherTab(place, takeStored);
    addEventListener('online', retryNow);
    addEventListener('pageshow', retryNow);
    document.addEventListener('visibilitychange', retryWhenSeen);
    document.addEventListener('resume', retryWhenSeen);
    return () => {
      clearTimeout(timer.current);
      stopHearing();
      removeEventListener('online', retryNow);
      removeEventListener('pageshow', retryNow);
      document.removeEventListener('visibilitychange', retryWhenSeen);
      document.removeEventListener('resume', retryWhenSeen);
    };
  }, []);

  return { queue, refusal, tap };
}
