import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerInWords, shownFields } from '../../src/web/enrolment/answers-in-words.ts';
import { type FormValues, formInput, startValues, travelChoices } from '../../src/web/enrolment/form-view.ts';
import type { OwnFormFragment } from '../../src/web/gql/graphql.ts';

const invoice: Partial<FormValues> = {
  invoiceStreet: 'Grote Markt 1',
  invoicePostalCode: '80 AB',
  invoiceCity: 'Zwolle',
  invoiceEmail: 'facturen@example.nl',
  invoiceOrderNumber: 'I-1',
  invoiceCostCentre: 'K-1',
};

/** What is sent of the invoice by who changes the fields from `before` to these. */
function sentInvoice(values: Partial<FormValues>, before: FormValues = startValues(undefined)) {
  const form = formInput({ ...before, ...values }, before);
  return [
    form.invoiceTo,
    form.invoiceStreet,
    form.invoicePostalCode,
    form.invoiceCity,
    form.invoiceEmail,
    form.invoiceOrderNumber,
    form.invoiceCostCentre,
  ];
}

test('of the invoice is sent what is asked of whom it goes to, and nothing that went out of sight', () => {
  assert.deepEqual(sentInvoice({ ...invoice, invoiceTo: 'MUNICIPALITY' }), [
    'MUNICIPALITY',
    'Grote Markt 1',
    '80 AB',
    'Zwolle',
    'facturen@example.nl',
    'I-1',
    'K-1',
  ]);
  assert.deepEqual(sentInvoice({ ...invoice, invoiceTo: 'PERSON' }), [
    'PERSON',
    'Grote Markt 1',
    '80 AB',
    'Zwolle',
    'facturen@example.nl',
    '',
    '',
  ]);
  assert.deepEqual(sentInvoice({ ...invoice, invoiceTo: '' }), [null, '', '', '', '', '', '']);
});

test('what was known of the invoice stays in sight and is kept, also when nobody said whom it goes to', () => {
  const before = { ...startValues(undefined), ...invoice, invoicePostalCode: '8011 AB' };
  assert.deepEqual(sentInvoice({ telephone: '06 12345678' }, before), [
    null,
    'Grote Markt 1',
    '8011 AB',
    'Zwolle',
    'facturen@example.nl',
    'I-1',
    'K-1',
  ]);
});

test('how far somebody travels can be chosen as the office reads it from a file, and stays what it was', () => {
  assert.deepEqual(travelChoices(''), [30, 45, 60, 75, 90, 120]);
  assert.deepEqual(travelChoices('75'), [30, 45, 60, 75, 90, 120]);
  assert.deepEqual(travelChoices('40'), [30, 40, 45, 60, 75, 90, 120]);
});

const OWN_FORM: OwnFormFragment = {
  givenName: 'Wies',
  familyName: 'Hof',
  email: 'wies@example.nl',
  telephone: null,
  municipality: { code: 'GM0193', displayName: 'Zwolle', province: 'Overijssel' },
  membership: 'MEMBER',
  inOfficeSince: null,
  secretaryName: null,
  secretaryEmail: null,
  topics: [],
  weekdays: [],
  maxTravelMinutes: null,
  remark: null,
  invoiceTo: 'MUNICIPALITY',
  invoiceStreet: null,
  invoicePostalCode: '8011 AB',
  invoiceCity: null,
  invoiceEmail: null,
  invoiceOrderNumber: 'INK-1',
  invoiceCostCentre: null,
  hasParty: true,
  hasWithWhom: false,
  hasNotWithWhom: false,
};

test('what somebody filled in about the invoice is shown to them again, in words', () => {
  const fields = shownFields(OWN_FORM).slice(-3);

  assert.deepEqual(
    fields.map((field) => [field, answerInWords(OWN_FORM, field)]),
    [
      ['invoiceTo', 'Mijn gemeente'],
      ['invoiceOrderNumber', 'INK-1'],
      ['invoicePostalCode', '8011 AB'],
    ],
  );
  assert.equal(shownFields({ ...OWN_FORM, invoiceOrderNumber: null }).includes('invoiceOrderNumber'), false);
});
