import { bitCount, type CompactModel, type CompactSlot } from './compact-model.ts';
import type { Objective } from './types.ts';

/**
 * The additive levels of the objective (all but the second) packed into one whole number, so that comparing
 * two numbers compares level by level: `absences`, `ifNeeded`, days off target, days to the last session,
 * summed days. Each level's weight exceeds everything that the levels below it can add up to.
 */
export type CostScale = {
  readonly absence: number;
  readonly ifNeeded: number;
  readonly dayOffTarget: number;
  readonly lastDay: number;
  readonly day: number;
  /** Taken off every gap's days off target, the same for each plan: keeps the numbers small. */
  readonly leastOffTarget: number;
};

/** How good a plan is: its cost, which has all levels but the second, and the most absences of one participant. */
export type Worth = { readonly cost: number; readonly most: number };

/**
 * The scale for plans on these slots. Throws a RangeError when the numbers would not be exact (beyond 2^53). That cannot happen with at most 16
 * participants and slots within four years of the fixed session, which is what the file reader allows.
 */
export function costScale<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  slots: readonly CompactSlot<SlotKey>[] = model.slots,
): CostScale {
  let [latestDay, mostIfNeeded] = [0, 0];
  for (const slot of slots) {
    latestDay = Math.max(latestDay, slot.day);
    mostIfNeeded = Math.max(mostIfNeeded, slot.ifNeeded);
  }
  const furthestDay = Math.min(latestDay, model.sessions * model.maxGap);
  const longestGap = Math.min(model.maxGap, furthestDay);
  const offTarget = [model.minGap, longestGap, model.targetGap]
    .filter((gap) => gap >= model.minGap && gap <= longestGap)
    .map((gap) => Math.abs(gap - model.targetGap));
  const leastOffTarget = offTarget.length === 0 ? 0 : Math.min(...offTarget);
  const mostOffTarget = offTarget.length === 0 ? 0 : Math.max(...offTarget) - leastOffTarget;
  const day = 1;
  const lastDay = day * (model.sessions * furthestDay + 1);
  const dayOffTarget = lastDay * (furthestDay + 1);
  const ifNeeded = dayOffTarget * (model.sessions * mostOffTarget + 1);
  const absence = ifNeeded * (model.sessions * mostIfNeeded + 1);
  if (absence * (model.sessions * model.participants + 1) > Number.MAX_SAFE_INTEGER)
    throw new RangeError('The planning problem spans too many days to compare plans exactly.');
  return { absence, ifNeeded, dayOffTarget, lastDay, day, leastOffTarget };
}

/** What a slot costs by itself at any session: gaps not counted, nor that of the last session `lastDay` is added for each day. */
export function slotCost(scale: CostScale, slot: CompactSlot<string>): number {
  return slot.absences * scale.absence + slot.ifNeeded * scale.ifNeeded + slot.day * scale.day;
}

/** Infinity for a gap outside the spacing. */
export function gapCost<Person extends string, SlotKey extends string>(
  { minGap, maxGap, targetGap }: CompactModel<Person, SlotKey>,
  scale: CostScale,
  gap: number,
): number {
  if (gap < minGap || gap > maxGap) return Infinity;
  return (Math.abs(gap - targetGap) - scale.leastOffTarget) * scale.dayOffTarget;
}

/** The cost of a plan with these slots, numbers of the model, session by session. */
export function planCost<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  scale: CostScale,
  slots: readonly number[],
): number {
  let day = 0;
  const cost = slots.reduce((sum, number) => {
    const slot = model.slots[number];
    if (slot === undefined) throw new RangeError(`No slot number ${number}.`);
    const gap = slot.day - day;
    day = slot.day;
    return sum + gapCost(model, scale, gap) + slotCost(scale, slot);
  }, 0);
  return cost + day * scale.lastDay;
}

/** The cost that a plan of this objective has. */
export function costOf<Person extends string, SlotKey extends string>(
  { sessions }: CompactModel<Person, SlotKey>,
  scale: CostScale,
  [absences, , ifNeeded, offTarget, lastDay, summedDays]: Objective,
): number {
  return (
    absences * scale.absence +
    ifNeeded * scale.ifNeeded +
    (offTarget - sessions * scale.leastOffTarget) * scale.dayOffTarget +
    lastDay * scale.lastDay +
    summedDays * scale.day
  );
}

/** The objective of a plan with this cost and this most absences of one participant. */
export function objectiveOf<Person extends string, SlotKey extends string>(
  { sessions }: CompactModel<Person, SlotKey>,
  scale: CostScale,
  cost: number,
  most: number,
): Objective {
  const below = (weight: number, above: number): number => Math.floor((cost % above) / weight);
  return [
    Math.floor(cost / scale.absence),
    most,
    below(scale.ifNeeded, scale.absence),
    below(scale.dayOffTarget, scale.ifNeeded) + sessions * scale.leastOffTarget,
    below(scale.lastDay, scale.dayOffTarget),
    below(scale.day, scale.lastDay),
  ];
}

/** The most absences of one participant over these slots. */
export function mostAbsencesOfOne<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  slots: readonly number[],
): number {
  return Math.max(0, ...absencesPerParticipant(model, slots));
}

export function absencesPerParticipant<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  slots: readonly number[],
): readonly number[] {
  return Array.from({ length: model.participants }, (_, person) =>
    slots.reduce((sum, slot) => sum + bitCount((model.slots[slot]?.absent ?? 0) & (1 << person)), 0),
  );
}
