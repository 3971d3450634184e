/** Who can be in a group at all, and how many of them at most at the same time. */
import { remembered } from '../shared/remembered.ts';
import { areAllowed, type Prepared, prepare } from './prepared.ts';
import type { CompositionProblem } from './types.ts';

/** After so many tries somebody counts as placeable: that is the careful side. */
const MOST_TRIES = 20_000;

export interface Placeability {
  /** Free candidates for whom a group may exist. */
  readonly placeable: readonly number[];
  /** Proven: no group keeps to the hard rules with any of them in it. */
  readonly unplaceable: readonly number[];
  /** Of the placeable ones, no more can be placed together. */
  readonly mostPlaced: number;
}

/** Of a problem, prepared; reckoned once for each. */
export const problemPlaceability = remembered(
  (problem: CompositionProblem): { readonly prepared: Prepared; readonly placeability: Placeability } => {
    const prepared = prepare(problem);
    return { prepared, placeability: placeabilityOf(prepared) };
  },
);

function placeabilityOf(prepared: Prepared): Placeability {
  const friends = friendsOf(prepared);
  const placeable = prepared.free.filter((one) => mayHaveGroup(prepared, one, friends));
  const isPlaceable = new Set(placeable);
  const unplaceable = prepared.free.filter((one) => !isPlaceable.has(one));
  const mostPlaced = componentsOf(placeable, friends).reduce(
    (sum, component) => sum + mostPlacedIn(prepared, component),
    0,
  );
  return { placeable, unplaceable, mostPlaced };
}

type Friends = ReadonlyMap<number, readonly number[]>;

function friendsOf(prepared: Prepared): Friends {
  const { free } = prepared;
  return new Map(free.map((one) => [one, free.filter((other) => areAllowed(prepared, one, other))]));
}

/** Whether the smallest group with `one` in it exists, by trying; yes when that takes too long. */
function mayHaveGroup(prepared: Prepared, one: number, friends: Friends): boolean {
  const { least } = prepared;
  let tries = 0;
  const extend = (size: number, others: readonly number[]): boolean => {
    if (size === least) return true;
    for (const [index, other] of others.entries()) {
      if (size + others.length - index < least) return false;
      tries += 1;
      if (tries > MOST_TRIES) return true;
      const next = others.slice(index + 1).filter((later) => areAllowed(prepared, other, later));
      if (extend(size + 1, next)) return true;
    }
    return false;
  };
  return extend(1, friends.get(one) ?? []);
}

/** Nobody of one may be with anybody of another. */
function componentsOf(people: readonly number[], friends: Friends): readonly (readonly number[])[] {
  const left = new Set(people);
  const components: number[][] = [];
  for (const person of people) {
    if (!left.delete(person)) continue;
    const component = [person];
    for (const member of component)
      for (const friend of friends.get(member) ?? []) if (left.delete(friend)) component.push(friend);
    components.push(component);
  }
  return components;
}

/** With each number of groups: no more than they hold, nor than one of each municipality in each of them. */
function mostPlacedIn({ problem, least, most }: Prepared, people: readonly number[]): number {
  const counts = new Map<string, number>();
  for (const person of people) {
    const municipality = problem.candidates[person]?.municipality ?? '';
    counts.set(municipality, (counts.get(municipality) ?? 0) + 1);
  }
  let best = 0;
  for (let groups = 1; groups * least <= people.length; groups += 1) {
    const placed = Math.min(
      groups * most,
      [...counts.values()].reduce((sum, count) => sum + Math.min(count, groups), 0),
    );
    if (placed >= groups * least) best = Math.max(best, placed);
  }
  return best;
}
