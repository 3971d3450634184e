import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FormValues, formInput, startValues, travelChoices } from '../../src/web/enrolment/form-view.ts';

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
