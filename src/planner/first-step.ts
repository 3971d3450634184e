/**
 * The first number from `from` to `to` (both inclusive) at which the attempt gives something, and what it
 * gives. Only for attempts that, once they give something, do so for every later number too; then halving
 * proves that the one before gives nothing.
 */
export function firstStep<Found>(
  from: number,
  to: number,
  attempt: (step: number) => Found | undefined,
): { readonly step: number; readonly found: Found } | undefined {
  if (from > to) return undefined;
  const atEnd = attempt(to);
  if (atEnd === undefined) return undefined;
  let first = { step: to, found: atEnd };
  let low = from;
  while (low < first.step) {
    const middle = Math.floor((low + first.step) / 2);
    const found = attempt(middle);
    if (found === undefined) low = middle + 1;
    else first = { step: middle, found };
  }
  return first;
}
