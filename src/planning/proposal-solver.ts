import { findPlanUntil } from '../planner/anytime.ts';
import type { ParticipantId, RoundId, SlotId } from '../shared/ids.ts';
import { type PlannerOutcome, PlannerThread, type Sent } from './planner-thread.ts';
import { problemKey } from './problem-text.ts';
import type { RoundProblem } from './types.ts';

export interface SolverLimits {
  /** What may be planned in the thread that answers requests; nearly every problem is done long before. */
  readonly mostMsHere: number;
  /** What a problem may take in the thread of its own, once its turn has come; then what is proven is the answer. */
  readonly mostMs: number;
}

const LIMITS: SolverLimits = { mostMsHere: 8, mostMs: 10_000 };
const MOST_KEPT = 64;

/** What a round asks: its problem as it is at this version of the round. */
export interface RoundQuestion {
  readonly roundId: RoundId;
  readonly roundVersion: number;
  readonly problem: RoundProblem;
}

interface Asked {
  readonly key: string;
  readonly roundVersion: number;
  readonly planning: Sent<PlannerOutcome>;
  /** A newer version of the round asks something else. */
  superseded: boolean;
}

/**
 * Solves the problems of rounds. Everyone in a group asks for the same proposal after each answer, and confirming asks
 * once more while it holds the round: so outcomes are kept, by the whole question and therefore never stale, and who asks
 * the same at the same time waits for the same. What is quick is done at once; what is not goes to a thread of its own,
 * and stops there as soon as a newer version of the round asks something else.
 */
export class ProposalSolver {
  readonly #limits: SolverLimits;
  readonly #thread: PlannerThread;
  readonly #kept = new Map<string, PlannerOutcome>();
  readonly #asked = new Map<RoundId, Asked>();

  constructor(limits: SolverLimits = LIMITS) {
    this.#limits = limits;
    this.#thread = new PlannerThread(limits.mostMs);
  }

  /** `superseded`: the round has moved on, and what it asks now is asked elsewhere; read the round again. */
  async solve({ roundId, roundVersion, problem }: RoundQuestion): Promise<PlannerOutcome | 'superseded'> {
    const key = problemKey(problem);
    const before = this.#asked.get(roundId);
    if (before?.key === key) return this.#resultOf(roundId, before);
    const isNewest = before === undefined || before.roundVersion <= roundVersion;
    if (before !== undefined && isNewest) {
      before.superseded = true;
      before.planning.stop();
      this.#asked.delete(roundId);
    }
    const known = this.#kept.get(key) ?? this.#solveHere(problem);
    if (known !== undefined) return this.#keep(key, known);
    if (!isNewest) return 'superseded';
    const asked = { key, roundVersion, planning: this.#thread.plan(problem), superseded: false };
    this.#asked.set(roundId, asked);
    return this.#resultOf(roundId, asked);
  }

  async #resultOf(roundId: RoundId, asked: Asked): Promise<PlannerOutcome | 'superseded'> {
    try {
      const outcome = await asked.planning.result;
      return asked.superseded ? 'superseded' : this.#keep(asked.key, outcome);
    } finally {
      if (this.#asked.get(roundId) === asked) this.#asked.delete(roundId);
    }
  }

  /** Undefined when it is not so quick. */
  #solveHere(problem: RoundProblem): PlannerOutcome | undefined {
    const end = performance.now() + this.#limits.mostMsHere;
    const outcome = findPlanUntil<ParticipantId, SlotId>(problem, () => performance.now() > end);
    return outcome.status === 'optimal' || outcome.status === 'infeasible' ? outcome : undefined;
  }

  /** The least recently asked goes first. */
  #keep(key: string, outcome: PlannerOutcome): PlannerOutcome {
    this.#kept.delete(key);
    this.#kept.set(key, outcome);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return outcome;
  }
}
