import type { OpenPlanningRoundInput, TrajectoryQuery } from '../gql/graphql.ts';

type Suggestion = NonNullable<NonNullable<TrajectoryQuery['trajectory']>['suggestedRound']>;

/** The form as typed: numbers are still text. */
export interface RoundForm {
  readonly from: string;
  readonly to: string;
  /** ISO weekdays, 1 Monday .. 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly dayParts: readonly { readonly name: string; readonly starts: string; readonly ends: string }[];
  readonly minDays: string;
  readonly targetDays: string;
  readonly maxDays: string;
  readonly minPresent: string;
  readonly maxAbsences: string;
}

export type RoundFormProblem =
  | 'periodMissing'
  | 'period'
  | 'weekdays'
  | 'dayParts'
  | 'spacing'
  | 'attendance';

export function roundFormOf(suggestion: Suggestion): RoundForm {
  return {
    from: suggestion.period.from,
    to: suggestion.period.to,
    weekdays: suggestion.weekdays,
    dayParts: suggestion.dayParts.map(({ name, starts, ends }) => ({ name, starts, ends })),
    minDays: String(suggestion.spacing.minDays),
    targetDays: String(suggestion.spacing.targetDays),
    maxDays: String(suggestion.spacing.maxDays),
    minPresent: String(suggestion.attendance.minPresent),
    maxAbsences: String(suggestion.attendance.maxAbsencesPerParticipant),
  };
}

/** The request to open a round, or the first thing that is wrong. The rules of the domain are checked by the API. */
export function roundRequest(
  trajectoryId: string,
  form: RoundForm,
): { readonly input: OpenPlanningRoundInput } | { readonly problem: RoundFormProblem } {
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
  const isPart = (part: RoundForm['dayParts'][number]) =>
    part.name.trim() !== '' && part.starts !== '' && part.starts < part.ends;
  if (form.dayParts.length === 0 || !form.dayParts.every(isPart)) return { problem: 'dayParts' };
  if (minDays === undefined || targetDays === undefined || maxDays === undefined)
    return { problem: 'spacing' };
  if (minDays > targetDays || targetDays > maxDays) return { problem: 'spacing' };
  if (minPresent === undefined || maxAbsences === undefined) return { problem: 'attendance' };
  return {
    input: {
      trajectoryId,
      period: { from: form.from, to: form.to },
      weekdays: form.weekdays.toSorted((a, b) => a - b),
      dayParts: form.dayParts.map(({ name, starts, ends }) => ({ name: name.trim(), starts, ends })),
      spacing: { minDays, maxDays, targetDays },
      attendance: { minPresent, maxAbsencesPerParticipant: maxAbsences },
    },
  };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}
