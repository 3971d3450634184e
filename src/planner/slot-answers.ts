import type { PlanningProblem } from './types.ts';

/** Who did not simply say "yes" to a slot, in the problem's order of participants. */
export type SlotAnswers<Person extends string> = {
  readonly saidNo: readonly Person[];
  readonly notAnswered: readonly Person[];
  readonly ifNeeded: readonly Person[];
};

export function slotAnswers<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  slot: SlotKey,
): SlotAnswers<Person> {
  const answered = (answer: 'no' | 'ifNeeded' | undefined): readonly Person[] =>
    problem.participants
      .map(({ id }) => id)
      .filter((id) => problem.availability.get(id)?.get(slot) === answer);
  return { saidNo: answered('no'), notAnswered: answered(undefined), ifNeeded: answered('ifNeeded') };
}
