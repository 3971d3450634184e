/**
 * Chains: one candidate for each session, in order, with legal gaps between their days; the problem without
 * hosts' turns and without the limit of absences. The cheapest chain is a shortest path over days, so the
 * least that any chain through a given day costs is known exactly, forwards and backwards. Every plan is a
 * chain at the same cost (cost.ts): whatever is least for chains is a lower bound for plans.
 */
import { countsOf } from './absence-counts.ts';
import type { Candidate, CompactModel, CompactSlot } from './compact-model.ts';
import { type CostScale, gapCost, slotCost } from './cost.ts';
import { withoutDominated } from './domain.ts';
import { type SearchWatch, UNWATCHED } from './search-watch.ts';

/** What one candidate adds, at whichever session. */
export type Stop = {
  readonly slot: number;
  readonly day: number;
  readonly dayIndex: number;
  /** By itself: without gaps, and without what only the last session counts (see `after`). */
  readonly cost: number;
  readonly hosts: number;
  /** See absence-counts.ts. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
};

/** The candidates of one session, in slot order. */
type Stops = {
  readonly stops: readonly Stop[];
  /** Ascending, each with at least one stop. */
  readonly days: readonly number[];
  /** The stops of `days[i]` are those from `firstStop[i]` up to (not including) `firstStop[i + 1]`. */
  readonly firstStop: readonly number[];
  /** Per day: the cost of its cheapest stop. */
  readonly own: readonly number[];
  /** Everybody who is absent at some stop, a bit each. */
  readonly missed: number;
};

export type ChainLayer = Stops & {
  /**
   * Per day: the least that the sessions after cost, with the gap from this day, and on the last session what its day
   * costs for being the last; of use where there is a way there.
   */
  readonly after: Float64Array;
};

export type Chains<Person extends string, SlotKey extends string> = {
  readonly model: CompactModel<Person, SlotKey>;
  readonly scale: CostScale;
  readonly layers: readonly ChainLayer[];
  /** The cost of the cheapest chain; Infinity when there is none. */
  readonly least: number;
  /** Per participant: at how many sessions there is a stop that they miss. No chain has more absences of theirs. */
  readonly mostMissed: readonly number[];
  /**
   * Per session and day: the least that the sessions before cost, with the gap to this day; Infinity when there is no
   * way. Worked out when it is first asked for: most problems are decided without.
   */
  readonly before: () => readonly Float64Array[];
  /** Told of what a search over these chains finds. */
  readonly watch: SearchWatch;
};

export function chainsOf<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  watch: SearchWatch = UNWATCHED,
): Chains<Person, SlotKey> {
  const alike = new Map<readonly Candidate[], Stops>();
  const stopsOf = model.candidates.map((candidates) => {
    const stops = alike.get(candidates) ?? stopsOfAll(model, scale, withoutDominated(model, candidates));
    alike.set(candidates, stops);
    return stops;
  });
  const layers: ChainLayer[] = [];
  for (let session = model.sessions - 1; session >= 0; session -= 1) {
    const stops = stopsOf[session];
    if (stops !== undefined)
      layers[session] = { ...stops, after: waysOn(model, scale, session, stops, layers[session + 1]) };
  }
  const mostMissed = model.people.map(
    (_, person) => layers.filter(({ missed }) => (missed & (1 << person)) !== 0).length,
  );
  let before: readonly Float64Array[] | undefined;
  return {
    model,
    scale,
    layers,
    least: leastAfter({ model, scale, layers }, -1, 0),
    mostMissed,
    before: () => {
      before ??= waysThere(model, scale, layers);
      return before;
    },
    watch,
  };
}

