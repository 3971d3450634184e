/** What is wrong with a line of a reference file. `line` counts from 1, the header included. */
export type TableProblem = { readonly file: string; readonly line: number } & (
  | { readonly code: 'FILE_MISSING' }
  | { readonly code: 'NOT_UTF8' }
  | { readonly code: 'QUOTE_NOT_CLOSED' }
  | { readonly code: 'QUOTE_MISPLACED' }
  | { readonly code: 'WRONG_COLUMNS'; readonly expected: readonly string[] }
  | { readonly code: 'WRONG_CELL_COUNT'; readonly expected: number; readonly found: number }
  | {
      readonly code: 'INVALID_CELL';
      readonly column: string;
      readonly value: string;
      readonly expected: string;
    }
  | {
      readonly code: 'DUPLICATE';
      readonly column: string;
      readonly value: string;
      readonly firstLine: number;
    }
  | { readonly code: 'UNKNOWN_REFERENCE'; readonly column: string; readonly value: string }
  | { readonly code: 'MISSING_ROW'; readonly value: string }
);

/** The refusal of a folder with reference files: every problem found, in file and line order. */
export interface ReferenceTablesInvalid {
  readonly code: 'REFERENCE_TABLES_INVALID';
  readonly problems: readonly TableProblem[];
}

/** `municipalities.csv:17: ...` in Dutch, for whoever maintains the files. */
export function problemInWords(problem: TableProblem): string {
  return `${problem.file}:${problem.line}: ${complaint(problem)}`;
}

function complaint(problem: TableProblem): string {
  switch (problem.code) {
    case 'FILE_MISSING':
      return 'dit bestand ontbreekt';
    case 'NOT_UTF8':
      return 'dit bestand is geen UTF-8';
    case 'QUOTE_NOT_CLOSED':
      return 'een aanhalingsteken wordt niet gesloten';
    case 'QUOTE_MISPLACED':
      return 'een aanhalingsteken staat midden in een cel';
    case 'WRONG_COLUMNS':
      return `de kolommen moeten zijn: ${problem.expected.join(',')}`;
    case 'WRONG_CELL_COUNT':
      return `deze regel heeft ${problem.found} cellen in plaats van ${problem.expected}`;
    case 'INVALID_CELL':
      return `${problem.column} "${problem.value}" is niet goed; verwacht: ${problem.expected}`;
    case 'DUPLICATE':
      return `${problem.column} "${problem.value}" staat ook al op regel ${problem.firstLine}`;
    case 'UNKNOWN_REFERENCE':
      return `${problem.column} "${problem.value}" bestaat niet`;
    case 'MISSING_ROW':
      return `de regel voor "${problem.value}" ontbreekt`;
    default:
      return problem satisfies never;
  }
}
