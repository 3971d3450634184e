import { whyInfeasible } from '../planner/conflict.ts';
import { fixedSessionOf } from '../planner/first-date.ts';
import { findBestPlan } from '../planner/planner.ts';
import { asPeopleCount } from '../planner/session-numbers.ts';
import { byTurns } from '../planner/turns.ts';
import type { PlannedSession, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { CalendarDate } from '../shared/time.ts';
import { conflictLines } from '../wording/conflict.ts';
import { reasonLines } from '../wording/reasons.ts';
import { joined } from '../wording/wording.ts';
import type { PlanArguments } from './plan-arguments.ts';
import { firstDateLines } from './plan-first-date.ts';
import { answersTo } from './plan-questions.ts';
import { repairAnswer } from './plan-repair.ts';
import { planLines } from './plan-report.ts';
import { turnsAnswer } from './plan-turns.ts';

/** What the command says, sessions numbered as people count: the outcome and fields beside it for `--json`, or all of it in Dutch. */
export type PlanAnswer = {
  readonly outcome: PlanOutcome;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
};

/** The outcome of a problem by turns and nothing beside it: for who has no time to have more looked into. */
export function outcomeAnswer(problem: PlanningProblem, found: PlanOutcome): PlanAnswer {
  const outcome = asPeopleCount(problem, found);
  return { outcome, fields: {}, lines: outcomeLines(problem, outcome) };
}

/** The best plan, of those whose turn it is to host, and what was asked beside it. */
export function bestAnswer(problem: PlanningProblem, options: PlanArguments): PlanAnswer {
  const turns = byTurns(problem);
  const found = findBestPlan(turns.problem);
  const outcome = asPeopleCount(problem, found);
  const conflict = asPeopleCount(problem, whyInfeasible(turns.problem, found));
  const turned = turnsAnswer(turns, outcome);
  const answers = answersTo(turns.problem, found, options);
  return {
    outcome,
    fields: {
      ...(conflict && { conflict }),
      ...turned.fields,
      ...Object.fromEntries(answers.flatMap(({ fields }) => Object.entries(fields))),
    },
    lines: joined(
      outcomeLines(turns.problem, outcome),
      conflict === undefined ? [] : conflictLines(turns.problem, conflict),
      turned.lines,
      ...answers.map(({ lines }) => lines),
    ),
  };
}

function outcomeLines(problem: PlanningProblem, outcome: PlanOutcome): readonly string[] {
  if (outcome.status === 'infeasible') return reasonLines(problem, outcome.reasons);
  return fixedSessionOf(problem) === undefined
    ? firstDateLines(problem, outcome)
    : planLines(problem, outcome);
}

/** The plan that changes least. Who hosts in the confirmed plan goes before the rotation. */
export function repairedAnswer(
  problem: PlanningProblem,
  plan: readonly PlannedSession[],
  heldBefore: CalendarDate | undefined,
): PlanAnswer {
  const turns = byTurns(
    problem,
    plan.map(({ host }) => host),
  );
  const answer = repairAnswer(turns.problem, plan, heldBefore);
  if (answer.outcome.status === 'infeasible') return answer;
  const turned = turnsAnswer(turns, answer.outcome, 'Wie al als gastheer in de planning stond, gaat voor.');
  return {
    ...answer,
    fields: { ...answer.fields, ...turned.fields },
    lines: joined(answer.lines, turned.lines),
  };
}
