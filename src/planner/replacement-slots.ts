import { repairPlan } from './repair.ts';
import type { PlannedSession, PlanningProblem } from './types.ts';

/**
 * The moments to which one session can move while all others stay, the best first: the repair that changes least, then the
 * one that changes least without that slot, and so on. In `problem` the other sessions are locked, and the slot at which
 * the session is now is not among the slots. At most `most`; empty when no slot keeps the rules.
 */
export function replacementSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  plan: readonly PlannedSession<Person, SlotKey>[],
  { session, most }: { readonly session: number; readonly most: number },
): readonly SlotKey[] {
  const found: SlotKey[] = [];
  while (found.length < most) {
    const vetoedSlots = new Set([...problem.vetoedSlots, ...found]);
    const repair = repairPlan({ ...problem, vetoedSlots }, plan);
    if (repair.status === 'infeasible') break;
    const moved = repair.sessions.find((planned) => planned.session === session);
    if (moved === undefined) break;
    found.push(moved.slot);
  }
  return found;
}
