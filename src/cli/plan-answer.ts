import { whyInfeasible } from '../planner/conflict.ts';
import { fixedSessionOf } from '../planner/first-date.ts';
import { findBestPlan } from '../planner/planner.ts';
import { byTurns } from '../planner/turns.ts';
import type { PlannedSession, PlanningProblem, PlanOutcome } from '../planner/types.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { PlanArguments } from './plan-arguments.ts';
import { conflictLines } from './plan-conflict.ts';
import { firstDateAnswer, firstDateHelps } from './plan-first-date.ts';
import { answersTo } from './plan-questions.ts';
import { reasonLines } from './plan-reasons.ts';
import { repairAnswer } from './plan-repair.ts';
import { planLines } from './plan-report.ts';
import { turnsAnswer } from './plan-turns.ts';

/** What the command says: the outcome and fields beside it for `--json`, or all of it in Dutch. */
export type PlanAnswer = {
  readonly outcome: PlanOutcome;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
};

/**
 * The best plan, of those whose turn it is to host, and what was asked beside it. `known` is that plan, or that there is
 * none, for a caller that has it already.
 */
export function bestAnswer(
  problem: PlanningProblem,
  options: PlanArguments,
  known?: PlanOutcome,
): PlanAnswer {
  const turns = byTurns(problem);
  const outcome = known ?? findBestPlan(turns.problem);
  const turned = turnsAnswer(turns, outcome);
  if (fixedSessionOf(problem) === undefined) {
    const first = firstDateAnswer(turns.problem, outcome);
    const helps = options.whatHelps ? firstDateHelps(turns.problem, outcome) : { fields: {}, lines: [] };
    return {
      ...first,
      fields: { ...turned.fields, ...helps.fields },
      lines: joined(first.lines, turned.lines, helps.lines),
    };
  }
  const answers = answersTo(turns.problem, outcome, options);
  const conflict = whyInfeasible(turns.problem, outcome);
  return {
    outcome,
    fields: {
      ...(conflict && { conflict }),
      ...turned.fields,
      ...Object.fromEntries(answers.flatMap(({ fields }) => Object.entries(fields))),
    },
    lines: joined(
      outcome.status === 'infeasible'
        ? reasonLines(turns.problem, outcome.reasons)
        : planLines(turns.problem, outcome),
      conflict === undefined ? [] : conflictLines(turns.problem, conflict),
      turned.lines,
      ...answers.map(({ lines }) => lines),
    ),
  };
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

/** One Dutch line when something is asked that is not there for a first date. */
export function firstDateFault(
  problem: PlanningProblem,
  { repair, explain, alternatives, whyNot }: PlanArguments,
): string | undefined {
  if (fixedSessionOf(problem) !== undefined) return undefined;
  const asked = [
    repair === undefined ? undefined : '--repair',
    explain ? '--explain' : undefined,
    alternatives ? '--alternatives' : undefined,
    whyNot === undefined ? undefined : '--why-not',
  ].find((option) => option !== undefined);
  return asked && `${asked} is er niet voor een eerste datum (een bestand met planFrom).`;
}

/** An empty line between parts that say something. */
function joined(...parts: readonly (readonly string[])[]): readonly string[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}
