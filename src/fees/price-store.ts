import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { newId, type PersonId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { CONTINUATION_TERMS } from '../trajectories/rules.ts';
import type { ContinuationTerms } from '../trajectories/types.ts';
import { cents } from './money.ts';
import { priceRuleOn } from './rules.ts';
import type { Issuer, JoiningRule, LeavingRule, PriceRule } from './types.ts';

/** All that hold, held or will hold: first cycles before continuations, the newest first. */
export async function listPriceRules(db: Db): Promise<readonly PriceRule[]> {
  const rows = await db
    .selectFrom('price_rules')
    .selectAll()
    .orderBy('cycle', 'desc')
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map(toPriceRule);
}

/** What a group that is asked on that day is asked for. The price is the same for everyone who goes on (R 004). */
export async function continuationTermsOn(db: Db, date: CalendarDate): Promise<ContinuationTerms> {
  const rule = priceRuleOn(await listPriceRules(db), 'continuation', date);
  if (rule === undefined) return CONTINUATION_TERMS;
  return { ...CONTINUATION_TERMS, feeCents: rule.memberCents, vatPercent: rule.vatPercent };
}

/** One that begins on the same day takes the place of the one that was there. */
export async function putPriceRule(
  trx: Trx,
  rule: Omit<PriceRule, 'id'>,
  decided: { readonly at: Instant; readonly by: PersonId },
): Promise<void> {
  const { cycle, validFrom, joining, leaving } = rule;
  const columns = {
    member_cents: rule.memberCents,
    non_member_cents: rule.nonMemberCents,
    vat_percent: rule.vatPercent,
    joining: joining.kind,
    leaving: leaving.kind,
    leaving_sessions: leaving.kind === 'wholeAfter' ? leaving.sessions : null,
    decided_at: decided.at,
    decided_by: decided.by,
  };
  await trx
    .insertInto('price_rules')
    .values({ id: newId(), cycle, valid_from: validFrom, ...columns })
    .onConflict((conflict) => conflict.columns(['cycle', 'valid_from']).doUpdateSet(columns))
    .execute();
}

export async function findIssuer(db: Db): Promise<Issuer | undefined> {
  const row = await db.selectFrom('invoice_issuer').selectAll().executeTakeFirst();
  return (
    row && {
      name: row.name,
      address: { street: row.street, postalCode: row.postal_code, city: row.city },
      kvkNumber: row.kvk_number,
      vatNumber: row.vat_number,
      iban: row.iban,
      email: row.email,
      telephone: row.telephone ?? undefined,
      paymentDays: row.payment_days,
    }
  );
}

export async function putIssuer(
  trx: Trx,
  { address, ...issuer }: Issuer,
  changed: { readonly at: Instant; readonly by: PersonId },
): Promise<void> {
  const columns = {
    name: issuer.name,
    street: address.street,
    postal_code: address.postalCode,
    city: address.city,
    kvk_number: issuer.kvkNumber,
    vat_number: issuer.vatNumber,
    iban: issuer.iban,
    email: issuer.email,
    telephone: issuer.telephone ?? null,
    payment_days: issuer.paymentDays,
    changed_at: changed.at,
    changed_by: changed.by,
  };
  await trx
    .insertInto('invoice_issuer')
    .values({ id: 'association', ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
}

function toPriceRule(row: Selectable<Tables['price_rules']>): PriceRule {
  return {
    id: row.id,
    cycle: row.cycle,
    validFrom: row.valid_from,
    memberCents: cents(row.member_cents),
    nonMemberCents: cents(row.non_member_cents),
    vatPercent: row.vat_percent,
    joining: { kind: row.joining } satisfies JoiningRule,
    leaving: toLeaving(row),
  };
}

function toLeaving({ leaving, leaving_sessions }: Selectable<Tables['price_rules']>): LeavingRule {
  // The database keeps a number beside this kind
  return leaving === 'wholeAfter' ? { kind: leaving, sessions: leaving_sessions ?? 1 } : { kind: leaving };
}
