import type { Cents, Totals } from './types.ts';

/** @throws when it is no whole number of cents that sums stay exact with: that is a mistake of ours, not of a person. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new Error(`Not an amount in whole cents: ${amount}`);
  return amount as Cents;
}

export function sumOf(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce<number>((sum, amount) => sum + amount, 0));
}

/** `amount * part / whole` in whole cents, half a cent up. Not for negative amounts. */
export function shareOf(amount: Cents, part: number, whole: number): Cents {
  return cents(Math.floor((2 * amount * part + whole) / (2 * whole)));
}

/**
 * Net, VAT and gross of lines with one rate. The VAT is that of the sum, arithmetically rounded to whole cents: the law leaves the
 * choice between rounding each line and rounding the invoice (Uitvoeringsbesluit omzetbelasting 1968, art. 5a), EN 16931
 * asks for the sum of each rate (BR-CO-17), so that it is.
 */
export function totalsOf(netAmounts: readonly Cents[], vatPercent: number): Totals {
  const netCents = sumOf(netAmounts);
  const vatCents = shareOf(netCents, vatPercent, 100);
  return { netCents, vatPercent, vatCents, grossCents: sumOf([netCents, vatCents]) };
}

/**
 * Of a credit note: what it gives back without VAT, and of the VAT what is not given back yet of all that was credited by then. So the
 * VAT of all credit notes together is that of their sum, rounded once: never above that of the invoice, and equal to it when all of it
 * is credited. By itself it may be a cent from the VAT of its own amount, which EN 16931 allows as published (BR-CO-17).
 *
 * @param earlier what credit notes before this one gave back, without VAT and of VAT
 */
export function creditTotals(
  netCents: Cents,
  vatPercent: number,
  earlier: Pick<Totals, 'netCents' | 'vatCents'>,
): Totals {
  const together = totalsOf([earlier.netCents, netCents], vatPercent);
  const vatCents = cents(Math.max(0, together.vatCents - earlier.vatCents));
  return { netCents, vatPercent, vatCents, grossCents: sumOf([netCents, vatCents]) };
}

/** `1234.50`, as XML has it. */
export function decimalOf(amount: Cents): string {
  const positive = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${Math.floor(positive / 100)}.${String(positive % 100).padStart(2, '0')}`;
}
