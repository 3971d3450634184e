import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { suggestionsFor } from '../../src/composing/wish-matching.ts';
import type { MunicipalityCode, RegistrationId } from '../../src/shared/ids.ts';

const id = (text: string) => text as RegistrationId;
const member = (key: string, givenName: string, familyName: string, name: string) => ({
  id: id(key),
  givenName,
  familyName,
  // Not looked at
  municipality: { code: key as MunicipalityCode, name, latitude: 52, longitude: 5 },
});
const MEMBERS = [
  member('jan', 'Jan', 'de Vries', 'Zwolle'),
  member('els', 'Els', 'Jansen-Bakker', 'Kampen'),
  member('noor', 'Noor', 'Çelik', 'Den Haag'),
  member('piet', 'Piet', 'de Vries', 'Hattem'),
];

describe('Whom words may mean', () => {
  for (const [words, meant] of [
    ['Graag met Jan de Vries', ['jan name']],
    ['graag met JAN VRIES!', ['jan name']],
    ['graag met De Vries', ['jan familyName', 'piet familyName']],
    ['met Jan en Piet de Vries', ['jan name', 'piet name']],
    ['niet met mevrouw Jansen', ['els familyName']],
    ['met noor celik', ['noor name']],
    ['met de wethouder uit Den Haag', ['noor municipality']],
    ['met iemand uit Kampen, en met Piet de Vries', ['piet name', 'els municipality']],
    ['maakt niet uit', []],
    ['', []],
  ] as const) {
    test(`"${words}" may mean ${meant.join(', ') || 'nobody'}`, () =>
      assert.deepEqual(
        suggestionsFor(words, id('self'), MEMBERS).map((found) => `${found.id} ${found.by}`),
        meant,
      ));
  }

  test('never who wrote them', () => {
    assert.deepEqual(
      suggestionsFor('Jan de Vries', id('jan'), MEMBERS).map((found) => found.id),
      ['piet'],
    );
  });
});
