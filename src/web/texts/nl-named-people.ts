/** The texts of a list of people who do something, and of the form that adds one (see nl.ts). */
export const namedPeopleTexts = {
  nobody: 'Niemand, op dit moment.',
  stop: 'Laat stoppen',
  stopName: (name: string) => `Laat stoppen: ${name}`,
  givenName: 'Voornaam',
  familyName: 'Achternaam',
  email: 'E-mailadres',
  add: 'Voeg toe',
} as const;
