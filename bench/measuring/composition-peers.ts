/**
 * The two known ways to form groups, as peers of our own search: greedy by distance, and random restarts with swaps. Written
 * from their descriptions, with the same hard rules and compared on the same levels.
 */
import { Arrangement, LEFT_OVER } from '../../src/composition/arrangement.ts';
import { nearestGuide } from '../../src/composition/construction.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import { areAllowed, MINUTES, NOBODY, type Prepared } from '../../src/composition/prepared.ts';
import { type Found, stateOf } from '../../src/composition/search.ts';
import { below, type Random, seeded, shuffled } from '../../src/shared/seeded-random.ts';

/** In the order in which people registered: a group is the first who is not placed, with who is nearest and may come. */
export function greedyByDistance(prepared: Prepared): Found {
  const arrangement = new Arrangement(prepared);
  const { free, standard, least } = prepared;
  let group = 0;
  for (const first of free) {
    if (arrangement.groupOf[first] !== LEFT_OVER) continue;
    const chosen = [first];
    for (const other of byDistance(prepared, first)) {
      if (chosen.length === standard) break;
      if (
        arrangement.groupOf[other] === LEFT_OVER &&
        chosen.every((each) => areAllowed(prepared, each, other))
      )
        chosen.push(other);
    }
    if (chosen.length < least) continue;
    openGroup(arrangement, group, chosen);
    group += 1;
  }
  addLeftOver(arrangement);
  return stateOf(arrangement);
}

/**
 * People in random order fill groups one after the other; then two change places, or one goes to another group, as
 * long as that is better; after as many vain tries as there are pairs, at most 20,000, all begins anew.
 */
export function randomRestarts(prepared: Prepared, seed: number, steps: number): Found {
  const random = seeded(seed);
  let best = greedyByDistance(prepared);
  let isFirst = true;
  for (let step = 0; step < steps; isFirst = false) {
    const arrangement = new Arrangement(prepared);
    fillAtRandom(arrangement, random);
    step += descend(arrangement, random, steps - step);
    const found = stateOf(arrangement);
    if (isFirst || compareLevels(found.levels, best.levels) < 0) best = found;
  }
  return best;
}

const MOST_VAIN_TRIES = 20_000;

/** How many changes were tried. */
function descend(arrangement: Arrangement, random: Random, steps: number): number {
  const { free, least, most } = arrangement.prepared;
  const patience = Math.min(MOST_VAIN_TRIES, (free.length * (free.length - 1)) / 2);
  let vain = 0;
  let tried = 0;
  for (; tried < steps && vain < patience; tried += 1) {
    vain += 1;
    const one = free[below(random, free.length)] ?? 0;
    const other = free[below(random, free.length)] ?? 0;
    const from = arrangement.groupOf[one] ?? LEFT_OVER;
    const to = arrangement.groupOf[other] ?? LEFT_OVER;
    if (from === to) continue;
    const isSwap = random() < 0.8;
    if (!isSwap && (to === LEFT_OVER || (arrangement.sizes[to] ?? 0) >= most)) continue;
    if (!isSwap && from !== LEFT_OVER && (arrangement.sizes[from] ?? 0) <= least) continue;
    arrangement.move(one, to);
    if (isSwap) arrangement.move(other, from);
    if (arrangement.judge() && isBetter(arrangement.change)) {
      arrangement.keep();
      vain = 0;
    } else arrangement.undo();
  }
  return Math.max(1, tried);
}

function fillAtRandom(arrangement: Arrangement, random: Random): void {
  const { prepared } = arrangement;
  const waiting = shuffled(prepared.free, random);
  let group = 0;
  for (const first of waiting) {
    if (arrangement.groupOf[first] !== LEFT_OVER) continue;
    const chosen = [first];
    for (const other of waiting) {
      if (chosen.length === prepared.standard) break;
      if (
        arrangement.groupOf[other] === LEFT_OVER &&
        chosen.every((each) => areAllowed(prepared, each, other))
      )
        chosen.push(other);
    }
    if (chosen.length < prepared.least) continue;
    openGroup(arrangement, group, chosen);
    group += 1;
  }
  addLeftOver(arrangement);
}

function openGroup(arrangement: Arrangement, group: number, members: readonly number[]): void {
  for (const member of members) arrangement.move(member, group);
  const guide = nearestGuide(arrangement.prepared, members, arrangement.guideRoom);
  if (guide !== NOBODY) arrangement.setGuide(group, guide);
  if (!arrangement.judge()) throw new Error('This group breaks a rule.');
  arrangement.keep();
}

function addLeftOver(arrangement: Arrangement): void {
  const { free, most } = arrangement.prepared;
  for (const person of free) {
    if (arrangement.groupOf[person] !== LEFT_OVER) continue;
    const near = byDistance(arrangement.prepared, person).find((other) => {
      const group = arrangement.groupOf[other] ?? LEFT_OVER;
      return group >= 0 && (arrangement.sizes[group] ?? 0) < most && arrangement.fits(person, group);
    });
    if (near === undefined) continue;
    arrangement.move(person, arrangement.groupOf[near] ?? LEFT_OVER);
    if (arrangement.judge()) arrangement.keep();
    else arrangement.undo();
  }
}

function byDistance({ between, count, free }: Prepared, from: number): readonly number[] {
  const minutes = (person: number): number => (between[from * count + person] ?? 0) & MINUTES;
  return free.toSorted((one, other) => minutes(one) - minutes(other));
}

function isBetter(change: Float64Array): boolean {
  return (change.find((difference) => difference !== 0) ?? 0) < 0;
}
