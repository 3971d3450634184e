import { Worker } from 'node:worker_threads';
import type { StoppedOutcome } from '../planner/anytime.ts';
import type { Repair } from '../planner/repair.ts';
import type { PlannedSession, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { ParticipantId, SlotId } from '../shared/ids.ts';
import type { PlannerQuestion, ProvenOutcome, QuestionAnswers, QuestionKind } from './planner-questions.ts';
import type { RoundProblem } from './types.ts';

/** What is known of a problem: proven, or as far as the time allowed. */
export type PlannerOutcome = PlanOutcome<ParticipantId, SlotId> | StoppedOutcome<ParticipantId, SlotId>;

/** `stopped`: the time was over, or nobody wants to know any more. Half an answer is none. */
export type QuestionResult =
  | { readonly status: 'answered'; readonly answer: QuestionAnswers[QuestionKind] }
  | { readonly status: 'stopped' };

/** What was confirmed, and how things are now; ids of any kind. */
export interface RepairTask {
  readonly problem: PlanningProblem;
  readonly plan: readonly PlannedSession[];
}

/** The best moments to move one session to, the best first. */
export interface ReplacementsFound {
  readonly status: 'found';
  readonly slots: readonly SlotId[];
}

/**
 * What is asked of the thread: the best plan of a problem, something beside the best plan, the repair of a
 * plan, or where one session can move.
 */
type Errand =
  | { readonly kind: 'plan'; readonly problem: RoundProblem }
  | {
      readonly kind: 'replacements';
      readonly problem: RoundProblem;
      readonly plan: readonly PlannedSession<ParticipantId, SlotId>[];
      readonly session: number;
      readonly most: number;
    }
  | {
      readonly kind: 'question';
      readonly problem: RoundProblem;
      readonly outcome: ProvenOutcome;
      readonly question: PlannerQuestion;
    }
  | ({ readonly kind: 'repair' } & RepairTask);

export type PlannerErrand = Errand & {
  readonly number: number;
  /** Four bytes shared with the thread; not zero: stop. */
  readonly stop: SharedArrayBuffer;
  readonly mostMs: number;
};

export interface PlannerAnswer {
  readonly number: number;
  readonly result: PlannerOutcome | QuestionResult | Repair | ReplacementsFound;
}

/** An errand that was sent. */
export interface Sent<Result> {
  /** Comes when the thread is done; soon after {@link stop} too, then perhaps with less proven. */
  readonly result: Promise<Result>;
  stop(): void;
}

interface Waiting {
  resolve(result: PlannerAnswer['result']): void;
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

  plan(problem: RoundProblem): Sent<PlannerOutcome> {
    return this.#send({ kind: 'plan', problem });
  }

  ask(problem: RoundProblem, outcome: ProvenOutcome, question: PlannerQuestion): Sent<QuestionResult> {
    return this.#send({ kind: 'question', problem, outcome, question });
  }

  /** The plan that changes least, proven. */
  repair(task: RepairTask): Sent<Repair> {
    return this.#send({ kind: 'repair', ...task });
  }

  replacements(asked: Omit<Extract<Errand, { kind: 'replacements' }>, 'kind'>): Sent<ReplacementsFound> {
    return this.#send({ kind: 'replacements', ...asked });
  }

  /** For a thread that does not stop when asked: it is ended, and its errands are `stopped`. Only for questions. */
  abandon(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
    const stopped = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { resolve } of stopped) resolve({ status: 'stopped' });
  }

  #send<Result extends PlannerAnswer['result']>(asked: Errand): Sent<Result> {
    const worker = this.#worker ?? this.#start();
    this.#sent += 1;
    const number = this.#sent;
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const result = new Promise<Result>((resolve, reject) => {
      // cast: the thread answers an errand with the result of its kind
      this.#waiting.set(number, { resolve: (value) => resolve(value as Result), reject });
    });
    worker.ref();
    const errand: PlannerErrand = { ...asked, number, stop, mostMs: this.#mostMs };
    worker.postMessage(errand);
    return { result, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
  }

  #start(): Worker {
    const worker = new Worker(new URL('./planner-worker.ts', import.meta.url));
    worker.on('message', ({ number, result }: PlannerAnswer) => {
      this.#waiting.get(number)?.resolve(result);
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
