import {
  type CompactModel,
  compactModel,
  hostsOf,
  openSlots,
  peopleOf,
  presenceOf,
} from './compact-model.ts';
import { infeasibilityReasons } from './infeasibility.ts';
import { objectiveOnSlots } from './plan-objective.ts';
import { bestPlan, easyPlan, type FoundPlan } from './search.ts';
import type { Objective, PlannedSession, PlanningProblem, PlanOutcome } from './types.ts';

/** Answers a problem as {@link findBestPlan} does; a caller may give one that remembers, counts or can be cancelled. */
export type Solve = <Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
) => PlanOutcome<Person, SlotKey>;

/**
 * The best plan for the problem, or the proof that there is none, with reasons. Exact and deterministic: the
 * same problem gives the same plan on every machine, in whatever order its participants and slots are given
 * (ties: search.ts). Reads no clock.
 *
 * The problem must be sound: ids known and unique, `sessionsToPlan` 1 to 10, at most 16 participants, slots
 * within four years of the fixed session, whole numbers of days. The file reader and the planning service
 * check that. A RangeError on a problem too long to be compared exactly.
 */
export function findBestPlan<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): PlanOutcome<Person, SlotKey> {
  const [people, hosts] = [peopleOf(problem), hostsOf(problem)];
  const presence = presenceOf(problem, people);
  const modelWith = (mostAbsent: number): CompactModel<Person, SlotKey> | undefined =>
    compactModel(problem, openSlots(problem, people, hosts, mostAbsent, presence));
  const mostAbsent = people.length - problem.attendance.minPresent;
  if (mostAbsent > FEW_ABSENCES && problem.slots.length > MANY_SLOTS) {
    const model = modelWith(FEW_ABSENCES);
    const found = model && easyPlan(model, FEW_ABSENCES);
    if (found !== undefined) return outcomeOf(problem, model, found);
  }
  const model = modelWith(mostAbsent);
  return outcomeOf(problem, model, model && bestPlan(model));
}

/** The slots at which no more than this are absent are tried first: see FEW ABSENCES in search.ts. */
const FEW_ABSENCES = 1;
/** With fewer, that saves no more than it takes where it is in vain. */
const MANY_SLOTS = 500;

/** What a finished search over the model found, in terms of the problem. */
export function outcomeOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  model: CompactModel<Person, SlotKey> | undefined,
  found: FoundPlan | undefined,
): PlanOutcome<Person, SlotKey> {
  if (model === undefined || found === undefined)
    return { status: 'infeasible', reasons: infeasibilityReasons(problem, model) };
  return { status: 'optimal', ...measuredPlan(model, found) };
}

/** A plan that was found, in terms of the problem, with its objective. */
export function measuredPlan<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
  found: FoundPlan,
): { readonly objective: Objective; readonly sessions: readonly PlannedSession<Person, SlotKey>[] } {
  const sessions = found.slots.map((slotIndex, index) => {
    const slot = model.slots[slotIndex];
    if (slot === undefined) throw new RangeError(`No slot number ${slotIndex}.`);
    return { session: index + 2, slot: slot.id, host: model.hosts[found.hosts[index] ?? -1] ?? null };
  });
  return { objective: objectiveOnSlots(model, found.slots), sessions };
}
