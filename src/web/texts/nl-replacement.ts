const moments = (count: number) => (count === 1 ? '1 moment' : `${count} momenten`);

/** The texts of asking the group for another moment for one session (rondvraag). */
export const replacementTexts = {
  open: 'Vraag de groep wanneer het kan',
  title: 'De groep vragen',
  text: 'Iedereen die bij deze bijeenkomst hoort, krijgt een mail met een eigen link, en geeft per moment antwoord. U kiest daarna. Tot die tijd blijft de bijeenkomst zoals hij is.',
  suggested: 'Welke momenten wilt u voorleggen?',
  noSuggestion:
    'Er is geen moment te bedenken dat past bij de afspraken van de groep. Voeg zelf een moment toe.',
  add: 'Voeg een moment toe',
  addIt: 'Zet erbij',
  answerBy: 'Antwoorden tot en met',
  answerByMissing: 'Vul in tot en met welke dag de groep kan antwoorden.',
  reason: 'Waarom? (hoeft niet; de groep leest dit in de geschiedenis)',
  ask: (count: number) => (count === 0 ? 'Kies minstens één moment' : `Leg ${moments(count)} voor`),
  chooseOne: 'Kies minstens één moment.',
  asked: 'De vraag is verstuurd.',

  running: 'De groep is gevraagd',
  runningText: (answerBy: string) => `Antwoorden kan tot en met ${answerBy}.`,
  answered: (count: number, asked: number) =>
    count === asked
      ? `Iedereen heeft geantwoord (${asked}).`
      : `${count} van de ${asked} deelnemers ${count === 1 ? 'heeft' : 'hebben'} alles beantwoord.`,
  waitingFor: (names: readonly string[]) => `Nog niet klaar: ${names.join(', ')}.`,
  moments: 'De momenten, het beste eerst',
  breaksRules: 'Past niet bij alle afspraken',
  guideCannot: 'Ik kan dan niet',
  guideCan: 'Ik kan dan toch',
  guideLabel: (text: string, when: string) => `${text}: ${when}`,
  remind: 'Stuur een herinnering',
  remindableFrom: (moment: string) =>
    `De laatste mail is nog geen dag oud. Een herinnering kan vanaf ${moment}.`,
  reminded: (count: number) =>
    count === 1 ? 'Er gaat een herinnering naar 1 persoon.' : `Er gaat een herinnering naar ${count} mensen.`,
  stop: 'Stop de vraag',
  stopTitle: 'De vraag stoppen',
  stopText: 'De bijeenkomst blijft op het moment dat nu vaststaat. Wie gevraagd is, krijgt daarover bericht.',
  stopReason: 'Waarom? (hoeft niet; de groep leest dit in de geschiedenis)',
  stopped: 'De vraag is gestopt. De bijeenkomst blijft zoals hij is.',

  forYou: 'Wanneer kunt u?',
  forYouText: 'Er wordt een ander moment gezocht voor deze bijeenkomst.',
  answer: 'Geef uw antwoorden',
  answerFor: (name: string) => `Antwoord voor ${name}`,
  change: 'Wijzig uw antwoorden',
  changeFor: (name: string) => `Wijzig de antwoorden van ${name}`,
} as const;
