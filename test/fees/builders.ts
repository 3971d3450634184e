import { creditDocument, invoiceDocument, invoiceNumber } from '../../src/fees/documents.ts';
import { cents } from '../../src/fees/money.ts';
import { STANDARD_JOINING, STANDARD_LEAVING } from '../../src/fees/rules.ts';
import type { Addressee, Attendance, Issuer, PriceRule } from '../../src/fees/types.ts';
import { newId } from '../../src/shared/ids.ts';
import type { CalendarDate } from '../../src/shared/time.ts';

/** Written out as a date. */
export const day = (text: string) => text as CalendarDate;

/** R 004: 500 euro for members, 850 for others, for six sessions. */
export function aPriceRule(over: Partial<PriceRule> = {}): PriceRule {
  return {
    id: newId(),
    cycle: 'first',
    validFrom: day('2026-01-01'),
    memberCents: cents(50_000),
    nonMemberCents: cents(85_000),
    vatPercent: 21,
    joining: STANDARD_JOINING,
    leaving: STANDARD_LEAVING,
    ...over,
  };
}

export function anAttendance(over: Partial<Attendance> = {}): Attendance {
  return { cycle: 'first', sessions: 6, sessionsFromStart: 6, left: undefined, ...over };
}

/** The numbers are made up; the IBAN is one that banks print in examples. */
export const ISSUER: Issuer = {
  name: 'Voorbeeldvereniging voor wethouders',
  address: { street: 'Postbus 1', postalCode: '2500 AA', city: 'Den Haag' },
  kvkNumber: '12345678',
  vatNumber: 'NL123456789B01',
  iban: 'NL91ABNA0417164300',
  email: 'bureau@example.nl',
  telephone: '070-0000000',
  paymentDays: 30,
};

export const ZWOLLE: Extract<Addressee, { kind: 'municipality' }> = {
  kind: 'municipality',
  name: 'Gemeente Zwolle',
  address: { street: 'Grote Kerkplein 15', postalCode: '8011 PK', city: 'Zwolle' },
  organisation: { scheme: 'oin', number: '00000001001234567000' },
  contact: { name: 'Crediteurenadministratie', email: 'facturen@example.nl' },
  reference: { orderNumber: 'INK-2027-0815', costCentre: undefined },
};

export const ANNA: Extract<Addressee, { kind: 'person' }> = {
  kind: 'person',
  name: 'Anna Bakker',
  address: { street: 'Thuisweg 3', postalCode: '8012 AB', city: 'Zwolle' },
  email: 'anna@example.nl',
};

export function anInvoice(
  over: {
    readonly addressee?: Addressee;
    readonly netCents?: number;
    readonly vatPercent?: number;
    readonly issuer?: Issuer;
    readonly name?: string;
    readonly description?: string | undefined;
    readonly sequence?: number;
  } = {},
) {
  return invoiceDocument({
    number: invoiceNumber(2027, over.sequence ?? 1),
    issuedOn: day('2027-02-09'),
    issuer: over.issuer ?? ISSUER,
    addressee: over.addressee ?? ZWOLLE,
    line: {
      name: over.name ?? 'Intervisietraject, Anna Bakker',
      description: 'description' in over ? over.description : '6 bijeenkomsten',
      netCents: cents(over.netCents ?? 50_000),
    },
    vatPercent: over.vatPercent ?? 21,
  });
}

export function aCreditNote(
  invoice = anInvoice(),
  over: { readonly netCents?: number; readonly reason?: string | undefined } = {},
) {
  return creditDocument(invoice, {
    number: invoiceNumber(2027, 2),
    issuedOn: day('2027-03-01'),
    netCents: cents(over.netCents ?? invoice.totals.netCents),
    reason: over.reason,
  });
}
