/**
 * Random restarts with swaps, the plain way to form groups: people in random order fill groups; then two change places, or one
 * goes to another group, as long as that is better; after as many vain tries as there are pairs all begins anew. The
 * search gives it as many tries as it has changes itself: so it is never worse than this, and goes on from the best of it.
 */
import { below, type Random, shuffled } from '../shared/seeded-random.ts';
import { type Arrangement, LEFT_OVER } from './arrangement.ts';
import { nearestGuide } from './construction.ts';
import { compareLevels } from './objective.ts';
import { areAllowed, MINUTES, NOBODY, type NumberedGroup, type Prepared } from './prepared.ts';
import type { Levels } from './types.ts';

const MOST_VAIN_TRIES = 20_000;
const SWAP_SHARE = 0.8;
/** So many are worth going on from. */
const MOST_KEPT = 12;

export interface Restart {
  readonly groups: readonly NumberedGroup[];
  readonly levels: Levels;
}

/** The best first; `isOver` is asked with the tries since it was asked last. */
export function restartsWithSwaps(
  prepared: Prepared,
  arrangement: Arrangement,
  {
    random,
    tries,
    isOver,
  }: {
    readonly random: Random;
    readonly tries: number;
    readonly isOver: (more: number) => boolean;
  },
): readonly Restart[] {
  if (prepared.free.length < 2) return [];
  let kept: readonly Restart[] = [];
  for (let tried = 0; tried < tries; ) {
    arrangement.become(prepared.locked);
    const order = shuffled(prepared.free, random);
    fill(arrangement, order, () => order);
    const descent = descend(arrangement, random, { tries: tries - tried, isOver });
    tried += descent.tried;
    const levels = arrangement.levels();
    const worst = kept.at(-1);
    const isKept =
      (kept.length < MOST_KEPT || worst === undefined || compareLevels(levels, worst.levels) < 0) &&
      kept.every((each) => compareLevels(levels, each.levels) !== 0);
    if (isKept) {
      const found = { groups: arrangement.groups(), levels };
      kept = [...kept, found]
        .sort((one, other) => compareLevels(one.levels, other.levels))
        .slice(0, MOST_KEPT);
    }
    if (isOver(descent.untold)) break;
  }
  return kept;
}

/** Greedy by distance: in the order in which people registered each with who is nearest and may come. */
export function greedyByRegistration(prepared: Prepared, arrangement: Arrangement): Restart {
  arrangement.become(prepared.locked);
  fill(arrangement, prepared.free, (first) => byDistance(prepared, first));
  return { groups: arrangement.groups(), levels: arrangement.levels() };
}

/** Each with the first of those preferred who may come; who remains goes to the group of whom is nearest. */
function fill(
  arrangement: Arrangement,
  order: readonly number[],
  preferred: (first: number) => readonly number[],
): void {
  const { prepared, groupOf } = arrangement;
  const { standard, least } = prepared;
  let group = 0;
  for (const first of order) {
    if (groupOf[first] !== LEFT_OVER) continue;
    const chosen = [first];
    for (const other of preferred(first)) {
      if (chosen.length === standard) break;
      if (groupOf[other] === LEFT_OVER && chosen.every((each) => areAllowed(prepared, each, other)))
        chosen.push(other);
    }
    if (chosen.length < least) continue;
    openGroup(arrangement, group, chosen);
    group += 1;
  }
  for (const person of prepared.free) if (groupOf[person] === LEFT_OVER) join(arrangement, person);
}

function openGroup(arrangement: Arrangement, group: number, members: readonly number[]): void {
  for (const member of members) arrangement.move(member, group);
  const guide = nearestGuide(arrangement.prepared, members, arrangement.guideRoom);
  if (guide !== NOBODY) arrangement.setGuide(group, guide);
  arrangement.judge();
  arrangement.keep();
}

function join(arrangement: Arrangement, person: number): void {
  const { prepared, groupOf, sizes } = arrangement;
  const near = byDistance(prepared, person).find((other) => {
    const group = groupOf[other] ?? LEFT_OVER;
    return group >= 0 && (sizes[group] ?? 0) < prepared.most && arrangement.fits(person, group);
  });
  if (near === undefined) return;
  arrangement.move(person, groupOf[near] ?? LEFT_OVER);
  if (arrangement.judge()) arrangement.keep();
  else arrangement.undo();
}

function byDistance({ between, count, free }: Prepared, from: number): readonly number[] {
  const minutes = (person: number): number => (between[from * count + person] ?? 0) & MINUTES;
  return free.toSorted((one, other) => minutes(one) - minutes(other));
}

/** Between two questions whether it is over: less than a hundredth of a second. */
const TRIES_UNTOLD = 4096;

/** How many changes were tried, and how many of these `isOver` does not know of. */
function descend(
  arrangement: Arrangement,
  random: Random,
  { tries, isOver }: { readonly tries: number; readonly isOver: (more: number) => boolean },
): { readonly tried: number; readonly untold: number } {
  const { free, least, most } = arrangement.prepared;
  const patience = Math.min(MOST_VAIN_TRIES, (free.length * (free.length - 1)) / 2);
  let vain = 0;
  let tried = 0;
  let untold = 0;
  for (; tried < tries && vain < patience; tried += 1) {
    if (untold === TRIES_UNTOLD) {
      untold = 0;
      if (isOver(TRIES_UNTOLD)) break;
    }
    untold += 1;
    vain += 1;
    const one = free[below(random, free.length)] ?? 0;
    const other = free[below(random, free.length)] ?? 0;
    const from = arrangement.groupOf[one] ?? LEFT_OVER;
    const to = arrangement.groupOf[other] ?? LEFT_OVER;
    if (from === to) continue;
    const isSwap = random() < SWAP_SHARE;
    if (!isSwap && (to === LEFT_OVER || (arrangement.sizes[to] ?? 0) >= most)) continue;
    if (!isSwap && from !== LEFT_OVER && (arrangement.sizes[from] ?? 0) <= least) continue;
    if (!arrangement.fits(one, to, isSwap ? other : undefined)) continue;
    if (isSwap && !arrangement.fits(other, from, one)) continue;
    arrangement.move(one, to);
    if (isSwap) arrangement.move(other, from);
    if (arrangement.judge() && isBetter(arrangement.change)) {
      arrangement.keep();
      vain = 0;
    } else arrangement.undo();
  }
  return { tried: Math.max(1, tried), untold };
}

function isBetter(change: Float64Array): boolean {
  for (const difference of change) if (difference !== 0) return difference < 0;
  return false;
}
