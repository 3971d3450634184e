/** Texts of the page to answer on a phone. */

const times = (count: number) => (count === 1 ? '1 moment' : `${count} momenten`);
const answers = (count: number) => (count === 1 ? '1 antwoord is' : `${count} antwoorden zijn`);

export const answerTexts = {
  title: 'Wanneer kunt u?',
  titleFor: (name: string) => `Wanneer kan ${name}?`,
  forOther: (name: string) => `U antwoordt voor ${name}.`,
  intro: 'Druk bij elk moment op een knop. Alles wordt meteen opgeslagen.',
  progressLabel: 'Uw voortgang',
  progress: (answered: number, asked: number) => `${answered} van ${asked} beantwoord`,
  yes: 'Ja',
  ifNeeded: 'Als het moet',
  no: 'Nee',
  choice: (day: string, part: string, choice: string) => `${day}, ${part}: ${choice}`,
  cannotHost: 'Kan die dag niet ontvangen',
  saveState: { idle: '', saving: 'opslaan…', saved: 'opgeslagen', waiting: 'wacht…' },
  allSaved: 'Alles is opgeslagen.',
  saving: 'Bezig met opslaan…',
  notSaved: (count: number) => `${answers(count)} nog niet opgeslagen. Wacht op verbinding…`,
  /** For who does not see it. */
  savedTold: {
    idle: '',
    saving: 'Uw antwoorden worden verstuurd.',
    saved: 'Uw antwoorden zijn opgeslagen.',
    waiting: 'Er is geen verbinding. Uw antwoorden blijven op dit apparaat staan en gaan later mee.',
  },
  clear: 'Wis',
  clearName: (day: string, part: string) => `${day}, ${part}: wis het antwoord`,
  nothingAsked: 'Er zijn nu geen dagen om te beantwoorden.',
  done: 'U bent klaar. Dank u wel.',
  doneFor: (name: string) => `Alles voor ${name} is ingevuld. Dank u wel.`,
  othersBusy: (count: number) =>
    count === 0
      ? 'Iedereen heeft geantwoord. De begeleider maakt nu het voorstel met u af.'
      : `Nog ${count === 1 ? '1 deelnemer is' : `${count} deelnemers zijn`} bezig. U hoeft nergens op te wachten: laat deze pagina open, of kom later terug.`,
  /** For who does not see it. */
  told: {
    done: 'Alles is ingevuld.',
    others: (count: number) =>
      count === 0
        ? 'Alle deelnemers hebben geantwoord.'
        : `Er ${count === 1 ? 'is nog 1 deelnemer' : `zijn nog ${count} deelnemers`} bezig.`,
  },
  toWall: 'Bekijk het planningsscherm',
  moves: {
    title: (number: number) => `Een ander moment voor bijeenkomst ${number}`,
    now: (when: string) => `Nu is de bijeenkomst op ${when}. Dat blijft zo, totdat u bericht krijgt.`,
    moved: (number: number, when: string) => `Bijeenkomst ${number} is nu op ${when}.`,
    stopped: (number: number, when: string) =>
      `Er wordt geen ander moment meer gezocht voor bijeenkomst ${number}. De bijeenkomst is op ${when}.`,
    over: 'De vraag is afgerond',
    toSession: 'Bekijk de bijeenkomst',
    others: (count: number) =>
      count === 0
        ? 'Iedereen heeft geantwoord. U krijgt bericht wanneer de bijeenkomst is.'
        : `Nog ${count === 1 ? '1 deelnemer is' : `${count} deelnemers zijn`} bezig. U krijgt bericht wanneer de bijeenkomst is.`,
  },
  refused: 'Niet opgeslagen:',
  part: (part: string, timesInWords: string) => `${part}, ${timesInWords}`,

  next: 'Volgende open',
  months: 'Maanden',
  monthsTitle: 'Ga naar een maand',
  monthOpen: (count: number) => (count === 0 ? 'alles beantwoord' : `nog ${count} open`),

  faster: 'Sneller invullen',
  series: 'Vul in één keer in',
  seriesKind: { weekdays: 'Weekdag', dayParts: 'Dagdeel', weeks: 'Week' },
  seriesKindLabel: 'Invullen per',
  scopeLabel: 'Wat mag veranderen?',
  scopeOpen: 'Alleen wat nog open is',
  scopeAll: 'Ook wat al is ingevuld',
  seriesName: (weekday: string, part: string) => `Elke ${weekday}, ${part}`,
  weekdayName: (weekday: string) => `Elke ${weekday}`,
  dayPartName: (part: string) => `Alle momenten in de ${part}`,
  allName: 'Alle momenten',
  weekName: (first: string, last: string) => (first === last ? `Week van ${first}` : `${first} t/m ${last}`),
  seriesOpen: (count: number) => `${times(count)} nog open`,
  seriesAll: (count: number, given: number) =>
    given === 0 ? times(count) : `${times(count)}, waarvan ${given} al ingevuld`,
  seriesDone: 'alles ingevuld',
  filled: (count: number, answer: string) => `${times(count)} op ‘${answer}’ gezet.`,
  undo: 'Maak ongedaan',
  undone: 'Ongedaan gemaakt.',
  keep: 'Sluit deze melding',

  pattern: {
    title: 'Net als vorige keer?',
    never: (when: string) => `Vorige keer kon u nooit op ${when}.`,
    neverFor: (name: string, when: string) => `Vorige keer kon ${name} nooit op ${when}.`,
    some: 'Vorige keer was er een vast patroon in de antwoorden.',
    ask: 'Ook nu invullen?',
    look: 'Bekijk en vul in',
    notNow: 'Niet nu',
    text: 'Kies wat u ook nu wilt invullen. Dit vult alleen momenten in die nog open zijn.',
    habit: (when: string, answer: string) => `${when}: ${answer}`,
    filled: (count: number) => `${times(count)} ingevuld zoals vorige keer.`,
    saidOf: (said: number, asked: number) =>
      said === asked ? `${said} keer gezegd` : `${said} van de ${asked} keer`,
  },
  council: {
    title: 'Vaste avonden',
    why: (count: number, names: string) =>
      `Op ${times(count)} is er een vaste avond: ${names}. Als nee invullen?`,
    choose: 'Kies wat u als nee wilt invullen. Dit vult alleen momenten in die nog open zijn.',
  },
  fill: (count: number) => (count === 0 ? 'Kies minstens één moment' : `Vul ${times(count)} in`),
  /** Opens the window of nl-calendar.ts. */
  useCalendar: 'Gebruik uw agenda',
} as const;
