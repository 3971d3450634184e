/**
 * Who can come to which slot, as bits: the one part of a problem that grows with people times slots, and so most of the
 * work of planning a problem without ties.
 */
import type { Answer, Slot } from './types.ts';

/** Per slot, in the order of the slots; bit p is the person of the p-th answers. */
export type Presence = {
  /** Said "yes" or "ifNeeded". */
  readonly comes: Int32Array;
  readonly ifNeeded: Int32Array;
};

/** Answers are mostly given in the order of the slots; so far ahead a slot is looked for before it is looked up. */
const NEAR = 4;
/** From so many answers per slot on, looking up the slots is quicker than reading all answers. */
const FEW_SLOTS = 4;

/**
 * At most 31 persons. Answers to other slots do not count. A map of answers is read from its start to its end next to
 * the slots, rather than asked for each slot: where both have the same order that takes half the time, and where they do
 * not, little more than asking.
 */
export function presenceAt<SlotKey extends string>(
  slots: readonly Slot<SlotKey>[],
  answersOf: readonly (ReadonlyMap<SlotKey, Answer> | undefined)[],
): Presence {
  const presence = { comes: new Int32Array(slots.length), ifNeeded: new Int32Array(slots.length) };
  const places = new SlotPlaces(slots);
  for (const [person, answers] of answersOf.entries()) {
    if (answers === undefined) continue;
    if (answers.size > FEW_SLOTS * slots.length) askAll(presence, 1 << person, answers, places);
    else readAll(presence, 1 << person, answers, places);
  }
  return presence;
}

function askAll<SlotKey extends string>(
  { comes, ifNeeded }: Presence,
  person: number,
  answers: ReadonlyMap<SlotKey, Answer>,
  { ids }: SlotPlaces<SlotKey>,
): void {
  for (const [place, id] of ids.entries()) {
    const answer = answers.get(id);
    if (answer === undefined || answer === 'no') continue;
    comes[place] = (comes[place] ?? 0) | person;
    if (answer === 'ifNeeded') ifNeeded[place] = (ifNeeded[place] ?? 0) | person;
  }
}

function readAll<SlotKey extends string>(
  { comes, ifNeeded }: Presence,
  person: number,
  answers: ReadonlyMap<SlotKey, Answer>,
  places: SlotPlaces<SlotKey>,
): void {
  const { ids } = places;
  let next = 0;
  // Side by side these take two thirds of the time of entries.
  const given = answers.values();
  for (const id of answers.keys()) {
    const answer = given.next().value;
    const place = next < ids.length && ids[next] === id ? next : places.find(id, next);
    if (place < 0) continue;
    next = place + 1;
    if (answer === 'no') continue;
    comes[place] = (comes[place] ?? 0) | person;
    if (answer === 'ifNeeded') ifNeeded[place] = (ifNeeded[place] ?? 0) | person;
  }
}

/** Where a slot stands in the list. */
class SlotPlaces<SlotKey extends string> {
  readonly ids: readonly SlotKey[];
  #placeOf: ReadonlyMap<SlotKey, number> | undefined;

  constructor(slots: readonly Slot<SlotKey>[]) {
    this.ids = slots.map(({ id }) => id);
  }

  /** -1 for a slot that is not in the list. Quick when it is at `from` or little further. */
  find(id: SlotKey, from: number): number {
    const end = Math.min(from + NEAR, this.ids.length);
    for (let place = from; place < end; place += 1) if (this.ids[place] === id) return place;
    this.#placeOf ??= new Map(this.ids.map((each, place) => [each, place]));
    return this.#placeOf.get(id) ?? -1;
  }
}
