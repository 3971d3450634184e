/**
 * Which settings would help: the spacing, the quorum and the allowed absences, each loosened by itself, and the
 * first value at which the best plan gets better or a plan becomes possible.
 *
 * WHY THE FIRST. A looser setting leaves every plan a plan at the same objective (none of the four is part of
 * it), so the best objective only gets better with each further step, and halving finds the first.
 */
import { firstStep } from './first-step.ts';
import { compareObjectives } from './objective.ts';
import { findBestPlan, type Solve } from './planner.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { Objective, PlanningProblem, PlanOutcome } from './types.ts';

export type SettingStep = {
  readonly from: number;
  /** The first value that helps: with any value from `from` up to here, this one excluded, nothing changes. */
  readonly to: number;
  /** Of the best plan with that value. */
  readonly objective: Objective;
};

/** Null where no value helps, up to the loosest that means anything. */
export type SettingsThatHelp = {
  /** Down to 1: sessions are on different days. */
  readonly minDays: SettingStep | null;
  /** Up to the days from the fixed session to the last slot. */
  readonly maxDays: SettingStep | null;
  /** Down to 0. */
  readonly minPresent: SettingStep | null;
  /** Up to the number of sessions. */
  readonly maxAbsencesPerParticipant: SettingStep | null;
};

/** `outcome` is that of the problem as it is. Exact and deterministic. */
export function settingsThatHelp<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  outcome: PlanOutcome<Person, SlotKey>,
  solve: Solve = findBestPlan,
): SettingsThatHelp {
  const { spacing, attendance } = problem;
  const step = (
    from: number,
    loosest: number,
    changed: (value: number) => PlanningProblem<Person, SlotKey>,
  ): SettingStep | null => {
    const direction = Math.sign(loosest - from);
    const found = firstStep(1, Math.abs(loosest - from), (steps) =>
      betterObjective(solve(changed(from + direction * steps)), outcome),
    );
    return found === undefined ? null : { from, to: from + direction * found.step, objective: found.found };
  };
  return {
    minDays: step(spacing.minDays, Math.min(spacing.minDays, 1), (minDays) => ({
      ...problem,
      spacing: { ...spacing, minDays },
    })),
    maxDays: step(spacing.maxDays, Math.max(spacing.maxDays, lastSlotDay(problem)), (maxDays) => ({
      ...problem,
      spacing: { ...spacing, maxDays },
    })),
    minPresent: step(attendance.minPresent, 0, (minPresent) => ({
      ...problem,
      attendance: { ...attendance, minPresent },
    })),
    maxAbsencesPerParticipant: step(
      attendance.maxAbsencesPerParticipant,
      Math.max(attendance.maxAbsencesPerParticipant, problem.sessionsToPlan),
      (maxAbsencesPerParticipant) => ({
        ...problem,
        attendance: { ...attendance, maxAbsencesPerParticipant },
      }),
    ),
  };
}

function betterObjective(outcome: PlanOutcome, before: PlanOutcome): Objective | undefined {
  if (outcome.status === 'infeasible') return undefined;
  const isBetter =
    before.status === 'infeasible' || compareObjectives(outcome.objective, before.objective) < 0;
  return isBetter ? outcome.objective : undefined;
}

function lastSlotDay(problem: PlanningProblem): number {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  return problem.slots.reduce((last, { start }) => Math.max(last, dayOf(start) - fixedDay), 0);
}
