import type { Membership } from '../enrolment/types.ts';
import type { Brand } from '../shared/brand.ts';
import type {
  CycleId,
  InvoiceId,
  ParticipantId,
  PersonId,
  PriceRuleId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';

/*
 * Fees (kosten). Everyone in a cycle owes a fee for it, by the price rule that held when they came in. A draft (concept) is
 * worked out anew whenever it is looked at; sending it gives it a number and keeps the document as it is, for good. What is
 * wrong with a document that was sent is put right by a credit note. Money is not collected here.
 */

/** A whole number of euro cents. */
export type Cents = Brand<number, 'Cents'>;

/** The first cycle of a trajectory, and each one after it. */
export const CYCLE_KINDS = ['first', 'continuation'] as const;
export type CycleKind = (typeof CYCLE_KINDS)[number];

/** What of the fee somebody owes who joins a cycle that is under way. */
export type JoiningRule =
  | { readonly kind: 'whole' }
  /** For the sessions from the first one on. */
  | { readonly kind: 'bySession' }
  | { readonly kind: 'none' };

/** What of the fee somebody owes who leaves before the cycle is over. */
export type LeavingRule =
  | { readonly kind: 'whole' }
  /** For the sessions that were held as long as they belonged to the group. */
  | { readonly kind: 'bySession' }
  /** All of it once this many of those were held, nothing before. */
  | { readonly kind: 'wholeAfter'; readonly sessions: number }
  | { readonly kind: 'none' };

/** What a cycle costs from a day on, until the next rule of its kind. */
export interface PriceRule {
  readonly id: PriceRuleId;
  readonly cycle: CycleKind;
  /** Inclusive: for who comes in on this day or later. */
  readonly validFrom: CalendarDate;
  /** Per participant, without VAT. */
  readonly memberCents: Cents;
  readonly nonMemberCents: Cents;
  readonly vatPercent: number;
  readonly joining: JoiningRule;
  readonly leaving: LeavingRule;
}

/** A day on which a session is or was to be held; Amsterdam. */
export interface SessionDay {
  readonly date: CalendarDate;
  readonly isCancelled: boolean;
}

/** How one participant went through one cycle. */
export interface Attendance {
  readonly cycle: CycleKind;
  /** Sessions of the whole cycle. */
  readonly sessions: number;
  /** Of those, the sessions from the participant's first one on. */
  readonly sessionsFromStart: number;
  /** Undefined as long as the participant belongs to the group, or stayed until the cycle was over. */
  readonly left: { readonly on: CalendarDate; readonly sessionsHeld: number } | undefined;
}

/** A fee, and how it came about. */
export type Fee =
  | { readonly kind: 'known'; readonly cents: Cents; readonly vatPercent: number; readonly share: FeeShare }
  | { readonly kind: 'unknown'; readonly missing: 'membership' | 'priceRule' };

/** `joined` and `left` are the ones that made it less. */
export interface FeeShare {
  readonly cycle: CycleKind;
  readonly fullCents: Cents;
  readonly joined: JoiningRule['kind'] | undefined;
  readonly left: LeavingRule['kind'] | undefined;
  readonly sessions: number;
  readonly sessionsPaid: number;
}

export interface PostalAddress {
  /** Street and number, or a post office box. */
  readonly street: string;
  /** `1234 AB` */
  readonly postalCode: string;
  readonly city: string;
}

/** An organisation as e-invoices know it. */
export type OrganisationId =
  /** Number in the trade register (Kamer van Koophandel): 8 digits; ICD and EAS code 0106. */
  | { readonly scheme: 'kvk'; readonly number: string }
  /** Organisation identification number of the government (OIN): 20 digits; ICD and EAS code 0190. */
  | { readonly scheme: 'oin'; readonly number: string };

/** To whom an invoice is addressed. */
export type Addressee =
  | {
      readonly kind: 'person';
      readonly name: string;
      readonly address: PostalAddress;
      readonly email: string | undefined;
    }
  | {
      readonly kind: 'municipality';
      readonly name: string;
      readonly address: PostalAddress;
      readonly organisation: OrganisationId;
      /** Who at the municipality can be asked. */
      readonly contact: { readonly name: string | undefined; readonly email: string | undefined };
      readonly reference: BuyerReference;
    };

/** By what a municipality knows where an invoice belongs: at least one of the two (PEPPOL-EN16931-R003). */
export type BuyerReference =
  | { readonly orderNumber: string; readonly costCentre: string | undefined }
  | { readonly orderNumber: undefined; readonly costCentre: string };

/** An addressee as far as it is filled in. */
export interface AddresseeDraft {
  readonly kind: Addressee['kind'];
  readonly name: string;
  readonly street: string | undefined;
  readonly postalCode: string | undefined;
  readonly city: string | undefined;
  readonly scheme: OrganisationId['scheme'] | undefined;
  readonly organisationNumber: string | undefined;
  readonly contactName: string | undefined;
  readonly email: string | undefined;
  /** Purchase order number (inkoopnummer, verplichtingennummer). */
  readonly orderNumber: string | undefined;
  /** What the buyer routes by (kostenplaats, kenmerk). */
  readonly costCentre: string | undefined;
}
export type AddresseeField = keyof AddresseeDraft;

/** The association, as it stands on its invoices. */
export interface Issuer {
  readonly name: string;
  readonly address: PostalAddress;
  readonly kvkNumber: string;
  /** `NL123456789B01` */
  readonly vatNumber: string;
  readonly iban: string;
  readonly email: string;
  readonly telephone: string | undefined;
  /** Calendar days after the day of the invoice. */
  readonly paymentDays: number;
}
export type IssuerField = Exclude<keyof Issuer, 'address'> | keyof PostalAddress;

/** `2027-0012`: year and number in the year; invoices and credit notes count together. */
export type InvoiceNumber = Brand<string, 'InvoiceNumber'>;

export interface InvoiceLine {
  readonly name: string;
  readonly description: string | undefined;
  readonly netCents: Cents;
}

/**
 * The days from the first session of a fee to the last, both inclusive, Amsterdam (VAT directive, art. 226 (7)). The last one is
 * undefined as long as a session of it has no date.
 */
export interface ServicePeriod {
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
}

interface DocumentFacts {
  readonly number: InvoiceNumber;
  /** Amsterdam. */
  readonly issuedOn: CalendarDate;
  /** Undefined when no session had a date, and of what was sent before this was kept. */
  readonly service: ServicePeriod | undefined;
  readonly issuer: Issuer;
  readonly addressee: Addressee;
  readonly lines: readonly InvoiceLine[];
  readonly totals: Totals;
}

/** The last day of payment stands on an invoice; a credit note names the invoice that it is about. */
export type InvoiceDocument =
  | (DocumentFacts & { readonly kind: 'invoice'; readonly dueOn: CalendarDate })
  | (DocumentFacts & {
      readonly kind: 'creditNote';
      readonly credits: { readonly number: InvoiceNumber; readonly issuedOn: CalendarDate };
    });

/** All lines have one rate. Amounts of a credit note are positive: they go back. */
export interface Totals {
  readonly netCents: Cents;
  readonly vatPercent: number;
  readonly vatCents: Cents;
  readonly grossCents: Cents;
}

interface InvoiceFacts {
  readonly id: InvoiceId;
  readonly trajectoryId: TrajectoryId;
  readonly cycleId: CycleId;
  readonly participantId: ParticipantId;
  /** Of the association, when the registration was confirmed. `unknown`: the office has yet to say. */
  readonly membership: Membership;
  /** When the registration was confirmed: price and membership are those of that day. Amsterdam. */
  readonly confirmedOn: CalendarDate;
  readonly createdAt: Instant;
  readonly version: number;
}

export interface InvoiceDraft extends InvoiceFacts {
  readonly state: 'draft';
  readonly addressee: AddresseeDraft;
}

export interface SentInvoice extends InvoiceFacts {
  readonly state: 'sent';
  readonly document: InvoiceDocument;
  readonly sentAt: Instant;
  readonly sentBy: PersonId;
  /** Of a credit note: the invoice it is about. */
  readonly creditsId: InvoiceId | undefined;
}

export type Invoice = InvoiceDraft | SentInvoice;
