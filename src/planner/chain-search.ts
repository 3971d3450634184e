/**
 * Branch and bound over chains: the best plan by all levels at once, starting from any session.
 *
 * Sessions are chosen one after the other, from the *anchor* on to the last one and then from the anchor back
 * to the first, so that what is chosen is always a stretch without holes. What the stretch costs, with the
 * least that any chain adds after it and before it, is the least that any plan with the stretch costs. A
 * stretch is given up when that cannot beat the best plan so far: more absences; or as many, and already a
 * participant with more of them; or as many, no smaller most possible, and no lower cost.
 */
import { biasFor } from './absence-counts.ts';
import { type Chains, firstFrom, leastBefore, type Stop } from './chains.ts';
import { gapCost, type Worth } from './cost.ts';
import { PartialPlan } from './partial-plan.ts';

/** A plan as the slots of its sessions, numbers of the model. */
export type WorthySlots = Worth & { readonly slots: readonly number[] };

/** Where a search starts: this session on this stop, which need not be one of the layers. */
export type Anchor = { readonly session: number; readonly stop: Stop };

/** The worth that every plan beats. */
export const NO_PLAN: Worth = { cost: Infinity, most: Infinity };

export class ChainSearch<Person extends string, SlotKey extends string> {
  readonly #chains: Chains<Person, SlotKey>;
  readonly #partial: PartialPlan;
  readonly #limitBias: number;
  /** The session to start from; undefined: the first, from the fixed session. */
  #anchor: number | undefined;
  #best: Worth = NO_PLAN;
  #found: readonly number[] | undefined;
  /** The cost below which a plan has fewer absences than the best. */
  #fewerBelow = Infinity;
  /** The most of one participant can be no less than this with as many absences as the best. */
  #leastMost = 0;
  #bestBias = 0;
  #belowBestBias = 0;
  #stepsLeft = 0;
  #inSlotOrder = false;
  /** Candidates of each step of the path: a stretch of these per session, so that nothing is allocated. */
  readonly #branches: { readonly stops: Stop[]; readonly costs: number[]; readonly bounds: number[] }[];

  constructor(chains: Chains<Person, SlotKey>) {
    this.#chains = chains;
    this.#partial = new PartialPlan(chains.model);
    this.#limitBias = biasFor(chains.model.maxAbsences);
    this.#branches = chains.layers.map(() => ({ stops: [], costs: [], bounds: [] }));
  }

