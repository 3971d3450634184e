import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { problemInWords, type TableProblem } from '../../src/reference/errors.ts';
import { findMunicipalities } from '../../src/reference/rules.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { day, dutchTables } from './dutch-tables.ts';

describe('the tables that come with the product', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });

  test('there are 342 municipalities with as many names, and 341 after Wijdemeren', () => {
    assert.equal(tables.municipalities.length, 342);
    assert.equal(new Set(tables.municipalities.map(({ name }) => name)).size, 342);
    assert.equal(tables.municipalities.filter(({ ending }) => ending === undefined).length, 341);
  });

  test('each province has its number of municipalities', () => {
    const counts = Object.fromEntries(
      [...Map.groupBy(tables.municipalities, ({ province }) => province)].map(
        ([province, municipalities]) => [province, municipalities.length],
      ),
    );

    assert.deepEqual(counts, {
      Groningen: 10,
      Fryslân: 18,
      Drenthe: 12,
      Overijssel: 25,
      Flevoland: 6,
      Gelderland: 51,
      Utrecht: 26,
      'Noord-Holland': 44,
      'Zuid-Holland': 50,
      Zeeland: 13,
      'Noord-Brabant': 56,
      Limburg: 31,
    });
  });

  test('each school region has its number of municipalities', () => {
    const inRegion = (region: string) =>
      tables.municipalities.filter(({ schoolRegion }) => schoolRegion === region).length;

    assert.deepEqual(['noord', 'midden', 'zuid'].map(inRegion), [116, 108, 118]);
  });

  test('the population adds up to that of 1 January 2026', () => {
    assert.equal(
      tables.municipalities.reduce((sum, { population }) => sum + population, 0),
      18_130_231,
    );
  });

  test('every name leads to the municipality it stands for, or to a question', () => {
    for (const { name, code, ambiguous } of tables.municipalityNames) {
      const found = findMunicipalities(tables, name, day('2026-11-22'));
      const codes =
        found.kind === 'exact'
          ? [found.municipality.code]
          : found.kind === 'ambiguous'
            ? found.municipalities.map((municipality) => municipality.code)
            : [];

      assert.ok(codes.includes(code), `${name} leads to ${code}`);
      if (ambiguous) assert.equal(found.kind, 'ambiguous', name);
    }
  });

  test('a commonly used name is kept next to the official one', () => {
    assert.deepEqual(
      tables.municipalities.flatMap(({ name, commonName }) => (commonName ? [[name, commonName]] : [])),
      [
        ["'s-Gravenhage", 'Den Haag'],
        ["'s-Hertogenbosch", 'Den Bosch'],
        ['Nuenen, Gerwen en Nederwetten', 'Nuenen'],
      ],
    );
  });

  test('the row of Wijdemeren is readable and says what follows', () => {
    assert.deepEqual(
      tables.municipalities.find(({ code }) => code === 'GM1696'),
      {
        code: 'GM1696',
        name: 'Wijdemeren',
        commonName: undefined,
        province: 'Noord-Holland',
        seat: { name: 'Loosdrecht', latitude: 52.207, longitude: 5.071 },
        schoolRegion: 'noord',
        schoolRegionsAlso: [],
        population: 24_672,
        validFrom: undefined,
        ending: { validUntil: '2027-01-01', successors: ['GM0402'] },
      },
    );
  });
});