/** `after` of a session, when that of the session after it is known. */
function waysOn(
  model: CompactModel<string, string>,
  scale: CostScale,
  session: number,
  { days }: Stops,
  later: ChainLayer | undefined,
): Float64Array {
  if (later === undefined) return Float64Array.from(days, (day) => day * scale.lastDay);
  const { minGap, maxGap, targetGap } = model;
  const gaps = { nearest: minGap, furthest: maxGap, aim: targetGap };
  return acrossGaps(scale, withinSpacing(model, session, days), days, later, later.after, gaps);
}

function waysThere(
  model: CompactModel<string, string>,
  scale: CostScale,
  layers: readonly ChainLayer[],
): readonly Float64Array[] {
  const { minGap, maxGap, targetGap } = model;
  const gaps = { nearest: -maxGap, furthest: -minGap, aim: -targetGap };
  const before: Float64Array[] = [];
  let earlier = THE_FIXED_SESSION;
  let ways: Float64Array = new Float64Array(1);
  for (const [session, layer] of layers.entries()) {
    ways = acrossGaps(scale, withinSpacing(model, session, layer.days), layer.days, earlier, ways, gaps);
    before.push(ways);
    earlier = layer;
  }
  return before;
}

/** Where chains start: day 0, at no cost. */
const THE_FIXED_SESSION: Pick<Stops, 'days' | 'own'> = { days: [0], own: [0] };

/** Days away that a session may be, and should be, from the day looked at; negative where it comes before. */
type Gaps = { readonly nearest: number; readonly furthest: number; readonly aim: number };

/**
 * Per day within the range: the least that the other session costs on a day at a legal gap, with what comes beyond it
 * and the gap; elsewhere Infinity. Both lists of days ascend, so the days at a legal gap move along.
 */
function acrossGaps(
  { dayOffTarget, leastOffTarget }: CostScale,
  { from, to }: { readonly from: number; readonly to: number },
  days: readonly number[],
  other: Pick<Stops, 'days' | 'own'>,
  beyond: Float64Array,
  { nearest, furthest, aim }: Gaps,
): Float64Array {
  const least = new Float64Array(days.length).fill(Infinity);
  const others = other.days;
  const costs = other.own.map((own, at) => own + (beyond[at] ?? 0));
  let [first, end] = [0, 0];
  for (let index = from; index < to; index += 1) {
    const day = days[index] ?? 0;
    while (first < others.length && (others[first] ?? 0) < day + nearest) first += 1;
    while (end < others.length && (others[end] ?? 0) <= day + furthest) end += 1;
    let cheapest = Infinity;
    for (let at = first; at < end; at += 1) {
      const offTarget = Math.abs((others[at] ?? 0) - day - aim) - leastOffTarget;
      const cost = (costs[at] ?? 0) + offTarget * dayOffTarget;
      if (cost < cheapest) cheapest = cost;
    }
    least[index] = cheapest;
  }
  return least;
}

/** The days, `from` up to `to` (exclusive), that are not too early or late for any chain, whatever its other slots. */
function withinSpacing(
  { minGap, maxGap }: CompactModel<string, string>,
  session: number,
  days: readonly number[],
): { readonly from: number; readonly to: number } {
  const from = firstFrom(days, (session + 1) * minGap);
  return { from, to: firstFrom(days, (session + 1) * maxGap + 1) };
}

/**
 * How often somebody at least misses a session when so many absences are shared as evenly as can be; Infinity when
 * no chain has so many.
 */
export function evenShare<Person extends string, SlotKey extends string>(
  { mostMissed }: Chains<Person, SlotKey>,
  absences: number,
): number {
  for (let share = 0; ; share += 1) {
    let shared = 0;
    let isEverybodyAtMost = true;
    for (const most of mostMissed) {
      shared += Math.min(share, most);
      if (most > share) isEverybodyAtMost = false;
    }
    if (shared >= absences) return share;
    if (isEverybodyAtMost) return Infinity;
  }
}

