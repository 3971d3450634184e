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

export function listFilter({ search, offer, state }: ListChoice): RegistrationFilter {
  return {
    search: search.trim() === '' ? null : search.trim(),
    preRegistrations: offer === 'pre',
    offerId: offer === '' || offer === 'pre' ? null : offer,
    states: state === '' || state === 'free' ? null : [state],
    withoutGroup: state === 'free',
  };
}
