import { Worker } from 'node:worker_threads';
import type { StoppedOutcome } from '../planner/anytime.ts';
import type { PlanOutcome } from '../planner/types.ts';
import type { ParticipantId, SlotId } from '../shared/ids.ts';
import type { RoundProblem } from './types.ts';

/** What is known of a problem: proven, or as far as the time allowed. */
export type PlannerOutcome = PlanOutcome<ParticipantId, SlotId> | StoppedOutcome<ParticipantId, SlotId>;

export interface PlannerErrand {
  readonly number: number;
  readonly problem: RoundProblem;
  /** Four bytes shared with the thread; not zero: stop. */
  readonly stop: SharedArrayBuffer;
  readonly mostMs: number;
}

export interface PlannerAnswer {
  readonly number: number;
  readonly outcome: PlannerOutcome;
}

/** An errand that was sent. */
export interface Planning {
  /** Comes when the thread is done; soon after {@link stop} too, then perhaps with less proven. */
  readonly outcome: Promise<PlannerOutcome>;
  stop(): void;
}

interface Waiting {
  resolve(outcome: PlannerOutcome): void;
  reject(error: Error): void;
}

/**
 * A thread of its own for planning, so that no request waits for another's problem. Errands are done one after the
 * other, each for at most `mostMs` milliseconds. It starts with the first errand and never keeps the process alive while
 * it has none. When the thread breaks, its errands fail with the error, and the next errand starts a new one.
 */
export class PlannerThread {
  readonly #mostMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #sent = 0;

  constructor(mostMs: number) {
    this.#mostMs = mostMs;
  }

  plan(problem: RoundProblem): Planning {
    const worker = this.#worker ?? this.#start();
    this.#sent += 1;
    const number = this.#sent;
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const outcome = new Promise<PlannerOutcome>((resolve, reject) => {
      this.#waiting.set(number, { resolve, reject });
    });
    worker.ref();
    const errand: PlannerErrand = { number, problem, stop, mostMs: this.#mostMs };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, a window has
    worker.postMessage(errand);
    return { outcome, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
  }

  #start(): Worker {
    const worker = new Worker(new URL('./planner-worker.ts', import.meta.url));
    worker.on('message', ({ number, outcome }: PlannerAnswer) => {
      this.#waiting.get(number)?.resolve(outcome);
      this.#waiting.delete(number);
      if (this.#waiting.size === 0) worker.unref();
    });
    worker.on('error', (error: Error) => {
      this.#worker = undefined;
      const failed = [...this.#waiting.values()];
      this.#waiting.clear();
      for (const { reject } of failed) reject(error);
    });
    this.#worker = worker;
    return worker;
  }
}
