export interface InvalidTelephone {
  readonly code: 'INVALID_TELEPHONE';
  readonly field: 'telephone';
}
export interface InvalidEmail {
  readonly code: 'INVALID_EMAIL';
  readonly field: 'email';
}

export type ChangeDetailsRefusal =
  | InvalidTelephone
  | InvalidEmail
  /** Who works with the product signs in by that address, so a personal link, which is passed on easily, is not enough. */
  | { readonly code: 'EMAIL_NEEDS_SIGN_IN' }
  /** So many mails were asked for that somebody is filling a mailbox. */
  | { readonly code: 'TOO_MANY_EMAIL_CHANGES' };

export type BeginServingRefusal =
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'SERVES_ONESELF' }
  /** Keeps this calendar already. */
  | { readonly code: 'SERVES_ALREADY' };

export type AppointSecretaryRefusal =
  | Exclude<BeginServingRefusal, { readonly code: 'NOT_FOUND' }>
  | { readonly code: 'INVALID_NAME'; readonly field: 'givenName' | 'familyName'; readonly maxLength: number }
  | InvalidEmail
  /** Nobody is a wethouder there, now. */
  | { readonly code: 'NO_CALENDAR_TO_KEEP' }
  | { readonly code: 'TOO_MANY_SECRETARIES'; readonly max: number };

/** Does not keep this calendar, or no more. */
export type EndServingRefusal = { readonly code: 'SERVES_NOT' };

export type EmailProofRefusal =
  /** Never was, was used before, or is too old: who only holds a link learns no more. */
  | { readonly code: 'LINK_UNKNOWN' } /** Somebody else is known by this address. */
  | { readonly code: 'EMAIL_TAKEN' };
