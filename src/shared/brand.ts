declare const brand: unique symbol;

/** A string that cannot be mistaken for another kind of string: `Brand<string, 'SessionId'>`. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
