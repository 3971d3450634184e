/**
 * The search: finds the best plan and proves that there is no better one.
 *
 * THE IDEA. All levels of the objective but one are sums over sessions and gaps, so they pack into one whole
 * number, the *cost* (cost.ts), and a chain of sessions is a shortest path over days. Three things spoil that:
 * the second level (the most absences of one participant), the limit of absences, and the turns of the hosts.
 * The second level is handled by turning it into the limit: first find the fewest absences A under the
 * problem's own limit; then the smallest limit L under which A is still possible; then the cheapest plan under
 * L with A absences. For the limit and the hosts there is the *relaxation* (relaxation.ts), a dynamic program
 * that counts only some *watched* participants and hosts; it gives a lower bound for every continuation.
 * A round computes the relaxation; if its cheapest path happens to be a plan, that plan is optimal. If not, a
 * branch and bound over slots uses the table as its bound, for a limited number of steps; what it finds
 * is an upper bound, with which slots that lie on no cheap enough path are struck (`withoutTooCostly`). If
 * it does not finish, whoever broke a rule on the cheapest path is watched from then on, and a next round
 * starts with a better table, fewer slots and more steps. Hosts are not chosen while branching: a matching
 * keeps checking that they can be.
 *
 * WHY IT IS EXACT.
 * (1) Levels. Let A be the least total of absences of any plan; the best plan has A. Among plans with A
 * absences the second level is the smallest L such that a plan with A absences gives nobody more than L; so
 * the best plans are those with A absences that keep limit L, and the rest of the order is by cost. A limit
 * below A / participants is impossible, so the climb to L starts there. A plan with A absences under
 * the problem's limit is found first, so the climb ends at the latest at the second level of that plan.
 * (2) Bounds. Each plan under the limit is a path of the relaxation at the same cost, since watching only
 * adds rules that plans obey. So no plan is cheaper than the lower bound, no continuation of a partial plan is
 * cheaper than `costToGo` from any state that the partial plan may be in (the smallest over the host sets
 * that it may have used up is taken), and a slot through which no path is cheaper than a known plan is in no
 * better plan. Branch and bound cuts only there, at a participant beyond the limit, and where the hosts of the
 * sessions chosen so far cannot be matched: fewer sessions have a host than any completion needs.
 * (3) Ends. The rounds watch more or allow more steps each time (at last without end), and a branch
 * and bound without a limit of steps visits finitely many slot sequences. No clock is read: the number of
 * steps depends on the problem alone.
 *
 * TIES. Among plans of equal objective the one whose slots come first is taken, comparing session by session
 * by start, then end, then id; then the one whose hosts come first by id, a neutral venue last. A last pass
 * (`inSlotOrder`) walks the slots in that order and takes the first plan that reaches the proven cost.
 */
import type { CompactModel } from './compact-model.ts';
import { absencesPerParticipant, type CostScale, costScale, mostAbsencesOfOne, slotCost } from './cost.ts';
import { type Domain, fullDomain } from './domain.ts';
import {
  contestedHosts,
  firstHosts,
  type HostMatching,
  largestMatching,
  noMatching,
  withNextSession,
} from './host-matching.ts';
import {
  cheapestPath,
  costOfGap,
  type Move,
  type Relaxation,
  type RelaxedProblem,
  relax,
  relaxationSize,
  type Watched,
  withoutTooCostly,
} from './relaxation.ts';

/** Slots and hosts as indexes of the model, session by session; host -1 is a neutral venue. */
export type FoundPlan = { readonly slots: readonly number[]; readonly hosts: readonly number[] };

/** How the work is divided between tables and branching. Changes how long a search takes, never its answer. */
export type Effort = {
  /** Steps of branch and bound in a round, at least. */
  readonly fewestSteps: number;
  /** One step more for every so many numbers in the round's table, so that neither outweighs the other. */
  readonly tablePerStep: number;
  /** Numbers in one table of the relaxation, at most; some 8 bytes each. */
  readonly largestTable: number;
};

const EFFORT: Effort = { fewestSteps: 400, tablePerStep: 200, largestTable: 1_500_000 };
/** Once nobody more can be watched, each round has so many times the steps of the one before. */
const STEP_GROWTH = 3;

/** The best plan, or undefined when there is none: proven either way. Deterministic, see the top of the file. */
export function bestPlan<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  effort: Effort = EFFORT,
): FoundPlan | undefined {
  const scale = costScale(model);
  const domain = fullDomain(model);
  const search = new Search(model, scale, domain, effort);
  const fewest = search.fewestAbsences();
  if (fewest === undefined) return undefined;
  const { limit, plan } = search.fairest(fewest);
  const cost = search.cheapest(limit, plan);
  const slots = search.firstInSlotOrder(limit, cost);
  const last = slots.map((slot, session) => hostsAt(model, session, slot));
  const hosts = firstHosts(model.hosts.length, last, model.hostTurns);
  if (hosts === undefined) throw new RangeError('The search accepted slots without hosts.');
  return { slots, hosts };
}

