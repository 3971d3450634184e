import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { InvoiceId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import { type AssessedInvoice, assessInvoices } from './assessing.ts';
import { creditDocument, feeLine, invoiceDocument, invoiceNumber } from './documents.ts';
import { findDraft, nameOf } from './drafting.ts';
import type { CreditInvoiceRefusal, SendInvoiceRefusal, SendReadyRefusal } from './errors.ts';
import { completeAddressee } from './invoice-parties.ts';
import {
  findInvoice,
  insertCreditNote,
  listDrafts,
  putSent,
  sumCredited,
  takeSequence,
} from './invoice-store.ts';
import { cents, sumOf, totalsOf } from './money.ts';
import { findIssuer } from './price-store.ts';
import type { Addressee, Cents, Fee, InvoiceDraft, Issuer, SentInvoice, ServicePeriod } from './types.ts';

export const MAX_CREDIT_REASON_LENGTH = 200;

export interface SendRequest {
  readonly invoiceId: InvoiceId;
  readonly expectedVersion: number;
  /** With VAT, as it was looked at. */
  readonly expectedGrossCents: number;
}

/**
 * Gives a draft the next number and keeps it as it is, for good (issue 6, fees). What it comes to is worked out now; another amount
 * than was looked at is refused. Sending to the municipality itself is done with the file that comes of it.
 */
export function sendInvoice(
  { database, clock }: Context,
  { actor }: OfficeRight,
  request: SendRequest,
): Promise<Result<SentInvoice, SendInvoiceRefusal>> {
  return database.decide<SentInvoice, SendInvoiceRefusal>(async (trx) => {
    await lockRow(database, trx, 'invoices', request.invoiceId);
    const found = await findDraft(trx, request.invoiceId, request.expectedVersion);
    if (!found.ok) return found;
    const draft = found.value;
    const addressee = completeAddressee(draft.addressee);
    if (!addressee.ok) return addressee;
    const issuer = await findIssuer(trx);
    if (issuer === undefined) return refuse({ code: 'ISSUER_MISSING' });
    const amount = await amountOf(trx, draft);
    if (!amount.ok) return amount;
    const { fee, netCents } = amount.value;
    const { grossCents } = totalsOf([netCents], fee.vatPercent);
    if (grossCents !== request.expectedGrossCents) return refuse({ code: 'AMOUNT_CHANGED', grossCents });

    const ready = { draft, addressee: addressee.value, amount: amount.value };
    await keepSent(trx, ready, { issuer, actor, now: clock() });
    return accept(await getSent(trx, draft.id));
  });
}

/** A draft of which nothing is missing. */
interface ReadyDraft {
  readonly draft: InvoiceDraft;
  readonly addressee: Addressee;
  readonly amount: Amount;
}

interface Sending {
  readonly issuer: Issuer;
  readonly actor: OfficeRight['actor'];
  readonly now: Instant;
}

/** Gives the draft the next number, keeps it as it is, and writes that down. Gives the number. */
async function keepSent(
  trx: Trx,
  { draft, addressee, amount: { fee, netCents, service } }: ReadyDraft,
  { issuer, actor, now }: Sending,
): Promise<string> {
  const issuedOn = dateOf(now);
  const participantName = await nameOf(trx, draft.participantId);
  const { number, ...place } = await takeNumber(trx, issuedOn);
  const document = invoiceDocument({
    number,
    issuedOn,
    service,
    issuer,
    addressee,
    line: { ...feeLine(fee, participantName), netCents },
    vatPercent: fee.vatPercent,
  });
  await putSent(trx, draft.id, { document, ...place, sentAt: now, sentBy: actor.personId }, participantName);
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'invoice.sent',
    subjectKind: 'invoice',
    subjectId: draft.id,
    details: { number, grossCents: document.totals.grossCents },
  });
  return number;
}

/** Drafts that can be sent as they are. */
export interface ReadyInvoices {
  readonly count: number;
  /** With VAT, together. */
  readonly grossCents: Cents;
}

