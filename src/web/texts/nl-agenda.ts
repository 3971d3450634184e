/** The texts of the calendar page (see nl.ts). */
export const agendaTexts = {
  title: 'Bijeenkomsten in uw agenda',
  intro: 'U abonneert uw agenda op een eigen adres. Verandert er iets, dan past uw agenda zich aan.',
  kinds: {
    PARTICIPANT: 'Uw bijeenkomsten als deelnemer',
    FACILITATOR: 'De bijeenkomsten die u begeleidt',
    OFFICE: 'Alle bijeenkomsten (bureau)',
  },
  create: 'Maak een agenda-adres',
  createName: (kind: string) => `Maak een agenda-adres: ${kind}`,
  addressTitle: 'Uw agenda-adres',
  addressOnce:
    'Dit adres ziet u één keer. Kopieer het nu. Geef het niet aan anderen: wie het heeft, ziet uw bijeenkomsten.',
  address: 'Adres',
  copy: 'Kopieer het adres',
  open: 'Open in uw agenda',
  created: (day: string) => `Gemaakt op ${day}.`,
  fetched: (day: string) => `Laatst opgehaald op ${day}.`,
  neverFetched: 'Nog niet opgehaald door een agenda.',
  rotate: 'Maak een nieuw adres',
  rotateName: (kind: string) => `Maak een nieuw adres: ${kind}`,
  rotateText: 'Het oude adres werkt dan niet meer. U moet het nieuwe adres opnieuw in uw agenda zetten.',
  revoke: 'Stop dit adres',
  revokeName: (kind: string) => `Stop dit adres: ${kind}`,
  revokeText: 'Uw agenda krijgt dan geen bijeenkomsten meer.',
  revokeYes: 'Ja, stop het adres',
  rotateYes: 'Ja, maak een nieuw adres',
  howTitle: 'Zo zet u het in uw agenda',
  clients: [
    {
      name: 'Outlook',
      lines: [
        'Kies Agenda toevoegen en dan Abonneren vanaf internet.',
        'Plak het adres en kies Importeren. Outlook ververst om de paar uur.',
      ],
    },
    {
      name: 'Google Agenda',
      lines: [
        'Doe dit op een computer: kies bij Andere agenda’s het plusje en dan Via URL.',
        'Plak het adres. Google heeft soms een dag nodig om iets nieuws te tonen.',
      ],
    },
    {
      name: 'Apple (iPhone, iPad, Mac)',
      lines: [
        'Druk op ‘Open in uw agenda’ en bevestig het abonnement.',
        'Of kies in Agenda: Voeg agenda toe en Voeg agenda-abonnement toe.',
      ],
    },
    {
      name: 'Thunderbird',
      lines: ['Kies Nieuwe agenda en dan Op het netwerk.', 'Plak het adres en laat de gebruikersnaam leeg.'],
    },
    {
      name: 'Nextcloud',
      lines: [
        'Kies in Agenda: Nieuwe agenda en dan Nieuw abonnement van koppeling.',
        'Plak het adres en druk op Enter.',
      ],
    },
  ],
  warningTitle: 'Abonneren, niet importeren',
  warning:
    'Download het bestand niet en importeer het niet. Een geïmporteerde afspraak verandert niet mee als de bijeenkomst verschuift.',
  doubleTitle: 'Ziet u een bijeenkomst dubbel?',
  double:
    'U krijgt ook uitnodigingen per mail. Accepteert u die én hebt u dit abonnement, dan kan een bijeenkomst twee keer in beeld staan. Kies dan één van de twee.',
} as const;
