/**
 * What became of a request. `refused`: the API said no and says why, in Dutch. `unreachable`: no trustworthy answer,
 * by network or server trouble; the request may or may not have been carried out, so it is never shown as a success.
 */
export type Outcome<Value, Refusal = never> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unreachable' };

interface Union {
  readonly __typename: string;
}
export type SuccessOf<Result extends Union> = Extract<Result, { readonly __typename: `${string}Success` }>;
export type RefusalOf<Result extends Union> = Exclude<Result, SuccessOf<Result>>;

/** Sorts the result union of a mutation: what is not a success is a refusal, and an absent result is no answer. */
export function outcomeOf<Result extends Union>(
  result: Result | null | undefined,
): Outcome<SuccessOf<Result>, RefusalOf<Result>> {
  if (result === null || result === undefined) return { kind: 'unreachable' };
  // The casts follow from the name of the type, which is what both types are cut out by.
  return result.__typename.endsWith('Success')
    ? { kind: 'done', value: result as SuccessOf<Result> }
    : { kind: 'refused', refusal: result as RefusalOf<Result> };
}
