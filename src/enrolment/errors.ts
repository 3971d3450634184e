import type { FormField } from './types.ts';

export interface InvalidForm {
  readonly code: 'INVALID_ENROLMENT_FORM';
  readonly field: FormField;
  readonly maxLength: number | undefined;
}
/** It never was, it is a draft, or the link is no link: who asks learns no more. */
export interface EnrolmentNotFound {
  readonly code: 'ENROLMENT_NOT_FOUND';
}
export interface OfferClosed {
  readonly code: 'OFFER_CLOSED';
}
export interface TooManyForms {
  readonly code: 'TOO_MANY_FORMS';
  readonly retryAfterSeconds: number;
}
/** The person has registered for this before: what was filled in then stays unless the person says otherwise. */
export interface AlreadyRegistered {
  readonly code: 'ALREADY_REGISTERED';
}
export interface RegistrationOutdated {
  readonly code: 'REGISTRATION_OUTDATED';
  readonly currentVersion: number;
}
/** What is asked cannot be done in the state that it is in by now. */
export interface NotInThisState {
  readonly code: 'NOT_IN_THIS_STATE';
}
/** The place that was offered is not there any more: too late, taken back, or answered already. */
export interface PlaceNotOffered {
  readonly code: 'PLACE_NOT_OFFERED';
}
export interface NoFreePlace {
  readonly code: 'NO_FREE_PLACE';
}
export interface ReasonNeeded {
  readonly code: 'ENROLMENT_REASON_NEEDED';
  readonly field: 'reason';
}

export interface InvalidNote {
  readonly code: 'INVALID_NOTE';
  readonly field: 'text';
  readonly maxLength: number;
}

export type SubmitRefusal = InvalidForm | EnrolmentNotFound | OfferClosed | TooManyForms;
export type ConfirmRefusal = EnrolmentNotFound | OfferClosed | AlreadyRegistered;
export type RegisterInvitedRefusal = InvalidForm | EnrolmentNotFound | OfferClosed | AlreadyRegistered;
export type OwnDecisionRefusal = EnrolmentNotFound | NotInThisState;
export type ChangeOwnFormRefusal = OwnDecisionRefusal | InvalidForm | RegistrationOutdated;
export type AnswerPlaceRefusal = EnrolmentNotFound | PlaceNotOffered;

export const OFFER_FIELDS = [
  'title',
  'area',
  'description',
  'places',
  'answerWorkingDays',
  'startsOn',
  'trajectoryId',
] as const;
export type OfferField = (typeof OFFER_FIELDS)[number];

export interface InvalidOffer {
  readonly code: 'INVALID_OFFER';
  readonly field: OfferField;
}
/** Fewer places than are held already. */
export interface TooFewPlaces {
  readonly code: 'TOO_FEW_PLACES';
  readonly held: number;
}
export interface OfferOutdated {
  readonly code: 'OFFER_OUTDATED';
  readonly currentVersion: number;
}

export type ChangeOfferRefusal = InvalidOffer | EnrolmentNotFound | OfferOutdated | TooFewPlaces;
export type OfferStateRefusal = EnrolmentNotFound | OfferOutdated | NotInThisState;
export type InviteInterestedRefusal = EnrolmentNotFound | OfferClosed;
export type OfferPlaceRefusal =
  | EnrolmentNotFound
  | NotInThisState
  | NoFreePlace
  | ReasonNeeded
  | PlaceNotOffered;
export type OfficeRegistrationRefusal =
  | EnrolmentNotFound
  | RegistrationOutdated
  | NotInThisState
  | ReasonNeeded;
export type ChangeFormForRefusal = InvalidForm | EnrolmentNotFound | RegistrationOutdated | NotInThisState;
export type TakeOverRefusal = EnrolmentNotFound | RegistrationOutdated | NotInThisState;
export type EnterRefusal = InvalidForm | EnrolmentNotFound | OfferClosed | AlreadyRegistered;

/** A file that is not read; a mistaken file says what it is. */
export type WorkbookUnreadable =
  /** No file of Excel as it is written since 2007, or one that is too large. */
  | { readonly code: 'WORKBOOK_UNREADABLE' }
  /** Of Excel before 2007 (.xls). */
  | { readonly code: 'WORKBOOK_OLD_FORMAT' }
  /** It asks for a password. */
  | { readonly code: 'WORKBOOK_PROTECTED' }
  /** Lines of text (.csv), or a page (.html). */
  | { readonly code: 'WORKBOOK_IS_TEXT' };
export type ImportRefusal =
  | EnrolmentNotFound
  | OfferClosed
  | WorkbookUnreadable
  /** The titles in the first row lack one that cannot be missed. */
  | { readonly code: 'WORKBOOK_COLUMNS_MISSING' }
  /** Two titles in the first row mean the same. */
  | { readonly code: 'WORKBOOK_COLUMN_TWICE'; readonly titles: readonly string[] }
  /** Nothing stands under the titles. */
  | { readonly code: 'WORKBOOK_WITHOUT_ROWS' }
  | { readonly code: 'WORKBOOK_TOO_LONG'; readonly most: number };
