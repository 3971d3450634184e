import type { FormValues } from '../enrolment/form-view.ts';

type FieldName = keyof FormValues;

export interface MergedForm {
  /** What is there now, with what was typed here over it. */
  readonly values: FormValues;
  /** The fields that somebody else changed, in the order of the form. */
  readonly changed: readonly FieldName[];
  /** Those of them that were changed here too, otherwise: what was typed here stands in the field. */
  readonly clashing: readonly FieldName[];
}

/** Two changes of one form at once: from what stood there `before`, to what was typed here and to what is there `now`. */
export function mergedForm(before: FormValues, typed: FormValues, now: FormValues): MergedForm {
  const names = Object.keys(before) as readonly FieldName[]; // cast: all fields are always there
  const typedHere = names.filter((name) => !isSame(before, typed, name));
  const changed = names.filter((name) => !isSame(before, now, name));
  return {
    values: { ...now, ...Object.fromEntries(typedHere.map((name) => [name, typed[name]])) },
    changed,
    clashing: changed.filter((name) => typedHere.includes(name) && !isSame(typed, now, name)),
  };
}

function isSame(left: FormValues, right: FormValues, name: FieldName): boolean {
  if (name === 'municipality') return left.municipality?.code === right.municipality?.code;
  return JSON.stringify(left[name]) === JSON.stringify(right[name]);
}
