/**
 * The relaxed problem, solved exactly by dynamic programming over (session, day, state).
 *
 * It keeps the slots, the gaps and the costs, but holds only the *watched* participants to their limit of
 * absences and only the *watched* hosts to one turn each; a host who is not watched may receive the group any
 * number of times. Every plan of the problem is therefore a path here, at the same cost: the cheapest
 * path is a lower bound, and so is `costToGo` for every continuation. Watching more makes the state larger and
 * the bound better; watching everyone makes it exact.
 *
 * A state is `counts * hostSets + hostSet`: which watched hosts have hosted (a bit each), and how often
 * each watched participant has been absent (a digit each, base limit + 1).
 */
import type { CompactModel } from './compact-model.ts';
import { type CostScale, gapCost, slotCost } from './cost.ts';
import { type Domain, type Layer, restricted } from './domain.ts';

export type Watched = {
  /** Host bits, each to be counted. */
  readonly hosts: readonly number[];
  /** Participant bits, each to be counted. */
  readonly participants: readonly number[];
};

/** What the search knows of one candidate at one session, in terms of the watched. */
export type Move = {
  readonly slot: number;
  readonly dayIndex: number;
  readonly cost: number;
  readonly absent: number;
  /** All hosts who can receive the group here (bits of the model). */
  readonly hosts: number;
  /** Watched participants who are absent here. */
  readonly watchedAbsent: number;
  /** What that adds to the state's counts. */
  readonly countStep: number;
  /** Watched hosts who can receive the group here, as bits of the state's host set. */
  readonly watchedHosts: number;
  /** Somebody who is not watched can host here, or it may be at a neutral venue. */
  readonly openToOthers: boolean;
};

export type Relaxation = {
  /** The cheapest path; Infinity when there is none. No plan within the limit is cheaper. */
  readonly lowerBound: number;
  readonly hostSets: number;
  /** Per session, in slot order. */
  readonly moves: readonly (readonly Move[])[];
  /** `costToGo[session][state * days + dayIndex]`: the cheapest way on once that session took place so. */
  readonly costToGo: readonly Float64Array[];
};

/** Everything a relaxation is computed from. */
export type RelaxedProblem<Person extends string, SlotKey extends string> = {
  readonly model: CompactModel<Person, SlotKey>;
  readonly scale: CostScale;
  readonly domain: Domain;
  /** Of absences per participant. */
  readonly limit: number;
  readonly watched: Watched;
  readonly pulse?: (() => void) | undefined;
};

const START: Layer = { days: [0], first: [0, 0], candidates: [] };

/** The number of table entries that {@link relax} would make. */
export function relaxationSize(domain: Domain, limit: number, watched: Watched): number {
  return stateCount(limit, watched) * domain.reduce((sum, layer) => sum + layer.days.length, 0);
}

export function relax<Person extends string, SlotKey extends string>(
  problem: RelaxedProblem<Person, SlotKey>,
): Relaxation {
  const { model, domain, limit, watched } = problem;
  const hostSets = 2 ** watched.hosts.length;
  const moves = domain.map((layer, session) => movesOf(problem, layer, session));
  const full = fullParticipants(limit, watched);
  const states = hostSets * full.length;
  const last = domain.length - 1;
  const costToGo: Float64Array[] = [];
  costToGo[last] = finalCosts(model, domain[last] ?? START, hostSets, states);
  for (let session = last; session >= 0; session -= 1) {
    const layer = domain[session] ?? START;
    const after = costToGo[session] ?? new Float64Array();
    problem.pulse?.();
    const onArrival = arrivalCosts(moves[session] ?? [], layer.days.length, hostSets, full, after);
    const before = domain[session - 1] ?? START;
    const departure = acrossGaps(problem, before, layer, states, onArrival, false);
    if (session > 0) costToGo[session - 1] = departure;
    else return { lowerBound: departure[0] ?? Infinity, hostSets, moves, costToGo };
  }
  throw new RangeError('A planning problem has at least one session.');
}

/**
 * The domain with only the candidates that lie on a relaxed path cheaper than `upperBound` (exclusive). Every
 * plan that cheap is such a path, so none is lost.
 */
