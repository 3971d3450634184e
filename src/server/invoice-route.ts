import { officeRight } from '../access/gate.ts';
import { viewerFor } from '../access/viewer.ts';
import type { Context } from '../database/context.ts';
import {
  type BooksForm,
  type ExportFile,
  exportBooks,
  exportEInvoice,
  exportEInvoices,
} from '../fees/exporting.ts';
import type { InvoiceId } from '../shared/ids.ts';
import { type CalendarDate, parseDate } from '../shared/time.ts';
import { type Answer, textAnswer } from './answer.ts';
import { notFoundPage } from './pages.ts';

const E_INVOICE = /^\/bureau\/facturen\/([0-9a-f-]{36})\.xml$/;
const FILES = /^\/bureau\/facturen\.(csv|xlsx|zip)$/;

const TYPES: Readonly<Record<BooksForm | 'xml' | 'zip', string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml; charset=utf-8',
  zip: 'application/zip',
};

/**
 * Files of invoices to take along: `/bureau/facturen/<id>.xml`, and of a period, both days inclusive, the books
 * (`/bureau/facturen.csv?van=..&tot=..` or `.xlsx`) and all e-invoices (`.zip`). Undefined for any other path. For the office alone: to others they are not there, as everything of invoices.
 */
export async function invoiceRoute(
  context: Context,
  { path, url, token }: { readonly path: string; readonly url: string; readonly token: string | undefined },
): Promise<Answer | undefined> {
  const [, invoiceId] = E_INVOICE.exec(path) ?? [];
  const [, form] = FILES.exec(path) ?? [];
  if (invoiceId === undefined && form === undefined) return undefined;
  const right = officeRight(await viewerFor(context.database.db, token, context.clock()));
  if (right === undefined) return notFoundPage();
  if (invoiceId !== undefined) {
    // Of the form of an id; one that no invoice has finds nothing
    const file = await exportEInvoice(context, right, invoiceId as InvoiceId);
    return file.ok ? download(file.value, TYPES.xml) : notFoundPage();
  }
  const period = periodIn(url);
  if (period === undefined) return textAnswer(400, 'Geef een eerste en een laatste dag, zoals 2027-01-01.');
  if (form === 'zip') {
    const file = await exportEInvoices(context, right, period);
    return file ? download(file, TYPES.zip) : textAnswer(404, 'In deze periode is geen e-factuur verstuurd.');
  }
  const booksForm = form === 'csv' ? 'csv' : 'xlsx';
  return download(await exportBooks(context, right, { ...period, form: booksForm }), TYPES[booksForm]);
}

function periodIn(url: string): { readonly from: CalendarDate; readonly to: CalendarDate } | undefined {
  const asked = new URLSearchParams(url.split('?')[1] ?? '');
  const [from, to] = [parseDate(asked.get('van') ?? ''), parseDate(asked.get('tot') ?? '')];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function download({ name, content }: ExportFile, type: string): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
    body: content,
  };
}
