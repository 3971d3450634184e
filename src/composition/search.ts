/**
 * The search for the best composition. The idea in ten sentences:
 *
 * 1. A change takes a person to another group, lets two or three people change places, passes people on, opens a group or ends one, or gives
 *    groups other facilitators; each keeps to the hard rules, so whatever is arranged is always allowed.
 * 2. What a change is worth is exact, level by level: only the groups that it touches are reckoned anew.
 * 3. Comparing level by level alone gets stuck: nothing may become worse in a high level for a moment, so most ways are closed.
 * 4. So the levels are first weighed: each counts some times as much as the next, and the search cools down past
 *    all those weights, one after the other (simulated annealing); groups that are nearly the worst count along, so that a worst group
 *    does not come as a surprise.
 * 5. As it cools, each level in its turn becomes what may not be given up, and the next one is arranged in the room that is
 *    left; it begins below the highest levels, which the start and changes that pass people on take care of.
 * 6. Then it compares level by level, exactly, and takes what is better or equal; and last it tries everything that two groups can do with
 *    each other (exchanges.ts), until nothing of it is better.
 * 7. Most changes bring somebody near to one of the people nearest to them; one in eight begins in a group that is the worst
 *    in some criterion, as that group is what the level counts.
 * 8. It begins with groups made by distance, with groups filled in many random orders, and with all that plain restarts with swaps find
 *    (restarts.ts), so that nothing worse than the known ways comes out; runs go on by turns from the best so far and from the next best of these.
 * 9. The budget is a number of proposed changes, not a time, and chance comes from a seed: the same problem, seed and budget
 *    give the same composition everywhere.
 * 10. The search proves nothing; bounds.ts says how far from the best it can be.
 */

import { seeded, shuffled } from '../shared/seeded-random.ts';
import { Arrangement } from './arrangement.ts';
import { groupsByDistance, groupsInOrder } from './construction.ts';
import { exchangeAll } from './exchanges.ts';
import { compareLevels } from './objective.ts';
import type { NumberedGroup, Prepared } from './prepared.ts';
import { Proposals } from './proposals.ts';
import { greedyByRegistration, restartsWithSwaps } from './restarts.ts';
import type { Criterion, Levels } from './types.ts';

export interface SearchBudget {
  readonly seed: number;
  /** Tries for restarts with swaps; the search itself proposes some {@link CHANGES} times as many changes. */
  readonly steps: number;
}

/** Who waits for a search, and may have enough of it. */
export interface Watch {
  /** How far it is, from 0 to 1; asked often. True: the search ends with the best so far. */
  readonly isOver: (share: number) => boolean;
}
const NOBODY_WATCHES: Watch = { isOver: () => false };
/** Changes between two looks at the watch: less than a hundredth of a second. */
const STEPS_UNWATCHED = 4096;

export interface Found {
  readonly groups: readonly NumberedGroup[];
  readonly levels: Levels;
}

/** How many times as much a level counts as the next one. */
const RATIO = 3;
/** What one step of a level is, where it is not 1: minutes of one group, and of all. */
const UNITS: Partial<Readonly<Record<Criterion, readonly [worst: number, total: number]>>> = {
  travel: [3, 10],
  guideTravel: [5, 20],
  distance: [5, 60],
};
/** Parts of a run: for the highest levels alone, which scatters the others, and for all of them compared exactly. */
const SETTLE_SHARE = 0.2;
const EXACT_SHARE = 0.2;
/**
 * Changes per candidate in a run: more is better, but with twice as many another run is better still. Of few candidates all
 * is soon tried.
 */
function stepsPerCandidate(candidates: number): number {
  return Math.min(8000, 200 * candidates) / 2;
}
/** Of the budget, for groups in random orders; and how many changes each of these gets, per pair of candidates. */
const BEGINNINGS_SHARE = 0.2;
const STEPS_PER_PAIR = 1;
/** For the runs, as many times the budget. */
const RUNS_SHARE = 1.4;
/** Of the budget, for what two groups can do with each other. */
const EXCHANGES_SHARE = 0.15;
const CHANGES = BEGINNINGS_SHARE + RUNS_SHARE + EXCHANGES_SHARE;
/**
 * Where a run begins to cool, as a share of the levels: those above are well arranged by distance, or by the run before.
 * Each second run begins somewhat higher all the same, or at the top when that is soon gone through: it may be that other
 * groups altogether are better.
 */
const FIRST_LEVEL_SHARE = 0.25;
const FEW_CANDIDATES = 40;

