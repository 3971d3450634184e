import type { CandidateSlot } from '../planning/candidate-slots.ts';
import { DEFAULT_WEEKDAYS } from '../planning/round-settings.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import { type CalendarDate, daysBetween, weekdayOf } from '../shared/time.ts';
import { overlap } from './rules.ts';
import type { Appointment } from './types.ts';

/** Enough to choose from, few enough to answer on a phone in a minute. */
export const MOST_SUGGESTED = 8;
/** Somebody who cannot in one week, or never on one weekday, still has others to choose from. */
export const MOST_IN_A_WEEK = 2;
export const MOST_ON_A_WEEKDAY = 3;
/** A day that suits so many members fewer than the best one is not worth a question. */
const WORTH_ASKING = 2;
/** 1 January 2024, a Monday. */
const A_MONDAY = '2024-01-01' as CalendarDate;

export interface SuggestionFacts {
  /** Every moment that could be asked about, as the days are: chronological. */
  readonly slots: readonly CandidateSlot[];
  readonly members: readonly {
    readonly municipalityCode: MunicipalityCode;
    /** ISO weekdays that suit; none: all alike. */
    readonly weekdays: readonly number[];
  }[];
  /** What the facilitator or a member is in already. */
  readonly taken: readonly Pick<Appointment, 'startsAt' | 'endsAt'>[];
}

/**
 * Moments to ask a group about for its first session, chronological and {@link MOST_SUGGESTED} at most: on no day that is off, at
 * no moment at which one of them is in another session or talk, and those first that suit the most members; among equals the quiet
 * weekdays ({@link DEFAULT_WEEKDAYS}) and then the earlier moment. A day suits who said so of that weekday, and has no holiday or
 * council then. {@link MOST_IN_A_WEEK} and {@link MOST_ON_A_WEEKDAY} leave everybody something to choose.
 */
export function suggestMoments({ slots, members, taken }: SuggestionFacts): readonly CandidateSlot[] {
  const free = slots
    .filter((slot) => slot.offered && !taken.some((other) => overlap(slot, other)))
    .map((slot) => ({ slot, suits: members.filter((member) => isSuited(member, slot)).length }))
    .toSorted(
      (one, other) =>
        other.suits - one.suits ||
        Number(isQuiet(other.slot)) - Number(isQuiet(one.slot)) ||
        (one.slot.startsAt < other.slot.startsAt ? -1 : 1),
    );
  const best = free[0]?.suits ?? 0;
  const chosen: CandidateSlot[] = [];
  for (const { slot, suits } of free) {
    if (chosen.length === MOST_SUGGESTED || suits < best - WORTH_ASKING) break;
    const inWeek = chosen.filter(({ date }) => weekOf(date) === weekOf(slot.date));
    const onWeekday = chosen.filter(({ date }) => weekdayOf(date) === weekdayOf(slot.date));
    if (inWeek.length < MOST_IN_A_WEEK && onWeekday.length < MOST_ON_A_WEEKDAY) chosen.push(slot);
  }
  return chosen.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

function isSuited(
  { municipalityCode, weekdays }: SuggestionFacts['members'][number],
  { date, marks }: CandidateSlot,
): boolean {
  const isAway = marks.some(
    (mark) =>
      mark.effect !== 'info' && 'municipalities' in mark && mark.municipalities.includes(municipalityCode),
  );
  return !isAway && (weekdays.length === 0 || weekdays.includes(weekdayOf(date)));
}

function isQuiet({ date }: CandidateSlot): boolean {
  return DEFAULT_WEEKDAYS.includes(weekdayOf(date));
}

/** Weeks from Monday to Sunday, counted from a fixed one. */
function weekOf(date: CalendarDate): number {
  return Math.floor(daysBetween(A_MONDAY, date) / 7);
}
