import { setTimeout as wait } from 'node:timers/promises';
import type { RoundId } from '../shared/ids.ts';
import type { PlannerQuestion, ProvenOutcome, QuestionAnswers, QuestionKind } from './planner-questions.ts';
import { PlannerThread, type QuestionResult, type Sent } from './planner-thread.ts';
import { problemKey } from './problem-text.ts';
import type { RoundQuestion } from './proposal-solver.ts';
import type { RoundProblem } from './types.ts';

export interface QuestionLimits {
  /** What one question may take, once its turn has come. */
  readonly mostMs: number;
  /** How long who asks waits at most; the work goes on, and who asks again finds it further. */
  readonly patienceMs: number;
  /** How long after it should have stopped a question may go on before its thread is ended. */
  readonly graceMs: number;
}

const LIMITS: QuestionLimits = { mostMs: 10_000, patienceMs: 2000, graceMs: 500 };
const MOST_KEPT = 512;
/** Of one round at a time; who asks more is told to ask again. */
const MOST_WAITING = 40;

/**
 * `stillWorking`: ask again in a moment. `tooHard`: not answered in the time there is, and it will not be. `outdated`:
 * the round has moved on.
 */
export type Unanswered = 'stillWorking' | 'tooHard' | 'outdated';
export type Answered<Kind extends QuestionKind> =
  | { readonly status: 'answered'; readonly answer: QuestionAnswers[Kind] }
  | { readonly status: Unanswered };

/** A round's problem as it is at this version, and what is proven of it. */
export interface AskedRound extends RoundQuestion {
  readonly outcome: ProvenOutcome;
}

type Settled = QuestionResult | { readonly status: 'outdated' };

interface Waiting {
  readonly key: string;
  readonly problem: RoundProblem;
  readonly outcome: ProvenOutcome;
  readonly question: PlannerQuestion;
  readonly settled: Promise<Settled>;
  settle(result: Settled): void;
  fail(error: Error): void;
}

/** What is asked of one round, all of one problem. */
interface RoundQueue {
  readonly problemKey: string;
  readonly roundVersion: number;
  readonly waiting: Map<string, Waiting>;
}

interface Running {
  readonly roundId: RoundId;
  readonly waiting: Waiting;
  readonly sent: Sent<QuestionResult>;
}

/**
 * Answers what is asked beside the best plan, in a thread that plans nothing else, so that no best plan ever waits for
 * it. One question at a time, rounds by turns. Answers are kept by the whole question, and who asks the same at the same
 * time waits for the same. When a newer version of a round asks about another problem, what was asked before is dropped.
 */
export class QuestionSolver {
  readonly #limits: QuestionLimits;
  readonly #thread: PlannerThread;
  readonly #kept = new Map<string, QuestionResult>();
  /** The round whose turn comes next is first. */
  readonly #rounds = new Map<RoundId, RoundQueue>();
  readonly #keys = new WeakMap<RoundProblem, string>();
  #running: Running | undefined;

  constructor(limits: QuestionLimits = LIMITS) {
    this.#limits = limits;
    this.#thread = new PlannerThread(limits.mostMs);
  }

