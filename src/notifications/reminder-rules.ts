import {
  addDays,
  type CalendarDate,
  dateOf,
  daysBetween,
  type Instant,
  instantAt,
  inZone,
  type TimeOfDay,
  timeOfDayOf,
} from '../shared/time.ts';

/** What is sent before a session: to everyone who comes, twice, and to who receives the group. */
export type ReminderKind = 'twoWeeks' | 'twoDays' | 'hostChecklist';

/** Local time in Amsterdam, from inclusive, until exclusive: nobody is reminded at night. */
const HOURS = { from: '08:00' as TimeOfDay, until: '20:00' as TimeOfDay };
const DAYS_BEFORE = { twoWeeks: 14, twoDays: 2 } as const;
/** A program that did not run on the day itself still reminds within this many days. */
const LATE_DAYS = { twoWeeks: 2, twoDays: 1 } as const;

/** The day on which a reminder goes, by the calendar of Amsterdam; a month before 31 March is 28 or 29 February. */
export function reminderDate(kind: ReminderKind, startsAt: Instant): CalendarDate {
  const date = dateOf(startsAt);
  if (kind !== 'hostChecklist') return addDays(date, -DAYS_BEFORE[kind]);
  const aMonthBefore = inZone(startsAt).minus({ months: 1 }).toFormat('yyyy-MM-dd');
  // Made by luxon in this very form
  return aMonthBefore as CalendarDate;
}

/** Which reminders of a session go at this moment, if they did not yet. */
export function remindersNow(startsAt: Instant, now: Instant): readonly ReminderKind[] {
  const time = timeOfDayOf(now);
  if (time < HOURS.from || time >= HOURS.until || startsAt <= now) return [];
  const today = dateOf(now);
  const late = (kind: ReminderKind): number => daysBetween(reminderDate(kind, startsAt), today);
  const isNow = (kind: 'twoWeeks' | 'twoDays'): boolean => late(kind) >= 0 && late(kind) <= LATE_DAYS[kind];
  return [
    ...(isNow('twoWeeks') ? (['twoWeeks'] as const) : []),
    ...(isNow('twoDays') ? (['twoDays'] as const) : []),
    ...(late('hostChecklist') >= 0 && daysBetween(today, dateOf(startsAt)) > DAYS_BEFORE.twoWeeks
      ? (['hostChecklist'] as const)
      : []),
  ];
}

/** Who was told of the session, as it is, after the moment at which its reminder was to go needs no reminder. */
export function isReminderNeeded(
  kind: ReminderKind,
  startsAt: Instant,
  toldAt: Instant | undefined,
): boolean {
  if (kind === 'hostChecklist' || toldAt === undefined) return true;
  // Eight in the morning exists once on every day
  const moment = instantAt(reminderDate(kind, startsAt), HOURS.from);
  return moment === undefined || toldAt <= moment;
}