/** The least that sessions 0 up to `session` (exclusive) cost when `session` is on this day, its gap included. */
export function leastBefore<Person extends string, SlotKey extends string>(
  { model, scale, layers, before }: Chains<Person, SlotKey>,
  session: number,
  day: number,
): number {
  const [earlier, ways] = [layers[session - 1], before()[session - 1]];
  if (earlier === undefined || ways === undefined) return gapCost(model, scale, day);
  let least = Infinity;
  for (let index = firstFrom(earlier.days, day - model.maxGap); index < earlier.days.length; index += 1) {
    const gap = day - (earlier.days[index] ?? 0);
    if (gap < model.minGap) break;
    const cost = (ways[index] ?? Infinity) + (earlier.own[index] ?? Infinity) + gapCost(model, scale, gap);
    if (cost < least) least = cost;
  }
  return least;
}

/**
 * The least that the sessions after `session` cost when `session` is on this day, the next gap included; after the last
 * one, what the day costs for being the last.
 */
export function leastAfter<Person extends string, SlotKey extends string>(
  { model, scale, layers }: Pick<Chains<Person, SlotKey>, 'model' | 'scale' | 'layers'>,
  session: number,
  day: number,
): number {
  const later = layers[session + 1];
  if (later === undefined) return day * scale.lastDay;
  let least = Infinity;
  for (let index = firstFrom(later.days, day + model.minGap); index < later.days.length; index += 1) {
    const gap = (later.days[index] ?? 0) - day;
    if (gap > model.maxGap) break;
    const cost =
      (later.after[index] ?? Infinity) + (later.own[index] ?? Infinity) + gapCost(model, scale, gap);
    if (cost < least) least = cost;
  }
  return least;
}

/** The cheapest chain, and of several the first in slot order. Call only when `least` is finite. */
export function firstCheapestChain<Person extends string, SlotKey extends string>(
  chains: Chains<Person, SlotKey>,
): readonly Stop[] {
  const { model, scale } = chains;
  const chain: Stop[] = [];
  let day = 0;
  let toGo = chains.least;
  for (const layer of chains.layers) {
    const next = layer.stops.find(
      (stop) =>
        gapCost(model, scale, stop.day - day) + stop.cost + (layer.after[stop.dayIndex] ?? Infinity) === toGo,
    );
    if (next === undefined) throw new RangeError('There is no chain: the least cost is infinite.');
    chain.push(next);
    toGo = layer.after[next.dayIndex] ?? Infinity;
    day = next.day;
  }
  return chain;
}

/** Index of the first day that is `from` or later. */
export function firstFrom(days: readonly number[], from: number): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A stop for any slot, also one that the layers do not have; then `number` and `dayIndex` are of no use. */
export function stopFor<SlotKey extends string>(
  scale: CostScale,
  slot: CompactSlot<SlotKey>,
  hosts: number,
  number = -1,
  dayIndex = -1,
): Stop {
  const [first, second, third] = countsOf(slot.absent);
  const cost = slotCost(scale, slot);
  return { slot: number, day: slot.day, dayIndex, cost, hosts, first, second, third };
}

function stopsOfAll<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  candidates: readonly Candidate[],
): Stops {
  const stops: Stop[] = [];
  const days: number[] = [];
  const firstStop: number[] = [];
  const own: number[] = [];
  let missed = 0;
  let dayIndex = -1;
  let lastDay = -1;
  for (const { slot: number, hosts } of candidates) {
    const slot = model.slots[number];
    if (slot === undefined) throw new RangeError(`No slot number ${number}.`);
    if (slot.day !== lastDay) {
      dayIndex += 1;
      lastDay = slot.day;
      days.push(lastDay);
      firstStop.push(stops.length);
      own.push(Infinity);
    }
    const stop = stopFor(scale, slot, hosts, number, dayIndex);
    stops.push(stop);
    missed |= slot.absent;
    if (stop.cost < (own[dayIndex] ?? 0)) own[dayIndex] = stop.cost;
  }
  firstStop.push(stops.length);
  return { stops, days, firstStop, own, missed };
}
