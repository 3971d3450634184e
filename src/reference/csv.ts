import { accept, type Result, refuse } from '../shared/result.ts';

/** A record of a CSV text, and the line (from 1) on which it starts. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvRefusal {
  readonly code: 'QUOTE_NOT_CLOSED' | 'QUOTE_MISPLACED';
  readonly line: number;
}

/** One cell with the separator after it: quoted (quotes doubled inside) or bare. Sticky, so nothing is skipped. */
const CELL = /(?:"([^"]*(?:""[^"]*)*)"|((?:[^",\r\n]|\r(?!\n))*))(,|\r?\n|$)/y;
const CLOSED_QUOTE = /"[^"]*(?:""[^"]*)*"(?!")/y;

/**
 * Reads comma-separated text (RFC 4180): quoted cells may hold commas, doubled quotes and line breaks; lines end
 * in LF or CRLF, the last one optionally; a byte-order mark is skipped. Cells are not trimmed. Empty lines are
 * skipped. Refuses a quote that is never closed or that stands inside a bare cell, with its line.
 */
export function parseCsv(text: string): Result<readonly CsvRecord[], CsvRefusal> {
  const records: CsvRecord[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let cells: string[] = [];
  let recordLine = line;
  while (position < text.length || cells.length > 0) {
    CELL.lastIndex = position;
    const match = CELL.exec(text);
    if (match === null) return refuse({ code: misplacedOrOpen(text, position), line });
    const [whole, quoted, bare = '', separator] = match;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    position += whole.length;
    line += whole.split('\n').length - 1;
    if (separator === ',') continue;
    if (cells.length > 1 || cells[0] !== '') records.push({ line: recordLine, cells });
    cells = [];
    recordLine = line;
  }
  return accept(records);
}

function misplacedOrOpen(text: string, position: number): CsvRefusal['code'] {
  CLOSED_QUOTE.lastIndex = position;
  return text[position] === '"' && !CLOSED_QUOTE.test(text) ? 'QUOTE_NOT_CLOSED' : 'QUOTE_MISPLACED';
}