/** What a round knows of the best so far. `slots` is undefined until there is a plan below the bound. */
type Incumbent = { slots: readonly number[] | undefined; bound: number };

class Search<Person extends string, SlotKey extends string> {
  readonly #model: CompactModel<Person, SlotKey>;
  readonly #scale: CostScale;
  /** Where sessions of the best plan may still be; each stage leaves less of it to the next. */
  #domain: Domain;
  /** Kept from stage to stage: who was hard in one is hard in the next. */
  #watched: Watched = { hosts: [], participants: [] };

  readonly #effort: Effort;

  constructor(model: CompactModel<Person, SlotKey>, scale: CostScale, domain: Domain, effort: Effort) {
    this.#model = model;
    this.#scale = scale;
    this.#domain = domain;
    this.#effort = effort;
  }

  /** Slots of a plan with the fewest absences under the problem's own limit. */
  fewestAbsences(): readonly number[] | undefined {
    const limit = this.#model.maxAbsences;
    const below = (this.#model.participants * limit + 1) * this.#scale.absence;
    const slots = this.#rounds({ limit, below, unit: this.#scale.absence, inSlotOrder: false });
    if (slots !== undefined) this.#narrow(limit, this.#belowOneMoreAbsence(slots));
    return slots;
  }

  /** The smallest limit that allows a plan with as few absences as this one, and such a plan. */
  fairest(slots: readonly number[]): { readonly limit: number; readonly plan: readonly number[] } {
    const most = mostAbsencesOfOne(this.#model, slots);
    const below = this.#belowOneMoreAbsence(slots);
    const least = Math.ceil(totalAbsences(this.#model, slots) / this.#model.participants);
    for (let limit = least; limit < most; limit += 1) {
      const fairer = this.#rounds({ limit, below, unit: this.#scale.absence, inSlotOrder: false });
      if (fairer !== undefined) return { limit, plan: fairer };
    }
    return { limit: most, plan: slots };
  }

  /** The least cost under the limit; `plan` keeps the limit and has the fewest absences. */
  cheapest(limit: number, plan: readonly number[]): number {
    const known = pathCost(this.#model, this.#scale, plan);
    this.#narrow(limit, known + 1);
    const better = this.#rounds({ limit, below: known, unit: 1, inSlotOrder: false });
    const cost = better === undefined ? known : pathCost(this.#model, this.#scale, better);
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
    return { model: this.#model, scale: this.#scale, domain, limit, watched: this.#watched };
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
  }): readonly number[] | undefined {
    const incumbent: Incumbent = { slots: undefined, bound: aim.below };
    let domain = this.#domain;
    for (let patience = 1; ; ) {
      const problem = this.#relaxed(domain, aim.limit);
      const relaxation = relax(problem);
      if (relaxation.lowerBound >= incumbent.bound) return incumbent.slots;
      const path = cheapestPath(problem, relaxation);
      if (!aim.inSlotOrder && isPlan(this.#model, path, aim.limit)) return path.map((move) => move.slot);
      const branching = new Branching(problem, relaxation, aim.unit, aim.inSlotOrder, incumbent);
      const table = relaxationSize(domain, aim.limit, this.#watched);
      const steps = this.#effort.fewestSteps + table / this.#effort.tablePerStep;
      if (branching.run(patience * steps)) return incumbent.slots;
      domain = withoutTooCostly(problem, relaxation, incumbent.bound);
      if (!this.#watchMore(path, domain, aim.limit)) patience *= STEP_GROWTH;
    }
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

/** A choice for the next session and the least that any plan with it can cost. */
type Branch = { readonly move: Move; readonly cost: number; readonly bound: number };

/** Depth-first branch and bound over slots; hosts by matching. One object, one run. */
class Branching<Person extends string, SlotKey extends string> {
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
      const after = cost + costOfGap(this.#problem, this.#dayOf(session, move) - day) + move.cost;
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

function isAnyoneWatched({ hosts, participants }: Watched): boolean {
  return hosts.length + participants.length > 0;
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

function pathCost<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  slots: readonly number[],
): number {
  const days = slots.map((slot) => model.slots[slot]?.day ?? 0);
  return slots.reduce(
    (sum, slot, session) =>
      sum +
      costOfGap({ model, scale }, (days[session] ?? 0) - (days[session - 1] ?? 0)) +
      slotCost(model, scale, session, slot),
    0,
  );
}

function totalAbsences<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  slots: readonly number[],
): number {
  return slots.reduce((sum, slot) => sum + (model.slots[slot]?.absences ?? 0), 0);
}

function hostsAt<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  session: number,
  slot: number,
): number {
  return model.candidates[session]?.find((candidate) => candidate.slot === slot)?.hosts ?? 0;
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
