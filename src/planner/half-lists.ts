/** Halves of chains as half-chains.ts lists them, kept as columns of numbers: there may be hundreds of thousands. */
import type { PartialPlan } from './partial-plan.ts';

/** Halves by the day of their session at the middle, as columns of numbers. */
export class HalfLists {
  readonly byDay: (HalfList | undefined)[] = [];
  count = 0;

  keep(cost: number, partial: PartialPlan): void {
    // The session at the middle is the one chosen last, from either side.
    const day = partial.stops.at(-1)?.dayIndex ?? 0;
    const list = this.byDay[day] ?? new HalfList();
    this.byDay[day] = list;
    list.costs.push(cost);
    list.counts.push(partial.first, partial.second, partial.third);
    for (const { slot } of partial.stops) list.slots.push(slot);
    this.count += 1;
  }
}

class HalfList {
  readonly costs: number[] = [];
  /** Three numbers a half. */
  readonly counts: number[] = [];
  /** As many a half as it has sessions, in the order in which they were chosen; numbers of the model. */
  readonly slots: number[] = [];

  /** The numbers of the halves, cheapest first. */
  byCost(): Uint32Array {
    const { costs } = this;
    let least = Infinity;
    let most = 0;
    for (const cost of costs) {
      least = Math.min(least, cost);
      most = Math.max(most, cost);
    }
    // Sorting numbers is several times as fast as sorting with a comparison, so the half goes into the number.
    const count = costs.length;
    if ((most - least + 1) * count > Number.MAX_SAFE_INTEGER)
      return Uint32Array.from(costs.keys()).sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
    const keys = Float64Array.from(costs, (cost, half) => (cost - least) * count + half).sort();
    return Uint32Array.from(keys, (key) => key % count);
  }
}

/** Halves on one day, packed for the loop over pairs: in order of cost, or as they were listed. */
export class PackedHalves {
  readonly list: HalfList;
  readonly order: Uint32Array;
  readonly costs: Float64Array;
  readonly cheapest: number;
  /** Three numbers a half. */
  readonly counts: Int32Array;
  #byFirst: ReadonlyMap<number, readonly number[]> | undefined;

  constructor(list: HalfList, inOrder: boolean) {
    this.list = list;
    this.order = inOrder ? list.byCost() : Uint32Array.from(list.costs.keys());
    this.costs = new Float64Array(this.order.length);
    this.counts = new Int32Array(3 * this.order.length);
    let cheapest = Infinity;
    for (let at = 0; at < this.order.length; at += 1) {
      const half = this.order[at] ?? 0;
      const cost = list.costs[half] ?? Infinity;
      this.costs[at] = cost;
      if (cost < cheapest) cheapest = cost;
      this.counts[3 * at] = list.counts[3 * half] ?? 0;
      this.counts[3 * at + 1] = list.counts[3 * half + 1] ?? 0;
      this.counts[3 * at + 2] = list.counts[3 * half + 2] ?? 0;
    }
    this.cheapest = cheapest;
  }

  /** Places in `order` by the first of the three numbers. */
  byFirst(): ReadonlyMap<number, readonly number[]> {
    if (this.#byFirst !== undefined) return this.#byFirst;
    const places = new Map<number, number[]>();
    for (let at = 0; at < this.order.length; at += 1) {
      const first = this.counts[3 * at] ?? 0;
      const known = places.get(first);
      if (known === undefined) places.set(first, [at]);
      else known.push(at);
    }
    this.#byFirst = places;
    return places;
  }
}

/** The slots of a half, in the order in which they were chosen. */
export function slotsOf({ list, order }: PackedHalves, half: number, length: number): number[] {
  const from = (order[half] ?? 0) * length;
  return list.slots.slice(from, from + length);
}
