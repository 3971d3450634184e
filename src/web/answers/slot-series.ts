import { answerTexts } from '../texts/nl-answers.ts';
import { dayAndMonth, inAmsterdam, weekdayName, weekdayOf } from '../time/amsterdam.ts';
import type { AnswerSlot } from './answer-view.ts';
import { groupedBy } from './grouping.ts';

/** Moments that can be answered in one go, with what people call them. */
export interface SlotSeries {
  readonly name: string;
  readonly slotIds: readonly string[];
}

export const SERIES_KINDS = ['weekdays', 'dayParts', 'weeks'] as const;
export type SeriesKind = (typeof SERIES_KINDS)[number];

/** The series of one kind, of two moments or more, in the order of a calendar. `slots` in order of time. */
export function slotSeries(kind: SeriesKind, slots: readonly AnswerSlot[]): readonly SlotSeries[] {
  return SERIES[kind](slots).filter(({ slotIds }) => slotIds.length > 1);
}

const SERIES = { weekdays: byWeekday, dayParts: byDayPart, weeks: byWeek } as const;

/** Each weekday as a whole where it has several parts, then its parts one by one. */
function byWeekday(slots: readonly AnswerSlot[]): readonly SlotSeries[] {
  return groupedBy(slots, ({ date }) => weekdayOf(date))
    .toSorted(([one], [other]) => one - other)
    .flatMap(([weekday, ofDay]) => {
      const parts = byPart(ofDay).map(([dayPart, ofPart]) =>
        series(answerTexts.seriesName(weekdayName(weekday), dayPart), ofPart),
      );
      const whole = series(answerTexts.weekdayName(weekdayName(weekday)), ofDay);
      return parts.length > 1 ? [whole, ...parts] : parts;
    });
}

function byDayPart(slots: readonly AnswerSlot[]): readonly SlotSeries[] {
  const parts = byPart(slots).map(([dayPart, ofPart]) => series(answerTexts.dayPartName(dayPart), ofPart));
  return [series(answerTexts.allName, slots), ...(parts.length > 1 ? parts : [])];
}

/** The parts of the day in the order of the clock, whatever the first day begins with. */
function byPart(slots: readonly AnswerSlot[]) {
  const startOf = ([first]: readonly AnswerSlot[]) => (first ? inAmsterdam(first.startsAt).time : '');
  return groupedBy(slots, ({ dayPart }) => dayPart).toSorted(([, one], [, other]) =>
    startOf(one) < startOf(other) ? -1 : 1,
  );
}

function byWeek(slots: readonly AnswerSlot[]): readonly SlotSeries[] {
  return groupedBy(slots, ({ date }) => mondayOf(date)).map(([, ofWeek]) => {
    const dates = ofWeek.map(({ date }) => date);
    return series(answerTexts.weekName(dayAndMonth(dates[0] ?? ''), dayAndMonth(dates.at(-1) ?? '')), ofWeek);
  });
}

function series(name: string, slots: readonly AnswerSlot[]): SlotSeries {
  return { name, slotIds: slots.map(({ id }) => id) };
}

/** The Monday on or before a calendar day. */
function mondayOf(date: string): string {
  const millis = Date.parse(`${date}T00:00:00Z`) - (weekdayOf(date) - 1) * 86_400_000;
  return new Date(millis).toISOString().slice(0, 10);
}