/** More than these are not sent at once, so that nobody else waits long for a number. */
export const MOST_SENT_AT_ONCE = 100;

/** How many drafts {@link sendReadyInvoices} would send now, the oldest {@link MOST_SENT_AT_ONCE} of them, and what they come to. */
export async function readReadyInvoices(db: Db): Promise<ReadyInvoices> {
  return totalOf(readyOf(await assessInvoices(db, await listDrafts(db))));
}

export interface SentInvoices {
  readonly count: number;
  readonly firstNumber: string;
  readonly lastNumber: string;
}

/**
 * Sends every draft of which nothing is missing, as {@link sendInvoice} does each: all of them or none. What they are and come to is
 * worked out now; others than were looked at are refused.
 */
export function sendReadyInvoices(
  { database, clock }: Context,
  { actor }: OfficeRight,
  expected: ReadyInvoices,
): Promise<Result<SentInvoices, SendReadyRefusal>> {
  return database.decide<SentInvoices, SendReadyRefusal>(async (trx) => {
    // In one order, for who does the same at this moment
    const ids = (await listDrafts(trx)).map(({ id }) => id).toSorted();
    for (const id of ids) await lockRow(database, trx, 'invoices', id);
    const ready = readyOf(await assessInvoices(trx, await listDrafts(trx)));
    const { count, grossCents } = totalOf(ready);
    if (count === 0) return refuse({ code: 'NOTHING_READY' });
    if (count !== expected.count || grossCents !== expected.grossCents) {
      return refuse({ code: 'READY_CHANGED', count, grossCents });
    }
    const issuer = await findIssuer(trx);
    if (issuer === undefined) return refuse({ code: 'ISSUER_MISSING' });
    const now = clock();
    const numbers: string[] = [];
    for (const one of ready) numbers.push(await keepSent(trx, one, { issuer, actor, now }));
    const [firstNumber = '', lastNumber = firstNumber] = [numbers[0], numbers.at(-1)];
    return accept({ count, firstNumber, lastNumber });
  });
}

function readyOf(assessed: readonly AssessedInvoice[]): readonly ReadyDraft[] {
  return assessed
    .flatMap((one): readonly ReadyDraft[] => {
      const { invoice: draft } = one;
      if (draft.state === 'sent') return [];
      const addressee = completeAddressee(draft.addressee);
      const amount = amountIn(one, draft);
      return addressee.ok && amount.ok ? [{ draft, addressee: addressee.value, amount: amount.value }] : [];
    })
    .slice(0, MOST_SENT_AT_ONCE);
}

function totalOf(ready: readonly ReadyDraft[]): ReadyInvoices {
  const each = ready.map(({ amount: { netCents, fee } }) => totalsOf([netCents], fee.vatPercent).grossCents);
  return { count: ready.length, grossCents: sumOf(each) };
}

interface Amount {
  readonly fee: Extract<Fee, { kind: 'known' }>;
  readonly netCents: Cents;
  readonly service: ServicePeriod | undefined;
}

/** What the draft comes to by now: what is owed and not invoiced yet. */
async function amountOf(trx: Trx, draft: InvoiceDraft): Promise<Result<Amount, AmountRefusal>> {
  const [assessed] = await assessInvoices(trx, [draft]);
  if (assessed === undefined) throw new Error(`Invoice ${draft.id} was not assessed.`);
  return amountIn(assessed, draft);
}

type AmountRefusal = Extract<
  SendInvoiceRefusal,
  { code: 'MEMBERSHIP_UNKNOWN' | 'NO_PRICE_RULE' | 'NOTHING_OWED' }
>;

function amountIn(
  { fee, balanceCents, service }: AssessedInvoice,
  draft: InvoiceDraft,
): Result<Amount, AmountRefusal> {
  if (fee.kind === 'unknown') {
    return fee.missing === 'membership'
      ? refuse({ code: 'MEMBERSHIP_UNKNOWN' })
      : refuse({ code: 'NO_PRICE_RULE', date: draft.confirmedOn });
  }
  if (balanceCents === undefined || balanceCents <= 0) return refuse({ code: 'NOTHING_OWED' });
  return accept({ fee, netCents: balanceCents, service });
}

