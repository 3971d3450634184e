import { addDays, type CalendarDate } from '../shared/time.ts';
import { creditTotals, totalsOf } from './money.ts';
import type {
  Addressee,
  Cents,
  Fee,
  InvoiceDocument,
  InvoiceLine,
  InvoiceNumber,
  Issuer,
  ServicePeriod,
  Totals,
} from './types.ts';

/** Invoices and credit notes of one year count together, from 1. */
export function invoiceNumber(year: number, sequence: number): InvoiceNumber {
  // The form of the brand
  return `${year}-${String(sequence).padStart(4, '0')}` as InvoiceNumber;
}

/** What a fee is for: enough for a bookkeeper, and nothing of the group (domain, "What must stay safe"). */
export function feeLine(
  { cents, share }: Extract<Fee, { kind: 'known' }>,
  participantName: string,
): InvoiceLine {
  const what = share.cycle === 'first' ? 'Intervisietraject' : 'Vervolg van een intervisietraject';
  const isPart = share.sessionsPaid < share.sessions;
  return {
    name: `${what}, ${participantName}`,
    description: isPart
      ? `${share.sessionsPaid} van de ${share.sessions} bijeenkomsten`
      : `${share.sessions} bijeenkomsten`,
    netCents: cents,
  };
}

export function invoiceDocument(given: {
  readonly number: InvoiceNumber;
  readonly issuedOn: CalendarDate;
  readonly service: ServicePeriod | undefined;
  readonly issuer: Issuer;
  readonly addressee: Addressee;
  readonly line: InvoiceLine;
  readonly vatPercent: number;
}): Extract<InvoiceDocument, { kind: 'invoice' }> {
  const { number, issuedOn, service, issuer, addressee, line, vatPercent } = given;
  return {
    kind: 'invoice',
    number,
    issuedOn,
    dueOn: addDays(issuedOn, issuer.paymentDays),
    service,
    issuer,
    addressee,
    lines: [line],
    totals: totalsOf([line.netCents], vatPercent),
  };
}

/** Gives back all or part of an invoice, to whom it was addressed, with its VAT rate and for the same period. */
export function creditDocument(
  invoice: Extract<InvoiceDocument, { kind: 'invoice' }>,
  given: {
    readonly number: InvoiceNumber;
    readonly issuedOn: CalendarDate;
    readonly netCents: Cents;
    /** What was given back of this invoice before. */
    readonly earlier: Pick<Totals, 'netCents' | 'vatCents'>;
    readonly reason: string | undefined;
  },
): Extract<InvoiceDocument, { kind: 'creditNote' }> {
  const { number, issuedOn, netCents, earlier, reason } = given;
  const { service, issuer, addressee, lines, totals } = invoice;
  const line = { name: `Credit bij: ${lines[0]?.name ?? ''}`, description: reason, netCents };
  return {
    kind: 'creditNote',
    number,
    issuedOn,
    service,
    issuer,
    addressee,
    lines: [line],
    totals: creditTotals(netCents, totals.vatPercent, earlier),
    credits: { number: invoice.number, issuedOn: invoice.issuedOn },
  };
}
