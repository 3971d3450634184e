import type { OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf } from '../shared/time.ts';
import { isWhole } from '../shared/whole-number.ts';
import type { PriceRuleField, SetIssuerRefusal, SetPriceRuleRefusal } from './errors.ts';
import { readIssuer, type TypedIssuer } from './invoice-parties.ts';
import { cents } from './money.ts';
import { putIssuer, putPriceRule } from './price-store.ts';
import type { Issuer, JoiningRule, LeavingRule, PriceRule } from './types.ts';

/** Who sends invoices, from now on; those that were sent keep who sent them. */
export function setIssuer(
  { database, clock }: Context,
  { actor }: OfficeRight,
  typed: TypedIssuer,
): Promise<Result<Issuer, SetIssuerRefusal>> {
  return database.decide<Issuer, SetIssuerRefusal>(async (trx) => {
    const issuer = readIssuer(typed);
    if (!issuer.ok) return issuer;
    const now = clock();
    await putIssuer(trx, issuer.value, { at: now, by: actor.personId });
    const { kvkNumber, vatNumber, iban } = issuer.value;
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'invoice.issuerSet',
      subjectKind: 'invoiceIssuer',
      subjectId: 'association',
      details: { kvkNumber, vatNumber, iban },
    });
    return issuer;
  });
}

export interface TypedPriceRule extends Pick<PriceRule, 'cycle' | 'validFrom'> {
  readonly memberCents: number;
  readonly nonMemberCents: number;
  readonly vatPercent: number;
  readonly joining: JoiningRule['kind'];
  readonly leaving: LeavingRule['kind'];
  /** For `wholeAfter` alone. */
  readonly leavingSessions: number | undefined;
}

/**
 * What a cycle costs from a day on: today or later, so that what somebody registered for stays what it was. Setting it for the
 * same day again replaces it.
 */
export function setPriceRule(
  { database, clock }: Context,
  { actor }: OfficeRight,
  typed: TypedPriceRule,
): Promise<Result<'set', SetPriceRuleRefusal>> {
  return database.decide<'set', SetPriceRuleRefusal>(async (trx) => {
    const now = clock();
    const rule = readPriceRule(typed, dateOf(now));
    if (!rule.ok) return rule;
    await putPriceRule(trx, rule.value, { at: now, by: actor.personId });
    const { cycle, validFrom, memberCents, nonMemberCents, vatPercent, joining, leaving } = rule.value;
    const leavingSessions = leaving.kind === 'wholeAfter' ? leaving.sessions : null;
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'invoice.priceSet',
      subjectKind: 'priceRule',
      subjectId: `${cycle} ${validFrom}`,
      details: {
        memberCents,
        nonMemberCents,
        vatPercent,
        joining: joining.kind,
        leaving: leaving.kind,
        leavingSessions,
      },
    });
    return accept('set');
  });
}

const MOST_CENTS = 1_000_000;
const MOST_SESSIONS = 11;

function readPriceRule(
  typed: TypedPriceRule,
  today: CalendarDate,
): Result<Omit<PriceRule, 'id'>, SetPriceRuleRefusal> {
  const invalid = (field: PriceRuleField) => refuse({ code: 'INVALID_PRICE_RULE', field });
  const { cycle, validFrom, memberCents, nonMemberCents, vatPercent, joining, leaving, leavingSessions } =
    typed;
  if (validFrom < today) return invalid('validFrom');
  if (!isWhole(memberCents, 0, MOST_CENTS)) return invalid('memberCents');
  if (!isWhole(nonMemberCents, 0, MOST_CENTS)) return invalid('nonMemberCents');
  // R 004: a continuation has one price, which the group is asked with
  if (cycle === 'continuation' && nonMemberCents !== memberCents) return invalid('nonMemberCents');
  if (!isWhole(vatPercent, 1, 100)) return invalid('vatPercent');
  const leavingRule = leavingOf(leaving, leavingSessions);
  if (leavingRule === undefined) return invalid('leavingSessions');
  return accept({
    cycle,
    validFrom,
    memberCents: cents(memberCents),
    nonMemberCents: cents(nonMemberCents),
    vatPercent,
    joining: { kind: joining },
    leaving: leavingRule,
  });
}

function leavingOf(kind: LeavingRule['kind'], sessions: number | undefined): LeavingRule | undefined {
  if (kind !== 'wholeAfter') return { kind };
  return sessions !== undefined && isWhole(sessions, 1, MOST_SESSIONS) ? { kind, sessions } : undefined;
}
