/** The texts of the page of a trajectory, and of what is decided there (see nl.ts). */
export const trajectoryTexts = {
  changes: {
    title: 'De groep en het vervolg',
    group: 'Vertrek en instroom',
    facilitator: 'Begeleider vervangen',
    continuation: 'Verder met de groep',
    comparison: 'Vergelijk met de vastgelegde planning',
  },
  facilitator: 'Begeleider',
  participants: 'Deelnemers',
  left: 'doet niet meer mee',
  sessions: 'Bijeenkomsten',
  noSessions: 'Er is nog geen bijeenkomst gepland.',
  hostsToCome: 'Moeten nog ontvangen',
  hostsDone: 'Iedereen heeft een beurt.',
  roundOpen: 'Er loopt een planningsronde',
  roundOpenText: 'De groep plant nu samen de volgende bijeenkomsten.',
  toRound: 'Naar het planningsscherm',
  openTitle: 'Samen plannen',
  open: 'Bereid een planningsronde voor',
  openText: (sessions: number) =>
    `De groep kan ${sessions === 1 ? '1 bijeenkomst' : `${sessions} bijeenkomsten`} in één keer plannen. Kijk eerst op welke dagen dat kan.`,
  tooFew: 'Te weinig deelnemers',
  tooFewLook: 'Bekijk wat u kunt doen',
  move: 'Verplaats',
  cancel: 'Laat vervallen',
  venue: 'Wijzig locatie',
  swap: 'Ruil gastheer',

  withdrawRound: {
    open: 'Stop de planningsronde',
    title: 'Planningsronde stoppen',
    text: 'Er worden dan geen data vastgelegd. U kunt daarna een nieuwe ronde openen. De antwoorden van deze ronde gaan niet mee.',
    submit: 'Stop de ronde',
  },

  personalLinks: {
    open: 'Persoonlijke link',
    openSecretary: (name: string) => `Link voor secretariaat: ${name}`,
    title: (name: string) => `Persoonlijke link: ${name}`,
    text: (name: string) =>
      `Met een persoonlijke link komt ${name} zonder wachtwoord binnen. Geef de link alleen aan ${name}. Is een link kwijt of bij een ander terechtgekomen? Stop dan alle links en maak een nieuwe.`,
    make: 'Maak een link',
    makeAnother: 'Maak nog een link',
    link: 'Link',
    once: 'Deze link ziet u één keer. Kopieer hem nu.',
    copy: 'Kopieer de link',
    revoke: 'Stop alle links',
    revoked: (count: number) =>
      count === 0
        ? 'Er was geen link die werkte.'
        : `${count === 1 ? '1 link werkt' : `${count} links werken`} nu niet meer.`,
  },

  history: {
    title: 'Geschiedenis',
    byItself: 'ging vanzelf',
    more: 'Toon meer',
    reason: (reason: string) => `Reden: ${reason}`,
  },

  reason: 'Waarom? (de groep leest dit)',
  reasonMissing: 'Vul in waarom.',

  cancelSession: {
    title: (number: number) => `Bijeenkomst ${number} laten vervallen`,
    text: 'De bijeenkomst gaat dan niet door. Iedereen krijgt bericht. In de agenda’s staat er ‘vervallen’ bij.',
    submit: 'Laat de bijeenkomst vervallen',
  },

  changeVenue: {
    title: (number: number) => `Locatie van bijeenkomst ${number}`,
    name: 'Naam van het gebouw',
    street: 'Straat en huisnummer',
    postalCode: 'Postcode',
    place: 'Plaats',
    directions: 'Route of ingang (mag leeg blijven)',
    unknown: 'De locatie is nog niet bekend',
    submit: 'Bewaar de locatie',
    missing: 'Vul de naam en de plaats in.',
  },

  swapHosts: {
    title: (number: number) => `Gastheer van bijeenkomst ${number} ruilen`,
    other: 'Ruil met',
    option: (number: number, host: string, day: string) => `Bijeenkomst ${number}, ${day}: ${host}`,
    submit: 'Ruil de gastheren',
    none: 'Er is geen andere bijeenkomst met een gastheer.',
  },
} as const;
