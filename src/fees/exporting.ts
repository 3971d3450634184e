import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Actor, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { InvoiceId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { bookRow, csvOf } from './books.ts';
import { workbookOf } from './books-workbook.ts';
import type { EInvoiceRefusal } from './errors.ts';
import { findInvoice, listSentInvoices } from './invoice-store.ts';
import { type EInvoiceDocument, isEInvoiceDocument, ublOf } from './ubl.ts';

/** Not packed: some hundred small files, which every program then reads. */
const STORED = { level: 0 } as const;

/** A file to take along. */
export interface ExportFile {
  /** Of letters, digits, dots and hyphens. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The e-invoice (UBL, Peppol BIS Billing 3) of what was sent; each look is in the audit log. */
export function exportEInvoice(
  { database, clock }: Context,
  { actor }: OfficeRight,
  invoiceId: InvoiceId,
): Promise<Result<ExportFile, EInvoiceRefusal>> {
  return database.decide<ExportFile, EInvoiceRefusal>(async (trx) => {
    const invoice = await findInvoice(trx, invoiceId);
    if (invoice === undefined) return refuse({ code: 'INVOICE_NOT_FOUND' });
    if (invoice.state !== 'sent') return refuse({ code: 'INVOICE_NOT_SENT' });
    const { document } = invoice;
    if (!isEInvoiceDocument(document)) return refuse({ code: 'NO_E_INVOICE_FOR_PERSON' });
    await recordExport(trx, actor, { invoiceId, document, now: clock() });
    return accept({ name: fileNameOf(document), content: ublOf(document) });
  });
}

/**
 * All e-invoices that were sent in a period, both days inclusive, in one ZIP; each of them is in the audit log as one that was taken
 * along by itself. Undefined when there is none: what went to persons is no e-invoice.
 */
export function exportEInvoices(
  { database, clock }: Context,
  { actor }: OfficeRight,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): Promise<ExportFile | undefined> {
  return database.transaction(async (trx) => {
    const now = clock();
    const files: Zippable = {};
    for (const { id, document } of await listSentInvoices(trx, { from, to })) {
      if (!isEInvoiceDocument(document)) continue;
      await recordExport(trx, actor, { invoiceId: id, document, now });
      files[fileNameOf(document)] = [strToU8(ublOf(document)), STORED];
    }
    const isEmpty = Object.keys(files).length === 0;
    return isEmpty
      ? undefined
      : { name: `e-facturen-${from}-${to}.zip`, content: zipSync(files, { mtime: new Date(now) }) };
  });
}

function fileNameOf({ kind, number }: EInvoiceDocument): string {
  return `${kind === 'invoice' ? 'factuur' : 'creditnota'}-${number}.xml`;
}

function recordExport(
  trx: Trx,
  actor: Actor,
  {
    invoiceId,
    document,
    now,
  }: { readonly invoiceId: InvoiceId; readonly document: EInvoiceDocument; readonly now: Instant },
): Promise<void> {
  return recordAudit(trx, {
    at: now,
    actor,
    action: 'invoice.exported',
    subjectKind: 'invoice',
    subjectId: invoiceId,
    details: { number: document.number, form: 'ubl' },
  });
}

export type BooksForm = 'csv' | 'xlsx';

/** Everything that was sent in a period, both days inclusive, for the books; each look is in the audit log. */
export async function exportBooks(
  { database, clock }: Context,
  { actor }: OfficeRight,
  asked: { readonly from: CalendarDate; readonly to: CalendarDate; readonly form: BooksForm },
): Promise<ExportFile> {
  const { from, to, form } = asked;
  const sent = await database.transaction(async (trx) => {
    const invoices = await listSentInvoices(trx, { from, to });
    await recordAudit(trx, {
      at: clock(),
      actor,
      action: 'invoice.booksExported',
      subjectKind: 'invoice',
      subjectId: 'all',
      details: { from, to, form, count: invoices.length },
    });
    return invoices;
  });
  const rows = sent.map(({ document }) => bookRow(document));
  const content = form === 'csv' ? csvOf(rows) : await workbookOf(rows);
  return { name: `facturen-${from}-${to}.${form}`, content };
}