  /**
   * The best plan that beats `than`; undefined when there is none. `finished` is false when the steps ran out:
   * then the plan is one that beats it, but perhaps not the best, or there may be one nevertheless.
   */
  better(than: Worth, steps: number, anchor?: Anchor): Searched {
    this.#inSlotOrder = false;
    this.#startAt(than, steps);
    if (anchor === undefined) this.#choose(0, 0, 0);
    else this.#chooseFrom(anchor);
    const { cost, most } = this.#best;
    return { finished: this.#stepsLeft > 0, plan: this.#found && { slots: this.#found, cost, most } };
  }

  /** False when no plan of at least this cost beats that one, whoever is absent. */
  couldBeat(than: Worth, leastCost: number): boolean {
    this.#inSlotOrder = false;
    this.#setBest(than);
    return (
      leastCost < this.#best.cost ||
      (leastCost < this.#fewerBelow + this.#chains.scale.absence && this.#best.most > this.#leastMost)
    );
  }

  /** The first plan in slot order that is worth exactly this, the best there is. */
  first(worth: Worth, steps: number): Searched {
    this.#inSlotOrder = true;
    this.#startAt({ cost: worth.cost + 1, most: worth.most }, steps);
    this.#choose(0, 0, 0);
    return { finished: this.#stepsLeft > 0, plan: this.#found && { ...worth, slots: this.#found } };
  }

  #startAt(worth: Worth, steps: number): void {
    this.#stepsLeft = steps;
    this.#anchor = undefined;
    this.#found = undefined;
    this.#setBest(worth);
  }

  #chooseFrom({ session, stop }: Anchor): void {
    if (this.#partial.exceeds(this.#limitBias, stop) || !this.#partial.add(stop)) return;
    this.#anchor = session;
    const before = leastBefore(this.#chains, session, stop.day);
    if (before < Infinity) this.#choose(session + 1, stop.day, stop.cost, before);
    this.#partial.takeBack();
  }

  /** `rest`: the least that the sessions before the anchor cost, still to be chosen. */
  #choose(session: number, day: number, cost: number, rest = 0): void {
    const { model, scale, layers } = this.#chains;
    const layer = layers[session];
    if (layer === undefined) {
      const whole = cost + day * scale.lastDay;
      if (this.#anchor === undefined) this.#accept(whole);
      else this.#chooseBack(this.#anchor - 1, this.#partial.stops[0]?.day ?? 0, whole);
      return;
    }
    let count = 0;
    for (let index = firstFrom(layer.days, day + model.minGap); index < layer.days.length; index += 1) {
      const gap = (layer.days[index] ?? 0) - day;
      if (gap > model.maxGap) break;
      const before = cost + gapCost(model, scale, gap);
      count = this.#addBranches(session, index, before, (layer.after[index] ?? Infinity) + rest, count);
    }
    this.#eachBranch(session, count, (stop, after) => this.#choose(session + 1, stop.day, after, rest));
  }

  #chooseBack(session: number, day: number, cost: number): void {
    const { model, scale, layers } = this.#chains;
    const [layer, ways] = [layers[session], this.#chains.before()[session]];
    if (layer === undefined || ways === undefined) {
      // Before the first session comes the gap to the fixed one.
      this.#accept(cost + gapCost(model, scale, day));
      return;
    }
    let count = 0;
    for (let index = firstFrom(layer.days, day - model.maxGap); index < layer.days.length; index += 1) {
      const gap = day - (layer.days[index] ?? 0);
      if (gap < model.minGap) break;
      const after = cost + gapCost(model, scale, gap);
      count = this.#addBranches(session, index, after, ways[index] ?? Infinity, count);
    }
    this.#eachBranch(session, count, (stop, before) => this.#chooseBack(session - 1, stop.day, before));
  }

  #addBranches(session: number, dayIndex: number, cost: number, toGo: number, from: number): number {
    const { stops, firstStop } = this.#chains.layers[session] ?? NO_LAYER;
    const branches = this.#branches[session] ?? NO_BRANCHES;
    let count = from;
    for (let index = firstStop[dayIndex] ?? 0; index < (firstStop[dayIndex + 1] ?? 0); index += 1) {
      const stop = stops[index];
      if (stop === undefined || !this.#mayBeat(cost + stop.cost + toGo, stop)) continue;
      branches.stops[count] = stop;
      branches.costs[count] = cost + stop.cost;
      branches.bounds[count] = cost + stop.cost + toGo;
      count += 1;
    }
    return count;
  }

  #eachBranch(session: number, count: number, go: (stop: Stop, cost: number) => void): void {
    const { stops, costs, bounds } = this.#branches[session] ?? NO_BRANCHES;
    for (let done = 0; done < count; done += 1) {
      if (!this.#inSlotOrder) this.#cheapestFirst(session, done, count);
      const [stop, cost] = [stops[done], costs[done] ?? Infinity];
      if (stop === undefined || !this.#mayBeat(bounds[done] ?? Infinity, stop)) continue;
      this.#stepsLeft -= 1;
      if (this.#stepsLeft <= 0) return;
      if ((this.#stepsLeft & STEPS_PER_PULSE) === 0) this.#chains.watch.pulse();
      if (!this.#partial.add(stop)) continue;
      go(stop, cost);
      this.#partial.takeBack();
      if (this.#stepsLeft <= 0) return;
      if (this.#inSlotOrder && this.#found !== undefined) return;
    }
  }

  /** Brings the branch with the least bound of those not done to the front. */
  #cheapestFirst(session: number, from: number, count: number): void {
    const { stops, costs, bounds } = this.#branches[session] ?? NO_BRANCHES;
    let cheapest = from;
    for (let index = from + 1; index < count; index += 1)
      if ((bounds[index] ?? 0) < (bounds[cheapest] ?? 0)) cheapest = index;
    if (cheapest === from) return;
    swap(stops, from, cheapest);
    swap(costs, from, cheapest);
    swap(bounds, from, cheapest);
  }

  /** Whether a plan of at least this cost, with this stop added, can be better than the best so far. */
  #mayBeat(leastCost: number, stop: Stop): boolean {
    if (this.#inSlotOrder) return leastCost < this.#best.cost && !this.#partial.exceeds(this.#bestBias, stop);
    if (leastCost < this.#fewerBelow) return !this.#partial.exceeds(this.#limitBias, stop);
    if (leastCost >= this.#fewerBelow + this.#chains.scale.absence) return false;
    if (leastCost < this.#best.cost) return !this.#partial.exceeds(this.#bestBias, stop);
    return this.#best.most > this.#leastMost && !this.#partial.exceeds(this.#belowBestBias, stop);
  }

  #accept(cost: number): void {
    const most = this.#partial.mostOfOne();
    if (this.#inSlotOrder ? cost >= this.#best.cost : !this.#isBetter({ cost, most })) return;
    const { stops } = this.#partial;
    const forward = this.#chains.model.sessions - (this.#anchor ?? 0);
    this.#found = [...stops.slice(forward).reverse(), ...stops.slice(0, forward)].map(({ slot }) => slot);
    this.#chains.watch.found(this.#found);
    this.#setBest({ cost, most });
  }

  #isBetter({ cost, most }: Worth): boolean {
    if (cost < this.#fewerBelow) return true;
    if (cost >= this.#fewerBelow + this.#chains.scale.absence) return false;
    return most < this.#best.most || (most === this.#best.most && cost < this.#best.cost);
  }

  #setBest(worth: Worth): void {
    const { absence } = this.#chains.scale;
    const { participants, maxAbsences } = this.#chains.model;
    this.#best = worth;
    if (worth.cost === Infinity) {
      this.#fewerBelow = Infinity;
      return;
    }
    const absences = Math.floor(worth.cost / absence);
    this.#fewerBelow = absences * absence;
    this.#leastMost = Math.ceil(absences / participants);
    this.#bestBias = biasFor(Math.min(worth.most, maxAbsences));
    this.#belowBestBias = biasFor(Math.max(0, Math.min(worth.most - 1, maxAbsences)));
  }
}

/** All bits of a number of steps: a power of two, less one. */
const STEPS_PER_PULSE = 63;

export type Searched = { readonly finished: boolean; readonly plan: WorthySlots | undefined };

const NO_LAYER = { stops: [], firstStop: [] };
const NO_BRANCHES = { stops: [], costs: [], bounds: [] };

function swap<Value>(values: Value[], left: number, right: number): void {
  const [a, b] = [values[left], values[right]];
  if (a === undefined || b === undefined) return;
  values[left] = b;
  values[right] = a;
}
