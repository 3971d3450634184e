import type { Result } from '../shared/result.ts';
import type { FileReader, JsonNode } from './file-reader.ts';
import { FILE_LIMITS, type ProblemFileRefusal, readJsonFile } from './problem-file.ts';
import { firstPlannedNumber, numberInProblem } from './session-numbers.ts';
import { dayNumbersIn } from './slot-days.ts';
import type { PlannedSession, PlanningProblem } from './types.ts';

/**
 * Reads a confirmed plan for a problem: JSON as `--json` writes it, of which only `sessions` is looked at. The text
 * may be anything: never throws. Sessions in it are numbered as people count them, from 2 or for a first date from 1,
 * without a gap, and each is on a later day than the one before, as far as their slots still exist: slots and hosts may
 * be gone from the problem. In the plan they are numbered as the problem does.
 */
export function readPlanFile(
  text: string,
  problem: PlanningProblem,
): Result<readonly PlannedSession[], ProblemFileRefusal> {
  return readJsonFile(text, (reader, root) => {
    const sessions = reader.list(reader.field(root, 'sessions'), FILE_LIMITS.sessions);
    const first = firstPlannedNumber(problem);
    const plan = sessions.map((node, index) => ({
      ...readSession(reader, node, first + index),
      session: numberInProblem(problem, first + index),
    }));
    checkDays(reader, sessions, plan, problem);
    return plan;
  });
}

function readSession(reader: FileReader, node: JsonNode, expected: number): Omit<PlannedSession, 'session'> {
  const number = reader.field(node, 'session');
  if (number.value !== expected) reader.fault(number, { code: 'NOT_THE_NEXT_NUMBER', expected });
  const slot = reader.id(reader.field(node, 'slot'));
  const host = reader.nullableField(node, 'host');
  return { slot, host: host.value === null ? null : reader.id(host) };
}

function checkDays(
  reader: FileReader,
  nodes: readonly JsonNode[],
  plan: readonly PlannedSession[],
  { slots, timeZone }: PlanningProblem,
): void {
  const dayOf = dayNumbersIn(timeZone);
  let before = Number.NEGATIVE_INFINITY;
  for (const [index, planned] of plan.entries()) {
    const slot = slots.find(({ id }) => id === planned.slot);
    const node = nodes[index];
    if (slot === undefined || node === undefined) continue;
    if (dayOf(slot.start) <= before) reader.fault(reader.field(node, 'slot'), { code: 'NOT_ON_A_LATER_DAY' });
    before = dayOf(slot.start);
  }
}
