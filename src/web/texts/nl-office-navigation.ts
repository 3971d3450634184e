/** The texts of the way between the pages of the office (see nl.ts). */
export const officeNavigationTexts = {
  label: 'Bureau',
  toggle: (place: string) => `Bureau: ${place}`,
  places: {
    aanbod: 'Aanbod',
    aanmeldingen: 'Aanmeldingen',
    samenstellen: 'Samenstellen',
    groepen: 'Beoogde groepen',
    facturen: 'Facturen',
    post: 'Post',
    agendas: 'Agenda’s',
    secretariaten: 'Secretariaten',
    medewerkers: 'Medewerkers',
    privacy: 'Privacy',
  },
} as const;