  async ask<Kind extends QuestionKind>(
    round: AskedRound,
    question: PlannerQuestion & { readonly kind: Kind },
  ): Promise<Answered<Kind>> {
    const problemKeyNow = this.#keyOf(round.problem);
    const key = `${problemKeyNow} ${JSON.stringify(question)}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return answered(kept);
    const queue = this.#queueOf(round, problemKeyNow);
    if (queue === undefined) return { status: 'outdated' };
    if (queue.waiting.size >= MOST_WAITING && !queue.waiting.has(key)) return { status: 'stillWorking' };
    const waiting = queue.waiting.get(key) ?? newWaiting(key, round, question);
    queue.waiting.set(key, waiting);
    this.#next();
    const settled = await Promise.race([waiting.settled, patience(this.#limits.patienceMs)]);
    return settled === undefined ? { status: 'stillWorking' } : answered(settled);
  }

  #keyOf(problem: RoundProblem): string {
    const known = this.#keys.get(problem) ?? problemKey(problem);
    this.#keys.set(problem, known);
    return known;
  }

  /** The round's queue for this problem; undefined for who comes late with an older version. */
  #queueOf({ roundId, roundVersion }: AskedRound, problemKeyNow: string): RoundQueue | undefined {
    const before = this.#rounds.get(roundId);
    if (before?.problemKey === problemKeyNow) return before;
    if (before !== undefined) {
      if (before.roundVersion > roundVersion) return undefined;
      this.#drop(roundId, before);
    }
    const queue = { problemKey: problemKeyNow, roundVersion, waiting: new Map<string, Waiting>() };
    this.#rounds.set(roundId, queue);
    return queue;
  }

  #drop(roundId: RoundId, { waiting }: RoundQueue): void {
    this.#rounds.delete(roundId);
    for (const one of waiting.values()) one.settle({ status: 'outdated' });
    if (this.#running?.roundId === roundId) this.#stop(this.#running);
  }

  #stop(running: Running): void {
    running.sent.stop();
    this.#endSoon(running, this.#limits.graceMs);
  }

  /** Parts of the planner look at no flag: a thread that does not come back is ended. */
  #endSoon(running: Running, afterMs: number): NodeJS.Timeout {
    const timer = setTimeout(() => {
      if (this.#running === running) this.#thread.abandon();
    }, afterMs);
    return timer.unref();
  }

  #next(): void {
    if (this.#running !== undefined) return;
    for (const [roundId, queue] of this.#rounds) {
      const [waiting] = queue.waiting.values();
      if (waiting === undefined) continue;
      void this.#run(roundId, waiting);
      return;
    }
  }

  /** The round goes to the end of the row, and out of it with its last question. */
  #endTurn(roundId: RoundId, { key }: Waiting): void {
    const queue = this.#rounds.get(roundId);
    if (queue === undefined) return;
    queue.waiting.delete(key);
    this.#rounds.delete(roundId);
    if (queue.waiting.size > 0) this.#rounds.set(roundId, queue);
  }

  async #run(roundId: RoundId, waiting: Waiting): Promise<void> {
    const { key, problem, outcome, question } = waiting;
    const running = { roundId, waiting, sent: this.#thread.ask(problem, outcome, question) };
    this.#running = running;
    const timer = this.#endSoon(running, this.#limits.mostMs + this.#limits.graceMs);
    try {
      const result = await running.sent.result;
      // Stopped because the round moved on is no answer to keep; by then it has been settled as outdated.
      if (result.status === 'answered' || this.#isWanted(running)) this.#keep(key, result);
      waiting.settle(result);
    } catch (error) {
      waiting.fail(error instanceof Error ? error : new Error(String(error)));
    } finally {
      clearTimeout(timer);
      if (this.#isWanted(running)) this.#endTurn(roundId, waiting);
      this.#running = undefined;
      this.#next();
    }
  }

  #isWanted({ roundId, waiting }: Running): boolean {
    return this.#rounds.get(roundId)?.waiting.get(waiting.key) === waiting;
  }

  /** The oldest goes first. */
  #keep(key: string, result: QuestionResult): void {
    this.#kept.set(key, result);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
  }
}

function newWaiting(key: string, { problem, outcome }: AskedRound, question: PlannerQuestion): Waiting {
  const { promise, resolve, reject } = Promise.withResolvers<Settled>();
  // Who asked may have stopped waiting: then nobody listens to a failure.
  promise.catch(() => undefined);
  return { key, problem, outcome, question, settled: promise, settle: resolve, fail: reject };
}

function answered<Kind extends QuestionKind>(settled: Settled): Answered<Kind> {
  switch (settled.status) {
    case 'answered':
      // cast: the key of a question names its kind, and it is answered as its kind is
      return { status: 'answered', answer: settled.answer as QuestionAnswers[Kind] };
    case 'stopped':
      return { status: 'tooHard' };
    case 'outdated':
      return settled;
    default:
      return settled satisfies never;
  }
}

/** Undefined when the time is over; keeps no process alive. */
function patience(ms: number): Promise<undefined> {
  return wait(ms, undefined, { ref: false });
}