/** `start`: groups that keep to the rules, to begin with instead of groups by distance; nothing worse than these comes out. */
export function search(
  prepared: Prepared,
  { seed, steps }: SearchBudget,
  watch: Watch = NOBODY_WATCHES,
  start: readonly NumberedGroup[] = groupsByDistance(prepared),
): Found {
  const weights = levelWeights(prepared.problem.settings.order);
  const candidates = Math.max(1, prepared.free.length);
  const stepsToRun = steps * RUNS_SHARE;
  const runs = Math.max(1, Math.floor(stepsToRun / (stepsPerCandidate(candidates) * candidates)));
  const arrangement = new Arrangement(prepared);
  arrangement.become(start);
  const proposals = new Proposals(arrangement, seeded(seed));
  const highest = Math.floor(weights.length * FIRST_LEVEL_SHARE);
  const otherStart = candidates > FEW_CANDIDATES ? Math.max(0, highest - 2) : 0;
  let best = stateOf(arrangement);
  let done = 0;
  const isOver = (more: number): boolean => {
    done += more;
    return watch.isOver(Math.min(1, done / ((1 + CHANGES) * steps)));
  };
  const beginnings = [
    greedyByRegistration(prepared, arrangement),
    ...restartsWithSwaps(prepared, arrangement, { random: seeded(seed), tries: steps, isOver }),
    ...begin(prepared, arrangement, proposals, steps * BEGINNINGS_SHARE, isOver),
  ].sort((one, other) => compareLevels(one.levels, other.levels));
  const [first = best] = beginnings;
  if (compareLevels(first.levels, best.levels) < 0) best = first;
  for (let run = 0; run < runs && !isOver(0); run += 1) {
    const next = run % 2 === 0 ? undefined : beginnings[(run + 1) / 2];
    arrangement.become((next ?? best).groups);
    settle(arrangement, proposals, {
      steps: (stepsToRun / runs) * SETTLE_SHARE,
      levels: highest + 1,
      isOver,
    });
    const hottest = run % 2 === 0 ? (weights[highest] ?? 1) / 6 : (weights[otherStart] ?? 1) / 2;
    anneal(arrangement, proposals, weights, {
      hottest,
      steps: (stepsToRun / runs) * (1 - SETTLE_SHARE - EXACT_SHARE),
      isOver,
    });
    improve(arrangement, proposals, {
      steps: (stepsToRun / runs) * EXACT_SHARE,
      levels: weights.length,
      isOver,
    });
    exchangeAll(arrangement, { left: (steps * EXCHANGES_SHARE) / runs, isOver });
    const found = stateOf(arrangement);
    if (compareLevels(found.levels, best.levels) < 0) best = found;
  }
  return best;
}

/** Groups in random orders, each made better in the ways of this search. */
function begin(
  prepared: Prepared,
  arrangement: Arrangement,
  proposals: Proposals,
  steps: number,
  isOver: Part['isOver'],
): readonly Found[] {
  const candidates = prepared.free.length;
  const stepsToBegin = Math.max(1, Math.ceil((STEPS_PER_PAIR * candidates * candidates) / 2));
  const beginnings = Math.floor(steps / stepsToBegin);
  const found: Found[] = [];
  for (let beginning = 0; beginning < beginnings && !isOver(0); beginning += 1) {
    arrangement.become(groupsInOrder(prepared, shuffled(prepared.free, proposals.random)));
    improve(arrangement, proposals, { steps: stepsToBegin, levels: arrangement.change.length, isOver });
    found.push(stateOf(arrangement));
  }
  return found;
}

export function stateOf(arrangement: Arrangement): Found {
  return { groups: arrangement.groups(), levels: arrangement.levels() };
}

function levelWeights(order: readonly Criterion[]): Float64Array {
  const units = [1, ...order.flatMap((criterion) => UNITS[criterion] ?? [1, 1])];
  return Float64Array.from(units, (unit, level) => RATIO ** (units.length - 1 - level) / unit);
}

/** Part of a search: so many steps, unless whoever waits has enough of it; asked with the steps since it was asked last. */
interface Part {
  readonly steps: number;
  readonly isOver: (more: number) => boolean;
}

function isEnough(step: number, isOver: Part['isOver']): boolean {
  return step > 0 && step % STEPS_UNWATCHED === 0 && isOver(STEPS_UNWATCHED);
}

function anneal(
  arrangement: Arrangement,
  proposals: Proposals,
  weights: Float64Array,
  { hottest, steps, isOver }: Part & { readonly hottest: number },
): void {
  const { change } = arrangement;
  const { nearlyWorst } = arrangement;
  const coolest = (weights.at(-1) ?? 1) / 2;
  let temperature = 0;
  for (let step = 0; step < steps; step += 1) {
    if (step % 256 === 0) temperature = hottest * (coolest / hottest) ** (step / steps);
    if (isEnough(step, isOver)) return;
    if (!proposals.propose()) continue;
    let cost = 0;
    for (let level = 0; level < weights.length; level += 1)
      cost += (change[level] ?? 0) * (weights[level] ?? 0);
    for (let place = 0; place < nearlyWorst.length; place += 1)
      cost += (nearlyWorst[place] ?? 0) * (weights[1 + 2 * place] ?? 0);
    if (cost <= 0 || proposals.random() < Math.exp(-cost / temperature)) arrangement.keep();
    else arrangement.undo();
  }
}

/**
 * Makes the first `levels` better, whatever becomes of the others. When they do not get better all stays as it was: cooling is too
 * short to arrange again what was scattered.
 */
function settle(
  arrangement: Arrangement,
  proposals: Proposals,
  { steps, levels, isOver }: Part & { readonly levels: number },
): void {
  const before = stateOf(arrangement);
  improve(arrangement, proposals, { steps, levels, isOver });
  const isBetter = compareLevels(arrangement.levels().slice(0, levels), before.levels.slice(0, levels)) < 0;
  if (!isBetter) arrangement.become(before.groups);
}

/** Takes what is better, or as good, in the first `levels`. */
function improve(
  arrangement: Arrangement,
  proposals: Proposals,
  { steps, levels, isOver }: Part & { readonly levels: number },
): void {
  for (let step = 0; step < steps; step += 1) {
    if (isEnough(step, isOver)) return;
    if (!proposals.propose()) continue;
    if (isWorse(arrangement.change, levels)) arrangement.undo();
    else arrangement.keep();
  }
}

function isWorse(change: Float64Array, levels: number): boolean {
  for (let level = 0; level < levels; level += 1) {
    const difference = change[level] ?? 0;
    if (difference !== 0) return difference > 0;
  }
  return false;
}
