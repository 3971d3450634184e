import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { cents, totalsOf } from '../../src/fees/money.ts';
import { type EInvoiceDocument, isEInvoiceDocument, ublOf } from '../../src/fees/ubl.ts';
import { ANNA, aCreditNote, anInvoice, day, ISSUER, ZWOLLE } from './builders.ts';
import { brokenRules, RULES } from './e-invoice-rules.ts';
import { readXml, value } from './xml-reader.ts';

function eInvoice(document: ReturnType<typeof anInvoice | typeof aCreditNote>): EInvoiceDocument {
  assert.ok(isEInvoiceDocument(document));
  return document;
}

const INVOICE = ublOf(eInvoice(anInvoice()));
const CREDIT_NOTE = ublOf(eInvoice(aCreditNote()));

describe('An e-invoice', () => {
  test('keeps every rule, as invoice and as credit note', () => {
    assert.deepEqual(brokenRules(readXml(INVOICE)), []);
    assert.deepEqual(brokenRules(readXml(CREDIT_NOTE)), []);
  });

  test('law: keeps every rule, whatever the amounts, rates, texts and numbers', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((typed) => `a${typed}`);
    fc.assert(
      fc.property(
        fc.record({
          netCents: fc.integer({ min: 1, max: 500_000_00 }),
          vatPercent: fc.integer({ min: 1, max: 100 }),
          scheme: fc.constantFrom('kvk' as const, 'oin' as const),
          name: text,
          description: fc.option(text, { nil: undefined }),
          contact: fc.record({ name: fc.option(text, { nil: undefined }), email: fc.constant(undefined) }),
          reference: fc.oneof(
            fc.record({ orderNumber: text, costCentre: fc.option(text, { nil: undefined }) }),
            fc.record({ orderNumber: fc.constant(undefined), costCentre: text }),
          ),
          telephone: fc.option(text, { nil: undefined }),
          part: fc.double({ min: 0.01, max: 1, noNaN: true }),
          before: fc.integer({ min: 0, max: 1000 }).map(cents),
          reason: fc.option(text, { nil: undefined }),
        }),
        ({
          netCents,
          vatPercent,
          scheme,
          name,
          description,
          contact,
          reference,
          telephone,
          part,
          before,
          reason,
        }) => {
          const number = scheme === 'kvk' ? '87654321' : '00000001001234567000';
          const addressee = { ...ZWOLLE, name, contact, reference, organisation: { scheme, number } };
          const issuer = { ...ISSUER, telephone };
          const invoice = anInvoice({ addressee, issuer, netCents, vatPercent, name, description });
          const credit = aCreditNote(invoice, {
            netCents: Math.max(1, Math.floor(netCents * part)),
            earlier: totalsOf([before], vatPercent),
            reason,
          });

          const read = [invoice, credit].map((document) => readXml(ublOf(eInvoice(document))));

          assert.deepEqual(read.flatMap(brokenRules), []);
          assert.equal(value(read[0] ?? readXml(''), 'cbc:ID'), '2027-0001');
        },
      ),
      { seed: 20_261_122, numRuns: 500 },
    );
  });

  test('says what was sent: who, to whom, for what and how much', () => {
    const root = readXml(INVOICE);
    const said = [
      'cbc:ID',
      'cbc:IssueDate',
      'cbc:DueDate',
      'cac:InvoicePeriod/cbc:StartDate',
      'cac:InvoicePeriod/cbc:EndDate',
      'cac:OrderReference/cbc:ID',
      'cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name',
      'cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name',
      'cac:AccountingCustomerParty/cac:Party/cbc:EndpointID',
      'cac:InvoiceLine/cac:Item/cbc:Name',
      'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount',
      'cac:TaxTotal/cbc:TaxAmount',
      'cac:LegalMonetaryTotal/cbc:PayableAmount',
    ].map((path) => value(root, path));

    assert.deepEqual(said, [
      '2027-0001',
      '2027-02-09',
      '2027-03-11',
      '2027-02-09',
      '2027-09-07',
      'INK-2027-0815',
      'Voorbeeldvereniging voor wethouders',
      'Gemeente Zwolle',
      '00000001001234567000',
      'Intervisietraject, Anna Bakker',
      '500.00',
      '105.00',
      '605.00',
    ]);
  });

  test('writes signs that mean something to XML as text', () => {
    const odd = `A & B <c> "d" 'e' \u0000\u{1F600}`;
    const root = readXml(ublOf(eInvoice(anInvoice({ name: odd }))));

    assert.equal(value(root, 'cac:InvoiceLine/cac:Item/cbc:Name'), `A & B <c> "d" 'e' \u{1F600}`);
  });

  test('says no last day as long as it is not known, and of what was sent before it was kept no day at all', () => {
    const [begun, before] = [{ from: day('2027-02-09'), to: undefined }, undefined].map((service) =>
      readXml(ublOf(eInvoice(anInvoice({ service })))),
    );

    assert.deepEqual(
      [begun, before].map(
        (root) => root && [brokenRules(root), value(root, 'cac:InvoicePeriod/cbc:EndDate')],
      ),
      [
        [[], undefined],
        [[], undefined],
      ],
    );
    assert.equal(begun && value(begun, 'cac:InvoicePeriod/cbc:StartDate'), '2027-02-09');
    assert.equal(before && value(before, 'cac:InvoicePeriod/cbc:StartDate'), undefined);
  });

  test('is not made for a private person, who has no electronic address', () => {
    assert.equal(isEInvoiceDocument(anInvoice({ addressee: ANNA })), false);
  });
});

