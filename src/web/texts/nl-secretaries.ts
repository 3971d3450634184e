/** The texts about who keeps whose calendar (see nl.ts). */
export const secretaryTexts = {
  title: 'Wie houdt uw agenda bij?',
  titleOf: (name: string) => `Wie houdt de agenda van ${name} bij?`,
  intro:
    'Uw secretariaat kan voor u zeggen wanneer u kunt, krijgt een kopie van mails over bijeenkomsten, en ziet wat u van uw groep ziet.',
  introOffice:
    'Een secretariaat kan zeggen wanneer de wethouder kan, krijgt een kopie van mails over bijeenkomsten, en ziet de groep.',
  stopped: (name: string) =>
    `${name} houdt de agenda niet meer bij. Bijeenkomsten die nog komen, gaan uit de agenda van ${name}.`,
  suggested: (name: string) =>
    `Bij de aanmelding staat ${name} als secretariaat. Die persoon krijgt pas een mail en ziet pas iets als u dat hier vastlegt.`,
  addTitle: 'Iemand toevoegen',
  emailHint: 'Wij sturen een mail met een eigen link naar dit adres.',
  added: (name: string) => `${name} houdt nu de agenda bij, en krijgt een mail met een eigen link.`,
  page: {
    title: 'Secretariaten',
    intro: 'Hier staat wie de agenda van een wethouder bijhoudt. Een wethouder kan dit ook zelf regelen.',
  },
} as const;
