import type { AnswerRoundFragment } from '../gql/graphql.ts';
import { monthInWords } from '../time/amsterdam.ts';
import type { Mark, Marks } from './answer-queue.ts';
import { groupedBy } from './grouping.ts';

export type AnswerSlot = AnswerRoundFragment['slots'][number];

/** One day to answer for, with its parts in order of time. */
export interface AnswerDay {
  readonly date: string;
  readonly slots: readonly AnswerSlot[];
}

export interface AnswerMonth {
  readonly name: string;
  readonly days: readonly AnswerDay[];
}

/** Slots that people are asked about: on offer, in order of time. */
export function askedSlots(slots: readonly AnswerSlot[]): readonly AnswerSlot[] {
  return slots
    .filter((slot) => slot.state === 'OFFERED')
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : a.startsAt > b.startsAt ? 1 : 0));
}

/** The slots by month and day, in the order given. */
export function answerMonths(slots: readonly AnswerSlot[]): readonly AnswerMonth[] {
  const days = groupedBy(slots, (slot) => slot.date).map(([date, ofDay]) => ({
    date,
    slots: ofDay,
  }));
  return groupedBy(days, (day) => monthInWords(day.date)).map(([name, ofMonth]) => ({ name, days: ofMonth }));
}

/** The answers a participant gave, as the server knows them; none for who is not in the group. */
export function savedMarks(
  respondent: Pick<NonNullable<AnswerRoundFragment['respondent']>, 'answers'> | null,
): Marks {
  const entries = respondent?.answers.map((given): [string, Mark] => [
    given.slot.id,
    { answer: given.answer, canHost: given.canHost },
  ]);
  return Object.fromEntries(entries ?? []);
}

/** How far somebody is. Slots without an answer are not answered; they never count as a no. */
export function progressOf(
  slots: readonly AnswerSlot[],
  marks: Marks,
): { readonly answered: number; readonly asked: number } {
  return { answered: slots.filter((slot) => marks[slot.id]?.answer).length, asked: slots.length };
}

/** How many of a month are still to answer. */
export function openIn(month: AnswerMonth, marks: Marks): number {
  const slots = month.days.flatMap((day) => day.slots);
  return slots.filter(({ id }) => !marks[id]?.answer).length;
}

/** The next slot without an answer: after the slot one is at, else the first of all. */
export function nextOpen(
  slots: readonly AnswerSlot[],
  marks: Marks,
  at: string | undefined,
): string | undefined {
  const open = (candidates: readonly AnswerSlot[]) => candidates.find(({ id }) => !marks[id]?.answer)?.id;
  const place = slots.findIndex(({ id }) => id === at);
  return open(slots.slice(place + 1)) ?? open(slots);
}
