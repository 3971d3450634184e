import type { MunicipalityCode } from '../shared/ids.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { TableProblem } from './errors.ts';
import { normalizeName, normalizePartyName } from './rules.ts';
import type { Located } from './table-file.ts';
import {
  COVERAGE,
  COVERED_TABLES,
  type CoveredTable,
  MUNICIPALITIES,
  MUNICIPALITY_NAMES,
  PARTIES,
  SCHOOL_HOLIDAYS,
  SPECIAL_DAYS,
} from './table-files.ts';
import type { Municipality, MunicipalityName, Party, SchoolHoliday, SpecialDay } from './types.ts';

/** The rows of all files, each still with its line. */
export interface LocatedTables {
  readonly municipalities: readonly Located<Municipality>[];
  readonly names: readonly Located<MunicipalityName>[];
  readonly schoolHolidays: readonly Located<SchoolHoliday>[];
  readonly specialDays: readonly Located<SpecialDay>[];
  readonly parties: readonly Located<Party>[];
  readonly coverage: readonly Located<CoveredTable>[];
}

/** What rows say about each other that cannot be true together; rows one by one are already sound. */
export function contradictions(tables: LocatedTables): readonly TableProblem[] {
  return [
    ...municipalityProblems(tables),
    ...nameProblems(tables),
    ...duplicates(SCHOOL_HOLIDAYS.file, 'name', tables.schoolHolidays, (row) => [
      `${row.schoolYear} ${row.region} ${row.name}`,
    ]),
    ...unknownReferences(SPECIAL_DAYS.file, 'scope', tables.specialDays, codesOf(tables), ({ scope }) =>
      scope.area === 'parts' ? scope.municipalities : [],
    ),
    ...partyProblems(tables),
    ...coverageProblems(tables),
  ];
}

/** The names a municipality has of itself: the official one, and the common one where that differs. */
export function ownNames(municipality: Municipality): readonly MunicipalityName[] {
  const { code, name, commonName } = municipality;
  const rest = { code, endedOn: undefined, ambiguous: false };
  const official = { ...rest, name, normalized: normalizeName(name), kind: 'official' } as const;
  if (commonName === undefined) return [official];
  return [official, { ...rest, name: commonName, normalized: normalizeName(commonName), kind: 'common' }];
}

/** Codes and own names are unique; a successor exists and outlives whom it follows, so that chains end. */
function municipalityProblems({ municipalities }: LocatedTables): readonly TableProblem[] {
  const file = MUNICIPALITIES.file;
  const byCode = new Map(municipalities.map(({ row }) => [row.code, row]));
  const outlives = (successor: MunicipalityCode, validUntil: CalendarDate): boolean => {
    const found = byCode.get(successor);
    return found !== undefined && (found.ending === undefined || found.ending.validUntil > validUntil);
  };
  return [
    ...duplicates(file, 'code', municipalities, (row) => [row.code]),
    ...duplicates(file, 'name', municipalities, (row) => [
      ...new Set(ownNames(row).map((name) => name.normalized)),
    ]),
    ...municipalities.flatMap(({ line, row: { ending } }) =>
      ending === undefined
        ? []
        : ending.successors
            .filter((successor) => !outlives(successor, ending.validUntil))
            .map(
              (value) => ({ file, line, code: 'UNKNOWN_REFERENCE', column: 'successors', value }) as const,
            ),
    ),
  ];
}

/** A name leads to a known municipality; one that is not ambiguous leads to one only, own names included. */
function nameProblems(tables: LocatedTables): readonly TableProblem[] {
  const file = MUNICIPALITY_NAMES.file;
  const owners = new Map(
    tables.municipalities.flatMap(({ row }) => ownNames(row)).map((name) => [name.normalized, name.code]),
  );
  const certain = tables.names.filter(({ row }) => !row.ambiguous);
  return [
    ...unknownReferences(file, 'code', tables.names, codesOf(tables), (row) => [row.code]),
    ...duplicates(file, 'name', certain, (row) => [row.normalized]),
    ...certain
      .filter(({ row }) => (owners.get(row.normalized) ?? row.code) !== row.code)
      .map(({ line, row }): TableProblem => {
        const expected = `yes, want ${row.name} is ook een gemeente`;
        return { file, line, code: 'INVALID_CELL', column: 'ambiguous', value: 'no', expected };
      }),
  ];
}

function partyProblems({ parties }: LocatedTables): readonly TableProblem[] {
  const file = PARTIES.file;
  const ids = new Set(parties.map(({ row }) => row.id));
  return [
    ...duplicates(file, 'id', parties, (row) => [row.id]),
    ...duplicates(file, 'aliases', parties, (row) => [...new Set(row.aliases.map(normalizePartyName))]),
    ...unknownReferences(file, 'successor', parties, ids, ({ successor }) =>
      successor === undefined ? [] : [successor],
    ),
  ];
}

function coverageProblems({ coverage }: LocatedTables): readonly TableProblem[] {
  const file = COVERAGE.file;
  const missing = COVERED_TABLES.filter((table) => !coverage.some(({ row }) => row.table === table));
  return [
    ...duplicates(file, 'table', coverage, (row) => [row.table]),
    ...missing.map((value) => ({ file, line: 1, code: 'MISSING_ROW', value }) as const),
  ];
}

function codesOf({ municipalities }: LocatedTables): ReadonlySet<string> {
  return new Set(municipalities.map(({ row }) => row.code));
}

function duplicates<Row>(
  file: string,
  column: string,
  rows: readonly Located<Row>[],
  keysOf: (row: Row) => readonly string[],
): readonly TableProblem[] {
  const firstLines = new Map<string, number>();
  const problems: TableProblem[] = [];
  for (const { line, row } of rows) {
    for (const value of keysOf(row)) {
      const firstLine = firstLines.get(value);
      if (firstLine === undefined) firstLines.set(value, line);
      else problems.push({ file, line, code: 'DUPLICATE', column, value, firstLine });
    }
  }
  return problems;
}

function unknownReferences<Row>(
  file: string,
  column: string,
  rows: readonly Located<Row>[],
  known: ReadonlySet<string>,
  referencesOf: (row: Row) => readonly string[],
): readonly TableProblem[] {
  return rows.flatMap(({ line, row }) =>
    referencesOf(row)
      .filter((value) => !known.has(value))
      .map((value): TableProblem => ({ file, line, code: 'UNKNOWN_REFERENCE', column, value })),
  );
}
