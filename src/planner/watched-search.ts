/**
 * The search for problems in which the limit of absences or the turns of the hosts are hard: rounds of a
 * relaxation that watches ever more people (relaxation.ts), with branch and bound in between. One object is
 * one search; its stages are called in order. What each promises is proved at the top of search.ts.
 */
import { Branching, type Incumbent } from './branching.ts';
import { type Chains, evenShare } from './chains.ts';
import type { CompactModel } from './compact-model.ts';
import { absencesPerParticipant, type CostScale, mostAbsencesOfOne, planCost } from './cost.ts';
import type { Domain } from './domain.ts';
import type { Effort } from './effort.ts';
import { contestedHosts, largestMatching } from './host-matching.ts';
import {
  cheapestPath,
  type Move,
  type RelaxedProblem,
  relax,
  relaxationSize,
  type Watched,
  withoutTooCostly,
} from './relaxation.ts';

/** Once nobody more can be watched, each round has so many times the steps of the one before. */
const STEP_GROWTH = 3;

export class WatchedSearch<Person extends string, SlotKey extends string> {
  readonly #chains: Chains<Person, SlotKey>;
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #scale: CostScale;
  /** Where sessions of the best plan may still be; each stage leaves less of it to the next. */
  #domain: Domain;
  /** Kept from stage to stage: who was hard in one is hard in the next. */
  #watched: Watched = { hosts: [], participants: [] };

  readonly #effort: Effort;

  constructor(chains: Chains<Person, SlotKey>, domain: Domain, effort: Effort) {
    this.#chains = chains;
    this.#model = chains.model;
    this.#scale = chains.scale;
    this.#domain = domain;
    this.#effort = effort;
  }

