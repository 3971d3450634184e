import type { CompositionSettings } from '../composition/types.ts';
import type { CompositionRunId, MunicipalityCode, PersonId, RegistrationId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

/*
 * How the office forms groups (domain, step 4). A composition run (samenstelling) is one time that it does: with the registrations that
 * take part, the facilitators, what is important, and versions of the groups. A version never changes: each search and each change by
 * hand makes a new one, and the run says which of them is worked on.
 */

export interface CompositionRun {
  readonly id: CompositionRunId;
  readonly name: string;
  readonly state: RunState;
  readonly settings: CompositionSettings;
  /** The version of the groups that is worked on; 0 as long as there is none. */
  readonly currentNumber: number;
  readonly lastNumber: number;
  /** Raised by every decision about the run. */
  readonly version: number;
  readonly createdAt: Instant;
  readonly createdBy: PersonId;
}

export type RunState =
  | { readonly kind: 'open' }
  /** The groups of the current version were formed. */
  | { readonly kind: 'released'; readonly closedAt: Instant; readonly closedBy: PersonId }
  /** Put away without forming groups. */
  | { readonly kind: 'discarded'; readonly closedAt: Instant; readonly closedBy: PersonId };

/** A group in a version. The number is its name on the screen until it gets another, and stays when somebody comes or goes. */
export interface RunGroup {
  readonly number: number;
  readonly members: readonly RegistrationId[];
  readonly guide: PersonId | undefined;
}

/** What made a version out of the one before. */
export type VersionChange =
  | { readonly kind: 'search'; readonly locked: number }
  | {
      readonly kind: 'move';
      readonly registrationId: RegistrationId;
      /** Numbers of groups; null: in none. */
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly kind: 'swap';
      readonly registrationId: RegistrationId;
      readonly from: number | null;
      /** Who was where `registrationId` is now. */
      readonly withId: RegistrationId;
      readonly to: number | null;
    }
  | { readonly kind: 'guide'; readonly group: number; readonly guide: PersonId | null };

export interface RunVersion {
  readonly runId: CompositionRunId;
  readonly number: number;
  /** The version that it was made from; 0 for none. */
  readonly baseNumber: number;
  readonly change: VersionChange;
  readonly groups: readonly RunGroup[];
  readonly madeAt: Instant;
  readonly madeBy: PersonId;
}

/** What the office said of the group of a number: it counts for the current version. */
export interface GroupMark {
  readonly number: number;
  readonly name: string | undefined;
  readonly isLocked: boolean;
}

export const PAIR_KINDS = ['wish', 'veto'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** What the office made of somebody's words: would like to be with, or not with. */
export interface RegistrationPair {
  readonly from: RegistrationId;
  readonly to: RegistrationId;
  readonly kind: PairKind;
}

/** A facilitator as the runs know them. */
export interface GuideProfile {
  readonly id: PersonId;
  readonly name: string;
  /** Where the facilitator travels from; undefined: not known yet, and then no group can be assigned. */
  readonly home: MunicipalityCode | undefined;
  /** Conflicts of interest. */
  readonly notIn: readonly MunicipalityCode[];
  readonly notWith: readonly PersonId[];
  /** Groups that they guide already, with a session still to come. */
  readonly guiding: number;
}

/** How many groups a facilitator takes in one run. */
export interface RunGuide {
  readonly facilitatorId: PersonId;
  readonly mostGroups: number;
}

/** Somebody who takes part, as far as composing needs to know. */
export interface RunMember {
  readonly id: RegistrationId;
  readonly personId: PersonId;
  readonly name: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly municipality: MemberMunicipality;
  readonly party:
    | {
        readonly id: string;
        readonly kind: string;
        readonly families: readonly string[];
        readonly shortName: string;
      }
    | undefined;
  /** As filled in; shown when it was not recognised. */
  readonly partyTyped: string | undefined;
  readonly inOfficeSince: CalendarDate | undefined;
  readonly maxTravelMinutes: number | undefined;
  readonly weekdays: readonly number[];
  readonly topics: readonly string[];
  readonly withWhom: string | undefined;
  readonly notWithWhom: string | undefined;
}

export interface MemberMunicipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  /** WGS 84 degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

export const SEARCH_EFFORTS = ['quick', 'normal', 'thorough'] as const;
export type SearchEffort = (typeof SEARCH_EFFORTS)[number];

export interface CompositionSearch {
  readonly id: string;
  readonly runId: CompositionRunId;
  readonly state: 'running' | 'stopping' | 'cancelling' | 'done' | 'cancelled' | 'failed';
  /** `version` of the run when it began. */
  readonly runVersion: number;
  /** Thousandths that are done. */
  readonly share: number;
  readonly startedAt: Instant;
  readonly startedBy: PersonId;
  readonly beatAt: Instant;
  readonly resultNumber: number | undefined;
}
