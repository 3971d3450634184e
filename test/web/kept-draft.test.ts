import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type FormValues, startValues } from '../../src/web/enrolment/form-view.ts';
import { draftFrom, draftText } from '../../src/web/enrolment/kept-draft.ts';

const HOUR = 3_600_000;
const values: FormValues = {
  ...startValues(undefined),
  givenName: 'Wies',
  email: 'wies@',
  municipality: { code: 'GM0193', displayName: 'Zwolle', province: 'Overijssel' },
  party: 'Lijst Hof',
  membership: 'MEMBER',
  topics: ['PRESS'],
  weekdays: [1, 4],
  maxTravelMinutes: '45',
  withWhom: 'Wethouder Jansen',
  notWithWhom: 'Wethouder De Wit',
  invoiceTo: 'MUNICIPALITY',
  invoicePostalCode: '80',
  consent: true,
};
const text = draftText(values, HOUR);
const kept = JSON.parse(text);

describe('what a stranger filled in and did not send', () => {
  test('is the same after it was kept, but for the party, the wishes about people and the consent', () => {
    assert.deepEqual(draftFrom(text, HOUR), {
      ...values,
      party: '',
      withWhom: '',
      notWithWhom: '',
      consent: false,
    });
    assert.doesNotMatch(text, /Lijst Hof|Jansen|De Wit|true/);
  });

  test('is forgotten after a day', () => {
    assert.ok(draftFrom(text, 25 * HOUR));
    assert.equal(draftFrom(text, 25 * HOUR + 1), undefined);
  });

  for (const [name, stored] of [
    ['when there is none', null],
    ['when nothing was filled in', draftText(startValues(undefined), HOUR)],
    ['that is no JSON', '{'],
    ['that is something else', '"Wies"'],
    ['without a time', JSON.stringify({ values })],
    ['without a field that the form has now', JSON.stringify({ ...kept, values: { givenName: 'Wies' } })],
    ['with an unknown topic', JSON.stringify({ ...kept, values: { ...values, topics: ['GOSSIP'] } })],
    ['with half a municipality', JSON.stringify({ ...kept, values: { ...values, municipality: {} } })],
    ['with a number for a name', JSON.stringify({ ...kept, values: { ...values, givenName: 1 } })],
    ['with an unknown receiver', JSON.stringify({ ...kept, values: { ...values, invoiceTo: 'KING' } })],
  ] as const) {
    test(`is not read ${name}`, () => assert.equal(draftFrom(stored, HOUR), undefined));
  }
});
