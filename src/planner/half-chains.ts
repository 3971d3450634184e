/**
 * Meeting in the middle: for problems in which very many chains are cheap and almost none is a plan, because
 * everybody must miss exactly so many sessions. Where branching walks through all chains below a cost, here
 * only halves are listed: the first half of the sessions and the second half, each with the least that the
 * other half can add. Each pair with a legal gap between them is a chain; pairs are tried in order of cost,
 * and whether a pair exceeds the limit of absences is two additions. If n chains lie below a cost, there are
 * about as many halves as the square root of n.
 *
 * COMPLETE. A plan below the ceiling consists of two halves; each of them, with the least that chains need for
 * the rest, costs no more than the plan, obeys the limit and leaves its sessions matched with hosts as far as
 * they must be. So both are listed, and the pair is tried unless a better plan is known. When nothing is found
 * below a ceiling the ceiling is raised, up to the bound given.
 */
import { type AbsenceCounts, biasFor, countsFrom, isAbove } from './absence-counts.ts';
import type { WorthySlots } from './chain-search.ts';
import { type Chains, firstFrom, type Stop } from './chains.ts';
import { gapCost } from './cost.ts';
import { HalfLists, PackedHalves, slotsOf } from './half-lists.ts';
import { PartialPlan } from './partial-plan.ts';

/** How much meeting in the middle may cost before it gives up. Never changes an answer, only whether there is one. */
export type HalvesEffort = {
  /** The first ceiling is one with no more halves than this on either side. */
  readonly fewHalves: number;
  readonly mostHalves: number;
  readonly mostPairs: number;
};

/** `plan` undefined: proven that there is none. */
export type HalvesResult =
  | { readonly finished: true; readonly plan: WorthySlots | undefined }
  | { readonly finished: false };

/** A ceiling that was too low is raised by so much: little, since halves grow with a high power of it. */
const RAISE = 1.25;

/**
 * The cheapest plan of less than `below` in which nobody is absent more often than `limit`; of several the
 * first in slot order. It must be known that no plan with as few absences as the cheapest chain, or as what `below`
 * leaves, has a smaller most of one participant: then what is proven on the way is told to the watch.
 */
export function cheapestByHalves<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  limit: number,
  below: number,
  effort: HalvesEffort,
): HalvesResult {
  const none = { finished: true, plan: undefined } as const;
  if (chains.layers.length < 2) return { finished: false };
  if (chains.least >= below) return none;
  const { watch } = chains;
  let slack = below - chains.least;
  while (slack > 1 && listHalves(chains, limit, chains.least + slack, effort.fewHalves) === undefined)
    slack = Math.ceil(slack / 4);
  let pairsLeft = effort.mostPairs;
  let floor = 0;
  for (let ceiling = Math.min(below, chains.least + slack); ; ) {
    const halves = listHalves(chains, limit, ceiling, effort.mostHalves);
    if (halves === undefined) return { finished: false };
    const pairing = new Pairing(chains, limit, floor, ceiling, pairsLeft);
    pairing.run(halves);
    pairsLeft = pairing.pairsLeft;
    if (pairsLeft <= 0) return { finished: false };
    if (pairing.plan !== undefined) return { finished: true, plan: pairing.plan };
    // Not the ceiling itself: that may be the first cost with one more absence, which a larger most need not have.
    watch.proven({ cost: ceiling - 1, most: limit });
    if (ceiling >= below) return none;
    floor = ceiling;
    slack = Math.ceil((ceiling - chains.least) * RAISE);
    ceiling = Math.min(below, Math.max(chains.least + slack, halves.nextBound + 1));
  }
}

type Halves = {
  readonly early: HalfLists;
  readonly late: HalfLists;
  /** The least bound of what the ceiling left out: below it no ceiling lists more. */
  readonly nextBound: number;
};

/** Sessions 0 up to this one (exclusive) are the early half. */
function middleOf(sessions: number): number {
  return sessions >> 1;
}

/** Undefined when there are more than `most`. */
function listHalves<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
  limit: number,
  ceiling: number,
  most: number,
): Halves | undefined {
  const early = new HalfListing(chains, limit, ceiling, most);
  if (!early.listEarly(0, 0, 0)) return undefined;
  const late = new HalfListing(chains, limit, ceiling, most - early.lists.count);
  if (!late.listLate(chains.layers.length - 1, undefined, 0)) return undefined;
  return {
    early: early.lists,
    late: late.lists,
    nextBound: Math.min(early.nextBound, late.nextBound),
  };
}

/** Lists the halves on one side of the middle. One object, one side. */
class HalfListing<Person extends string, SlotKey extends string> {
  readonly #chains: Chains<Person, SlotKey>;
  readonly #partial: PartialPlan;
  readonly #bias: number;
  readonly #ceiling: number;
  readonly #most: number;
  /** Of the chains: the least before each day. */
  readonly #ways: readonly Float64Array[];
  readonly lists = new HalfLists();
  nextBound = Infinity;

