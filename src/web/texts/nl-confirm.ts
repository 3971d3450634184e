import { listed } from './listed.ts';

/** The texts of agreeing, confirming and undoing (see nl.ts). */
export const confirmTexts = {
  /** On the wall, for the guide. */
  title: 'Zijn we het eens?',
  ask: 'Leg voor aan de groep',
  askAgain: 'Leg opnieuw voor',
  withdraw: 'Toch nog verder plannen',
  confirm: 'Leg vast voor de groep',
  asked: 'Klopt dit voor iedereen?',
  everyone: 'Iedereen is het eens',
  agreed: (agreed: number, people: number) =>
    `${agreed} van de ${people} ${agreed === 1 ? 'zegt' : 'zeggen'}: klopt.`,
  talk: (names: string) => `${names} wil nog overleggen.`,
  talkMore: (names: string) => `${names} willen nog overleggen.`,
  verdicts: 'Wat de groep zegt',
  verdict: { agrees: 'klopt', disagrees: 'wil overleg', silent: 'nog niets' },

  /** For who is asked. */
  question: 'Klopt dit voor u?',
  questionFor: (name: string) => `Klopt dit voor ${name}?`,
  questionText: 'De begeleider legt deze planning voor aan de groep.',
  fits: 'Klopt voor mij',
  fitsNot: 'Klopt niet voor mij',
  fitsFor: (name: string) => `Klopt voor ${name}`,
  fitsNotFor: (name: string) => `Klopt niet voor ${name}`,
  thanks: 'Dank u. De groep ziet dat het klopt.',
  thanksTalk: 'De groep ziet dat er nog overleg nodig is. Een reden hoeft niet.',
  toQuestion: 'Er ligt een voorstel. Klopt het?',
  ownTurn: 'u ontvangt',
  theirTurn: 'ontvangt',

  /** For who does not see it come and go. */
  told: {
    put: 'De begeleider legt een voorstel voor. Kijk bovenaan deze pagina of het klopt.',
    canUndo: 'U kunt dit een minuut lang ongedaan maken.',
    lapsed: 'De vraag of het voorstel klopt, is vervallen.',
  },

  /** When the proposal is not what was asked any more. */
  lapsed: 'Het voorstel is veranderd',
  lapsedSessions: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Bijeenkomst ${numbers[0]} is nu anders.`
      : `Bijeenkomst ${listed(numbers)} zijn nu anders.`,
  lapsedAll: 'Er is nu geen voorstel dat kan.',
  lapsedText: 'Wat al gezegd was, telt niet meer.',
  lapsedPhone: 'De begeleider legt zo een nieuw voorstel voor.',
  because: {
    ANSWERED: 'Er is een antwoord veranderd.',
    SLOTS_CHANGED: 'Er is een moment aan- of uitgezet.',
    FACILITATOR_CHANGED: 'De begeleider kan op andere momenten.',
    LOCKS_CHANGED: 'Er is iets vastgezet of losgemaakt.',
    WISHES_CHANGED: 'Er is een wens bij gekomen of vervallen.',
    SETTINGS_CHANGED: 'De instellingen zijn veranderd.',
  } as Readonly<Record<string, string>>,

  /** The moment that the dates stand. */
  standing: 'De data staan vast',
  hosts: (name: string) => `bij ${name}`,
  venueUnknown: 'Locatie volgt',
  print: 'Print voor het prikbord',
  ownHosting: (day: string) => `Op ${day} ontvangt u de groep.`,
  ownHostingFor: (name: string, day: string) => `Op ${day} ontvangt ${name} de groep.`,
  allDates: 'De bijeenkomsten',

  undo: 'Maak ongedaan',
  undoText: 'Vergissing? De mails wachten een minuut.',
  secondsLeft: (seconds: number) => `nog ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'}`,
  onTheirWay: 'De mails zijn onderweg. Verplaatsen kan later nog, op de pagina van het traject.',
  undone: 'Het vastleggen is ongedaan gemaakt',
  undoneText: 'Er zijn geen mails verstuurd. De antwoorden staan er nog.',

  /** The calendar, right away. */
  subscribe: 'Zet ze in uw agenda',
  subscribeFor: (name: string) => `De agenda van ${name}`,
  subscribeText: 'Verandert er later iets, dan verandert uw agenda mee.',
  subscribeButton: 'Zet in mijn agenda',
  subscribeForButton: (name: string) => `Zet in de agenda van ${name}`,
  already: 'Er is al een abonnement op deze agenda. De bijeenkomsten komen daar vanzelf bij.',

  /** The notice board. */
  printTitle: (trajectory: string) => `Bijeenkomsten ${trajectory}`,
  printButton: 'Print of bewaar als PDF',
  printBack: 'Terug naar de planning',
  printGuide: 'Begeleider',
  printHost: 'Gastheer',
  printNeutral: 'Neutrale plek',
  printCancelled: 'Vervallen',
  printedOn: (day: string) => `Stand van ${day}. Datums kunnen nog veranderen.`,
  printNothing: 'Er staan nog geen data vast',
  printNothingText: 'Zodra de planning vastligt, kunt u haar hier printen.',
} as const;
