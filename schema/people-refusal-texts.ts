/** What people read when something about their own details cannot be (see refusal-texts.ts). */
export const PEOPLE_REFUSALS = {
  INVALID_TELEPHONE: {
    kind: 'InvalidInput',
    text: () => 'Vul een telefoonnummer in zoals 06 12345678 of +31 6 12345678, of laat het leeg.',
  },
  INVALID_EMAIL: { kind: 'InvalidInput', text: () => 'Vul een e-mailadres in, zoals naam@gemeente.nl.' },
  EMAIL_NEEDS_SIGN_IN: {
    kind: 'RuleBroken',
    text: () =>
      'U werkt zelf met Toerbeurt, en logt in met dit e-mailadres. Log in met een link uit uw mail om het te wijzigen.',
  },
  TOO_MANY_EMAIL_CHANGES: {
    kind: 'RuleBroken',
    text: () =>
      'Er zijn het afgelopen uur al vijf mails gestuurd. Kijk in uw mail, of probeer het over een uur.',
  },
} as const;
