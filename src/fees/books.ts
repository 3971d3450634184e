import { cents, decimalOf } from './money.ts';
import type { Cents, InvoiceDocument } from './types.ts';

/** A column of the books: text, a date, or an amount or number that may be counted with. */
export type BookCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  /** In cents; below zero on a credit note, so that a column adds up. */
  | { readonly kind: 'amount'; readonly cents: Cents }
  | { readonly kind: 'number'; readonly number: number };

export const BOOK_COLUMNS = [
  'Nummer',
  'Soort',
  'Datum',
  'Vervaldatum',
  'Aan',
  'Inkoopnummer',
  'Kenmerk',
  'Omschrijving',
  'Zonder btw',
  'Btw-percentage',
  'Btw',
  'Met btw',
  'Bij factuur',
] as const;

/** One row per document: what a bookkeeper enters. */
export function bookRow(document: InvoiceDocument): readonly BookCell[] {
  const { addressee, totals, lines } = document;
  const isCredit = document.kind === 'creditNote';
  const reference = addressee.kind === 'municipality' ? addressee.reference : undefined;
  const signed = (amount: Cents): BookCell => ({
    kind: 'amount',
    cents: isCredit ? cents(0 - amount) : amount,
  });
  return [
    text(document.number),
    text(isCredit ? 'Creditnota' : 'Factuur'),
    { kind: 'date', date: document.issuedOn },
    isCredit ? text('') : { kind: 'date', date: document.dueOn },
    text(addressee.name),
    text(reference?.orderNumber ?? ''),
    text(reference?.costCentre ?? ''),
    text(lines.map(({ name }) => name).join('; ')),
    signed(totals.netCents),
    { kind: 'number', number: totals.vatPercent },
    signed(totals.vatCents),
    signed(totals.grossCents),
    text(isCredit ? document.credits.number : ''),
  ];
}

function text(value: string): BookCell {
  return { kind: 'text', text: value };
}

/**
 * CSV as a Dutch Excel opens it by a double click: a byte order mark, semicolons, decimal commas, dates as `dd-mm-jjjj`,
 * lines ended as RFC 4180 says. Text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly BookCell[])[]): string {
  const head = BOOK_COLUMNS.map((name) => quoted(name));
  const lines = [head, ...rows.map((row) => row.map(csvCell))].map((cells) => cells.join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: BookCell): string {
  switch (cell.kind) {
    case 'text':
      return quoted(harmless(cell.text));
    case 'date':
      return cell.date.split('-').toReversed().join('-');
    case 'amount':
      return decimalOf(cell.cents).replace('.', ',');
    case 'number':
      return String(cell.number).replace('.', ',');
    default:
      return cell satisfies never;
  }
}

/**
 * Signs with which a spreadsheet begins a formula, also after blanks; the wide ones are those of Japanese keyboards, which
 * some programs read as the narrow ones.
 */
const FORMULA = /^[\s\u00A0]*[=+\-@\t\r|%\uFF1D\uFF0B\uFF0D\uFF20]/;

function harmless(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
