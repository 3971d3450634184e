/** The texts about who works at the office and who guides groups (see nl.ts). */
export const staffTexts = {
  title: 'Bureau en begeleiders',
  intro: 'Wie hier staat, kan inloggen met een link in de eigen mail.',
  roles: {
    OFFICE: {
      title: 'Bureau',
      text: 'Wie bij het bureau hoort, ziet en regelt alles.',
      add: 'Iemand toevoegen aan het bureau',
      stop: 'Deze persoon kan dan niet meer inloggen voor het bureau.',
      ended: (name: string) => `${name} hoort niet meer bij het bureau.`,
    },
    FACILITATOR: {
      title: 'Begeleiders',
      text: 'Een begeleider ziet en regelt de eigen groepen.',
      add: 'Een begeleider toevoegen',
      stop: 'Deze persoon kan dan geen groepen meer begeleiden.',
      ended: (name: string) => `${name} is geen begeleider meer.`,
    },
  },
  emailHint: 'Wij sturen een mail naar dit adres. Daarmee logt deze persoon in.',
  added: (name: string) => `${name} staat erbij, en krijgt een mail.`,
} as const;
