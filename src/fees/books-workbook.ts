import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { BOOK_COLUMNS, type BookCell } from './books.ts';

const DATE_FORMAT = 'dd-mm-yyyy';
const AMOUNT_FORMAT = '#,##0.00';
const WIDTHS: Readonly<Partial<Record<(typeof BOOK_COLUMNS)[number], number>>> = {
  Aan: 30,
  Omschrijving: 45,
};
const USUAL_WIDTH = 16;

/** The same rows as an Excel workbook. Text is kept as text, whatever it begins with; amounts and dates can be counted with. */
export function workbookOf(rows: readonly (readonly BookCell[])[]): Promise<Uint8Array> {
  const head: Row = BOOK_COLUMNS.map((name) => ({ value: name, type: String, fontWeight: 'bold' }));
  return writeExcelFile([head, ...rows.map((row): Row => row.map(cellOf))], {
    sheet: 'Facturen',
    stickyRowsCount: 1,
    columns: BOOK_COLUMNS.map((name) => ({ width: WIDTHS[name] ?? USUAL_WIDTH })),
  }).toBuffer();
}

function cellOf(cell: BookCell): Cell {
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? null : { value: cell.text, type: String };
    case 'date':
      return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: DATE_FORMAT };
    case 'amount':
      return { value: cell.cents / 100, type: Number, format: AMOUNT_FORMAT };
    case 'number':
      return { value: cell.number, type: Number };
    default:
      return cell satisfies never;
  }
}