  constructor(chains: Chains<Person, SlotKey>, limit: number, ceiling: number, most: number) {
    this.#chains = chains;
    this.#partial = new PartialPlan(chains.model);
    this.#bias = biasFor(limit);
    this.#ceiling = ceiling;
    this.#most = most;
    this.#ways = chains.before();
  }

  /** False when there are too many. */
  listEarly(session: number, day: number, cost: number): boolean {
    const { model, scale, layers } = this.#chains;
    const layer = layers[session];
    if (layer === undefined) return true;
    if (session === middleOf(layers.length)) return this.#keep(cost);
    for (let at = firstFrom(layer.days, day + model.minGap); at < layer.days.length; at += 1) {
      const gap = (layer.days[at] ?? 0) - day;
      if (gap > model.maxGap) break;
      const before = cost + gapCost(model, scale, gap);
      const toGo = layer.after[at] ?? Infinity;
      if (!this.#isBelow(before + (layer.own[at] ?? Infinity) + toGo)) continue;
      for (let index = layer.firstStop[at] ?? 0; index < (layer.firstStop[at + 1] ?? 0); index += 1) {
        const stop = layer.stops[index];
        if (stop === undefined || !this.#add(stop, before + stop.cost + toGo)) continue;
        const fits = this.listEarly(session + 1, stop.day, before + stop.cost);
        this.#partial.takeBack();
        if (!fits) return false;
      }
    }
    return true;
  }

  /** False when there are too many. `day` is that of the session after; undefined for the last. */
  listLate(session: number, day: number | undefined, cost: number): boolean {
    const { model, scale, layers } = this.#chains;
    const layer = layers[session];
    const ways = this.#ways[session];
    if (layer === undefined || ways === undefined) return true;
    if (session < middleOf(layers.length)) return this.#keep(cost);
    const from = day === undefined ? 0 : firstFrom(layer.days, day - model.maxGap);
    for (let at = from; at < layer.days.length; at += 1) {
      const gap = day === undefined ? undefined : day - (layer.days[at] ?? 0);
      if (gap !== undefined && gap < model.minGap) break;
      const after = cost + (gap === undefined ? (layer.after[at] ?? Infinity) : gapCost(model, scale, gap));
      const toGo = ways[at] ?? Infinity;
      if (!this.#isBelow(after + (layer.own[at] ?? Infinity) + toGo)) continue;
      for (let index = layer.firstStop[at] ?? 0; index < (layer.firstStop[at + 1] ?? 0); index += 1) {
        const stop = layer.stops[index];
        if (stop === undefined || !this.#add(stop, after + stop.cost + toGo)) continue;
        const fits = this.listLate(session - 1, stop.day, after + stop.cost);
        this.#partial.takeBack();
        if (!fits) return false;
      }
    }
    return true;
  }

  #add(stop: Stop, leastCost: number): boolean {
    if (!this.#isBelow(leastCost) || this.#partial.exceeds(this.#bias, stop)) return false;
    return this.#partial.add(stop);
  }

  #isBelow(bound: number): boolean {
    if (bound < this.#ceiling) return true;
    if (bound < this.nextBound) this.nextBound = bound;
    return false;
  }

  #keep(cost: number): boolean {
    this.#chains.watch.pulse();
    this.lists.keep(cost, this.#partial);
    return this.lists.count <= this.#most;
  }
}

/** Tries pairs of halves. One object, one run. */
class Pairing<Person extends string, SlotKey extends string> {
  readonly #chains: Chains<Person, SlotKey>;
  readonly #limit: number;
  readonly #bias: number;
  readonly #partial: PartialPlan;
  /** No chain has fewer absences than everybody as often as may be: so in a plan everybody is absent that often. */
  readonly #exact: boolean;
  /** Everybody as often absent as may be, see absence-counts.ts. */
  readonly #whole: AbsenceCounts;
  /** What a pair costs at least: cheaper ones were tried below an earlier ceiling. */
  readonly #atLeast: number;
  /** What a pair may cost at most: the best plan so far, for ties, or less than the ceiling. */
  #atMost: number;
  #found: readonly number[] | undefined;
  /** Per session, once asked for. */
  readonly #stopBySlot: ReadonlyMap<number, Stop>[] = [];
  pairsLeft: number;

  constructor(
    chains: Chains<Person, SlotKey>,
    limit: number,
    floor: number,
    ceiling: number,
    mostPairs: number,
  ) {
    this.#chains = chains;
    this.#limit = limit;
    this.#bias = biasFor(limit);
    this.#partial = new PartialPlan(chains.model);
    const most = chains.mostMissed.map((missed) => Math.min(missed, limit));
    const atMost = most.reduce((sum, count) => sum + count, 0);
    this.#exact = atMost === Math.floor(chains.least / chains.scale.absence);
    this.#whole = countsFrom(most);
    this.#atLeast = floor;
    this.#atMost = ceiling - 1;
    this.pairsLeft = mostPairs;
  }

  get plan(): WorthySlots | undefined {
    return this.#found && { slots: this.#found, cost: this.#atMost, most: this.#limit };
  }

  run({ early, late }: Halves): void {
    const { model, scale, layers } = this.#chains;
    const middle = middleOf(layers.length);
    const [before, after] = [layers[middle - 1], layers[middle]];
    const seconds = Array.from(late.byDay, (list) => list && new PackedHalves(list, !this.#exact));
    for (const [from, list] of early.byDay.entries()) {
      const day = before?.days[from];
      if (list === undefined || day === undefined) continue;
      const firsts = new PackedHalves(list, !this.#exact);
      for (const [to, others] of seconds.entries()) {
        const gap = (after?.days[to] ?? 0) - day;
        if (others !== undefined && gap >= model.minGap && gap <= model.maxGap) {
          const cost = gapCost(model, scale, gap);
          if (this.#exact) this.#tryExact(firsts, others, cost);
          else this.#tryAll(firsts, others, cost);
        }
        if (this.pairsLeft <= 0) return;
      }
    }
  }

  /** Where everybody must miss exactly as many as the limit: the late half must be just what is left. */
  #tryExact(early: PackedHalves, late: PackedHalves, gap: number): void {
    const byFirst = late.byFirst();
    for (let one = 0; one < early.costs.length; one += 1) {
      const cost = (early.costs[one] ?? Infinity) + gap;
      if (cost + late.cheapest > this.#atMost) continue;
      const others = byFirst.get(this.#whole[0] - (early.counts[3 * one] ?? 0)) ?? [];
      const second = this.#whole[1] - (early.counts[3 * one + 1] ?? 0);
      const third = this.#whole[2] - (early.counts[3 * one + 2] ?? 0);
      for (const other of others) {
        if (late.counts[3 * other + 1] !== second || late.counts[3 * other + 2] !== third) continue;
        const pair = cost + (late.costs[other] ?? Infinity);
        if (pair >= this.#atLeast && pair <= this.#atMost) this.#accept(early, one, late, other, pair);
      }
      this.#chains.watch.pulse();
      this.pairsLeft -= 1 + others.length;
      if (this.pairsLeft <= 0) return;
    }
  }

  #tryAll(early: PackedHalves, late: PackedHalves, gap: number): void {
    for (let one = 0; one < early.costs.length; one += 1) {
      const cost = (early.costs[one] ?? Infinity) + gap;
      if (cost + late.cheapest > this.#atMost) return;
      const start = firstAbove(late.costs, this.#atLeast - cost - 1);
      let other = start;
      do {
        const end = firstAbove(late.costs, this.#atMost - cost);
        other = firstFitting(this.#bias, early.counts, 3 * one, late.counts, other, end);
        if (other < end) this.#accept(early, one, late, other, cost + (late.costs[other] ?? Infinity));
        other += 1;
        // A better plan lowers the end; at the same end, or beyond it, the rest has been tried.
      } while (other < firstAbove(late.costs, this.#atMost - cost));
      this.#chains.watch.pulse();
      this.pairsLeft -= other - start;
      if (this.pairsLeft <= 0) return;
    }
  }

  #accept(early: PackedHalves, one: number, late: PackedHalves, other: number, cost: number): void {
    const sessions = this.#chains.layers.length;
    const slots = [
      ...slotsOf(early, one, middleOf(sessions)),
      ...slotsOf(late, other, sessions - middleOf(sessions)).reverse(),
    ];
    if (cost === this.#atMost && this.#found !== undefined && !comesFirst(slots, this.#found)) return;
    const added = slots.findIndex((slot, session) => !this.#partial.add(this.#stopOn(session, slot)));
    for (let back = added < 0 ? sessions : added; back > 0; back -= 1) this.#partial.takeBack();
    if (added >= 0) return;
    this.#found = slots;
    this.#atMost = cost;
    this.#chains.watch.found(slots);
  }

  #stopOn(session: number, slot: number): Stop {
    let stops = this.#stopBySlot[session];
    if (stops === undefined) {
      stops = new Map(this.#chains.layers[session]?.stops.map((stop) => [stop.slot, stop]));
      this.#stopBySlot[session] = stops;
    }
    const stop = stops.get(slot);
    if (stop === undefined) throw new RangeError(`Slot number ${slot} is no stop of session ${session}.`);
    return stop;
  }
}

/** The number of costs of at most this much; `costs` ascend. */
function firstAbove(costs: Float64Array, atMost: number): number {
  let low = 0;
  let high = costs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((costs[middle] ?? Infinity) <= atMost) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first of the late halves `from` up to `end` (exclusive) that exceeds no limit with the early one; else `end`. */
function firstFitting(
  bias: number,
  early: Int32Array,
  at: number,
  late: Int32Array,
  from: number,
  end: number,
): number {
  const first = early[at] ?? 0;
  const second = early[at + 1] ?? 0;
  const third = early[at + 2] ?? 0;
  for (let other = from; other < end; other += 1) {
    const index = 3 * other;
    // The first word alone rules most of them out.
    if (isAbove(bias, first + (late[index] ?? 0), 0, 0)) continue;
    if (!isAbove(bias, 0, second + (late[index + 1] ?? 0), third + (late[index + 2] ?? 0))) return other;
  }
  return end;
}

function comesFirst(left: readonly number[], right: readonly number[]): boolean {
  for (const [index, slot] of left.entries()) {
    const difference = slot - (right[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
