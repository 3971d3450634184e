import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { displayName, nameKey, normalizeEmail, searchKey } from '../../src/people/rules.ts';

for (const [typed, key] of [
  ['anna@example.nl', 'anna@example.nl'],
  ['  Anna.de.Vries@Example.NL \n', 'anna.de.vries@example.nl'],
  ['ZOË@example.nl', 'zoë@example.nl'],
  ['zoe\u0308@example.nl', 'zoë@example.nl'],
  ["o'brien+agenda@gem-x.nl", "o'brien+agenda@gem-x.nl"],
  ['anna@sub.gemeente.example.nl', 'anna@sub.gemeente.example.nl'],
  [`${'a'.repeat(64)}@example.nl`, `${'a'.repeat(64)}@example.nl`],
] as const) {
  test(`${JSON.stringify(typed)} is known as ${key}`, () => {
    assert.equal(normalizeEmail(typed), key);
  });
}

for (const typed of [
  '',
  'anna',
  'anna@',
  '@example.nl',
  'anna@localhost',
  'anna@@example.nl',
  'anna@example..nl',
  '.anna@example.nl',
  'anna @example.nl',
  'Anna <anna@example.nl>',
  'anna@example.nl, bram@example.nl',
  'anna@example.nl;bram@example.nl',
  'anna@example.nl\r\nBcc: bram@example.nl',
  'anna\u0000@example.nl',
  'anna@-example.nl',
  'anna@[127.0.0.1]',
  '"anna"@example.nl',
  `${'a'.repeat(65)}@example.nl`,
  `anna@${'a'.repeat(250)}.nl`,
]) {
  test(`${JSON.stringify(typed.slice(0, 40))} is no e-mail address`, () => {
    assert.equal(normalizeEmail(typed), undefined);
  });
}

test('a key is its own key, and holds nothing that a mail header gives a meaning', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'binary' })), (text) => {
      const key = normalizeEmail(text);
      if (key === undefined) return;
      assert.equal(normalizeEmail(key), key);
      assert.equal(normalizeEmail(` ${key.toUpperCase().toLowerCase()} `), key);
      assert.doesNotMatch(key, /[\s<>,;:"()[\]\\]/);
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});

for (const [givenName, familyName, key] of [
  ['Hilda', 'de Reeder', 'reeder hilda de'],
  ['Kees', 'van Rooijen', 'rooijen kees van'],
  ['Zoë', "van 't Hoff", 'hoff zoe van t'],
  ['Henk-Jan', 'Bierling', 'bierling henk jan'],
  ['Anna', 'Van den Berg-Özil', 'berg ozil anna van den'],
  ['Bo', 'De', 'de bo'],
] as const) {
  test(`${givenName} ${familyName} stands under ${key}`, () => {
    assert.equal(nameKey({ givenName, familyName }), key);
    assert.equal(displayName({ givenName, familyName }), `${givenName} ${familyName}`);
  });
}

test('nothing in a search key means something to LIKE', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.match(searchKey(text), /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
    }),
    { seed: 20_261_122, numRuns: 500 },
  );
});
