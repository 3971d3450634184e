import type { RegistrationFilter, RegistrationOrder, RegistrationState } from '../gql/graphql.ts';
import { STATE_NAMES } from '../texts/nl-enrolment.ts';

export const STATES = Object.keys(STATE_NAMES) as readonly RegistrationState[];

/** What the office chose to look at; empty text: everything. */
export interface ListChoice {
  readonly search: string;
  /** An id, or `pre` for pre-registrations. */
  readonly offer: string;
  /** `free`: with a place, and in no group yet. */
  readonly state: RegistrationState | 'free' | '';
  readonly order: RegistrationOrder;
}

export const NO_CHOICE: ListChoice = { search: '', offer: '', state: '', order: 'NAME' };

interface StateCount {
  readonly state: RegistrationState;
  readonly count: number;
}

/** Of what the filter lets through in each state (which its `states` have no part in), what the list shows. */
export function shownCounts<Count extends StateCount>(
  { state: chosen }: Pick<ListChoice, 'state'>,
  counts: readonly Count[],
): readonly Count[] {
  // Who is in no group yet is one that the server leaves out: all that it counts is shown
  return chosen === '' || chosen === 'free' ? counts : counts.filter(({ state }) => state === chosen);
}

/** A choice that was kept, by a program that may have been another; undefined for anything else. */
export function listChoiceFrom(kept: unknown): ListChoice | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { search, offer, state, order } = { ...NO_CHOICE, ...kept };
  const isChoice =
    [search, offer].every((text) => typeof text === 'string') &&
    ['', 'free', ...STATES].includes(state) &&
    ['NAME', 'NEWEST'].includes(order);
  return isChoice ? { search, offer, state, order } : undefined;
}

export function listFilter({ search, offer, state }: ListChoice): RegistrationFilter {
  return {
    search: search.trim() === '' ? null : search.trim(),
    preRegistrations: offer === 'pre',
    offerId: offer === '' || offer === 'pre' ? null : offer,
    states: state === '' || state === 'free' ? null : [state],
    withoutGroup: state === 'free',
  };
}