/** What goes wrong, and the rules that must see it; with these every rule has been seen to fail. */
const BREAKS: readonly (readonly [
  from: RegExp | string,
  to: string,
  broken: readonly string[],
  of?: string,
])[] = [
  [/ *<cbc:CustomizationID>.*\n/, '', ['BR-01', 'PEPPOL-EN16931-R004']],
  ['#urn:fdc:peppol.eu:2017:poacc:billing:3.0', '', ['PEPPOL-EN16931-R004']],
  [/ *<cbc:ProfileID>.*\n/, '', ['PEPPOL-EN16931-R001', 'PEPPOL-EN16931-R007']],
  [/ *<cbc:ID>2027-0001.*\n/, '', ['BR-02']],
  [/ *<cbc:IssueDate>.*\n/, '', ['BR-03']],
  ['<cbc:IssueDate>2027-02-09', '<cbc:IssueDate>2027-02-31', ['PEPPOL-EN16931-F001']],
  [/ *<cbc:InvoiceTypeCode>.*\n/, '', ['BR-04', 'BR-CL-01']],
  ['>380<', '>384<', ['BR-CL-01']],
  [/ *<cbc:DocumentCurrencyCode>.*\n/, '', ['BR-05', 'BR-CL-04']],
  ['CurrencyCode>EUR', 'CurrencyCode>USD', ['BR-CL-04']],
  [/ *<cbc:RegistrationName>Voorbeeld.*\n/, '', ['BR-06']],
  [/ *<cbc:RegistrationName>Gemeente.*\n/, '', ['BR-07']],
  [/ *<cbc:StreetName>Postbus.*\n/, '', ['BR-08', 'NL-R-002']],
  [/ *<cbc:StreetName>Grote.*\n/, '', ['BR-10', 'NL-R-004']],
  [
    /<cac:Country>\s*<cbc:IdentificationCode>NL<\/cbc:IdentificationCode>\s*<\/cac:Country>/g,
    '',
    ['BR-09', 'BR-11'],
  ],
  ['Code>NL<', 'Code>ZZ<', ['BR-CL-14']],
  [/ *<cbc:LineExtensionAmount.*\n/, '', ['BR-12', 'BR-CO-10', 'BR-CO-13']],
  [/ *<cbc:TaxExclusiveAmount.*\n/, '', ['BR-13', 'BR-CO-13', 'BR-CO-15']],
  [/ *<cbc:TaxInclusiveAmount.*\n/, '', ['BR-14', 'BR-CO-15', 'BR-CO-16']],
  [/ *<cbc:PayableAmount.*\n/, '', ['BR-15', 'BR-CO-16']],
  [/ *<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>\n/, '', ['BR-16', 'BR-CO-10', 'BR-S-08']],
  ['<cbc:ID>1</cbc:ID>', '', ['BR-21']],
  [/ *<cbc:InvoicedQuantity.*\n/, '', ['BR-22', 'BR-23', 'PEPPOL-EN16931-R120', 'BR-CL-23']],
  [' unitCode="C62"', '', ['BR-23', 'BR-CL-23']],
  [
    /(<\/cbc:InvoicedQuantity>\n) *<cbc:LineExtensionAmount.*\n/,
    '$1',
    ['BR-24', 'PEPPOL-EN16931-R120', 'BR-CO-10', 'BR-S-08'],
  ],
  [/ *<cbc:Name>Intervisietraject.*\n/, '', ['BR-25']],
  [/ *<cbc:PriceAmount.*\n/, '', ['BR-26', 'BR-27', 'PEPPOL-EN16931-R120', 'PEPPOL-EN16931-R008']],
  ['PriceAmount currencyID="EUR">500', 'PriceAmount currencyID="EUR">-500', ['BR-27', 'PEPPOL-EN16931-R120']],
  [/(<cac:ClassifiedTaxCategory>\n) *<cbc:ID>S<\/cbc:ID>\n/, '$1', ['BR-CO-04']],
  [/(<cac:ClassifiedTaxCategory>[\s\S]*?<cbc:Percent>)21/, '$10', ['BR-S-05', 'BR-S-08']],
  ['<cbc:EndDate>2027-09-07', '<cbc:EndDate>2027-02-08', ['BR-29']],
  [/ *<cbc:StartDate>.*\n *<cbc:EndDate>.*\n/, '', ['BR-CO-19', 'PEPPOL-EN16931-R008']],
  [/ *<cbc:TaxableAmount.*\n/, '', ['BR-45', 'BR-CO-17', 'BR-S-08']],
  [/(<\/cbc:TaxableAmount>\n) *<cbc:TaxAmount.*\n/, '$1', ['BR-46', 'BR-CO-14', 'BR-CO-17']],
  [/(<cac:TaxCategory>\n) *<cbc:ID>S<\/cbc:ID>\n/, '$1', ['BR-47', 'BR-S-01', 'BR-CL-17']],
  [/(<cac:TaxCategory>[\s\S]*?) *<cbc:Percent>21<\/cbc:Percent>\n/, '$1', ['BR-48', 'BR-CO-17', 'BR-S-08']],
  [/ *<cbc:PaymentMeansCode>.*\n/, '', ['BR-49']],
  ['<cbc:PaymentMeansCode>30', '<cbc:PaymentMeansCode>1', ['NL-R-008']],
  ['<cbc:PaymentMeansCode>30', '<cbc:PaymentMeansCode>bank', ['BR-CL-16', 'NL-R-008']],
  [/ *<cbc:ID>NL91ABNA.*\n/, '', ['BR-50', 'BR-61']],
  ['<cbc:ID schemeID="0190"', '<cbc:ID schemeID="NL:OIN"', ['BR-CL-10']],
  ['<cbc:CompanyID schemeID="0106"', '<cbc:CompanyID', ['BR-CL-11', 'NL-R-003']],
  [/(<cac:ClassifiedTaxCategory>\n *<cbc:ID>)S/, '$1AA', ['BR-CL-18']],
  ['NL91ABNA', 'NL92ABNA', ['BR-61']],
  [/ *<cac:PaymentMeans>[\s\S]*<\/cac:PaymentMeans>\n/, '', ['NL-R-007']],
  ['EndpointID schemeID="0106"', 'EndpointID', ['BR-62', 'PEPPOL-EN16931-CL008']],
  ['EndpointID schemeID="0190"', 'EndpointID', ['BR-63', 'PEPPOL-EN16931-CL008']],
  ['EndpointID schemeID="0190"', 'EndpointID schemeID="EM"', ['PEPPOL-EN16931-CL008']],
  [/ *<cbc:EndpointID schemeID="0106".*\n/, '', ['BR-62', 'PEPPOL-EN16931-R020']],
  [/ *<cbc:EndpointID schemeID="0190".*\n/, '', ['BR-63', 'PEPPOL-EN16931-R010']],
  ['>NL123456789B01', '>123456789B01', ['BR-CO-09']],
  [/ *<cac:PartyTaxScheme>[\s\S]*<\/cac:PartyTaxScheme>\n/, '', ['BR-CO-09', 'BR-S-02']],
  [
    'TaxExclusiveAmount currencyID="EUR">500',
    'TaxExclusiveAmount currencyID="EUR">501',
    ['BR-CO-13', 'BR-CO-15'],
  ],
  ['PayableAmount currencyID="EUR">605', 'PayableAmount currencyID="EUR">604', ['BR-CO-16']],
  [/TaxAmount currencyID="EUR">105/g, 'TaxAmount currencyID="EUR">106', ['BR-CO-15', 'BR-CO-17']],
  [
    / *<cac:TaxSubtotal>[\s\S]*<\/cac:TaxSubtotal>\n/,
    '',
    [
      'BR-45',
      'BR-46',
      'BR-47',
      'BR-48',
      'BR-CO-14',
      'BR-CO-18',
      'BR-S-01',
      'BR-CL-17',
      'PEPPOL-EN16931-R053',
    ],
  ],
  [/ *<cbc:DueDate>.*\n| *<cac:PaymentTerms>[\s\S]*<\/cac:PaymentTerms>\n/g, '', ['BR-CO-25']],
  [/(RegistrationName>\n) *<cbc:CompanyID schemeID="0106".*\n/, '$1', ['BR-CO-26', 'NL-R-003']],
  [/(RegistrationName>\n) *<cbc:CompanyID schemeID="0190".*\n/, '$1', ['NL-R-005']],
  ['<cbc:CompanyID schemeID="0190">0', '<cbc:CompanyID schemeID="0190">', ['NL-R-005', 'PEPPOL-COMMON-R055']],
  ['EndpointID schemeID="0106">1', 'EndpointID schemeID="0106">', ['PEPPOL-COMMON-R054']],
  ['>NL123456789B01', '>NL12345678B01', ['PEPPOL-COMMON-R056-2']],
  [/ *<cbc:CompanyID>NL123456789B01.*\n/, '', ['BR-CO-09', 'BR-S-02', 'UBL-SR-53']],
  ['PayableAmount currencyID="EUR">605.00', 'PayableAmount currencyID="EUR">605.000', ['BR-DEC']],
  [
    '<cbc:Percent>21</cbc:Percent>\n',
    '<cbc:Percent>21</cbc:Percent>\n<cbc:TaxExemptionReason>x</cbc:TaxExemptionReason>',
    ['BR-S-10'],
  ],
  ['PayableAmount currencyID="EUR"', 'PayableAmount currencyID="USD"', ['BR-CL-03']],
  [/ *<cac:OrderReference>[\s\S]*<\/cac:OrderReference>\n/, '', ['PEPPOL-EN16931-R003']],
  ['INK-2027-0815', '', ['PEPPOL-EN16931-R003', 'PEPPOL-EN16931-R008']],
  ['schema:xsd:Invoice-2', 'schema:xsd:Invoice-3', ['UBL-NAMESPACE']],
  [/( *<cbc:ID>2027-0001<\/cbc:ID>\n)( *<cbc:IssueDate>.*\n)/, '$2$1', ['UBL-ORDER']],
  [/ *<cac:BillingReference>[\s\S]*<\/cac:BillingReference>\n/, '', ['NL-R-001'], CREDIT_NOTE],
  [/(<cac:InvoiceDocumentReference>\n) *<cbc:ID>.*\n/, '$1', ['BR-55', 'NL-R-001'], CREDIT_NOTE],
  [/ *<cbc:CreditNoteTypeCode>.*\n/, '', ['BR-04', 'BR-CL-01'], CREDIT_NOTE],
];

describe('The rules see what is wrong', () => {
  for (const [from, to, expected, of = INVOICE] of BREAKS) {
    test(`${String(from).slice(0, 70)} → ${to.slice(0, 40)}: ${expected.join(', ')}`, () => {
      const broken = of.replace(from, to);

      assert.notEqual(broken, of);
      assert.deepEqual(brokenRules(readXml(broken)).toSorted(), expected.toSorted());
    });
  }

  test('each rule has been seen to fail', () => {
    const seen = new Set(BREAKS.flatMap(([, , broken]) => broken));

    assert.deepEqual(
      RULES.map(({ id }) => id).filter((id) => !seen.has(id)),
      [],
    );
  });
});
