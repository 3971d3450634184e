import type { NewCouncilEvening } from './types.ts';

/** What of an evening can be filled in wrongly. */
export type CouncilEveningField = keyof Pick<NewCouncilEvening, 'name' | 'weekday' | 'ends' | 'endsOn'>;

export interface InvalidCouncilEvening {
  readonly code: 'INVALID_COUNCIL_EVENING';
  /** `ends`: not after the start. `endsOn`: over already. */
  readonly field: CouncilEveningField;
  readonly maxLength: number;
}

export type AddCouncilEveningRefusal =
  | InvalidCouncilEvening
  /** One of this name stands on that weekday in those weeks: a colleague, or the secretary, was first. */
  | { readonly code: 'COUNCIL_EVENING_KNOWN' }
  | { readonly code: 'TOO_MANY_COUNCIL_EVENINGS'; readonly most: number };
