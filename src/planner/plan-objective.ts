import type { CompactModel } from './compact-model.ts';
import { mostAbsencesOfOne } from './cost.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { Objective, PlannedSession, PlanningProblem } from './types.ts';

/** The six levels of a plan whose slots all exist; whether it keeps the hard rules is the checker's to say. */
export function planObjective<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  sessions: readonly PlannedSession<Person, SlotKey>[],
): Objective {
  const answersOf = problem.participants.map(({ id }) =>
    sessions.map((session) => problem.availability.get(id)?.get(session.slot)),
  );
  const absences = answersOf.map(
    (answers) => answers.filter((answer) => answer !== 'yes' && answer !== 'ifNeeded').length,
  );
  const days = daysAfterFixed(problem, sessions);
  const offTarget = days.map((day, index) =>
    Math.abs(day - (days[index - 1] ?? 0) - problem.spacing.targetDays),
  );
  return [
    sum(absences),
    Math.max(0, ...absences),
    answersOf.flat().filter((answer) => answer === 'ifNeeded').length,
    sum(offTarget),
    days.at(-1) ?? 0,
    sum(days),
  ];
}

/** What {@link planObjective} says of a plan on these slots, numbers of the model, without asking the problem again. */
export function objectiveOnSlots(model: CompactModel<string, string>, numbers: readonly number[]): Objective {
  let [absences, ifNeeded, offTarget, lastDay, summedDays] = [0, 0, 0, 0, 0];
  for (const number of numbers) {
    const slot = model.slots[number];
    if (slot === undefined) throw new RangeError(`No slot number ${number}.`);
    absences += slot.absences;
    ifNeeded += slot.ifNeeded;
    offTarget += Math.abs(slot.day - lastDay - model.targetGap);
    lastDay = slot.day;
    summedDays += slot.day;
  }
  return [absences, mostAbsencesOfOne(model, numbers), ifNeeded, offTarget, lastDay, summedDays];
}

/** Per session, the calendar days (of the problem's zone) since the fixed session. */
export function daysAfterFixed<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  sessions: readonly PlannedSession<Person, SlotKey>[],
): readonly number[] {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  return sessions.map(({ slot }) => {
    const chosen = problem.slots.find(({ id }) => id === slot);
    if (chosen === undefined) throw new RangeError('A planned slot is not in the problem.');
    return dayOf(chosen.start) - fixedDay;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
