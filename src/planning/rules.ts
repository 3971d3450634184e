import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import {
  addDays,
  type CalendarDate,
  dateOf,
  type Instant,
  instantFromMillis,
  inZone,
  millisOf,
  timeOfDayOf,
} from '../shared/time.ts';
import type { Cycle, Session } from '../trajectories/types.ts';
import {
  type CandidateSlot,
  type CandidateSlotsRefusal,
  type DayPart,
  MAX_SLOTS,
} from './candidate-slots.ts';
import type {
  AnswerByOutsideRound,
  ChangeSettingsRefusal,
  NoSuchCandidate,
  SettingsField,
  SettingsRefusal,
  TooManySlots,
} from './errors.ts';
import { defaultRoundSettings, type RoundSettings } from './round-settings.ts';
import type { Mark } from './slot-marks.ts';
import type { PlanningRound, RoundInvitation, RoundSlot, SlotState } from './types.ts';

/** Slots farther from the fixed session the planner does not compare exactly (planner.ts: four years). */
const MOST_DAYS_AHEAD = 1460;
const LONGEST_DAY_PART_NAME = 40;

/** What is still to plan in a cycle, and the session that its gaps are counted from. */
export interface PlanningTask {
  readonly fixedSession: Session;
  readonly firstSessionNumber: number;
  readonly sessionsToPlan: number;
}

/**
 * Domain, 7 and 9: the fixed session is the last one that stands: session 1, or the last of the cycle before. To plan
 * are the numbers of the cycle that no session has had yet; a cancelled one keeps its number.
 */
export function planningTask(
  cycle: Cycle,
  sessions: readonly Session[],
): Result<PlanningTask, { readonly code: 'NOTHING_TO_PLAN' } | { readonly code: 'NO_FIXED_SESSION' }> {
  const lastNumber = Math.max(0, ...sessions.map(({ number }) => number));
  const firstSessionNumber = Math.max(lastNumber + 1, cycle.firstSessionNumber);
  const sessionsToPlan = cycle.lastSessionNumber - firstSessionNumber + 1;
  if (sessionsToPlan < 1) return refuse({ code: 'NOTHING_TO_PLAN' });
  const fixedSession = sessions
    .filter(({ status }) => status === 'planned')
    .toSorted((left, right) => left.number - right.number)
    .at(-1);
  if (fixedSession === undefined) return refuse({ code: 'NO_FIXED_SESSION' });
  return accept({ fixedSession, firstSessionNumber, sessionsToPlan });
}

/** What the form starts with for the last cycle, and how many sessions it is about; undefined when nothing can be planned. */
export function suggestedSettings({
  cycles,
  sessions,
  groupSize,
}: {
  /** Of one trajectory, in order of number. */
  readonly cycles: readonly Cycle[];
  readonly sessions: readonly Session[];
  /** Participants who have not left. */
  readonly groupSize: number;
}): (RoundSettings & { readonly sessionsToPlan: number }) | undefined {
  const cycle = cycles.at(-1);
  const task = cycle && planningTask(cycle, sessions);
  if (task === undefined || !task.ok) return undefined;
  const { fixedSession, sessionsToPlan } = task.value;
  return {
    ...defaultRoundSettings(dateOf(fixedSession.startsAt), sessionsToPlan, groupSize),
    sessionsToPlan,
  };
}

/**
 * The settings as they can be kept: weekdays in order and once, names of day parts without what a screen cannot show.
 * Period, weekdays, day parts and the bounds of the spacing themselves are judged with the slots (candidate-slots.ts).
 */
export function checkedSettings(
  settings: RoundSettings,
  groupSize: number,
  fixedSessionDate: CalendarDate,
): Result<RoundSettings, SettingsRefusal> {
  const dayParts = settings.dayParts.flatMap((part) => {
    const name = plainText(part.name, { maxLength: LONGEST_DAY_PART_NAME });
    return name === undefined ? [] : [{ ...part, name }];
  });
  if (dayParts.length < settings.dayParts.length) {
    return refuse({ code: 'INVALID_DAY_PART_NAME', field: 'dayParts' });
  }
  const refusal =
    periodRefusal(settings, fixedSessionDate) ??
    spacingRefusal(settings) ??
    attendanceRefusal(settings, groupSize);
  if (refusal !== undefined) return refuse(refusal);
  const weekdays = [...new Set(settings.weekdays)].toSorted((left, right) => left - right);
  return accept({ ...settings, weekdays, dayParts });
}

