import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { postCount, type SeasonRegistration, seasonOf } from '../../src/demonstration/season.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { day, dutchTables } from '../reference/dutch-tables.ts';

const ON = day('2026-11-22');

describe('a season', () => {
  let tables: ReferenceTables;
  let whole: readonly SeasonRegistration[] = [];
  before(async () => {
    tables = await dutchTables();
    whole = seasonOf(tables, { seed: 1, registrations: postCount(tables), on: ON });
  });

  test('has as many wethouders as the country, in every municipality two to eight', () => {
    const perMunicipality = Map.groupBy(whole, ({ municipality }) => municipality);
    const counts = [...perMunicipality.values()].map(({ length }) => length);

    assert.equal(whole.length, 1499);
    assert.deepEqual([counts.length, Math.min(...counts), Math.max(...counts)], [342, 2, 8]);
  });

  test('is the same for the same seed, and another for another', () => {
    const size = { seed: 2, registrations: 60, on: ON };

    assert.deepEqual(seasonOf(tables, size), seasonOf(tables, size));
    assert.notDeepEqual(seasonOf(tables, size), seasonOf(tables, { ...size, seed: 3 }));
  });

  test('has local parties in a bit more than a third, and parties that the tables know', () => {
    const share = whole.filter(({ partyId }) => partyId === 'lokaal').length / whole.length;

    assert.ok(Math.abs(share - 0.366) < 0.04, `${share}`);
    for (const { partyId } of whole) assert.ok(tables.parties.some(({ id }) => id === partyId));
  });

  test('wishes for nobody of the own municipality, and looks back only', () => {
    for (const { municipality, wishes, vetoes, satTogetherWith, inOfficeSince } of whole) {
      for (const other of [...wishes, ...vetoes, ...satTogetherWith])
        assert.notEqual(whole[other]?.municipality, municipality);
      assert.ok(inOfficeSince === undefined || inOfficeSince < ON);
    }
  });
});
