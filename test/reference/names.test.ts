import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import {
  everydayName,
  findMunicipalities,
  matchParty,
  municipalitiesOn,
  normalizeName,
  searchMunicipalities,
  unmistakableName,
} from '../../src/reference/rules.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { day, dutchTables } from './dutch-tables.ts';

const today = day('2026-11-22');
let tables: ReferenceTables;

describe('finding a municipality by a written name', () => {
  before(async () => {
    tables = await dutchTables();
  });

  /** `=` and a name when certain, `?` and the names to choose from, or a dash. */
  function found(text: string, on = today): string {
    const match = findMunicipalities(tables, text, on);
    switch (match.kind) {
      case 'exact':
        return `= ${match.municipality.name}`;
      case 'ambiguous':
        return `? ${match.municipalities.map(({ name }) => name).join(', ')}`;
      case 'none':
        return '-';
      default:
        return match satisfies never;
    }
  }

  for (const [text, answer] of [
    ['Den Haag', "= 's-Gravenhage"],
    ["'s-Gravenhage", "= 's-Gravenhage"],
    ['’s-GRAVENHAGE', "= 's-Gravenhage"],
    ['den bosch', "= 's-Hertogenbosch"],
    ['Gemeente Utrecht', '= Utrecht'],
    ['gem. Utrecht', '= Utrecht'],
    ['  súdwest   fryslan ', '= Súdwest-Fryslân'],
    ['Sudwest-Fryslan', '= Súdwest-Fryslân'],
    ['Alphen a/d Rijn', '= Alphen aan den Rijn'],
    ['Edam & Volendam', '-'],
    ['Gilze & Rijen', '= Gilze en Rijen'],
    ['Weesp', '= Amsterdam'],
    ['Ĳsselstein', '= IJsselstein'],
    ['Bergen', '? Bergen (NH.), Bergen (L.)'],
    ['Bergen (NH.)', '= Bergen (NH.)'],
    ['Hengelo', '? Hengelo, Bronckhorst'],
    ['Hengelo (Ov)', '= Hengelo'],
    ['Haaren', '? Boxtel, Oisterwijk, Tilburg, Vught'],
    ['Beek', '= Beek'],
    ['Brussel', '-'],
    ['', '-'],
    ['gemeente', '-'],
    ['???', '-'],
  ] as const) {
    test(`"${text}" gives "${answer}"`, () => {
      assert.equal(found(text), answer);
    });
  }

  test('every municipality that exists has a name that leads to it alone, and Hengelo what tells it from the other', () => {
    const there = tables.municipalities.filter(
      ({ ending }) => ending === undefined || ending.validUntil > today,
    );
    assert.ok(there.length > 300);
    for (const municipality of there) {
      const match = findMunicipalities(tables, unmistakableName(tables, municipality, today), today);
      assert.equal(match.kind === 'exact' && match.municipality.code, municipality.code, municipality.name);
    }
    const hengelo = there.filter(({ name }) => name === 'Hengelo');
    assert.deepEqual(
      hengelo.map((municipality) => unmistakableName(tables, municipality, today)),
      ['Hengelo (O.)'],
    );
  });

  test('Wijdemeren is itself until 31 December 2026 and Hilversum from 1 January 2027', () => {
    assert.equal(found('Wijdemeren', day('2026-12-31')), '= Wijdemeren');
    assert.equal(found('Wijdemeren', day('2027-01-01')), '= Hilversum');
    assert.equal(found('Loosdrecht', day('2027-01-01')), '= Hilversum');
  });

  test('a municipality is not found before it existed', () => {
    assert.equal(found('Eemsdelta', day('2020-12-31')), '-');
    assert.equal(found('Eemsdelta', day('2021-01-01')), '= Eemsdelta');
  });

  test('a municipality that was split leads to all its successors, a chain to its end', () => {
    const [first, second, third] = tables.municipalities;
    assert.ok(first && second && third);
    const split = {
      municipalities: [
        { ...first, ending: { validUntil: day('2028-01-01'), successors: [second.code, third.code] } },
        { ...second, ending: { validUntil: day('2029-01-01'), successors: [third.code] } },
        third,
      ],
    };
    const codesOn = (on: string) => municipalitiesOn(split, first.code, day(on)).map(({ code }) => code);

    assert.deepEqual(codesOn('2027-12-31'), [first.code]);
    assert.deepEqual(codesOn('2028-01-01'), [second.code, third.code]);
    assert.deepEqual(codesOn('2029-01-01'), [third.code]);
  });

  test('the match says by which name it was found, and people read the everyday name', () => {
    const match = findMunicipalities(tables, 'scheveningen', today);

    assert.ok(match.kind === 'exact');
    assert.equal(match.matched.name, 'Scheveningen');
    assert.equal(everydayName(match.municipality), 'Den Haag');
  });

  test('normalizing what is normalized changes nothing, save a second "gemeente" in front', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizeName(text);
        fc.pre(!/^(gemeente|gem) /.test(once));

        assert.equal(normalizeName(once), once);
        assert.match(once, /^([a-z0-9]+( [a-z0-9]+)*)?$/);
      }),
      { seed: 20_261_122 },
    );
  });
});

