/**
 * For a problem without a plan: which agreements - sessions that are locked, hosts who wish for certain days only - must be
 * let go together for a plan to exist.
 *
 * WHY BY SIZE. Letting go never takes a plan away: without any agreement there are the most plans. So when even then there
 * is none, no set helps; and otherwise sets of 1, 2, 3, ... agreements are tried, and the first size at which one helps is
 * the fewest. There are no more agreements than sessions and hosts, so there are few sets.
 */
import { compareObjectives } from './objective.ts';
import { findBestPlan, type Solve } from './planner.ts';
import type { Objective, PlanningProblem } from './types.ts';

/** Something agreed that is not an answer: all locks of a session, or the wish of a host. */
export type Agreement<Person extends string = string> =
  | { readonly agreed: 'lock'; readonly session: number }
  | { readonly agreed: 'wish'; readonly participant: Person };

export type LettingGo<Person extends string = string> = {
  /** Proven: with fewer let go there is no plan. */
  readonly fewest: number;
  /**
   * All sets of that size that give a plan, with the objective of the best one then; best first, and of equal ones in
   * order of the agreements: locks by session, then wishes in the order given.
   */
  readonly sets: readonly {
    readonly agreements: readonly Agreement<Person>[];
    readonly objective: Objective;
  }[];
};

/** Per participant with a wish: the slots of `cannotHost` on which nothing but that wish is in the way. */
export type Wishes<Person extends string, SlotKey extends string> = readonly (readonly [
  Person,
  readonly SlotKey[],
])[];

/** Null: there is no plan without all of them either. Only for a problem without a plan. Exact and deterministic. */
export function lettingGo<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  wishes: Wishes<Person, SlotKey>,
  solve: Solve = findBestPlan,
): LettingGo<Person> | null {
  const agreements = agreementsOf(problem, wishes);
  const solved = (gone: readonly Agreement<Person>[]) => solve(without(problem, wishes, gone));
  if (agreements.length === 0 || solved(agreements).status === 'infeasible') return null;
  for (let size = 1; size <= agreements.length; size += 1) {
    const sets = setsOf(agreements, size).flatMap((gone) => {
      const outcome = solved(gone);
      return outcome.status === 'optimal' ? [{ agreements: gone, objective: outcome.objective }] : [];
    });
    if (sets.length === 0) continue;
    return { fewest: size, sets: sets.sort((a, b) => compareObjectives(a.objective, b.objective)) };
  }
  throw new RangeError('Without any agreement there is a plan, and yet no set of them makes one possible.');
}

function agreementsOf<Person extends string, SlotKey extends string>(
  { locks }: PlanningProblem<Person, SlotKey>,
  wishes: Wishes<Person, SlotKey>,
): readonly Agreement<Person>[] {
  const locked = [...new Set(locks.map(({ session }) => session))].sort((a, b) => a - b);
  return [
    ...locked.map((session) => ({ agreed: 'lock', session }) as const),
    ...wishes.map(([participant]) => ({ agreed: 'wish', participant }) as const),
  ];
}

function without<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  wishes: Wishes<Person, SlotKey>,
  gone: readonly Agreement<Person>[],
): PlanningProblem<Person, SlotKey> {
  const sessions = new Set(gone.flatMap((one) => (one.agreed === 'lock' ? [one.session] : [])));
  const people = new Set(gone.flatMap((one) => (one.agreed === 'wish' ? [one.participant] : [])));
  const cannotHost = new Map(problem.cannotHost);
  for (const [participant, slots] of wishes) {
    if (!people.has(participant)) continue;
    const free = new Set(slots);
    const before = problem.cannotHost.get(participant) ?? new Set();
    cannotHost.set(participant, new Set([...before].filter((slot) => !free.has(slot))));
  }
  return { ...problem, cannotHost, locks: problem.locks.filter(({ session }) => !sessions.has(session)) };
}

/** All sets of so many, each in the order of the list. */
function setsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, place) =>
    setsOf(items.slice(place + 1), size - 1).map((rest) => [item, ...rest]),
  );
}
