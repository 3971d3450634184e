/** The texts of starting a trajectory (see nl.ts). */
export const startTexts = {
  open: 'Start een traject',
  title: 'Een traject starten',
  intro: 'U legt de groep en de eerste bijeenkomst vast. De groep plant daarna samen de rest.',
  name: 'Naam van de groep',
  facilitator: 'Begeleider',
  chooseFacilitator: 'Kies een begeleider',
  group: 'Wethouders (5 tot en met 8)',
  search: 'Zoek op naam of e-mailadres',
  found: (count: number) =>
    count === 0
      ? 'Niemand gevonden die nu wethouder is.'
      : `${count === 1 ? '1 wethouder' : `${count} wethouders`} gevonden.`,
  foundMore: 'Er zijn er meer. Typ een groter deel van de naam.',
  choose: 'Kies',
  chooseName: (name: string) => `Kies ${name}`,
  remove: 'Haal weg',
  removeName: (name: string) => `Haal weg: ${name}`,
  chosen: (count: number) => `Gekozen: ${count}`,
  nobody: 'Nog niemand gekozen.',
  firstSession: 'Eerste bijeenkomst',
  date: 'Dag',
  starts: 'Begin',
  ends: 'Einde',
  host: 'Wie ontvangt de groep?',
  chooseHost: 'Kies een wethouder',
  venue: 'Locatie (mag leeg blijven)',
  submit: 'Start het traject',
  wrong: {
    name: 'Geef de groep een naam.',
    facilitator: 'Kies een begeleider.',
    group: 'Kies 5 tot en met 8 wethouders.',
    sameMunicipality: 'Twee wethouders van dezelfde gemeente kunnen niet in één groep.',
    times: 'Vul een dag, een begin en een later einde in.',
    host: 'Kies wie de groep de eerste keer ontvangt.',
    venue: 'Vul bij de locatie de naam en de plaats in, of laat alles leeg.',
  },
} as const;
