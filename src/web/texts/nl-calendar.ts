/** Texts of filling in busy times from an own calendar. */

const times = (count: number) => (count === 1 ? '1 moment' : `${count} momenten`);

export const calendarTexts = {
  title: 'Uw agenda',
  text: 'Wij zoeken de momenten op die overlappen met uw agenda. U kijkt ze daarna zelf na. Er wordt niets ingevuld zonder dat u het zegt.',
  file: 'Kies een agendabestand (.ics)',
  fileText: 'Het bestand blijft op dit apparaat.',
  or: 'Of het adres van een agenda op internet',
  address: 'Adres (https:// of webcal://)',
  addressText:
    'Onze server haalt de agenda één keer op en geeft alleen de tijden door. Het adres, de titels en de namen worden niet bewaard.',
  read: 'Haal de agenda op',
  reading: 'Agenda lezen…',
  buffer: 'Reistijd voor en na een afspraak',
  bufferMinutes: { 0: 'Geen', 30: '30 minuten', 60: '1 uur' },
  clashes: (count: number) =>
    count === 0
      ? 'Geen enkel moment overlapt met uw agenda.'
      : `${count === 1 ? '1 moment overlapt' : `${count} momenten overlappen`} met uw agenda. Als nee invullen?`,
  found: (count: number) =>
    count === 0
      ? 'In deze agenda staan geen afspraken in de periode van deze ronde.'
      : `${count === 1 ? '1 afspraak' : `${count} afspraken`} in deze periode gevonden.`,
  unread: (count: number) =>
    `${count === 1 ? '1 afspraak' : `${count} afspraken`} in deze agenda konden wij niet lezen. Kijk die zelf na.`,
  busy: (timesInWords: string) => `bezet ${timesInWords}`,
  busyDays: (first: string, last: string) => `bezet van ${first} tot en met ${last}`,
  allDay: 'bezet, de hele dag',
  andMore: (count: number) => `en nog ${count}`,
  youSaid: (answer: string) => `u zei: ${answer}`,
  other: 'Een andere agenda',
  fillNo: (count: number) => (count === 0 ? 'Niets aangevinkt' : `Vul ${times(count)} in als nee`),
  wrong: {
    NO_ADDRESS: 'Vul het adres van de agenda in.',
    TOO_LARGE: 'Dit bestand is te groot. Maak een bestand met alleen de komende maanden.',
    NOT_A_CALENDAR: 'Dit is geen agendabestand. Zo’n bestand eindigt meestal op .ics.',
    TOO_COMPLEX: 'Deze agenda is te ingewikkeld om te lezen. Maak een bestand met alleen de komende maanden.',
  },
} as const;
