import { type HostingRefusal, mayHost } from '../hosting/rules.ts';
import type { Result } from '../shared/result.ts';
import type { PlanningProblem } from './types.ts';

/** Whether this person can receive the group on this slot, by their answer and `cannotHost`; not whose turn it is. */
export function mayHostAt<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  person: Person,
  slot: SlotKey,
): Result<'mayHost', HostingRefusal> {
  return mayHost({
    attendance: problem.availability.get(person)?.get(slot) ?? 'unanswered',
    cannotReceive: problem.cannotHost.get(person)?.has(slot) === true,
  });
}
