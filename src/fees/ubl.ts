import { decimalOf } from './money.ts';
import type {
  Addressee,
  Cents,
  InvoiceDocument,
  InvoiceLine,
  OrganisationId,
  PostalAddress,
} from './types.ts';
import { writeXml, type XmlElement, xml } from './xml.ts';

/*
 * UBL 2.1 by Peppol BIS Billing 3.0, which is EN 16931 with the rules of Peppol and of the Netherlands (NL-R). The
 * order of elements is that of the UBL schema. docs/decisions/0021 says why this is no package.
 */

const CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';
const PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const NAMESPACE = 'urn:oasis:names:specification:ubl:schema:xsd';
/** UNCL 1001: commercial invoice, credit note. UNCL 4461: credit transfer. UNCL 5305: standard rate. UNECE Rec 20: one. */
const INVOICE = '380';
const CREDIT_NOTE = '381';
const CREDIT_TRANSFER = '30';
const STANDARD_RATE = 'S';
const ONE = 'C62';
const CURRENCY = 'EUR';
/** ICD (ISO 6523) codes, which are the codes of electronic addresses (EAS) as well. */
const SCHEMES: Readonly<Record<OrganisationId['scheme'], string>> = { kvk: '0106', oin: '0190' };

/** A document to somebody whom e-invoices can reach: not to a private person, who has no electronic address (CL008). */
export type EInvoiceDocument = InvoiceDocument & {
  readonly addressee: Extract<Addressee, { readonly kind: 'municipality' }>;
};

export function isEInvoiceDocument(document: InvoiceDocument): document is EInvoiceDocument {
  return document.addressee.kind === 'municipality';
}

/** The e-invoice of a document that was sent. The same document always gives the same text. */
export function ublOf(document: EInvoiceDocument): string {
  const isCredit = document.kind === 'creditNote';
  const name = isCredit ? 'CreditNote' : 'Invoice';
  const { reference } = document.addressee;
  const root = xml(
    name,
    [
      cbc('CustomizationID', CUSTOMIZATION),
      cbc('ProfileID', PROFILE),
      cbc('ID', document.number),
      cbc('IssueDate', document.issuedOn),
      document.kind === 'invoice' ? cbc('DueDate', document.dueOn) : undefined,
      isCredit ? cbc('CreditNoteTypeCode', CREDIT_NOTE) : cbc('InvoiceTypeCode', INVOICE),
      cbc('DocumentCurrencyCode', CURRENCY),
      cbc('BuyerReference', reference.costCentre),
      invoicePeriod(document),
      cac('OrderReference', [cbc('ID', reference.orderNumber)]),
      document.kind === 'creditNote' ? billingReference(document) : undefined,
      cac('AccountingSupplierParty', [supplier(document)]),
      cac('AccountingCustomerParty', [customer(document)]),
      paymentMeans(document),
      cac('PaymentTerms', [cbc('Note', paymentTerms(document))]),
      taxTotal(document),
      monetaryTotal(document),
      ...document.lines.map((line, index) => lineOf(document, line, index + 1)),
    ],
    {
      xmlns: `${NAMESPACE}:${name}-2`,
      'xmlns:cac': `${NAMESPACE}:CommonAggregateComponents-2`,
      'xmlns:cbc': `${NAMESPACE}:CommonBasicComponents-2`,
    },
  );
  if (root === undefined) throw new Error('An invoice without anything in it.');
  return writeXml(root);
}

/** BG-14: a service is over a period, so BT-72 (one day) is not it. */
function invoicePeriod({ service }: InvoiceDocument): XmlElement | undefined {
  return cac('InvoicePeriod', [cbc('StartDate', service?.from), cbc('EndDate', service?.to)]);
}

/** NL-R-001: a credit note names the invoice that it is about. */
function billingReference({ credits }: Extract<InvoiceDocument, { kind: 'creditNote' }>) {
  return cac('BillingReference', [
    cac('InvoiceDocumentReference', [cbc('ID', credits.number), cbc('IssueDate', credits.issuedOn)]),
  ]);
}

function supplier({ issuer }: InvoiceDocument): XmlElement | undefined {
  const kvk = { schemeID: SCHEMES.kvk };
  return cac('Party', [
    cbc('EndpointID', issuer.kvkNumber, kvk),
    cac('PartyIdentification', [cbc('ID', issuer.kvkNumber, kvk)]),
    cac('PartyName', [cbc('Name', issuer.name)]),
    postalAddress(issuer.address),
    cac('PartyTaxScheme', [cbc('CompanyID', issuer.vatNumber), vatScheme()]),
    cac('PartyLegalEntity', [cbc('RegistrationName', issuer.name), cbc('CompanyID', issuer.kvkNumber, kvk)]),
    cac('Contact', [
      cbc('Name', issuer.name),
      cbc('Telephone', issuer.telephone),
      cbc('ElectronicMail', issuer.email),
    ]),
  ]);
}

