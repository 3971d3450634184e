/** Every text of the screens: Dutch, plain (B1), with "u". Refusals bring their own sentence from the API. */

export const nl = {
  product: 'Toerbeurt',
  skipToContent: 'Naar de inhoud',
  nav: {
    label: 'Hoofdmenu',
    home: 'Overzicht',
    agenda: 'Agenda',
    details: 'Mijn gegevens',
    signOut: 'Uitloggen',
  },
  loading: 'Even geduld…',
  loadingLong: 'De pagina is nog niet klaar. Het laden gaat door.',
  trouble: {
    title: 'Er komt geen antwoord',
    text: 'Misschien is het internet hier zwak. Er is niets veranderd.',
    retry: 'Probeer opnieuw',
    notDone: 'Er kwam geen antwoord, dus dit is misschien niet gelukt. Probeer het opnieuw.',
  },
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien klopt het adres niet, of mag u deze pagina niet zien.',
    home: 'Naar het overzicht',
  },
  close: 'Sluiten',
  cancel: 'Niet doen',
  copy: { done: 'Gekopieerd', byHand: 'Selecteer het adres en kopieer het zelf.' },
  busy: 'Bezig…',

  session: {
    of: (number: number, last: number) => `Bijeenkomst ${number} van ${last}`,
    number: (number: number) => `Bijeenkomst ${number}`,
    venueUnknown: 'locatie volgt',
    venue: 'Locatie',
    receives: (name: string) => `${name} ontvangt`,
    at: (name: string) => `bij ${name}`,
    neutral: 'Geen ontvangende gemeente',
    cancelled: 'Gaat niet door',
  },

  live: {
    connecting: 'Verbinding maken…',
    live: 'Live',
    polling: 'Ververst elke 3 seconden',
    lost: 'Verbinding wordt hersteld…',
    /** For who does not see it. */
    told: {
      connecting: 'Deze pagina is weer bij.',
      live: 'Deze pagina is weer bij.',
      polling: 'Deze pagina loopt nu een paar seconden achter.',
      lost: 'De verbinding is weg. De pagina probeert het steeds opnieuw.',
    },
  },

  answer: { yes: 'ja', ifNeeded: 'als het moet', no: 'nee', notAnswered: 'nog geen antwoord' },

  withdrawn: {
    title: 'Deze planningsronde is gestopt',
    text: 'Er zijn geen data vastgelegd. Uw begeleider laat weten hoe het verder gaat.',
  },
} as const;
