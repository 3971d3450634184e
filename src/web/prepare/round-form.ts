import type { RoundSettingsFragment, RoundSettingsInput } from '../gql/graphql.ts';

/** The form as typed: numbers are still text. */
export interface RoundForm {
  readonly from: string;
  readonly to: string;
  /** ISO weekdays, 1 Monday .. 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly dayParts: readonly PartForm[];
  readonly minDays: string;
  readonly targetDays: string;
  readonly maxDays: string;
  readonly minPresent: string;
  readonly maxAbsences: string;
}

export interface PartForm {
  readonly name: string;
  readonly starts: string;
  readonly ends: string;
}

export type SettingsField = 'period' | 'weekdays' | 'dayParts' | 'spacing' | 'attendance';
export type RoundFormProblem = 'periodMissing' | SettingsField;

/** Which part of the form a problem is about. */
export function fieldOf(problem: RoundFormProblem): SettingsField {
  return problem === 'periodMissing' ? 'period' : problem;
}

export function roundFormOf(settings: Omit<RoundSettingsFragment, 'sessionsToPlan'>): RoundForm {
  return {
    from: settings.period.from,
    to: settings.period.to,
    weekdays: settings.weekdays,
    dayParts: settings.dayParts.map(({ name, starts, ends }) => ({ name, starts, ends })),
    minDays: String(settings.spacing.minDays),
    targetDays: String(settings.spacing.targetDays),
    maxDays: String(settings.spacing.maxDays),
    minPresent: String(settings.attendance.minPresent),
    maxAbsences: String(settings.attendance.maxAbsencesPerParticipant),
  };
}

/** The settings to send, or the first thing that is wrong. The rules of the domain are checked by the API. */
export function settingsOf(
  form: RoundForm,
): { readonly settings: RoundSettingsInput } | { readonly problem: RoundFormProblem } {
  const [minDays, targetDays, maxDays, minPresent, maxAbsences] = [
    form.minDays,
    form.targetDays,
    form.maxDays,
    form.minPresent,
    form.maxAbsences,
  ].map(wholeNumber);
  if (form.from === '' || form.to === '') return { problem: 'periodMissing' };
  if (form.to < form.from) return { problem: 'period' };
  if (form.weekdays.length === 0) return { problem: 'weekdays' };
  const isPart = (part: PartForm) => part.name.trim() !== '' && part.starts !== '' && part.starts < part.ends;
  if (form.dayParts.length === 0 || !form.dayParts.every(isPart)) return { problem: 'dayParts' };
  if (minDays === undefined || targetDays === undefined || maxDays === undefined)
    return { problem: 'spacing' };
  if (minDays > targetDays || targetDays > maxDays) return { problem: 'spacing' };
  if (minPresent === undefined || maxAbsences === undefined) return { problem: 'attendance' };
  return {
    settings: {
      period: { from: form.from, to: form.to },
      weekdays: form.weekdays.toSorted((a, b) => a - b),
      dayParts: form.dayParts.map(({ name, starts, ends }) => ({ name: name.trim(), starts, ends })),
      spacing: { minDays, maxDays, targetDays },
      attendance: { minPresent, maxAbsencesPerParticipant: maxAbsences },
    },
  };
}

/** Parts of a day that groups choose most, for one press; those that the form has, or that overlap with it, are left out. */
export function partsToAdd(dayParts: readonly PartForm[]): readonly PartForm[] {
  return USUAL_PARTS.filter(
    (usual) =>
      !dayParts.some(
        (part) => part.name === usual.name || (part.starts < usual.ends && usual.starts < part.ends),
      ),
  );
}

const USUAL_PARTS: readonly PartForm[] = [
  { name: 'ochtend', starts: '09:30', ends: '12:30' },
  { name: 'middag', starts: '13:30', ends: '16:30' },
  { name: 'avond', starts: '19:00', ends: '21:30' },
];

/** Whether a part of the day is in the evening, when councils and their committees meet. */
export function hasEvening(dayParts: readonly PartForm[]): boolean {
  return dayParts.some(({ ends }) => ends > '18:00');
}

/** `3 weken`, for a whole number of weeks; else undefined. */
export function wholeWeeks(days: string): number | undefined {
  const number = wholeNumber(days);
  return number !== undefined && number > 0 && number % 7 === 0 ? number / 7 : undefined;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}
