import type { RoundPlanFragment } from '../gql/graphql.ts';

type Objective = RoundPlanFragment['objective'];

/** What the proposal costs, most important first, in whole sentences. */
export function objectiveInWords(objective: Objective): readonly string[] {
  return [absences(objective), ifNeeded(objective.ifNeeded), spacing(objective.spacingDeviationDays)];
}

/** `6 weken`, `6 weken en 1 dag`, `5 dagen` */
export function daysInWords(days: number): string {
  const weeks = Math.floor(days / 7);
  const rest = days % 7;
  const parts = [
    weeks > 0 ? counted(weeks, 'week', 'weken') : '',
    rest > 0 || weeks === 0 ? counted(rest, 'dag', 'dagen') : '',
  ];
  return parts.filter(Boolean).join(' en ');
}

export function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function absences({ absences: total, mostAbsencesOfOne }: Objective): string {
  if (total === 0) return 'Iedereen kan er elke keer bij zijn.';
  const misses = `Bij elkaar ${total === 1 ? 'is er 1 afwezigheid' : `zijn er ${total} afwezigheden`}.`;
  return `${misses} Niemand mist meer dan ${counted(mostAbsencesOfOne, 'bijeenkomst', 'bijeenkomsten')}.`;
}

function ifNeeded(count: number): string {
  if (count === 0) return 'Niemand hoeft te komen op een dag die alleen kan als het moet.';
  return `${count} keer komt iemand op een dag die alleen kan als het moet.`;
}

function spacing(deviationDays: number): string {
  if (deviationDays === 0) return 'De afstand tussen de bijeenkomsten is precies zoals gewenst.';
  return `De afstanden wijken samen ${counted(deviationDays, 'dag', 'dagen')} af van wat gewenst is.`;
}
