import type { StoppedOutcome } from '../planner/anytime.ts';
import type { Repair } from '../planner/repair.ts';
import type { PlannedSession, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { type ErrandAnswer, ErrandThread } from '../shared/errand-thread.ts';
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
  /** Four bytes shared with the thread; not zero: stop. */
  readonly stop: SharedArrayBuffer;
  readonly mostMs: number;
};

export type PlannerAnswer = ErrandAnswer<PlannerOutcome | QuestionResult | Repair | ReplacementsFound>;

/** An errand that was sent. */
export interface Sent<Result> {
  /** Comes when the thread is done; soon after {@link stop} too, then perhaps with less proven. */
  readonly result: Promise<Result>;
  stop(): void;
}

/**
 * A thread of its own for planning, so that no request waits for another's problem. A plan and a question are done for at
 * most `mostMs` milliseconds each; a repair and replacements are done to the end.
 */
export class PlannerThread {
  readonly #mostMs: number;
  readonly #thread = new ErrandThread<PlannerErrand, PlannerAnswer['result']>(
    new URL('./planner-worker.ts', import.meta.url),
  );

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
    this.#thread.abandon({ status: 'stopped' });
  }

  #send<Result extends PlannerAnswer['result']>(asked: Errand): Sent<Result> {
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    // cast: the thread answers an errand with the result of its kind
    const result = this.#thread.send({ ...asked, stop, mostMs: this.#mostMs }) as Promise<Result>;
    return { result, stop: () => void Atomics.store(new Int32Array(stop), 0, 1) };
  }
}
