/** Why a mail cannot be sent once more. */
export type ResendRefusal =
  | { readonly code: 'NOT_FOUND' }
  /** Somebody else sent it again meanwhile. */
  | { readonly code: 'MAIL_NOT_FAILED' }
  /** Its link is for who asked for it, and only then: they can ask again. */
  | { readonly code: 'MAIL_OF_MOMENT' };
