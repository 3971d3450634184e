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
  | NamedPersonRefusal
  /** Nobody is a wethouder there, now. */
  | { readonly code: 'NO_CALENDAR_TO_KEEP' }
  | { readonly code: 'TOO_MANY_SECRETARIES'; readonly max: number };

/** What is typed of a person makes no sense. */
export type NamedPersonRefusal =
  | { readonly code: 'INVALID_NAME'; readonly field: 'givenName' | 'familyName'; readonly maxLength: number }
  | InvalidEmail;

/** Has this role already. */
export type AppointStaffRefusal = NamedPersonRefusal | { readonly code: 'STAFF_ALREADY' };

export type EndStaffRefusal =
  /** Does not have this role, or no more. */
  | { readonly code: 'STAFF_NOT' }
  /** Nobody would be left to let anybody in. */
  | { readonly code: 'LAST_OF_OFFICE' }
  /** These groups have sessions to come or to plan, are asked to go on, or are about to start. */
  | { readonly code: 'STILL_GUIDES'; readonly groups: readonly string[] };

/** Does not keep this calendar, or no more. */
export type EndServingRefusal = { readonly code: 'SERVES_NOT' };

export type EmailProofRefusal =
  /** Never was, was used before, or is too old: who only holds a link learns no more. */
  | { readonly code: 'LINK_UNKNOWN' } /** Somebody else is known by this address. */
  | { readonly code: 'EMAIL_TAKEN' };
