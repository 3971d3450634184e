/**
 * What would help: every single answer that, turned into "yes", gives a better best plan or makes a plan
 * possible at all; and where no plan exists, the fewest answers that must change together.
 *
 * WHY THE LIST IS COMPLETE. Turning one answer into "yes" changes one slot and nothing else. A plan that does
 * not use that slot was a plan before, at the same objective. So the best plan gets better exactly if there is
 * a better plan *with* the slot, at some session. For every open slot, everyone who did not say "yes" to it
 * and every session the locks allow, the least that chains (chains.ts) need before and after the slot is
 * known; where even that is no better than the best plan, the answer cannot help. What is left is searched
 * from that slot outwards (chain-search.ts); a search that takes too long makes way for solving the changed
 * problem from the start.
 */
import { ChainSearch, NO_PLAN } from './chain-search.ts';
import { type Chains, chainsOf, leastAfter, leastBefore, stopFor } from './chains.ts';
import { type CompactSlot, compactModel, hostsOf, openSlots, peopleOf } from './compact-model.ts';
import { costOf, costScale, objectiveOf, type Worth } from './cost.ts';
import { compareObjectives } from './objective.ts';
import { findBestPlan, type Solve } from './planner.ts';
import { type ChangedAnswer, type SmallestChanges, smallestChanges } from './smallest-changes.ts';
import type { Objective, PlanningProblem, PlanOutcome } from './types.ts';

export type Improvement<Person extends string = string, SlotKey extends string = string> = {
  readonly participant: Person;
  readonly slot: SlotKey;
  /** What the participant says now. */
  readonly from: 'no' | 'ifNeeded' | 'unanswered';
  /** Of the best plan once the answer is "yes". */
  readonly objective: Objective;
};

export type WhatHelps<Person extends string = string, SlotKey extends string = string> = {
  /** All there are, best objective first, then by participant, then in slot order. */
  readonly improvements: readonly Improvement<Person, SlotKey>[];
  /** Only for a problem without a plan; null when no answers could help. */
  readonly relaxation?: SmallestChanges<Person, SlotKey> | null;
};

/** Steps of one search outwards before the changed problem is solved instead. */
const MOST_STEPS = 20_000;

/** `outcome` is what {@link findBestPlan} says of this problem. Exact and deterministic; reads no clock. */
export function whatHelps<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  solve: Solve = findBestPlan,
): WhatHelps<Person, SlotKey> {
  const improvements = allImprovements(problem, outcome, solve);
  if (outcome.status === 'optimal') return { improvements };
  return { improvements, relaxation: smallestChanges(problem, improvements, solve) };
}

function allImprovements<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  solve: Solve,
): readonly Improvement<Person, SlotKey>[] {
  const model = compactModel(problem);
  if (model === undefined) return [];
  const [people, hosts] = [peopleOf(problem), hostsOf(problem)];
  const open = openSlots(problem, people, hosts);
  const chains = chainsOf(model, costScale(model, open));
  const before = outcome.status === 'optimal' ? outcome.objective : undefined;
  const trial = new Trial(chains, before);
  const found: Improvement<Person, SlotKey>[] = [];
  for (const [bit, participant] of people.entries()) {
    const answers = problem.availability.get(participant);
    for (const slot of open) {
      const from = answers?.get(slot.id) ?? 'unanswered';
      if (from === 'yes') continue;
      const host =
        problem.cannotHost.get(participant)?.has(slot.id) === true ? -1 : hosts.indexOf(participant);
      const changed = withYes(slot, bit, host);
      if (people.length - changed.absences < problem.attendance.minPresent) continue;
      const objective = trial.bestWith(changed);
      const after =
        objective === 'unknown' ? solved(problem, { participant, slot: slot.id }, before, solve) : objective;
      if (after !== undefined) found.push({ participant, slot: slot.id, from, objective: after });
    }
  }
  // A stable sort: of equal gains the order of people and slots remains.
  return found.sort((a, b) => compareObjectives(a.objective, b.objective));
}

function withYes<SlotKey extends string>(
  slot: CompactSlot<SlotKey>,
  bit: number,
  host: number,
): CompactSlot<SlotKey> {
  const wasAbsent = (slot.absent & (1 << bit)) !== 0;
  return {
    ...slot,
    absent: slot.absent & ~(1 << bit),
    absences: slot.absences - (wasAbsent ? 1 : 0),
    ifNeeded: slot.ifNeeded - (wasAbsent ? 0 : 1),
    hosts: host < 0 ? slot.hosts : slot.hosts | (1 << host),
  };
}

/** The objective of the problem with that one answer, when it is better. */
function solved<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { participant, slot }: ChangedAnswer<Person, SlotKey>,
  before: Objective | undefined,
  solve: Solve,
): Objective | undefined {
  const answers = new Map(problem.availability.get(participant)).set(slot, 'yes' as const);
  const availability = new Map(problem.availability).set(participant, answers);
  const outcome = solve({ ...problem, availability });
  if (outcome.status === 'infeasible') return undefined;
  return before === undefined || compareObjectives(outcome.objective, before) < 0
    ? outcome.objective
    : undefined;
}

/** Tries changed slots, one at a time, against the best plan there is. */
class Trial<Person extends string, SlotKey extends string> {
  readonly #chains: Chains<Person, SlotKey>;
  readonly #best: Worth;
  readonly #search: ChainSearch<Person, SlotKey>;
  /** Per session: what chains need at least around a session on that day. */
  readonly #around: readonly Map<number, number>[];

  constructor(chains: Chains<Person, SlotKey>, before: Objective | undefined) {
    const { model, scale } = chains;
    this.#chains = chains;
    this.#best = before === undefined ? NO_PLAN : { cost: costOf(model, scale, before), most: before[1] };
    this.#search = new ChainSearch(chains);
    this.#around = chains.layers.map(() => new Map<number, number>());
  }

  /** The objective of the best plan with this slot when it is better than the best plan there is. */
  bestWith(slot: CompactSlot<SlotKey>): Objective | 'unknown' | undefined {
    const { model, scale } = this.#chains;
    let best = this.#best;
    for (let session = 0; session < model.sessions; session += 1) {
      const stop = this.#stopAt(session, slot);
      if (stop === undefined) continue;
      const least = this.#leastAround(session, slot.day) + stop.cost;
      // More absences than the limit allows everybody together.
      if (least >= (model.participants * model.maxAbsences + 1) * scale.absence) continue;
      if (!this.#search.couldBeat(best, least)) continue;
      const { finished, plan } = this.#search.better(best, MOST_STEPS, { session, stop });
      if (!finished) return 'unknown';
      best = plan ?? best;
    }
    return best === this.#best ? undefined : objectiveOf(model, scale, best.cost, best.most);
  }

  #stopAt(session: number, slot: CompactSlot<SlotKey>): ReturnType<typeof stopFor> | undefined {
    const { model, scale } = this.#chains;
    const lock = model.locks[session];
    if (lock === undefined || (lock.slot !== undefined && lock.slot !== slot.id)) return undefined;
    const hosts = slot.hosts & lock.hosts;
    if (hosts === 0 && model.needsHost[session] === true) return undefined;
    return stopFor(scale, slot, hosts);
  }

  #leastAround(session: number, day: number): number {
    const known = this.#around[session]?.get(day);
    if (known !== undefined) return known;
    const least = leastBefore(this.#chains, session, day) + leastAfter(this.#chains, session, day);
    this.#around[session]?.set(day, least);
    return least;
  }
}
