import type { MunicipalityCode } from '../shared/ids.ts';

/*
 * Composition (samenstelling; domain, step 4): who forms a group with whom, and which facilitator guides them. Pure
 * values: ids are text, so that a problem from the database and one from a test are the same to the search.
 */

/** How long somebody is a wethouder, see `experienceOf` in rules.ts. */
export const EXPERIENCES = ['new', 'settled', 'long'] as const;
export type Experience = (typeof EXPERIENCES)[number];

/** Somebody to place: an open registration. */
export interface Candidate {
  readonly id: string;
  readonly municipality: MunicipalityCode;
  /** What counts as one party, see `partiesOf` in rules.ts: two for CU-SGP, none for who has no party. */
  readonly parties: readonly string[];
  readonly experience: Experience | undefined;
  /** One way. Undefined: the limit of the settings. */
  readonly maxTravelMinutes: number | undefined;
  /** ISO weekdays that suit; none: all alike. */
  readonly weekdays: readonly number[];
  readonly topics: readonly string[];
}

export interface GuideCandidate {
  readonly id: string;
  /** Where the facilitator travels from. */
  readonly municipality: MunicipalityCode;
  /** How many groups of this composition, locked ones included. */
  readonly maxGroups: number;
  /** Conflicts of interest: never in a group with these people, nor with anybody of these municipalities. */
  readonly notWith: readonly string[];
  readonly notIn: readonly MunicipalityCode[];
}

/**
 * What makes a composition better, by name. The office orders them. What each measures of a group stands in criteria.ts,
 * and in words in docs/composition.md.
 */
export const CRITERIA = [
  'guidance',
  'size',
  'party',
  'travel',
  'spread',
  'experience',
  'wishes',
  'acquaintance',
  'days',
  'topics',
  'guideTravel',
  'distance',
] as const;
export type Criterion = (typeof CRITERIA)[number];

export interface CompositionSettings {
  /** People in a group, both inclusive (D: 6 as standard, 5 to 8). */
  readonly sizes: { readonly least: number; readonly standard: number; readonly most: number };
  /** One way, for who gave no limit; undefined: as far as it takes. */
  readonly maxTravelMinutes: number | undefined;
  /** One way, on average. What is above counts as a burden. */
  readonly comfortableTravelMinutes: number;
  /** Municipalities nearer than this meet each other all the time: not what regional spread is for. */
  readonly neighbourMinutes: number;
  /** Most important first. What is not named does not count, and is shown all the same. */
  readonly order: readonly Criterion[];
}

/** A group that stays as it is, whoever is in it: the office may deviate from every rule. */
export interface LockedGroup {
  readonly members: readonly string[];
  readonly guide: string | undefined;
}

export type Pair = readonly [string, string];

export interface CompositionProblem {
  readonly candidates: readonly Candidate[];
  readonly guides: readonly GuideCandidate[];
  readonly travel: TravelTable;
  /** The first would like to be with the second. */
  readonly wishes: readonly Pair[];
  /** Never in one group; the order within a pair means nothing here and below. */
  readonly vetoes: readonly Pair[];
  /** Were in one group before. */
  readonly acquainted: readonly Pair[];
  readonly settings: CompositionSettings;
  readonly locks: readonly LockedGroup[];
}

/** Minutes one way between the municipalities of candidates and guides: `minutes[row][column]`, symmetric. */
export interface TravelTable {
  readonly places: readonly MunicipalityCode[];
  readonly minutes: readonly (readonly number[])[];
}

export interface ComposedGroup {
  readonly members: readonly string[];
  readonly guide: string | undefined;
}

/** Who is in no group is left over. */
export interface Composition {
  readonly groups: readonly ComposedGroup[];
}

/**
 * What decides between two compositions, compared from the first number on, less is better: how many candidates are left
 * over; then for each criterion of the order the value of the worst group, and the total of all groups.
 */
export type Levels = readonly number[];
