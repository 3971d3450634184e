import type {
  MunicipalityCode,
  OfferId,
  PersonId,
  PlaceOfferId,
  RegistrationId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

/*
 * Enrolment (domain, steps 1 to 3). An offer (aanbod) is what one can register for: a region or a place where groups are to
 * start. It has a number of places, or as many as there are registrations. Who comes when all are held stands on its
 * waiting list (reservelijst); a place that falls free is offered to the first in line. A pre-registration
 * (voorinschrijving) is a registration for no offer yet.
 */

/** R 000 and 004: what a wethouder can name at registration. */
export const TOPICS = ['problems', 'support', 'council', 'tenability', 'escalation', 'press'] as const;
export type Topic = (typeof TOPICS)[number];

export const MEMBERSHIPS = ['member', 'nonMember', 'unknown'] as const;
export type Membership = (typeof MEMBERSHIPS)[number];

/** What somebody fills in, read and found right. What is undefined was left open. */
export interface EnrolmentForm {
  readonly givenName: string;
  /** With its prefix: `de Reeder`. */
  readonly familyName: string;
  readonly email: string;
  readonly telephone: string | undefined;
  readonly municipalityCode: MunicipalityCode;
  /** As typed. Special category of personal data (GDPR, art. 9): for the office alone, to compose groups. */
  readonly party: string | undefined;
  /** Of the association, as the person says. */
  readonly membership: Membership;
  /** First day as wethouder, as far as the person knows it; for a mix of experience. */
  readonly inOfficeSince: CalendarDate | undefined;
  readonly secretary: { readonly name: string; readonly email: string } | undefined;
  readonly topics: readonly Topic[];
  readonly preferences: Preferences;
  /** Anything else for the office to know. */
  readonly remark: string | undefined;
  readonly invoice: InvoiceWish;
}

export const INVOICE_RECEIVERS = ['municipality', 'person'] as const;

/** To whom the invoice is to go and what has to be on it, as far as the person knows it at registration. */
export interface InvoiceWish {
  readonly to: (typeof INVOICE_RECEIVERS)[number] | undefined;
  readonly street: string | undefined;
  readonly postalCode: string | undefined;
  readonly city: string | undefined;
  readonly email: string | undefined;
  /** Of the municipality (inkoopnummer). */
  readonly orderNumber: string | undefined;
  /** By what the municipality knows where the invoice belongs (kenmerk). */
  readonly costCentre: string | undefined;
}

/** Wishes for the group; never promises. */
export interface Preferences {
  /** ISO weekdays that suit, 1 Monday .. 7 Sunday; none: all alike. */
  readonly weekdays: readonly number[];
  /** One way, by car; undefined: as far as it takes. */
  readonly maxTravelMinutes: number | undefined;
  /** In the person's own words, for the office alone. */
  readonly withWhom: string | undefined;
  readonly notWithWhom: string | undefined;
}

/** The form as it comes from outside, before anything of it is believed. */
export interface TypedForm {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly telephone?: string | null | undefined;
  readonly municipalityCode: string;
  readonly party?: string | null | undefined;
  readonly membership: Membership;
  readonly inOfficeSince?: CalendarDate | null | undefined;
  readonly secretaryName?: string | null | undefined;
  readonly secretaryEmail?: string | null | undefined;
  readonly topics: readonly Topic[];
  readonly weekdays: readonly number[];
  readonly maxTravelMinutes?: number | null | undefined;
  readonly withWhom?: string | null | undefined;
  readonly notWithWhom?: string | null | undefined;
  readonly remark?: string | null | undefined;
  readonly invoiceTo?: InvoiceWish['to'] | null | undefined;
  readonly invoiceStreet?: string | null | undefined;
  readonly invoicePostalCode?: string | null | undefined;
  readonly invoiceCity?: string | null | undefined;
  readonly invoiceEmail?: string | null | undefined;
  readonly invoiceOrderNumber?: string | null | undefined;
  readonly invoiceCostCentre?: string | null | undefined;
  /** Agreed to what is kept, for what and how long ({@link CONSENT_VERSION} of rules.ts). */
  readonly consent: boolean;
}

export const FORM_FIELDS = [
  'givenName',
  'familyName',
  'email',
  'telephone',
  'municipality',
  'party',
  'membership',
  'inOfficeSince',
  'secretaryName',
  'secretaryEmail',
  'topics',
  'weekdays',
  'maxTravelMinutes',
  'withWhom',
  'notWithWhom',
  'remark',
  'invoiceTo',
  'invoiceStreet',
  'invoicePostalCode',
  'invoiceCity',
  'invoiceEmail',
  'invoiceOrderNumber',
  'invoiceCostCentre',
  'consent',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

export const AREA_KINDS = ['country', 'region', 'place'] as const;

/** Where groups of an offer are to meet; `name` as people say it: `Regio Zwolle`. */
export interface OfferArea {
  readonly kind: (typeof AREA_KINDS)[number];
  readonly name: string;
}

export interface Offer {
  readonly id: OfferId;
  /** In its address, on posters: short, without signs that look alike. */
  readonly code: string;
  readonly title: string;
  readonly area: OfferArea;
  /** Empty when there is nothing more to say. */
  readonly description: string;
  /** Undefined: as many as there are registrations; nobody waits. */
  readonly places: number | undefined;
  /** How long somebody can think about a place that is offered. */
  readonly answerWorkingDays: number;
  /** The day of the first session, as far as it is known; Amsterdam. */
  readonly startsOn: CalendarDate | undefined;
  /** The group that is under way, when its places are in one. */
  readonly trajectoryId: TrajectoryId | undefined;
  readonly state: OfferState;
  readonly version: number;
  readonly createdAt: Instant;
}

export type OfferState =
  /** Only the office sees it. */
  | { readonly kind: 'draft' }
  | { readonly kind: 'open'; readonly openedAt: Instant }
  /** Nobody registers any more; who has a place or waits goes on doing so. */
  | { readonly kind: 'closed'; readonly openedAt: Instant; readonly closedAt: Instant };

/** What an offer is made from or changed to. */
export type NewOffer = Pick<
  Offer,
  'title' | 'area' | 'description' | 'places' | 'answerWorkingDays' | 'startsOn' | 'trajectoryId'
>;

export const REGISTRATION_STATES = [
  'unconfirmed',
  'interested',
  'followedUp',
  'registered',
  'waiting',
  'offered',
  'lapsed',
  'placed',
  'withdrawn',
] as const;
export type RegistrationStateName = (typeof REGISTRATION_STATES)[number];

export type RegistrationState =
  /** The mail to the address was not answered yet: nothing counts, and it is deleted after some days. */
  | { readonly kind: 'unconfirmed' }
  /** Pre-registered, and invited when an offer opens. */
  | { readonly kind: 'interested'; readonly personId: PersonId }
  /** Was pre-registered, and has registered for an offer since. */
  | { readonly kind: 'followedUp'; readonly personId: PersonId }
  /** Has a place; the office composes groups of these. */
  | { readonly kind: 'registered'; readonly personId: PersonId; readonly placeNumber: number }
  /** On the waiting list. Numbers only order it: gaps mean nothing. */
  | { readonly kind: 'waiting'; readonly personId: PersonId; readonly lineNumber: number }
  /** May take a place that is held for them until the deadline. */
  | {
      readonly kind: 'offered';
      readonly personId: PersonId;
      readonly placeNumber: number;
      /** Their place in the line, to which they go back when the office takes the offer back. */
      readonly lineNumber: number | undefined;
    }
  /** Did not answer in time: in no line any more. */
  | { readonly kind: 'lapsed'; readonly personId: PersonId }
  /** In a group. */
  | {
      readonly kind: 'placed';
      readonly personId: PersonId;
      readonly placeNumber: number;
      readonly trajectoryId: TrajectoryId;
    }
  | { readonly kind: 'withdrawn'; readonly personId: PersonId };

export const REGISTRATION_SOURCES = ['form', 'invitation', 'office', 'import'] as const;

export interface Registration {
  readonly id: RegistrationId;
  /** Undefined: a pre-registration. */
  readonly offerId: OfferId | undefined;
  readonly state: RegistrationState;
  readonly stateSince: Instant;
  /** Why, when somebody of the office decided it or it happened by a rule. */
  readonly stateReason: string | undefined;
  /** How it came in. */
  readonly source: (typeof REGISTRATION_SOURCES)[number];
  readonly form: EnrolmentForm;
  /** The party or family of parties that `form.party` was recognised as. */
  readonly partyId: string | undefined;
  readonly consentVersion: number;
  readonly consentedAt: Instant;
  readonly submittedAt: Instant;
  /** When the address was confirmed. Membership counts as of this moment (issue 6, fees). */
  readonly confirmedAt: Instant | undefined;
  readonly version: number;
}

/** One time that a place was offered to somebody of the waiting list, and what came of it. */
export interface PlaceOffer {
  readonly id: PlaceOfferId;
  readonly offerId: OfferId;
  readonly placeNumber: number;
  readonly registrationId: RegistrationId;
  /** `inOrder`: to the first in line, by rule. `office`: somebody of the office chose, and says why. */
  readonly way: 'inOrder' | 'office';
  /** Where the person stood, 1 is first, of how many who waited. */
  readonly placeInLine: number;
  readonly waiting: number;
  readonly reason: string | undefined;
  readonly offeredAt: Instant;
  readonly offeredBy: PersonId | undefined;
  /** Exclusive: the first instant at which it is too late. */
  readonly answerBefore: Instant;
  readonly outcome: PlaceOfferOutcome;
}

export type PlaceOfferOutcome =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'accepted' | 'declined' | 'expired' | 'withdrawn';
      readonly endedAt: Instant;
      /** Of the office; undefined for the person and for the clock. */
      readonly endedBy: PersonId | undefined;
      readonly reason: string | undefined;
    };
