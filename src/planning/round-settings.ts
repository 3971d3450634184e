import type { Attendance, Spacing } from '../planner/types.ts';
import { addDays, type CalendarDate, type TimeOfDay } from '../shared/time.ts';
import type { DayPart, Period } from './candidate-slots.ts';

/** What the guide chooses when opening a planning round. */
export interface RoundSettings {
  readonly period: Period;
  /** ISO weekdays, 1 Monday .. 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly dayParts: readonly DayPart[];
  readonly spacing: Spacing;
  readonly attendance: Attendance;
}

// The cast is safe: only the two times below pass here, and the tests read them back.
const timeOfDay = (text: `${number}:${number}`) => text as TimeOfDay;

export const MORNING: DayPart = { name: 'ochtend', starts: timeOfDay('09:30'), ends: timeOfDay('12:30') };
export const AFTERNOON: DayPart = { name: 'middag', starts: timeOfDay('13:30'), ends: timeOfDay('16:30') };

/** 3 to 9 weeks apart, 6 is the aim (domain, "Joint planning", D). */
export const DEFAULT_SPACING: Spacing = { minDays: 21, maxDays: 63, targetDays: 42 };

/** Monday, Thursday, Friday: the college meets on Tuesday, most councils on Wednesday or Thursday evening. */
export const DEFAULT_WEEKDAYS: readonly number[] = [1, 4, 5];

/**
 * Settings to start a round with: afternoons on quiet weekdays, from the first day after the fixed session that the
 * spacing allows to the last one it can reach. One day part keeps the number of questions small enough for ten
 * minutes around a table; {@link MORNING} can be added.
 *
 * @param groupSize number of participants, without the facilitator
 */
export function defaultRoundSettings(
  fixedSessionDate: CalendarDate,
  sessionsToPlan: number,
  groupSize: number,
): RoundSettings {
  return {
    period: {
      from: addDays(fixedSessionDate, DEFAULT_SPACING.minDays),
      to: addDays(fixedSessionDate, DEFAULT_SPACING.maxDays * sessionsToPlan),
    },
    weekdays: DEFAULT_WEEKDAYS,
    dayParts: [AFTERNOON],
    spacing: DEFAULT_SPACING,
    attendance: defaultAttendance(groupSize),
  };
}

/** One may be missing, and nobody twice. */
export function defaultAttendance(groupSize: number): Attendance {
  return { minPresent: Math.max(1, groupSize - 1), maxAbsencesPerParticipant: 1 };
}
