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

/** What one candidate adds at one session. */
export type Stop = {
  readonly slot: number;
  readonly day: number;
  readonly dayIndex: number;
  readonly cost: number;
  readonly hosts: number;
  /** See absence-counts.ts. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
};

/** The candidates of one session, in slot order. */
export type ChainLayer = {
  readonly stops: readonly Stop[];
  /** Ascending, each with at least one stop. */
  readonly days: readonly number[];
  /** The stops of `days[i]` are those from `firstStop[i]` up to (not including) `firstStop[i + 1]`. */
  readonly firstStop: readonly number[];
  /** Per day: the least that the sessions before cost, with the gap to this day; Infinity when there is no way. */
  readonly before: Float64Array;
  /** Per day: the least that the sessions after cost, with the gap from this day; of use where there is a way there. */
  readonly after: Float64Array;
  /** Per day: the cost of its cheapest stop. */
  readonly own: Float64Array;
  /** Everybody who is absent at some stop, a bit each. */
  readonly missed: number;
};

export type Chains<Person extends string, SlotKey extends string> = {
  readonly model: CompactModel<Person, SlotKey>;
  readonly scale: CostScale;
  readonly layers: readonly ChainLayer[];
  /** The cost of the cheapest chain; Infinity when there is none. */
  readonly least: number;
  /** Per participant: at how many sessions there is a stop that they miss. No chain has more absences of theirs. */
  readonly mostMissed: readonly number[];
  /** Told of what a search over these chains finds. */
  readonly watch: SearchWatch;
};

export function chainsOf<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  watch: SearchWatch = UNWATCHED,
): Chains<Person, SlotKey> {
  const undominated = new Map<readonly Candidate[], readonly Candidate[]>();
  // All sessions but the last cost alike: those with the same candidates have the same stops.
  const alike = new Map<readonly Candidate[], ChainLayer>();
  const layers = model.candidates.map((candidates, session) => {
    const isLast = session === model.sessions - 1;
    const known = isLast ? undefined : alike.get(candidates);
    if (known !== undefined) return { ...known, ...noWays(known.days.length) };
    const kept = undominated.get(candidates) ?? withoutDominated(model, candidates);
    undominated.set(candidates, kept);
    const layer = layerOf(model, scale, session, kept);
    if (!isLast) alike.set(candidates, layer);
    return layer;
  });
  const mostMissed = model.people.map(
    (_, person) => layers.filter(({ missed }) => (missed & (1 << person)) !== 0).length,
  );
  const chains = { model, scale, layers, watch, least: Infinity, mostMissed };
  for (const [session, { days, before }] of layers.entries()) {
    const { from, to } = withinSpacing(model, session, days);
    for (let index = from; index < to; index += 1)
      before[index] = leastBefore(chains, session, days[index] ?? 0);
  }
  for (const [session, { days, after }] of [...layers.entries()].reverse()) {
    const { from, to } = withinSpacing(model, session, days);
    for (let index = from; index < to; index += 1)
      after[index] = leastAfter(chains, session, days[index] ?? 0);
  }
  return { ...chains, least: leastAfter(chains, -1, 0) };
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
  { model, scale, layers }: Pick<Chains<Person, SlotKey>, 'model' | 'scale' | 'layers'>,
  session: number,
  day: number,
): number {
  const earlier = layers[session - 1];
  if (earlier === undefined) return gapCost(model, scale, day);
  let least = Infinity;
  for (let index = firstFrom(earlier.days, day - model.maxGap); index < earlier.days.length; index += 1) {
    const gap = day - (earlier.days[index] ?? 0);
    if (gap < model.minGap) break;
    const cost =
      (earlier.before[index] ?? Infinity) + (earlier.own[index] ?? Infinity) + gapCost(model, scale, gap);
    if (cost < least) least = cost;
  }
  return least;
}

/** The least that the sessions after `session` cost when `session` is on this day, the next gap included. */
export function leastAfter<Person extends string, SlotKey extends string>(
  { model, scale, layers }: Pick<Chains<Person, SlotKey>, 'model' | 'scale' | 'layers'>,
  session: number,
  day: number,
): number {
  const later = layers[session + 1];
  if (later === undefined) return 0;
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
export function stopFor<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  session: number,
  slot: CompactSlot<SlotKey>,
  hosts: number,
  number = -1,
  dayIndex = -1,
): Stop {
  const [first, second, third] = countsOf(slot.absent);
  const cost = slotCost(model, scale, session, slot);
  return { slot: number, day: slot.day, dayIndex, cost, hosts, first, second, third };
}

function layerOf<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  session: number,
  candidates: readonly Candidate[],
): ChainLayer {
  const stops: Stop[] = [];
  const days: number[] = [];
  const firstStop: number[] = [];
  const own: number[] = [];
  let missed = 0;
  for (const { slot: number, hosts } of candidates) {
    const slot = model.slots[number];
    if (slot === undefined) throw new RangeError(`No slot number ${number}.`);
    if (days.at(-1) !== slot.day) {
      days.push(slot.day);
      firstStop.push(stops.length);
      own.push(Infinity);
    }
    const stop = stopFor(model, scale, session, slot, hosts, number, days.length - 1);
    stops.push(stop);
    missed |= slot.absent;
    own[stop.dayIndex] = Math.min(own[stop.dayIndex] ?? Infinity, stop.cost);
  }
  firstStop.push(stops.length);
  return {
    stops,
    days,
    firstStop,
    ...noWays(days.length),
    own: Float64Array.from(own),
    missed,
  };
}

/** Before they are known: no way there, and no way on. */
function noWays(days: number): Pick<ChainLayer, 'before' | 'after'> {
  return { before: new Float64Array(days).fill(Infinity), after: new Float64Array(days).fill(Infinity) };
}
