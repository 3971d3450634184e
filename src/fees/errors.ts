import type { CalendarDate } from '../shared/time.ts';
import type { AddresseeField, Cents, IssuerField } from './types.ts';

/** What is missing from an addressee, or cannot be: as many fields as there are. */
export interface InvalidAddressee {
  readonly code: 'INVALID_ADDRESSEE';
  readonly field: AddresseeField;
}

export interface InvalidIssuer {
  readonly code: 'INVALID_ISSUER';
  readonly field: IssuerField;
}

export type PriceRuleField =
  | 'memberCents'
  | 'nonMemberCents'
  | 'vatPercent'
  | 'leavingSessions'
  | 'validFrom';
export interface InvalidPriceRule {
  readonly code: 'INVALID_PRICE_RULE';
  readonly field: PriceRuleField;
}

export interface InvoiceNotFound {
  readonly code: 'INVOICE_NOT_FOUND';
}
/** Somebody changed the draft first. */
export interface InvoiceOutdated {
  readonly code: 'INVOICE_OUTDATED';
  readonly currentVersion: number;
}
/** What was sent is never changed: it is credited. */
export interface InvoiceAlreadySent {
  readonly code: 'INVOICE_ALREADY_SENT';
}

export type ChangeDraftRefusal = InvoiceNotFound | InvoiceOutdated | InvoiceAlreadySent | InvalidAddressee;
export type SetIssuerRefusal = InvalidIssuer;
export type SetPriceRuleRefusal = InvalidPriceRule;

export type SendInvoiceRefusal =
  | InvoiceNotFound
  | InvoiceOutdated
  | InvoiceAlreadySent
  /** Something of the addressee has to be filled in first. */
  | { readonly code: 'ADDRESSEE_INCOMPLETE'; readonly missing: AddresseeField }
  /** The office has not said yet who sends invoices. */
  | { readonly code: 'ISSUER_MISSING' }
  | { readonly code: 'MEMBERSHIP_UNKNOWN' }
  | { readonly code: 'NO_PRICE_RULE'; readonly date: CalendarDate }
  /** By the rules nothing is owed: the draft can go. */
  | { readonly code: 'NOTHING_OWED' }
  /** The amount is not the one that was looked at: somebody left or joined, or a price changed. */
  | { readonly code: 'AMOUNT_CHANGED'; readonly grossCents: number };

export type SendReadyRefusal =
  | { readonly code: 'ISSUER_MISSING' }
  /** Of every draft something is missing, or there is none. */
  | { readonly code: 'NOTHING_READY' }
  /** Others are ready than were looked at, or they come to something else. */
  | { readonly code: 'READY_CHANGED'; readonly count: number; readonly grossCents: number };

export type RemoveDraftRefusal = InvoiceNotFound | InvoiceOutdated | InvoiceAlreadySent;

export type CreditInvoiceRefusal =
  | InvoiceNotFound
  | { readonly code: 'INVOICE_NOT_SENT' }
  | { readonly code: 'INVALID_CREDIT_AMOUNT'; readonly field: 'netCents'; readonly maxCents: number }
  /** Of all that was invoiced nothing is left to credit, or less than it was when it was looked at. */
  | { readonly code: 'CREDIT_TOO_HIGH'; readonly field: 'netCents'; readonly maxCents: number }
  /** Another credit note was made for this invoice since it was looked at. */
  | { readonly code: 'CREDITED_MEANWHILE'; readonly creditedCents: Cents }
  | { readonly code: 'INVALID_CREDIT_REASON'; readonly field: 'reason'; readonly maxLength: number };

export type EInvoiceRefusal =
  | InvoiceNotFound
  | { readonly code: 'INVOICE_NOT_SENT' }
  /** A private person has no address in the network of e-invoices (PEPPOL-EN16931-R010, CL008). */
  | { readonly code: 'NO_E_INVOICE_FOR_PERSON' };