describe('searching municipalities while typing', () => {
  before(async () => {
    tables = await dutchTables();
  });

  function suggested(text: string, limit = 8, on = today): readonly string[] {
    return searchMunicipalities(tables, text, limit, on).map(
      ({ municipality, matched }) => `${matched.name} > ${municipality.name}`,
    );
  }

  test('own names come before other names, and those before words further on', () => {
    assert.deepEqual(suggested('hoog'), [
      'Hoogeveen > Hoogeveen',
      'Hoogeland > Het Hogeland',
      'Hoogerheide > Woensdrecht',
      'Hoogezand > Midden-Groningen',
      'Hoogkarspel > Drechterland',
    ]);
    assert.deepEqual(suggested('haag'), ["Den Haag > 's-Gravenhage"]);
  });

  test('no more than the limit is given, and each municipality once', () => {
    const all = suggested('a', 400);

    assert.equal(suggested('a', 5).length, 5);
    assert.deepEqual(suggested('a', 5), all.slice(0, 5));
    assert.equal(new Set(all.map((line) => line.split(' > ')[1])).size, all.length);
  });

  test('an ended municipality is suggested as its successor', () => {
    assert.deepEqual(suggested('wijdem', 8, day('2026-12-31')), ['Wijdemeren > Wijdemeren']);
    assert.deepEqual(suggested('wijdem', 8, day('2027-01-01')), ['Wijdemeren > Hilversum']);
  });

  test('an empty text suggests nothing', () => {
    assert.deepEqual(suggested(' - '), []);
  });
});

describe('matching a party', () => {
  before(async () => {
    tables = await dutchTables();
  });

  function matched(text: string): string {
    const match = matchParty(tables, text);
    switch (match.kind) {
      case 'listed':
        return `${match.party.id} ${match.families.join('+')}`;
      case 'local':
        return `local ${match.family.id} ${match.families.join('+')}`;
      case 'unlisted':
        return `unlisted ${match.families.join('+')}`;
      case 'none':
        return '-';
      default:
        return match satisfies never;
    }
  }

  for (const [text, answer] of [
    ['vvd', 'vvd vvd'],
    ["D'66", 'd66 d66'],
    ['GroenLinks/PvdA', 'glpvda pro'],
    ['PvdA', 'pvda pro'],
    ['PRO', 'pro pro'],
    ['PRO Lansingerland', 'unlisted lokaal'],
    ['ChristenUnie & SGP', 'cusgp cu+sgp'],
    ['CU/SGP', 'cusgp cu+sgp'],
    ['50+', '50plus 50plus'],
    ['50', 'unlisted lokaal'],
    ['Leefbaar Utrecht', 'local lok-leefbaar lokaal'],
    ['Leefbaarheid', 'unlisted lokaal'],
    ['Lokaal Belang Soest', 'local lok-lokaal lokaal'],
    ['Groep de Mos', 'local lok-hart lokaal'],
    ['Groep de Mos Rijswijk', 'local lok-hart lokaal'],
    ['Groep Jansen', 'local lok-naam lokaal'],
    ['partijloos', 'geen geen'],
    ['', '-'],
  ] as const) {
    test(`"${text}" gives "${answer}"`, () => {
      assert.equal(matched(text), answer);
    });
  }

  test('every alias of a party leads to that party', () => {
    for (const party of tables.parties) {
      for (const alias of party.aliases) {
        const match = matchParty(tables, alias);
        const id =
          match.kind === 'listed' ? match.party.id : match.kind === 'local' ? match.family.id : match.kind;

        assert.equal(id, party.id, alias);
      }
    }
  });
});
