import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { slipsToBeginning } from '../../src/reference/near-names.ts';
import { everydayName, normalizeName, searchMunicipalities } from '../../src/reference/rules.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { day, dutchTables } from './dutch-tables.ts';

const today = day('2026-11-22');
let tables: ReferenceTables;

/** The fewest slips from one text to another, straight after the definition. */
function slipsBetween(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const [leftRest, rightRest] = [left.slice(1), right.slice(1)];
  const isTurned = left[0] === right[1] && left[1] === right[0] && left.length > 1 && right.length > 1;
  return Math.min(
    slipsBetween(leftRest, right) + 1,
    slipsBetween(left, rightRest) + 1,
    slipsBetween(leftRest, rightRest) + Number(left[0] !== right[0]),
    isTurned ? slipsBetween(left.slice(2), right.slice(2)) + 1 : Number.POSITIVE_INFINITY,
  );
}

const aSlip = fc.record({
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  kind: fc.constantFrom('without', 'double', 'other', 'turned'),
  letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
});

function slipped(name: string, { at, kind, letter }: typeof aSlip extends fc.Arbitrary<infer S> ? S : never) {
  const index = Math.floor(at * name.length);
  const [before, sign = '', after] = [name.slice(0, index), name[index], name.slice(index + 1)];
  if (kind === 'without') return before + after;
  if (kind === 'double') return before + sign + sign + after;
  if (kind === 'other') return before + letter + after;
  return before + after.slice(0, 1) + sign + after.slice(1);
}

describe('a municipality that was typed with a slip', () => {
  before(async () => {
    tables = await dutchTables();
  });

  function guessed(text: string): readonly string[] {
    return searchMunicipalities(tables, text, 8, today).map(
      ({ municipality, isGuess }) => `${everydayName(municipality)}${isGuess ? '?' : ''}`,
    );
  }

  for (const [text, answer] of [
    ['Utrcht', ['Utrecht?', 'Utrechtse Heuvelrug?']],
    ['Amsterdm', ['Amsterdam?']],
    ['Zwole', ['Zwolle?']],
    ['Eindhofen', ['Eindhoven?']],
    ['eindhof', ['Eindhoven?']],
    ['Apeldorn', ['Apeldoorn?']],
    ['Ijselstein', ['IJsselstein?']],
    ['capelle aan de ijsel', ['Capelle aan den IJssel?']],
    ['Gronignen', ['Groningen?', 'Midden-Groningen?']],
    ['hertogenbsoch', ['Den Bosch?']],
    ['Scheveningn', ['Den Haag?']],
    ['Zwolle', ['Zwolle']],
    ['Brussel', []],
    ['xyz', []],
  ] as const) {
    test(`"${text}" gives ${answer.length === 0 ? 'nothing' : answer.join(', ')}`, () => {
      assert.deepEqual(guessed(text), answer);
    });
  }

  test('one slip in any name still leads to its municipality, unless it makes another name', () => {
    const names = tables.municipalities
      .map(({ code, name }) => ({ code, typed: normalizeName(name) }))
      .filter(({ typed }) => typed.length > 4);
    fc.assert(
      fc.property(fc.constantFrom(...names), aSlip, ({ code, typed }, slip) => {
        const found = searchMunicipalities(tables, slipped(typed, slip), 400, day('2026-06-01'));
        const isThere = found.some(({ municipality }) => municipality.code === code);

        assert.ok(isThere || found.some(({ isGuess }) => !isGuess), slipped(typed, slip));
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });

  test('slips are counted as the definition has them, to the nearest beginning of a name', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (typed, name, most) => {
        const beginnings = Array.from({ length: name.length + 1 }, (_, end) =>
          slipsBetween(typed, name.slice(0, end)),
        );
        const fewest = Math.min(...beginnings);

        const left = name.length - beginnings.lastIndexOf(fewest);
        assert.deepEqual(
          slipsToBeginning(typed, name, most),
          fewest > most ? undefined : { slips: fewest, left },
        );
      }),
      { seed: 20_261_123, numRuns: 300 },
    );
  });
});
