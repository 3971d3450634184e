/** The texts of a device that has joined a round, or is in no more; on every page (see nl.ts). */
export const joinedTexts = {
  joined: {
    as: (name: string) => `U doet mee als ${name}.`,
    helping: (name: string) => `U helpt ${name}.`,
    notYou: 'Niet u?',
    answers: 'Antwoorden',
    proposal: 'Voorstel',
    stop: 'Stoppen',
  },
  sentOff: {
    title: 'U doet niet meer mee',
    text: 'De begeleider heeft deze telefoon weggehaald. Wat u hebt ingevuld, is bewaard.',
    again: 'Was dat een vergissing? Vraag de begeleider om de code, en doe opnieuw mee.',
    join: 'Opnieuw meedoen',
  },
  over: {
    title: 'U doet niet meer mee',
    text: 'Deze telefoon is gestopt met meedoen, of de planning is al een tijd klaar. De bijeenkomsten vindt u in uw agenda, of via uw persoonlijke link.',
    join: 'Meedoen met een code',
  },
} as const;