/** The next number of the year of a document, and where it stands in the series. */
async function takeNumber(trx: Trx, issuedOn: CalendarDate) {
  const year = Number(issuedOn.slice(0, 4));
  const sequence = await takeSequence(trx, year);
  return { number: invoiceNumber(year, sequence), year, sequence };
}

export interface CreditRequest {
  readonly invoiceId: InvoiceId;
  /** Without VAT; the office sees beforehand what by the rules is too much. */
  readonly netCents: number;
  /** Without VAT: what was credited of this invoice before, as it was looked at. */
  readonly expectedCreditedCents: number;
  readonly reason?: string | null | undefined;
}

/**
 * Gives back all or part of an invoice with a credit note, which has a number of the same series. Together they never give
 * back more than was invoiced: the database says so too. Who presses twice, or together with somebody else, credits once.
 */
export function creditInvoice(
  { database, clock }: Context,
  { actor }: OfficeRight,
  request: CreditRequest,
): Promise<Result<SentInvoice, CreditInvoiceRefusal>> {
  return database.decide<SentInvoice, CreditInvoiceRefusal>(async (trx) => {
    const reason = readCreditReason(request.reason);
    if (!reason.ok) return reason;
    await lockRow(database, trx, 'invoices', request.invoiceId);
    const invoice = await findInvoice(trx, request.invoiceId);
    if (invoice === undefined) return refuse({ code: 'INVOICE_NOT_FOUND' });
    if (invoice.state !== 'sent' || invoice.document.kind !== 'invoice') {
      return refuse({ code: 'INVOICE_NOT_SENT' });
    }
    const { document } = invoice;
    const earlier = await sumCredited(trx, invoice.id);
    const creditedCents = earlier.netCents;
    const maxCents = document.totals.netCents - creditedCents;
    const { netCents } = request;
    if (!Number.isInteger(netCents) || netCents < 1) {
      return refuse({ code: 'INVALID_CREDIT_AMOUNT', field: 'netCents', maxCents });
    }
    if (netCents > maxCents) return refuse({ code: 'CREDIT_TOO_HIGH', field: 'netCents', maxCents });
    if (creditedCents !== request.expectedCreditedCents) {
      return refuse({ code: 'CREDITED_MEANWHILE', creditedCents });
    }

    const now = clock();
    const issuedOn = dateOf(now);
    const { number, ...place } = await takeNumber(trx, issuedOn);
    const credit = creditDocument(document, {
      number,
      issuedOn,
      netCents: cents(netCents),
      earlier,
      reason: reason.value,
    });
    const sending = { document: credit, ...place, sentAt: now, sentBy: actor.personId };
    const id = await insertCreditNote(trx, invoice, sending, await nameOf(trx, invoice.participantId));
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'invoice.credited',
      subjectKind: 'invoice',
      subjectId: invoice.id,
      reason: reason.value,
      details: { number, of: document.number, grossCents: credit.totals.grossCents },
    });
    return accept(await getSent(trx, id));
  });
}

function readCreditReason(
  typed: string | null | undefined,
): Result<string | undefined, Extract<CreditInvoiceRefusal, { code: 'INVALID_CREDIT_REASON' }>> {
  if (typed === null || typed === undefined || typed.trim() === '') return accept(undefined);
  const text = plainText(typed, { maxLength: MAX_CREDIT_REASON_LENGTH });
  return text === undefined
    ? refuse({ code: 'INVALID_CREDIT_REASON', field: 'reason', maxLength: MAX_CREDIT_REASON_LENGTH })
    : accept(text);
}

async function getSent(db: Db, id: InvoiceId): Promise<SentInvoice> {
  const invoice = await findInvoice(db, id);
  if (invoice?.state !== 'sent') throw new Error(`Invoice ${id} was not sent.`);
  return invoice;
}
