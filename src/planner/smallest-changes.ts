/**
 * For a problem without a plan: the fewest answers that must become "yes" together, and which.
 *
 * First it is asked whether a plan exists when everybody says "yes" to everything; if not, no answers help. Then
 * 2, 3, ... changes are tried until some set of that size makes a plan possible (change-search.ts).
 */

import { countsOf } from './absence-counts.ts';
import { type ChangeableStop, changeLayers, withoutNeedier } from './change-bounds.ts';
import { type Change, ChangeSearch } from './change-search.ts';
import { type CompactModel, compactModel, hostsOf, openSlots, peopleOf } from './compact-model.ts';
import { findBestPlan, type Solve } from './planner.ts';
import type { PlanningProblem } from './types.ts';

export type ChangedAnswer<Person extends string = string, SlotKey extends string = string> = {
  readonly participant: Person;
  readonly slot: SlotKey;
};

export type SmallestChanges<Person extends string = string, SlotKey extends string = string> = {
  /** Proven: with fewer answers changed there is no plan. */
  readonly fewestChanges: number;
  /**
   * All sets of that size, when they are at most a thousand; otherwise the first hundred. A set lists its answers
   * in slot order, then by participant; sets are ordered by their first answer, then by the second, and so on.
   * Single answers are in the order of the improvements.
   */
  readonly sets: readonly (readonly ChangedAnswer<Person, SlotKey>[])[];
  /** How many there are in all; null when counting was given up: then `sets` are the first of those found. */
  readonly setCount: number | null;
};

const MOST_LISTED = 1000;
const LISTED_OF_MORE = 100;
/** Steps after which the sets are no longer counted. The proof of the fewest is never cut short. */
const MOST_STEPS = 3_000_000;

/** Null when no answers could help. `singles`: the answers that help by themselves, all of them. */
export function smallestChanges<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  singles: readonly ChangedAnswer<Person, SlotKey>[],
  solve: Solve = findBestPlan,
): SmallestChanges<Person, SlotKey> | null {
  if (singles.length > 0) {
    const sets = singles.map(({ participant, slot }) => [{ participant, slot }]);
    const listed = sets.length > MOST_LISTED ? LISTED_OF_MORE : MOST_LISTED;
    return { fewestChanges: 1, sets: sets.slice(0, listed), setCount: sets.length };
  }
  const model = compactModel(problem);
  if (model === undefined || solve(withEveryYes(problem)).status === 'infeasible') return null;
  const people = peopleOf(problem);
  const open = openSlots(problem, people, hostsOf(problem));
  const stops = changeableStops(problem, model);
  const limit = model.maxAbsences;
  const few = changeLayers(model, stops.map(withoutNeedier));
  for (let size = 2; size <= people.length * open.length; size += 1) {
    const first = new ChangeSearch(model, limit, few, size);
    if (!first.anySet()) continue;
    const all = new ChangeSearch(model, limit, changeLayers(model, stops), size);
    const counted = all.everySet(MOST_STEPS);
    const answerOf = ({ slot, person }: Change): readonly ChangedAnswer<Person, SlotKey>[] => {
      const [participant, chosen] = [people[person], open[slot]];
      return participant === undefined || chosen === undefined ? [] : [{ participant, slot: chosen.id }];
    };
    const found = all.count > 0 ? all : first;
    const sets = found.firstSets(found.count > MOST_LISTED ? LISTED_OF_MORE : MOST_LISTED);
    return {
      fewestChanges: size,
      sets: sets.map((set) => set.flatMap(answerOf)),
      setCount: counted ? all.count : null,
    };
  }
  throw new RangeError(
    'With every answer changed there is a plan, and yet no set of answers makes one possible.',
  );
}

function withEveryYes<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): PlanningProblem<Person, SlotKey> {
  const everySlot = new Map(problem.slots.map(({ id }) => [id, 'yes'] as const));
  return { ...problem, availability: new Map(problem.participants.map(({ id }) => [id, everySlot])) };
}

/** Per session, the open slots that the locks allow. */
function changeableStops<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  model: CompactModel<Person, SlotKey>,
): readonly (readonly ChangeableStop[])[] {
  const people = peopleOf(problem);
  const hosts = hostsOf(problem);
  const now = openSlots(problem, people, hosts);
  const ifYes = openSlots(withEveryYes(problem), people, hosts);
  return model.locks.map((lock) =>
    now.flatMap(({ id, day, absent, absences, hosts: able }, slot) => {
      if (lock.slot !== undefined && lock.slot !== id) return [];
      const short = Math.max(0, problem.attendance.minPresent - (people.length - absences));
      const ableIfYes = (ifYes[slot]?.hosts ?? 0) & lock.hosts;
      const [first, second, third] = countsOf(absent);
      return [
        { slot, day, absent, first, second, third, absences, short, able: able & lock.hosts, ableIfYes },
      ];
    }),
  );
}