function customer({ addressee }: EInvoiceDocument): XmlElement | undefined {
  const { organisation, contact, name } = addressee;
  const scheme = { schemeID: SCHEMES[organisation.scheme] };
  return cac('Party', [
    cbc('EndpointID', organisation.number, scheme),
    cac('PartyIdentification', [cbc('ID', organisation.number, scheme)]),
    cac('PartyName', [cbc('Name', name)]),
    postalAddress(addressee.address),
    cac('PartyLegalEntity', [cbc('RegistrationName', name), cbc('CompanyID', organisation.number, scheme)]),
    cac('Contact', [cbc('Name', contact.name), cbc('ElectronicMail', contact.email)]),
  ]);
}

/** NL-R-002 and 004: street, place and postal code, of both. */
function postalAddress({ street, postalCode, city }: PostalAddress): XmlElement | undefined {
  return cac('PostalAddress', [
    cbc('StreetName', street),
    cbc('CityName', city),
    cbc('PostalZone', postalCode),
    cac('Country', [cbc('IdentificationCode', 'NL')]),
  ]);
}

/** NL-R-007 and 008: how it is paid to us; what a credit note gives back we pay, so it says nothing. */
function paymentMeans(document: InvoiceDocument): XmlElement | undefined {
  if (document.kind === 'creditNote') return undefined;
  return cac('PaymentMeans', [
    cbc('PaymentMeansCode', CREDIT_TRANSFER),
    cbc('PaymentID', document.number),
    cac('PayeeFinancialAccount', [cbc('ID', document.issuer.iban), cbc('Name', document.issuer.name)]),
  ]);
}

function paymentTerms(document: InvoiceDocument): string {
  return document.kind === 'invoice'
    ? `Betalen binnen ${document.issuer.paymentDays} dagen, met het factuurnummer erbij.`
    : `Dit bedrag hoort bij factuur ${document.credits.number}. U hoeft niets te betalen.`;
}

function taxTotal({ totals }: InvoiceDocument): XmlElement | undefined {
  return cac('TaxTotal', [
    amount('TaxAmount', totals.vatCents),
    cac('TaxSubtotal', [
      amount('TaxableAmount', totals.netCents),
      amount('TaxAmount', totals.vatCents),
      cac('TaxCategory', taxCategory(totals.vatPercent)),
    ]),
  ]);
}

function taxCategory(vatPercent: number): readonly (XmlElement | undefined)[] {
  return [cbc('ID', STANDARD_RATE), cbc('Percent', String(vatPercent)), vatScheme()];
}

function vatScheme(): XmlElement | undefined {
  return cac('TaxScheme', [cbc('ID', 'VAT')]);
}

function monetaryTotal({ totals }: InvoiceDocument): XmlElement | undefined {
  return cac('LegalMonetaryTotal', [
    amount('LineExtensionAmount', totals.netCents),
    amount('TaxExclusiveAmount', totals.netCents),
    amount('TaxInclusiveAmount', totals.grossCents),
    amount('PayableAmount', totals.grossCents),
  ]);
}

function lineOf(
  { kind, totals }: InvoiceDocument,
  line: InvoiceLine,
  number: number,
): XmlElement | undefined {
  const isCredit = kind === 'creditNote';
  return cac(isCredit ? 'CreditNoteLine' : 'InvoiceLine', [
    cbc('ID', String(number)),
    cbc(isCredit ? 'CreditedQuantity' : 'InvoicedQuantity', '1', { unitCode: ONE }),
    amount('LineExtensionAmount', line.netCents),
    cac('Item', [
      cbc('Description', line.description),
      cbc('Name', line.name),
      cac('ClassifiedTaxCategory', taxCategory(totals.vatPercent)),
    ]),
    cac('Price', [amount('PriceAmount', line.netCents)]),
  ]);
}

function amount(name: string, cents: Cents): XmlElement | undefined {
  return cbc(name, decimalOf(cents), { currencyID: CURRENCY });
}

function cbc(
  name: string,
  text: string | undefined,
  attributes?: Readonly<Record<string, string>>,
): XmlElement | undefined {
  return xml(`cbc:${name}`, text, attributes);
}

function cac(name: string, elements: readonly (XmlElement | undefined)[]): XmlElement | undefined {
  return xml(`cac:${name}`, elements);
}
