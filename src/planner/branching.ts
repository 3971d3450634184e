/**
 * Branch and bound under a relaxation: the cheapest plan within the limit, or the first one in slot order.
 * Hosts are not chosen while branching: a matching keeps checking that they can be.
 */
import { gapCost } from './cost.ts';
import { type HostMatching, noMatching, withNextSession } from './host-matching.ts';
import type { Move, Relaxation, RelaxedProblem } from './relaxation.ts';

/** What a round knows of the best so far. `slots` is undefined until there is a plan below the bound. */
export type Incumbent = { slots: readonly number[] | undefined; bound: number };

/** A choice for the next session and the least that any plan with it can cost. */
type Branch = { readonly move: Move; readonly cost: number; readonly bound: number };

/** Depth-first branch and bound over slots; hosts by matching. One object, one run. */
export class Branching<Person extends string, SlotKey extends string> {
  readonly #problem: RelaxedProblem<Person, SlotKey>;
  readonly #relaxation: Relaxation;
  readonly #unit: number;
  readonly #inSlotOrder: boolean;
  readonly #incumbent: Incumbent;
  readonly #absences: number[];
  readonly #path: Move[] = [];
  #stepsLeft = 0;

  constructor(
    problem: RelaxedProblem<Person, SlotKey>,
    relaxation: Relaxation,
    unit: number,
    inSlotOrder: boolean,
    incumbent: Incumbent,
  ) {
    this.#problem = problem;
    this.#relaxation = relaxation;
    this.#unit = unit;
    this.#inSlotOrder = inSlotOrder;
    this.#incumbent = incumbent;
    this.#absences = Array.from({ length: problem.model.participants }, () => 0);
  }

  /** True when the incumbent is proven; false when the steps ran out first. */
  run(steps: number): boolean {
    this.#stepsLeft = steps;
    this.#descend(0, 0, 0, [0], noMatching(this.#problem.model.hosts.length), 0);
    return this.#stepsLeft > 0;
  }

  /** `hostSets`: every set of watched hosts that the sessions so far may have used up. */
  #descend(
    day: number,
    cost: number,
    counts: number,
    hostSets: readonly number[],
    matching: HostMatching,
    full: number,
  ): void {
    const { model } = this.#problem;
    const session = this.#path.length;
    if (session === model.sessions) {
      if (matching.size === model.hostTurns) this.#accept(cost);
      return;
    }
    for (const branch of this.#branches(day, cost, counts, hostSets, full)) {
      if (branch.bound >= this.#incumbent.bound) {
        if (this.#inSlotOrder) continue;
        return;
      }
      this.#stepsLeft -= 1;
      if (this.#stepsLeft <= 0) return;
      this.#problem.pulse?.();
      const { move } = branch;
      this.#path.push(move);
      const hosted = withNextSession(
        matching,
        this.#path.map((chosen) => chosen.hosts),
      );
      if (hosted.size >= session + 1 - (model.sessions - model.hostTurns)) {
        const nowFull = this.#addAbsences(move.absent, 1);
        this.#descend(
          this.#dayOf(session, move),
          branch.cost,
          counts + move.countStep,
          nextHostSets(hostSets, move),
          hosted,
          nowFull,
        );
        this.#addAbsences(move.absent, -1);
      }
      this.#path.pop();
      if (this.#stepsLeft <= 0) return;
    }
  }

  #branches(
    day: number,
    cost: number,
    counts: number,
    hostSets: readonly number[],
    full: number,
  ): readonly Branch[] {
    const session = this.#path.length;
    const branches: Branch[] = [];
    for (const move of this.#relaxation.moves[session] ?? []) {
      if ((move.absent & full) !== 0) continue;
      const after =
        cost +
        gapCost(this.#problem.model, this.#problem.scale, this.#dayOf(session, move) - day) +
        move.cost;
      if (after >= this.#incumbent.bound) continue;
      const bound = after + this.#leastToGo(session, move, counts + move.countStep, hostSets);
      if (bound < this.#incumbent.bound) branches.push({ move, cost: after, bound });
    }
    return this.#inSlotOrder ? branches : branches.sort((a, b) => a.bound - b.bound);
  }

  #leastToGo(session: number, move: Move, counts: number, hostSets: readonly number[]): number {
    const costToGo = this.#relaxation.costToGo[session] ?? new Float64Array();
    const days = this.#problem.domain[session]?.days.length ?? 0;
    const base = counts * this.#relaxation.hostSets;
    let least = Infinity;
    for (const hosted of hostSets) {
      if (move.openToOthers)
        least = Math.min(least, costToGo[(base + hosted) * days + move.dayIndex] ?? Infinity);
      for (let able = move.watchedHosts & ~hosted; able !== 0; able &= able - 1) {
        const state = base + (hosted | (able & -able));
        least = Math.min(least, costToGo[state * days + move.dayIndex] ?? Infinity);
      }
    }
    return least;
  }

  #dayOf(session: number, move: Move): number {
    return this.#problem.domain[session]?.days[move.dayIndex] ?? 0;
  }

  /** Counts the absent up or down; returns who has now reached the limit. */
  #addAbsences(absent: number, step: 1 | -1): number {
    let full = 0;
    for (const [person, count] of this.#absences.entries()) {
      const now = (absent & (1 << person)) === 0 ? count : count + step;
      this.#absences[person] = now;
      if (now >= this.#problem.limit) full |= 1 << person;
    }
    return full;
  }

  #accept(cost: number): void {
    this.#incumbent.slots = this.#path.map((move) => move.slot);
    this.#incumbent.bound = this.#inSlotOrder ? -Infinity : Math.floor(cost / this.#unit) * this.#unit;
  }
}

function nextHostSets(hostSets: readonly number[], move: Move): readonly number[] {
  if (move.watchedHosts === 0) return hostSets;
  const next = new Set<number>();
  for (const hosted of hostSets) {
    if (move.openToOthers) next.add(hosted);
    for (let able = move.watchedHosts & ~hosted; able !== 0; able &= able - 1)
      next.add(hosted | (able & -able));
  }
  return [...next];
}
