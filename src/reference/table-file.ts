import { z } from 'zod';
import { parseCsv } from './csv.ts';
import type { TableProblem } from './errors.ts';

/** A row of a reference file and the line it came from, so that later checks can still point at it. */
export interface Located<Row> {
  readonly line: number;
  readonly row: Row;
}

/** A reference file: its name, its columns in this order, and how a row of text becomes a value. */
export interface TableFile<Row> {
  readonly file: string;
  readonly columns: readonly string[];
  readonly readRow: (cells: Readonly<Record<string, string>>) => z.ZodSafeParseResult<Row>;
}

export interface TableRows<Row> {
  readonly rows: readonly Located<Row>[];
  readonly problems: readonly TableProblem[];
}

/** A file whose header is exactly the keys of `shape`, and whose rows are made by `toRow`. */
export function tableFile<Shape extends z.ZodRawShape, Row>(
  file: string,
  shape: Shape,
  toRow: (cells: z.output<z.ZodObject<Shape>>, context: z.RefinementCtx) => Row,
): TableFile<Row> {
  const schema = z.object(shape).transform((cells, context) => toRow(cells, context));
  return { file, columns: Object.keys(shape), readRow: (cells) => schema.safeParse(cells) };
}

/** A cell read by `parse`; `expected` says in Dutch what should have been there. */
export function cell<Value>(expected: string, parse: (text: string) => Value | undefined) {
  return z.string().transform((text, context): Value => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return z.NEVER;
  });
}

/** As {@link cell}, where an empty cell means: nothing known. */
export function optionalCell<Value>(expected: string, parse: (text: string) => Value | undefined) {
  return z.string().transform((text, context): Value | undefined => {
    const value = text === '' ? undefined : parse(text);
    if (value === undefined && text !== '') context.addIssue({ code: 'custom', message: expected });
    return value;
  });
}

/** Cells joined by `|`; an empty cell is an empty list. */
export function listCell<Value>(expected: string, parse: (text: string) => Value | undefined) {
  return cell(expected, (text) => {
    const values = text === '' ? [] : text.split('|').map(parse);
    return values.some((value) => value === undefined) ? undefined : values.filter(isDefined);
  });
}

function isDefined<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** Reads the text of a file. Rows with a problem are left out of `rows` and named in `problems`. */
export function readTable<Row>(table: TableFile<Row>, text: string): TableRows<Row> {
  const { file, columns } = table;
  const csv = parseCsv(text);
  if (!csv.ok) return { rows: [], problems: [{ file, ...csv.refusal }] };
  const [header, ...records] = csv.value;
  if (header?.cells.join() !== columns.join()) {
    return { rows: [], problems: [{ file, line: 1, code: 'WRONG_COLUMNS', expected: columns }] };
  }
  const rows: Located<Row>[] = [];
  const problems: TableProblem[] = [];
  for (const { line, cells } of records) {
    if (cells.length !== columns.length) {
      const found = cells.length;
      problems.push({ file, line, code: 'WRONG_CELL_COUNT', expected: columns.length, found });
      continue;
    }
    const named = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
    const parsed = table.readRow(named);
    if (parsed.success) rows.push({ line, row: parsed.data });
    else problems.push(...parsed.error.issues.map((issue) => cellProblem(file, line, named, issue)));
  }
  return { rows, problems };
}

function cellProblem(
  file: string,
  line: number,
  cells: Readonly<Record<string, string>>,
  issue: z.core.$ZodIssue,
): TableProblem {
  const column = String(issue.path[0] ?? '');
  return { file, line, code: 'INVALID_CELL', column, value: cells[column] ?? '', expected: issue.message };
}
