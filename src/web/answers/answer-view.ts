import type { AnswerRoundFragment } from '../gql/graphql.ts';
import { monthInWords, weekdayOf } from '../time/amsterdam.ts';
import type { Mark, Marks } from './answer-queue.ts';

export type AnswerSlot = AnswerRoundFragment['slots'][number];

/** One day to answer for, with its parts in order of time. */
export interface AnswerDay {
  readonly date: string;
  readonly slots: readonly AnswerSlot[];
  readonly marks: AnswerSlot['marks'];
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
    marks: ofDay.flatMap((slot) => slot.marks),
  }));
  return groupedBy(days, (day) => monthInWords(day.date)).map(([name, ofMonth]) => ({ name, days: ofMonth }));
}

/** A weekday and day part that can be answered in one go: "alle maandagen, middag". */
export interface SlotSeries {
  readonly weekday: number;
  readonly dayPart: string;
  readonly slotIds: readonly string[];
}

/** The series of two slots or more, Monday first. */
export function slotSeries(slots: readonly AnswerSlot[]): readonly SlotSeries[] {
  return groupedBy(slots, (slot) => `${weekdayOf(slot.date)} ${slot.dayPart}`)
    .map(([key, ofSeries]) => ({
      weekday: Number(key.slice(0, 1)),
      dayPart: key.slice(2),
      slotIds: ofSeries.map((slot) => slot.id),
    }))
    .filter((series) => series.slotIds.length > 1)
    .toSorted((a, b) => a.weekday - b.weekday);
}

/** The answers a participant gave, as the server knows them; none for who is not in the group. */
export function savedMarks(respondent: AnswerRoundFragment['respondent']): Marks {
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

function groupedBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [string, readonly Item[]])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups];
}
