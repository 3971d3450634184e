import type { Db } from '../database/tables.ts';
import { type FeeFacts, feeKey, listFeeFacts } from './fee-store.ts';
import { listSentAmounts, type SentAmount } from './invoice-store.ts';
import { sumOf } from './money.ts';
import { listPriceRules } from './price-store.ts';
import { balanceOf, feeOf, priceRuleOn, servicePeriod } from './rules.ts';
import type { Cents, Fee, Invoice, PriceRule, ServicePeriod } from './types.ts';

/** An invoice beside what is owed by now. */
export interface AssessedInvoice {
  readonly invoice: Invoice;
  readonly fee: Fee;
  /** Still to be invoiced, without VAT; negative: to be credited. Undefined as long as the fee is not known. */
  readonly balanceCents: Cents | undefined;
  /** Of this invoice, without VAT. */
  readonly creditedCents: Cents;
  /** When what the fee is for is done, as the sessions are planned by now; undefined when none has a date. */
  readonly service: ServicePeriod | undefined;
}

/** In the same order. What a draft comes to is worked out here each time: it is never out of date. */
export async function assessInvoices(
  db: Db,
  invoices: readonly Invoice[],
): Promise<readonly AssessedInvoice[]> {
  const participantIds = [...new Set(invoices.map(({ participantId }) => participantId))];
  const rules = await listPriceRules(db);
  const facts = new Map((await listFeeFacts(db, { participantIds })).map((found) => [feeKey(found), found]));
  const sent = Map.groupBy(await listSentAmounts(db, participantIds), feeKey);
  return invoices.map((invoice) => {
    const key = feeKey(invoice);
    const found = facts.get(key);
    const fee = found === undefined ? NOT_IN_CYCLE : feeBy(rules, found, invoice);
    const ofKey = sent.get(key) ?? [];
    const credits = ofKey.filter(({ creditsId }) => creditsId === invoice.id);
    return {
      invoice,
      fee,
      balanceCents: balance(fee, ofKey),
      creditedCents: sumOf(credits.map(({ netCents }) => netCents)),
      service:
        found === undefined || fee.kind === 'unknown'
          ? undefined
          : servicePeriod(fee.share, found.attendance, found.sessionDays),
    };
  });
}

/** A participant of a cycle that they are no part of any more owes nothing for it that could be worked out. */
const NOT_IN_CYCLE: Fee = { kind: 'unknown', missing: 'priceRule' };

export function feeBy(
  rules: readonly PriceRule[],
  { attendance, terms }: FeeFacts,
  { membership, confirmedOn }: Pick<Invoice, 'membership' | 'confirmedOn'>,
): Fee {
  const rule = priceRuleOn(rules, attendance.cycle, confirmedOn);
  return feeOf(rule && { ...rule, ...terms }, membership, attendance);
}

export function balance(fee: Fee, sent: readonly SentAmount[]): Cents | undefined {
  if (fee.kind === 'unknown') return undefined;
  const ofKind = (kind: SentAmount['kind']): readonly Cents[] =>
    sent.filter((amount) => amount.kind === kind).map(({ netCents }) => netCents);
  return balanceOf(fee.cents, ofKind('invoice'), ofKind('creditNote'));
}