  /** Slots of a plan with the fewest absences under the problem's own limit. */
  fewestAbsences(): readonly number[] | undefined {
    const limit = this.#model.maxAbsences;
    const below = (this.#model.participants * limit + 1) * this.#scale.absence;
    const slots = this.#rounds({ limit, below, unit: this.#scale.absence, inSlotOrder: false });
    if (slots !== undefined)
      this.#prove(Math.floor(this.costOf(slots) / this.#scale.absence) * this.#scale.absence);
    if (slots !== undefined) this.#narrow(limit, this.#belowOneMoreAbsence(slots));
    return slots;
  }

  /** The smallest limit that allows a plan with as few absences as this one, and such a plan. */
  fairest(slots: readonly number[]): { readonly limit: number; readonly plan: readonly number[] } {
    const most = mostAbsencesOfOne(this.#model, slots);
    const below = this.#belowOneMoreAbsence(slots);
    const least = evenShare(this.#chains, totalAbsences(this.#model, slots));
    for (let limit = least; limit < most; limit += 1) {
      const fairer = this.#rounds({ limit, below, unit: this.#scale.absence, inSlotOrder: false });
      if (fairer !== undefined) return { limit, plan: fairer };
      this.#prove(below - this.#scale.absence, limit + 1);
    }
    return { limit: most, plan: slots };
  }

  costOf(slots: readonly number[]): number {
    return planCost(this.#model, this.#scale, slots);
  }

  /** The least cost under the limit; `plan` keeps the limit and has the fewest absences. */
  cheapest(limit: number, plan: readonly number[]): number {
    const known = this.costOf(plan);
    this.#narrow(limit, known + 1);
    const better = this.#rounds({ limit, below: known, unit: 1, inSlotOrder: false, most: limit });
    const cost = better === undefined ? known : this.costOf(better);
    this.#narrow(limit, cost + 1);
    return cost;
  }

  /** The first plan in slot order that has this cost, the least there is. */
  firstInSlotOrder(limit: number, cost: number): readonly number[] {
    const slots = this.#rounds({ limit, below: cost + 1, unit: 1, inSlotOrder: true });
    if (slots === undefined) throw new RangeError('The plan that was found is gone.');
    return slots;
  }

  #belowOneMoreAbsence(slots: readonly number[]): number {
    return (totalAbsences(this.#model, slots) + 1) * this.#scale.absence;
  }

  /** Strikes what no plan cheaper than `below` uses; watches fewer when the table would be too large. */
  #narrow(limit: number, below: number): void {
    while (
      isAnyoneWatched(this.#watched) &&
      relaxationSize(this.#domain, limit, this.#watched) > this.#effort.largestTable
    )
      this.#watched = {
        hosts: this.#watched.hosts.slice(0, -1),
        participants: this.#watched.participants.slice(0, -1),
      };
    const problem = this.#relaxed(this.#domain, limit);
    this.#domain = withoutTooCostly(problem, relax(problem), below);
  }

  #relaxed(domain: Domain, limit: number): RelaxedProblem<Person, SlotKey> {
    const { pulse } = this.#effort.watch;
    return { model: this.#model, scale: this.#scale, domain, limit, watched: this.#watched, pulse };
  }

  /**
   * The cheapest plan under the limit that costs less than `below`, undefined when there is none. Costs are
   * compared in whole `unit`s: with the weight of an absence, any plan with the fewest absences will do.
   * `inSlotOrder`: not the cheapest but the first such plan in slot order.
   */
  #rounds(aim: {
    readonly limit: number;
    readonly below: number;
    readonly unit: number;
    readonly inSlotOrder: boolean;
    /** Given when no plan with as few absences has a smaller most of one participant. */
    readonly most?: number;
  }): readonly number[] | undefined {
    const incumbent: Incumbent = { slots: undefined, bound: aim.below };
    let domain = this.#domain;
    for (let patience = 1; ; ) {
      const problem = this.#relaxed(domain, aim.limit);
      const relaxation = relax(problem);
      if (aim.limit === this.#model.maxAbsences || aim.most !== undefined)
        this.#prove(Math.min(relaxation.lowerBound, incumbent.bound), aim.most);
      if (relaxation.lowerBound >= incumbent.bound) return incumbent.slots;
      const path = cheapestPath(problem, relaxation);
      if (!aim.inSlotOrder && isPlan(this.#model, path, aim.limit)) return this.#found(path);
      const branching = new Branching(problem, relaxation, aim.unit, aim.inSlotOrder, incumbent);
      const known = incumbent.slots;
      const table = relaxationSize(domain, aim.limit, this.#watched);
      const steps = this.#effort.fewestSteps + table / this.#effort.tablePerStep;
      const finished = branching.run(patience * steps);
      if (incumbent.slots !== undefined && incumbent.slots !== known)
        this.#effort.watch.found(incumbent.slots);
      if (finished) return incumbent.slots;
      domain = withoutTooCostly(problem, relaxation, incumbent.bound);
      if (!this.#watchMore(path, domain, aim.limit)) patience *= STEP_GROWTH;
    }
  }

  #found(path: readonly Move[]): readonly number[] {
    const slots = path.map((move) => move.slot);
    this.#effort.watch.found(slots);
    return slots;
  }

  /** No plan costs less; unless known better, absences are at best shared evenly. */
  #prove(cost: number, most = evenShare(this.#chains, Math.floor(cost / this.#scale.absence))): void {
    if (cost < Infinity && most < Infinity) this.#effort.watch.proven({ cost, most });
  }

  /** Watches those who break a rule on this path, as far as the table stays small enough; whether any. */
  #watchMore(path: readonly Move[], domain: Domain, limit: number): boolean {
    const before = this.#watched;
    const absences = absencesPerParticipant(
      this.#model,
      path.map((move) => move.slot),
    );
    const overLimit = absences
      .map((count, person) => ({ bit: 1 << person, excess: count - limit }))
      .filter(({ bit, excess }) => excess > 0 && !this.#watched.participants.includes(bit))
      .sort((a, b) => b.excess - a.excess);
    for (const { bit } of overLimit.slice(0, 2))
      this.#watchIfSmall(
        { ...this.#watched, participants: [...this.#watched.participants, bit] },
        domain,
        limit,
      );
    if (this.#watched !== before) return true;
    // Who is absent cannot host: hosts are looked at when the limit alone no longer explains it.
    for (const bit of unwatchedContested(this.#model, path, this.#watched).slice(0, 2))
      this.#watchIfSmall({ ...this.#watched, hosts: [...this.#watched.hosts, bit] }, domain, limit);
    return this.#watched !== before;
  }

  #watchIfSmall(watched: Watched, domain: Domain, limit: number): void {
    if (relaxationSize(domain, limit, watched) <= this.#effort.largestTable) this.#watched = watched;
  }
}

function isAnyoneWatched({ hosts, participants }: Watched): boolean {
  return hosts.length + participants.length > 0;
}

function isPlan<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  path: readonly Move[],
  limit: number,
): boolean {
  const slots = path.map((move) => move.slot);
  if (mostAbsencesOfOne(model, slots) > limit) return false;
  const hostsOf = path.map((move) => move.hosts);
  return largestMatching(model.hosts.length, hostsOf).size === model.hostTurns;
}

function totalAbsences<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  slots: readonly number[],
): number {
  return slots.reduce((sum, slot) => sum + (model.slots[slot]?.absences ?? 0), 0);
}

/** Hosts without a proper turn on this path, those who can host least often first. */
function unwatchedContested<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  path: readonly Move[],
  watched: Watched,
): readonly number[] {
  const hostsOf = path.map((move) => move.hosts);
  if (largestMatching(model.hosts.length, hostsOf).size === model.hostTurns) return [];
  const contested = contestedHosts(model.hosts.length, hostsOf, model.hosts.length <= model.sessions);
  return model.hosts
    .map((_, index) => 1 << index)
    .filter((bit) => (contested & bit) !== 0 && !watched.hosts.includes(bit))
    .map((bit) => ({ bit, slots: model.slots.filter((slot) => (slot.hosts & bit) !== 0).length }))
    .sort((a, b) => a.slots - b.slots)
    .map(({ bit }) => bit);
}
