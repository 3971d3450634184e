import type { OfficeRight } from '../../src/access/types.ts';
import type { Database } from '../../src/database/database.ts';
import type { Membership } from '../../src/enrolment/types.ts';
import { creditDocument, invoiceDocument, invoiceNumber } from '../../src/fees/documents.ts';
import { changeDraft, prepareInvoices } from '../../src/fees/drafting.ts';
import type { TypedAddressee } from '../../src/fees/invoice-parties.ts';
import { listInvoicePage } from '../../src/fees/invoice-store.ts';
import { cents } from '../../src/fees/money.ts';
import { STANDARD_JOINING, STANDARD_LEAVING } from '../../src/fees/rules.ts';
import { setIssuer } from '../../src/fees/settings.ts';
import type {
  Addressee,
  Attendance,
  Invoice,
  InvoiceDraft,
  Issuer,
  PriceRule,
  ServicePeriod,
  Totals,
} from '../../src/fees/types.ts';
import { newId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { anOfficeWorker, contextAt, NOW, officeRightOf } from '../trajectories/builders.ts';

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
    readonly service?: ServicePeriod | undefined;
  } = {},
) {
  return invoiceDocument({
    number: invoiceNumber(2027, over.sequence ?? 1),
    issuedOn: day('2027-02-09'),
    service: 'service' in over ? over.service : { from: day('2027-02-09'), to: day('2027-09-07') },
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
  over: {
    readonly netCents?: number;
    readonly earlier?: Pick<Totals, 'netCents' | 'vatCents'>;
    readonly reason?: string | undefined;
  } = {},
) {
  return creditDocument(invoice, {
    number: invoiceNumber(2027, 2),
    issuedOn: day('2027-03-01'),
    netCents: cents(over.netCents ?? invoice.totals.netCents),
    earlier: over.earlier ?? { netCents: cents(0), vatCents: cents(0) },
    reason: over.reason,
  });
}

/** What somebody fills in of {@link ZWOLLE}. */
export const TYPED_ZWOLLE: TypedAddressee = {
  kind: 'municipality',
  name: ZWOLLE.name,
  ...ZWOLLE.address,
  scheme: 'oin',
  organisationNumber: ZWOLLE.organisation.number,
  contactName: ZWOLLE.contact.name,
  email: ZWOLLE.contact.email,
  orderNumber: 'INK-2027-0815',
};

/** The office, which has said who sends invoices. */
export async function anInvoicingOffice(database: Database): Promise<OfficeRight> {
  const right = officeRightOf(await anOfficeWorker(database));
  await sayWhoSends(database, right);
  return right;
}

export async function sayWhoSends(database: Database, right: OfficeRight): Promise<void> {
  const { address, ...issuer } = ISSUER;
  const set = await setIssuer(contextAt(database), right, { ...issuer, ...address });
  if (!set.ok) throw new Error(`not set: ${set.refusal.field}`);
}

/** All invoices there are, the oldest first. */
export async function allInvoices({ db }: Database): Promise<readonly Invoice[]> {
  return (await listInvoicePage(db, {}, { first: 200 })).items.toReversed();
}

/** A draft with all that it needs to be sent. */
export async function aReadyDraft(
  database: Database,
  right: OfficeRight,
  draft: Invoice,
  over: { readonly membership?: Membership; readonly addressee?: TypedAddressee } = {},
): Promise<InvoiceDraft> {
  const changed = await changeDraft(contextAt(database), right, {
    invoiceId: draft.id,
    expectedVersion: draft.version,
    addressee: over.addressee ?? TYPED_ZWOLLE,
    membership: over.membership ?? 'member',
  });
  if (!changed.ok) throw new Error(`not changed: ${JSON.stringify(changed.refusal)}`);
  return changed.value;
}

/** Drafts for everyone who owes something, beside what there is. */
export async function prepared(
  database: Database,
  right: OfficeRight,
  now: Instant = NOW,
): Promise<readonly Invoice[]> {
  await prepareInvoices(contextAt(database, now), right);
  return allInvoices(database);
}
