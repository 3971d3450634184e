import type { Brand } from '../shared/brand.ts';
import type { MunicipalityCode, PersonId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

/** The form in which e-mail addresses are compared; made by `normalizeEmail` of rules.ts only. */
export type EmailKey = Brand<string, 'EmailKey'>;

/** Somebody the product knows: wethouder, secretary, facilitator or office staff, or more than one of these. */
export interface Person {
  readonly id: PersonId;
  readonly givenName: string;
  /** With its prefix: `de Reeder`. */
  readonly familyName: string;
  /** As typed, without spaces around it. */
  readonly email: string;
  readonly telephone: string | undefined;
  readonly createdAt: Instant;
  /** When this person asked to be forgotten, or was; undefined as long as the person is known. */
  readonly erasedAt: Instant | undefined;
}

/** Who works with the product for everybody: the office (bureau), and who guides groups (begeleider). */
export type StaffRole = 'office' | 'facilitator';

/** The time in which a person is wethouder of one municipality. A person has one current term at most. */
export interface WethouderTerm {
  readonly id: string;
  readonly personId: PersonId;
  readonly municipalityCode: MunicipalityCode;
  /** Special category of personal data (GDPR, art. 9): shown to the office alone. */
  readonly partyId: string | undefined;
  readonly startsOn: CalendarDate;
  /** Last day in office, inclusive; undefined for a current term. */
  readonly endsOn: CalendarDate | undefined;
}