export function withoutTooCostly<Person extends string, SlotKey extends string>(
  problem: RelaxedProblem<Person, SlotKey>,
  relaxation: Relaxation,
  upperBound: number,
): Domain {
  const { model, domain, limit, watched } = problem;
  const { hostSets, moves, costToGo } = relaxation;
  const full = fullParticipants(limit, watched);
  const states = hostSets * full.length;
  const kept: boolean[][] = [];
  let reached: Float64Array = new Float64Array(states).fill(Infinity);
  reached[0] = 0;
  for (const [session, layer] of domain.entries()) {
    const earlier = domain[session - 1] ?? START;
    const arrived = acrossGaps(problem, earlier, layer, states, reached, true);
    const days = layer.days.length;
    const next = new Float64Array(states * days).fill(Infinity);
    const toGo = costToGo[session] ?? new Float64Array();
    kept.push(
      (moves[session] ?? []).map((move) => {
        problem.pulse?.();
        let cheapest = Infinity;
        eachTransition(move, hostSets, full, (from, to) => {
          const cost = (arrived[from * days + move.dayIndex] ?? Infinity) + move.cost;
          const index = to * days + move.dayIndex;
          if (cost < (next[index] ?? Infinity)) next[index] = cost;
          cheapest = Math.min(cheapest, cost + (toGo[index] ?? Infinity));
        });
        return cheapest < upperBound;
      }),
    );
    reached = next;
  }
  return restricted(model, domain, (session, candidate) => kept[session]?.[candidate] === true);
}

/** A cheapest path: per session the chosen move. Call only when the lower bound is finite. */
export function cheapestPath<Person extends string, SlotKey extends string>(
  problem: RelaxedProblem<Person, SlotKey>,
  relaxation: Relaxation,
): readonly Move[] {
  const full = fullParticipants(problem.limit, problem.watched);
  const path: Move[] = [];
  let day = 0;
  let state = 0;
  for (const [session, layer] of problem.domain.entries()) {
    const toGo = relaxation.costToGo[session] ?? new Float64Array();
    let best: { readonly move: Move; readonly state: number; readonly cost: number } | undefined;
    for (const move of relaxation.moves[session] ?? []) {
      const gap = gapCost(problem.model, problem.scale, (layer.days[move.dayIndex] ?? 0) - day);
      if (gap === Infinity) continue;
      eachTransition(move, relaxation.hostSets, full, (from, to) => {
        if (from !== state) return;
        const cost = gap + move.cost + (toGo[to * layer.days.length + move.dayIndex] ?? Infinity);
        if (cost < (best?.cost ?? Infinity)) best = { move, state: to, cost };
      });
    }
    if (best === undefined) throw new RangeError('There is no path: the lower bound is infinite.');
    path.push(best.move);
    day = layer.days[best.move.dayIndex] ?? 0;
    state = best.state;
  }
  return path;
}

function stateCount(limit: number, watched: Watched): number {
  return 2 ** watched.hosts.length * (limit + 1) ** watched.participants.length;
}

function movesOf<Person extends string, SlotKey extends string>(
  { model, scale, limit, watched }: RelaxedProblem<Person, SlotKey>,
  layer: Layer,
  session: number,
): readonly Move[] {
  const watchedHosts = watched.hosts.reduce((mask, bit) => mask | bit, 0);
  const watchedPeople = watched.participants.reduce((mask, bit) => mask | bit, 0);
  return layer.days.flatMap((_, dayIndex) =>
    layer.candidates.slice(layer.first[dayIndex], layer.first[dayIndex + 1]).map(({ slot, hosts }) => {
      const chosen = model.slots[slot];
      if (chosen === undefined) throw new RangeError(`No slot number ${slot}.`);
      const { absent } = chosen;
      return {
        slot,
        dayIndex,
        cost: slotCost(scale, chosen) + (session === model.sessions - 1 ? chosen.day * scale.lastDay : 0),
        absent,
        hosts,
        watchedAbsent: absent & watchedPeople,
        countStep: watched.participants.reduce(
          (sum, bit, digit) => sum + ((absent & bit) === 0 ? 0 : (limit + 1) ** digit),
          0,
        ),
        watchedHosts: watched.hosts.reduce(
          (mask, bit, index) => mask | ((hosts & bit) === 0 ? 0 : 1 << index),
          0,
        ),
        openToOthers: model.needsHost[session] !== true || (hosts & ~watchedHosts) !== 0,
      };
    }),
  );
}

