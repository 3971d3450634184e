import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  completeAddressee,
  ibanOf,
  organisationNumberOf,
  readAddresseeDraft,
  readIssuer,
  type TypedAddressee,
} from '../../src/fees/invoice-parties.ts';
import { ISSUER, ZWOLLE } from './builders.ts';

const TYPED: TypedAddressee = {
  kind: 'municipality',
  name: ' Gemeente Zwolle ',
  street: 'Grote Kerkplein 15',
  postalCode: '8011pk',
  city: 'Zwolle',
  scheme: 'oin',
  organisationNumber: '0000 0001 0012 3456 7000',
  contactName: 'Crediteurenadministratie',
  email: 'facturen@example.nl',
  orderNumber: 'INK-2027-0815',
};

describe('An addressee', () => {
  test('is complete with an address, a number and a reference', () => {
    const read = readAddresseeDraft(TYPED);

    assert.ok(read.ok);
    assert.deepEqual(completeAddressee(read.value), { ok: true, value: ZWOLLE });
  });

  for (const [field, missing] of [
    ['street', 'street'],
    ['postalCode', 'postalCode'],
    ['city', 'city'],
    ['scheme', 'scheme'],
    ['organisationNumber', 'organisationNumber'],
    ['orderNumber', 'orderNumber'],
  ] as const) {
    test(`of a municipality without ${field} is not complete`, () => {
      const without = field === 'scheme' ? { scheme: null, organisationNumber: null } : { [field]: ' ' };
      const read = readAddresseeDraft({ ...TYPED, ...without });

      assert.ok(read.ok);
      assert.deepEqual(completeAddressee(read.value), {
        ok: false,
        refusal: { code: 'ADDRESSEE_INCOMPLETE', missing },
      });
    });
  }

  test('of a municipality can be found by a cost centre alone', () => {
    const read = readAddresseeDraft({ ...TYPED, orderNumber: null, costCentre: 'KP 4100' });

    assert.ok(read.ok);
    const complete = completeAddressee(read.value);
    assert.ok(complete.ok && complete.value.kind === 'municipality');
    assert.deepEqual(complete.value.reference, { orderNumber: undefined, costCentre: 'KP 4100' });
  });

  test('that is a person keeps no numbers of an organisation', () => {
    const read = readAddresseeDraft({ ...TYPED, kind: 'person', name: 'Anna Bakker' });

    assert.ok(read.ok);
    assert.deepEqual(completeAddressee(read.value), {
      ok: true,
      value: { kind: 'person', name: 'Anna Bakker', address: ZWOLLE.address, email: 'facturen@example.nl' },
    });
  });

  for (const [field, typed] of [
    ['name', ''],
    ['name', 'x'.repeat(121)],
    ['postalCode', '0123 AB'],
    ['postalCode', '8011'],
    ['email', 'facturen'],
    ['email', 'a@b,c@d.nl'],
    ['email', 'facturen..hier@example.nl'],
    ['organisationNumber', '1234567'],
    ['organisationNumber', '0000000100123456700'],
  ] as const) {
    test(`is refused with "${typed.slice(0, 20)}" as ${field}`, () => {
      assert.deepEqual(readAddresseeDraft({ ...TYPED, [field]: typed }), {
        ok: false,
        refusal: { code: 'INVALID_ADDRESSEE', field },
      });
    });
  }

  test('has a number only of a known kind', () => {
    assert.deepEqual(readAddresseeDraft({ ...TYPED, scheme: null }), {
      ok: false,
      refusal: { code: 'INVALID_ADDRESSEE', field: 'organisationNumber' },
    });
  });
});

test('Numbers of organisations are 8 digits for the trade register, 20 for an OIN', () => {
  const found = [
    organisationNumberOf('kvk', '12.34.56.78'),
    organisationNumberOf('kvk', '123456789'),
    organisationNumberOf('oin', '00000001001234567000'),
    organisationNumberOf('oin', '12345678'),
  ];

  assert.deepEqual(found, ['12345678', undefined, '00000001001234567000', undefined]);
});

test('An IBAN has the right check digits', () => {
  const found = [
    'NL91 ABNA 0417 1643 00',
    'nl91abna0417164300',
    'NL92ABNA0417164300',
    'NL91ABNA0417164301',
    'NL91',
  ];

  assert.deepEqual(found.map(ibanOf), [
    'NL91ABNA0417164300',
    'NL91ABNA0417164300',
    undefined,
    undefined,
    undefined,
  ]);
});

describe('The issuer', () => {
  const { address, ...rest } = ISSUER;
  const typed = { ...rest, ...address };

  test('is read with all that an invoice must say of it', () => {
    assert.deepEqual(readIssuer({ ...typed, vatNumber: 'nl 1234.56.789.B01' }), { ok: true, value: ISSUER });
  });

  for (const [field, given] of [
    ['name', ' '],
    ['postalCode', 'AB 1234'],
    ['kvkNumber', '1234'],
    ['vatNumber', '123456789B01'],
    ['iban', 'NL00ABNA0417164300'],
    ['email', 'bureau'],
    ['paymentDays', 0],
    ['paymentDays', 91],
    ['paymentDays', 14.5],
    ['telephone', 'x'.repeat(31)],
    ['telephone', 'bel het bureau'],
  ] as const) {
    test(`is refused with ${JSON.stringify(given).slice(0, 24)} as ${field}`, () => {
      assert.deepEqual(readIssuer({ ...typed, [field]: given }), {
        ok: false,
        refusal: { code: 'INVALID_ISSUER', field },
      });
    });
  }
});
