import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { ReferenceTablesInvalid, TableProblem } from './errors.ts';
import { contradictions, type LocatedTables, ownNames } from './table-checks.ts';
import { type Located, readTable, type TableFile, type TableRows } from './table-file.ts';
import {
  COVERAGE,
  MUNICIPALITIES,
  MUNICIPALITY_NAMES,
  PARTIES,
  SCHOOL_HOLIDAYS,
  SPECIAL_DAYS,
} from './table-files.ts';
import type { Coverage, ReferenceTables } from './types.ts';

/** The folder of the tables that come with the product. */
export const REFERENCE_DIRECTORY: string = join(import.meta.dirname, 'data');

const FILES = [MUNICIPALITIES, MUNICIPALITY_NAMES, SCHOOL_HOLIDAYS, SPECIAL_DAYS, PARTIES, COVERAGE].map(
  ({ file }) => file,
);

/**
 * Reads and checks the reference files of a folder (any folder, so that a refresh needs no new code). All or
 * nothing: one wrong row refuses the whole folder, with every problem found and its file and line.
 */
export async function readReferenceTables(
  directory: string,
): Promise<Result<ReferenceTables, ReferenceTablesInvalid>> {
  const files = await Promise.all(FILES.map((file) => readBytes(directory, file)));
  const { tables, problems } = readRows(files);
  // Rows that could not be read would make every reference to them a second, misleading problem.
  const found = problems.length > 0 ? problems : contradictions(tables);
  if (found.length > 0) return refuse({ code: 'REFERENCE_TABLES_INVALID', problems: found });
  return accept(assemble(tables, checksumOf(files)));
}

interface FileBytes {
  readonly file: string;
  readonly bytes: Uint8Array | undefined;
}

async function readBytes(directory: string, file: string): Promise<FileBytes> {
  try {
    return { file, bytes: await readFile(join(directory, file)) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return { file, bytes: undefined };
    throw error;
  }
}

function readRows(files: readonly FileBytes[]): {
  readonly tables: LocatedTables;
  readonly problems: readonly TableProblem[];
} {
  const problems: TableProblem[] = [];
  const read = <Row>(table: TableFile<Row>): readonly Located<Row>[] => {
    const found = rowsOf(table, files.find(({ file }) => file === table.file)?.bytes);
    problems.push(...found.problems);
    return found.rows;
  };
  const tables = {
    municipalities: read(MUNICIPALITIES),
    names: read(MUNICIPALITY_NAMES),
    schoolHolidays: read(SCHOOL_HOLIDAYS),
    specialDays: read(SPECIAL_DAYS),
    parties: read(PARTIES),
    coverage: read(COVERAGE),
  };
  return { tables, problems };
}

function rowsOf<Row>(table: TableFile<Row>, bytes: Uint8Array | undefined): TableRows<Row> {
  const { file } = table;
  if (bytes === undefined) return { rows: [], problems: [{ file, line: 1, code: 'FILE_MISSING' }] };
  const text = Buffer.from(bytes).toString('utf8');
  const brokenAt = text.indexOf('\uFFFD');
  if (brokenAt < 0) return readTable(table, text);
  const line = text.slice(0, brokenAt).split('\n').length;
  return { rows: [], problems: [{ file, line, code: 'NOT_UTF8' }] };
}

function assemble(tables: LocatedTables, checksum: string): ReferenceTables {
  const municipalities = rowsOnly(tables.municipalities);
  return {
    municipalities,
    municipalityNames: [...municipalities.flatMap(ownNames), ...rowsOnly(tables.names)],
    schoolHolidays: rowsOnly(tables.schoolHolidays),
    specialDays: rowsOnly(tables.specialDays),
    parties: rowsOnly(tables.parties),
    coverage: {
      schoolHolidays: coverageOf(tables, 'school-holidays'),
      specialDays: coverageOf(tables, 'special-days'),
    },
    referenceDates: new Map(rowsOnly(tables.coverage).map((row) => [row.table, row.referenceDate])),
    checksum,
  };
}

function coverageOf({ coverage }: LocatedTables, table: string): Coverage {
  for (const { row } of coverage) {
    if (row.kind === 'calendar' && row.table === table) return { from: row.from, until: row.until };
  }
  throw new Error(`the coverage of ${table} was checked to be there`);
}

function rowsOnly<Row>(rows: readonly Located<Row>[]): readonly Row[] {
  return rows.map(({ row }) => row);
}

/** Over names and bytes in a fixed order; the README is not part of it. */
function checksumOf(files: readonly FileBytes[]): string {
  const hash = createHash('sha256');
  for (const { file, bytes = new Uint8Array() } of files) {
    hash.update(`${file}\0`).update(bytes);
  }
  return hash.digest('hex');
}