/** For each value of the counts: the watched participants who have reached the limit. */
function fullParticipants(limit: number, watched: Watched): Int32Array {
  const full = new Int32Array((limit + 1) ** watched.participants.length);
  for (let counts = 0; counts < full.length; counts += 1) {
    let rest = counts;
    let mask = 0;
    for (const bit of watched.participants) {
      if (rest % (limit + 1) === limit) mask |= bit;
      rest = Math.floor(rest / (limit + 1));
    }
    full[counts] = mask;
  }
  return full;
}

/** Zero where a plan may end: every watched host has hosted, unless there are more hosts than sessions. */
function finalCosts<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  layer: Layer,
  hostSets: number,
  states: number,
): Float64Array {
  const days = layer.days.length;
  const costs = new Float64Array(states * days);
  if (model.hosts.length > model.sessions) return costs;
  costs.fill(Infinity);
  for (let state = hostSets - 1; state < states; state += hostSets)
    costs.fill(0, state * days, (state + 1) * days);
  return costs;
}

/** Calls back for every step `from` state `to` state that choosing the move can be. */
function eachTransition(
  move: Move,
  hostSets: number,
  full: Int32Array,
  visit: (from: number, to: number) => void,
): void {
  for (let counts = 0; counts < full.length; counts += 1) {
    if (((full[counts] ?? 0) & move.watchedAbsent) !== 0) continue;
    const from = counts * hostSets;
    const to = (counts + move.countStep) * hostSets;
    for (let hosted = 0; hosted < hostSets; hosted += 1) {
      if (move.openToOthers) visit(from + hosted, to + hosted);
      for (let able = move.watchedHosts & ~hosted; able !== 0; able &= able - 1)
        visit(from + hosted, to + (hosted | (able & -able)));
    }
  }
}

/** Cheapest way on, per state *before* the session and day of the session, the session's own cost included. */
function arrivalCosts(
  moves: readonly Move[],
  days: number,
  hostSets: number,
  full: Int32Array,
  after: Float64Array,
): Float64Array {
  const costs = new Float64Array(after.length).fill(Infinity);
  for (const move of moves)
    eachTransition(move, hostSets, full, (from, to) => {
      const cost = move.cost + (after[to * days + move.dayIndex] ?? Infinity);
      const index = from * days + move.dayIndex;
      if (cost < (costs[index] ?? Infinity)) costs[index] = cost;
    });
  return costs;
}

/**
 * Costs per (state, day) carried across one gap. Forward: from the days of `earlier` to those of `later`;
 * backward the other way. Linear in the number of legal pairs of days.
 */
function acrossGaps<Person extends string, SlotKey extends string>(
  problem: RelaxedProblem<Person, SlotKey>,
  earlier: Layer,
  later: Layer,
  states: number,
  costs: Float64Array,
  forward: boolean,
): Float64Array {
  const [source, target] = forward ? [earlier, later] : [later, earlier];
  const { minGap, maxGap } = problem.model;
  const carried = new Float64Array(states * target.days.length).fill(Infinity);
  let low = 0;
  let high = 0;
  for (const [targetIndex, day] of target.days.entries()) {
    problem.pulse?.();
    const [from, to] = forward ? [day - maxGap, day - minGap] : [day + minGap, day + maxGap];
    while ((source.days[low] ?? Infinity) < from) low += 1;
    while ((source.days[high] ?? Infinity) <= to) high += 1;
    const gaps = source.days
      .slice(low, high)
      .map((other) => gapCost(problem.model, problem.scale, Math.abs(day - other)));
    for (let state = 0; state < states; state += 1) {
      const base = state * source.days.length + low;
      let cheapest = Infinity;
      for (let index = 0; index < gaps.length; index += 1) {
        const cost = (costs[base + index] ?? Infinity) + (gaps[index] ?? Infinity);
        if (cost < cheapest) cheapest = cost;
      }
      carried[state * target.days.length + targetIndex] = cheapest;
    }
  }
  return carried;
}
