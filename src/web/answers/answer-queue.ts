import type { AnswerValue } from '../gql/graphql.ts';

/** What somebody says about one slot; `answer` null takes the answer back. */
export interface Mark {
  readonly answer: AnswerValue | null;
  readonly canHost: boolean;
}
export type Marks = Readonly<Record<string, Mark>>;

/**
 * Answers on their way to the server, by slot id. Every tap goes in `waiting`; one request at a time takes what waits
 * along in `sending`. A tap during a request wins over what is being sent, because it is sent after it.
 */
export interface AnswerQueue {
  readonly waiting: Marks;
  readonly sending: Marks;
  /** Slots that this page saved, for the word beside them. */
  readonly saved: readonly string[];
  /** Requests that failed in a row since the last one that came through. */
  readonly failures: number;
}

/** `waiting`: it could not be sent, and goes when there is a line again. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting';

export function emptyQueue(waiting: Marks = {}): AnswerQueue {
  return { waiting, sending: {}, saved: [], failures: 0 };
}

export function tapped(queue: AnswerQueue, marks: Marks): AnswerQueue {
  return { ...queue, waiting: { ...queue.waiting, ...marks } };
}

/** Undefined while a request runs, and when nothing waits. */
export function startSending(queue: AnswerQueue): AnswerQueue | undefined {
  if (hasAny(queue.sending) || !hasAny(queue.waiting)) return undefined;
  return { ...queue, waiting: {}, sending: queue.waiting };
}

export function sendingSucceeded(queue: AnswerQueue): AnswerQueue {
  const saved = [...new Set([...queue.saved, ...Object.keys(queue.sending)])];
  return { waiting: queue.waiting, sending: {}, saved, failures: 0 };
}

/** Nothing is lost: what was being sent waits again, unless a later tap replaced it. */
export function sendingFailed(queue: AnswerQueue): AnswerQueue {
  return {
    ...queue,
    waiting: { ...queue.sending, ...queue.waiting },
    sending: {},
    failures: queue.failures + 1,
  };
}

/** The server said no for good (the round is closed): these marks and those that wait will never be saved. */
export function sendingRefused(queue: AnswerQueue): AnswerQueue {
  return { ...emptyQueue(), saved: queue.saved };
}

/** Marks that the server has not confirmed, the latest per slot. */
export function unsaved(queue: AnswerQueue): Marks {
  return { ...queue.sending, ...queue.waiting };
}

export function saveStateOf(queue: AnswerQueue, slotIds: readonly string[]): SaveState {
  const open = unsaved(queue);
  if (slotIds.some((id) => id in open)) return queue.failures > 0 ? 'waiting' : 'saving';
  return slotIds.some((id) => queue.saved.includes(id)) ? 'saved' : 'idle';
}

/**
 * The queue with what waits on the device, of all tabs: another tab may have saved what waits here, or have a later tap.
 * What is being sent is left alone.
 */
export function withStored(queue: AnswerQueue, stored: Marks): AnswerQueue {
  const waiting = Object.entries(stored).filter(([slotId, mark]) => !isSame(queue.sending[slotId], mark));
  return { ...queue, waiting: Object.fromEntries(waiting) };
}

function isSame(one: Mark | undefined, other: Mark): boolean {
  return one?.answer === other.answer && one.canHost === other.canHost;
}

/** Reads what was kept of one slot; undefined for anything else than a mark. */
export function markFromText(text: string | null): Mark | undefined {
  if (text === null) return undefined;
  try {
    const { answer, canHost }: Partial<Mark> = Object(JSON.parse(text));
    const mark = { answer, canHost };
    return isMark(mark) ? mark : undefined;
  } catch {
    return undefined;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null || !('answer' in value) || !('canHost' in value))
    return false;
  return (
    [null, 'YES', 'IF_NEEDED', 'NO'].includes(value.answer as string | null) &&
    typeof value.canHost === 'boolean'
  );
}

function hasAny(marks: Marks): boolean {
  return Object.keys(marks).length > 0;
}
