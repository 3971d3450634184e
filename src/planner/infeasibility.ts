import type { CompactModel } from './compact-model.ts';
import type { InfeasibilityReason, PlanningProblem } from './types.ts';

export function infeasibilityReasons<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  model: CompactModel<Person, SlotKey> | undefined,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  void problem;
  void model;
  return [{ code: 'NO_COMBINATION' }];
}
