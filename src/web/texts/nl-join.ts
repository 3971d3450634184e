/** The texts of joining a round with a phone (see nl.ts). */
export const joinTexts = {
  title: 'Meedoen met de planning',
  intro: 'Typ de code die op het scherm in de zaal staat.',
  code: 'Code',
  codeHint: 'Zes tekens, zoals K7M 4QX. Hoofdletters en spaties maken niet uit.',
  codeEmpty: 'Typ eerst de code.',
  next: 'Verder',
  unknownTitle: 'Deze code werkt niet',
  unknown:
    'Kijk nog eens op het scherm in de zaal: misschien staat er een nieuwe code. Is de planning al klaar, dan kunt u niet meer meedoen.',
  waitTitle: 'Even wachten',
  wait: (minutes: number) =>
    `Er zijn te veel codes geprobeerd. Probeer het over ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} opnieuw.`,
  group: (name: string) => `Meedoen met ${name}`,
  who: 'Wie bent u?',
  whoText: 'Kies uw naam. Helpt u een wethouder? Kies dan de naam van die wethouder.',
  inUse: 'doet al mee',
  chosen: (name: string) => `U koos ${name}`,
  iAm: (name: string) => `Ik ben ${name}`,
  iHelp: (name: string) => `Ik help ${name}`,
  helpText: (name: string) =>
    `U vult de antwoorden van ${name} in. Op het scherm in de zaal staat uw eigen naam erbij.`,
  ownName: 'Uw eigen naam',
  ownNameEmpty: 'Vul uw eigen naam in.',
  join: 'Doe mee',
  second: 'Op deze naam doet al een telefoon mee. Bent u dat zelf met een tweede apparaat, of helpt u?',
  secondSelf: (name: string) => `Ik ben ${name}, met een tweede apparaat`,
  otherName: 'Andere naam kiezen',
  otherCode: 'Andere code typen',
  already: (name: string) => `U doet al mee als ${name}`,
  alreadyHelping: (name: string) => `U doet al mee als helper van ${name}`,
  goOn: 'Verder met de antwoorden',
  somebodyElse: 'Ik ben iemand anders',
  ownTitle: 'Voor wie vult u in?',
  signedIn: (name: string) =>
    `U bent op dit toestel ingelogd als ${name}. ${name} hoort niet bij de deelnemers van deze groep. Wilt u met de code meedoen, log dan eerst uit.`,
  signOut: 'Uitloggen en meedoen',
} as const;