function periodRefusal(
  { period }: RoundSettings,
  fixedSessionDate: CalendarDate,
): SettingsRefusal | undefined {
  const latestDate = addDays(fixedSessionDate, MOST_DAYS_AHEAD);
  if (period.to <= latestDate) return undefined;
  return { code: 'PERIOD_TOO_FAR', field: 'period', to: period.to, latestDate };
}

function spacingRefusal({ spacing }: RoundSettings): SettingsRefusal | undefined {
  const { minDays, maxDays, targetDays } = spacing;
  if (!(minDays <= maxDays && maxDays <= MOST_DAYS_AHEAD)) {
    return { code: 'INVALID_SPACING', field: 'spacing', minDays, maxDays };
  }
  const between = Number.isInteger(targetDays) && minDays <= targetDays && targetDays <= maxDays;
  return between ? undefined : { code: 'INVALID_SPACING_TARGET', field: 'spacing', targetDays };
}

/** Domain, "a session needs its host": at least one is present. More than the group is a typing error. */
function attendanceRefusal(
  { attendance: { minPresent, maxAbsencesPerParticipant } }: RoundSettings,
  groupSize: number,
): SettingsRefusal | undefined {
  const whole = [minPresent, maxAbsencesPerParticipant].every((count) => Number.isInteger(count));
  if (!whole || minPresent < 1 || maxAbsencesPerParticipant < 0 || maxAbsencesPerParticipant > 10) {
    return { code: 'INVALID_ATTENDANCE', field: 'attendance' };
  }
  if (minPresent <= groupSize) return undefined;
  return { code: 'MIN_PRESENT_EXCEEDS_GROUP', field: 'attendance', minPresent, groupSize };
}

const FIELDS = {
  PERIOD_ENDS_BEFORE_START: 'period',
  PERIOD_TOO_LONG: 'period',
  PERIOD_NOT_AFTER_FIXED_SESSION: 'period',
  PERIOD_TOO_SHORT: 'period',
  TOO_MANY_SLOTS: 'period',
  NO_WEEKDAYS: 'weekdays',
  INVALID_WEEKDAY: 'weekdays',
  NO_DAY_PARTS: 'dayParts',
  DAY_PART_NOT_POSITIVE: 'dayParts',
  DAY_PARTS_OVERLAP: 'dayParts',
  INVALID_SESSIONS_TO_PLAN: 'period',
  INVALID_SPACING: 'spacing',
} as const satisfies Record<CandidateSlotsRefusal['code'], SettingsField>;

/** The same refusal, and what was filled in that it is about. */
export function withField(refusal: CandidateSlotsRefusal): SettingsRefusal {
  return { ...refusal, field: FIELDS[refusal.code] };
}

/** The slots as somebody switched them by hand, on or off; those that are not named stay as they are. */
export function switchedSlots(
  slots: readonly CandidateSlot[],
  switched: readonly { readonly startsAt: Instant; readonly offered: boolean }[],
): Result<readonly CandidateSlot[], NoSuchCandidate | TooManySlots> {
  if (switched.length > MAX_SLOTS) {
    return refuse({ code: 'INVALID_SLOT_COUNT', field: 'switchedSlots', maxSlots: MAX_SLOTS });
  }
  const byStart = new Map(switched.map(({ startsAt, offered }) => [startsAt, offered]));
  const starts = new Set(slots.map(({ startsAt }) => startsAt));
  const stranger = switched.find(({ startsAt }) => !starts.has(startsAt));
  if (stranger !== undefined) {
    return refuse({ code: 'NO_SUCH_CANDIDATE', field: 'switchedSlots', startsAt: stranger.startsAt });
  }
  return accept(slots.map((slot) => ({ ...slot, offered: byStart.get(slot.startsAt) ?? slot.offered })));
}