describe('reading a folder of tables', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'reference-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function readWith(file: string, edit: (text: string) => string | Uint8Array) {
    await cp(REFERENCE_DIRECTORY, folder, { recursive: true });
    await writeFile(join(folder, file), edit(await readFile(join(REFERENCE_DIRECTORY, file), 'utf8')));
    return readReferenceTables(folder);
  }

  function editLine(line: number, edit: (text: string) => string) {
    return (text: string) =>
      text
        .split('\n')
        .map((value, index) => (index === line - 1 ? edit(value) : value))
        .join('\n');
  }

  test('a copy elsewhere has the same checksum, a changed fact another one', async () => {
    const original = await dutchTables();
    const copy = await readWith('parties.csv', (text) => text);
    const changed = await readWith('parties.csv', (text) => text.replace('Democraten 66,', 'Democraten,'));

    assert.ok(copy.ok && changed.ok);
    assert.match(original.checksum, /^[0-9a-f]{64}$/);
    assert.equal(copy.value.checksum, original.checksum);
    assert.notEqual(changed.value.checksum, original.checksum);
    assert.equal(changed.value.parties.find(({ id }) => id === 'd66')?.name, 'Democraten');
  });

  test('a refreshed folder brings a new special day without a change of code', async () => {
    const read = await readWith('special-days.csv', (text) =>
      text.concat('2027-06-15,2027-06-16,,,VNG Jaarcongres,political,block,NL\n'),
    );

    assert.ok(read.ok);
    assert.deepEqual(read.value.specialDays.at(-1), {
      start: '2027-06-15',
      end: '2027-06-16',
      weekdays: [],
      fromTime: undefined,
      name: 'VNG Jaarcongres',
      kind: 'political',
      planning: 'block',
      scope: { area: 'country' },
    });
  });

  const broken: readonly {
    readonly fact: string;
    readonly file: string;
    readonly edit: (text: string) => string | Uint8Array;
    readonly problems: readonly TableProblem[];
    readonly words: string;
  }[] = [
    {
      fact: 'an unknown province',
      file: 'municipalities.csv',
      edit: editLine(3, (line) => line.replace('Flevoland', 'Flevopolder')),
      problems: [
        {
          file: 'municipalities.csv',
          line: 3,
          code: 'INVALID_CELL',
          column: 'province',
          value: 'Flevopolder',
          expected:
            'Groningen, Fryslân, Drenthe, Overijssel, Flevoland, Gelderland, Utrecht, Noord-Holland, ' +
            'Zuid-Holland, Zeeland, Noord-Brabant, Limburg',
        },
      ],
      words:
        'municipalities.csv:3: province "Flevopolder" is niet goed; verwacht: Groningen, Fryslân, Drenthe, ' +
        'Overijssel, Flevoland, Gelderland, Utrecht, Noord-Holland, Zuid-Holland, Zeeland, Noord-Brabant, Limburg',
    },
    {
      fact: 'a code that comes twice',
      file: 'municipalities.csv',
      edit: editLine(4, (line) => line.replace('GM0037', 'GM0014')),
      problems: [
        {
          file: 'municipalities.csv',
          line: 4,
          code: 'DUPLICATE',
          column: 'code',
          value: 'GM0014',
          firstLine: 2,
        },
      ],
      words: 'municipalities.csv:4: code "GM0014" staat ook al op regel 2',
    },
    {
      fact: 'an end without a successor',
      file: 'municipalities.csv',
      edit: (text) => text.replace('2027-01-01,GM0402', '2027-01-01,'),
      problems: [
        {
          file: 'municipalities.csv',
          line: 276,
          code: 'INVALID_CELL',
          column: 'successors',
          value: '',
          expected: 'opvolgers bij een einddatum, en anders niets',
        },
      ],
      words:
        'municipalities.csv:276: successors "" is niet goed; verwacht: opvolgers bij een einddatum, en anders niets',
    },
    {
      fact: 'a municipality that follows itself',
      file: 'municipalities.csv',
      edit: (text) => text.replace('2027-01-01,GM0402', '2027-01-01,GM1696'),
      problems: [
        {
          file: 'municipalities.csv',
          line: 276,
          code: 'UNKNOWN_REFERENCE',
          column: 'successors',
          value: 'GM1696',
        },
      ],
      words: 'municipalities.csv:276: successors "GM1696" bestaat niet',
    },
    {
      fact: 'a name of an unknown municipality',
      file: 'municipality-names.csv',
      edit: editLine(2, () => 'Aalburg,GM9999,former,2019-01-01,no'),
      problems: [
        {
          file: 'municipality-names.csv',
          line: 2,
          code: 'UNKNOWN_REFERENCE',
          column: 'code',
          value: 'GM9999',
        },
      ],
      words: 'municipality-names.csv:2: code "GM9999" bestaat niet',
    },
    {
      fact: 'a name that is certain here and the own name of another municipality',
      file: 'municipality-names.csv',
      edit: editLine(2, () => 'AMSTERDAM,GM1959,place,,no'),
      problems: [
        {
          file: 'municipality-names.csv',
          line: 2,
          code: 'INVALID_CELL',
          column: 'ambiguous',
          value: 'no',
          expected: 'yes, want AMSTERDAM is ook een gemeente',
        },
      ],
      words:
        'municipality-names.csv:2: ambiguous "no" is niet goed; verwacht: yes, want AMSTERDAM is ook een gemeente',
    },
    {
      fact: 'a day that does not exist',
      file: 'school-holidays.csv',
      edit: editLine(5, (line) => line.replace('2025-12-20', '2025-02-30')),
      problems: [
        {
          file: 'school-holidays.csv',
          line: 5,
          code: 'INVALID_CELL',
          column: 'start',
          value: '2025-02-30',
          expected: 'een datum (JJJJ-MM-DD)',
        },
      ],
      words: 'school-holidays.csv:5: start "2025-02-30" is niet goed; verwacht: een datum (JJJJ-MM-DD)',
    },
    {
      fact: 'an end before the start',
      file: 'special-days.csv',
      edit: editLine(2, () => '2026-01-01,2025-12-31,,,Nieuwjaarsdag,publicHoliday,block,NL'),
      problems: [
        {
          file: 'special-days.csv',
          line: 2,
          code: 'INVALID_CELL',
          column: 'end',
          value: '2025-12-31',
          expected: 'een datum die niet voor start ligt',
        },
      ],
      words:
        'special-days.csv:2: end "2025-12-31" is niet goed; verwacht: een datum die niet voor start ligt',
    },
    {
      fact: 'a scope that no machine can read',
      file: 'special-days.csv',
      edit: editLine(2, () => '2026-01-01,2026-01-01,,,Nieuwjaarsdag,publicHoliday,block,zuid'),
      problems: [
        {
          file: 'special-days.csv',
          line: 2,
          code: 'INVALID_CELL',
          column: 'scope',
          value: 'zuid',
          expected: 'NL, of province:, schoolRegion: of municipality: met | ertussen',
        },
      ],
      words:
        'special-days.csv:2: scope "zuid" is niet goed; verwacht: NL, of province:, schoolRegion: of municipality: met | ertussen',
    },
    {
      fact: 'a cell too few',
      file: 'special-days.csv',
      edit: editLine(3, () => '2026-01-02,2026-01-02,,,Vrijdag na Nieuwjaar,bridgeDay,warn'),
      problems: [{ file: 'special-days.csv', line: 3, code: 'WRONG_CELL_COUNT', expected: 8, found: 7 }],
      words: 'special-days.csv:3: deze regel heeft 7 cellen in plaats van 8',
    },
    {
      fact: 'a party name that two parties claim',
      file: 'parties.csv',
      edit: editLine(3, (line) => line.replace('V.V.D.', 'C.D.A.|cda')),
      problems: [
        { file: 'parties.csv', line: 3, code: 'DUPLICATE', column: 'aliases', value: 'cda', firstLine: 2 },
      ],
      words: 'parties.csv:3: aliases "cda" staat ook al op regel 2',
    },
    {
      fact: 'a missing column',
      file: 'coverage.csv',
      edit: editLine(1, () => 'table,from,until'),
      problems: [
        {
          file: 'coverage.csv',
          line: 1,
          code: 'WRONG_COLUMNS',
          expected: ['table', 'referenceDate', 'from', 'until'],
        },
      ],
      words: 'coverage.csv:1: de kolommen moeten zijn: table,referenceDate,from,until',
    },
    {
      fact: 'a calendar that does not say how far it reaches',
      file: 'coverage.csv',
      edit: (text) => text.replace(/^special-days.*\n/m, ''),
      problems: [{ file: 'coverage.csv', line: 1, code: 'MISSING_ROW', value: 'special-days' }],
      words: 'coverage.csv:1: de regel voor "special-days" ontbreekt',
    },
    {
      fact: 'a quote in the middle of a cell',
      file: 'municipalities.csv',
      edit: editLine(7, (line) => line.replace(',', ',x"')),
      problems: [{ file: 'municipalities.csv', line: 7, code: 'QUOTE_MISPLACED' }],
      words: 'municipalities.csv:7: een aanhalingsteken staat midden in een cel',
    },
    {
      fact: 'text in another encoding',
      file: 'municipality-names.csv',
      edit: (text) => Buffer.from(text, 'latin1'),
      problems: [{ file: 'municipality-names.csv', line: 59, code: 'NOT_UTF8' }],
      words: 'municipality-names.csv:59: dit bestand is geen UTF-8',
    },
  ];
  for (const { fact, file, edit, problems, words } of broken) {
    test(`${fact} is refused with file and line`, async () => {
      const read = await readWith(file, edit);

      assert.deepEqual(read, { ok: false, refusal: { code: 'REFERENCE_TABLES_INVALID', problems } });
      assert.deepEqual(problems.map(problemInWords), [words]);
    });
  }

  test('a missing file is refused by name', async () => {
    await cp(REFERENCE_DIRECTORY, folder, { recursive: true });
    await rm(join(folder, 'parties.csv'));

    assert.deepEqual(await readReferenceTables(folder), {
      ok: false,
      refusal: {
        code: 'REFERENCE_TABLES_INVALID',
        problems: [{ file: 'parties.csv', line: 1, code: 'FILE_MISSING' }],
      },
    });
  });
});