/** Slots of a round are never taken away, so what they follow from may grow only. A day part may get another name. */
export function shrinkRefusal(
  before: RoundSettings,
  after: RoundSettings,
): Extract<ChangeSettingsRefusal, { code: 'SETTINGS_ONLY_GROW' }> | undefined {
  const no = (field: 'period' | 'weekdays' | 'dayParts') => ({ code: 'SETTINGS_ONLY_GROW', field }) as const;
  if (before.period.from < after.period.from || after.period.to < before.period.to) return no('period');
  if (before.weekdays.some((weekday) => !after.weekdays.includes(weekday))) return no('weekdays');
  const isKept = ({ starts, ends }: DayPart) =>
    after.dayParts.some((part) => part.starts === starts && part.ends === ends);
  return before.dayParts.every(isKept) ? undefined : no('dayParts');
}

/** A slot that its marks no longer block is offered, and one that they block from now on is not; else as it was. */
export function slotStateAfter(slot: Pick<RoundSlot, 'state' | 'marks'>, marks: readonly Mark[]): SlotState {
  const blocks = ({ effect }: Mark) => effect === 'block';
  const [wasBlocked, isBlocked] = [slot.marks.some(blocks), marks.some(blocks)];
  if (wasBlocked && !isBlocked && slot.state === 'withheld') return 'offered';
  return !wasBlocked && isBlocked && slot.state === 'offered' ? 'withheld' : slot.state;
}

/** Name of the day part that a slot was made from: `middag`. */
export function dayPartOf(
  { dayParts }: Pick<PlanningRound, 'dayParts'>,
  { startsAt }: Pick<RoundSlot, 'startsAt'>,
): string {
  const starts = timeOfDayOf(startsAt);
  return dayParts.find((part) => part.starts === starts)?.name ?? '';
}

const REMINDER_HOURS = { first: 9, last: 21 } as const;
const DAYS_BEFORE_LAST_DAY = 3;
const HOURS_BEFORE_REMINDER = 24;

/** The two reminders that go by themselves: three days before the last day to answer, and on it. */
export type ReminderKind = 'early' | 'lastDay';

/**
 * Which reminder goes now, to those who have not answered everything; none outside 09:00 to 21:00 Amsterdam time, and
 * none on a day on which mails that ask for answers went.
 */
export function reminderNow(
  { answerBy, mailedAt }: Pick<RoundInvitation, 'answerBy' | 'mailedAt'>,
  now: Instant,
): ReminderKind | undefined {
  const today = dateOf(now);
  const { hour } = inZone(now);
  if (hour < REMINDER_HOURS.first || hour >= REMINDER_HOURS.last) return undefined;
  if (mailedAt !== undefined && dateOf(mailedAt) === today) return undefined;
  if (today === answerBy) return 'lastDay';
  return today === addDays(answerBy, -DAYS_BEFORE_LAST_DAY) ? 'early' : undefined;
}

/** From when the guide may have the group reminded: a day of 24 hours after the last mails; undefined: at any time. */
export function remindableFrom({ mailedAt }: Pick<RoundInvitation, 'mailedAt'>): Instant | undefined {
  return mailedAt && instantFromMillis(millisOf(mailedAt) + HOURS_BEFORE_REMINDER * 3_600_000);
}

/**
 * Whether there is time to decide after the last day to answer: it is from today on, not after the last day that is asked about, nor
 * after that of the session that is to get another moment.
 */
export function checkAnswerBy(
  answerBy: CalendarDate,
  { period }: Pick<PlanningRound, 'period'>,
  moved: Pick<Session, 'startsAt'> | undefined,
  now: Instant,
): Result<'inTime', AnswerByOutsideRound> {
  const from = dateOf(now);
  const day = moved && dateOf(moved.startsAt);
  const to = day !== undefined && day < period.to ? day : period.to;
  if (from <= answerBy && answerBy <= to) return accept('inTime');
  return refuse({ code: 'ANSWER_BY_OUTSIDE_ROUND', field: 'answerBy', from, to });
}
