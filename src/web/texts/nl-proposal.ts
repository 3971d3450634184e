import { listed } from './listed.ts';

const times = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

const numbered = (numbers: readonly number[]) =>
  `${numbers.length === 1 ? 'bijeenkomst' : 'bijeenkomsten'} ${listed(numbers)}`;

const LOCKED = { all: 'Vastgezet', moment: 'Dag vastgezet', host: 'Gastheer vastgezet' } as const;

/** The texts of the proposal on the planning screen (see nl.ts). */
export const proposalTexts = {
  title: 'Beste voorstel nu',
  hint: 'Kies een bijeenkomst of een naam voor uitleg.',
  hintGuide: 'Kies een bijeenkomst om hem vast te zetten of te veranderen.',
  unproven: 'Misschien kan het nog beter.',
  why: 'Waarom dit voorstel?',
  fixed: 'Staat vast',
  locked: LOCKED,
  people: 'Wat vraagt dit voorstel van wie?',
  gap: {
    exactly: (weeks: number) => times(weeks, 'week', 'weken'),
    aBitMore: (weeks: number) => `ruim ${times(weeks, 'week', 'weken')}`,
    almost: (weeks: number) => `bijna ${times(weeks, 'week', 'weken')}`,
  },
  gapShort: (weeks: number, isExact: boolean) => `${isExact ? '' : '± '}${times(weeks, 'week', 'weken')}`,
  gapAfter: (gap: string) => `, ${gap} na de vorige`,
  /** Under the mark of somebody who does not simply come. */
  caption: {
    host: 'ontvangt',
    hostIfNeeded: 'als het moet',
    present: '',
    ifNeeded: 'als het moet',
    saidNo: 'kan niet',
    notAnswered: 'geen antwoord',
  },
  changed: {
    moved: 'nieuw moment',
    otherHost: 'andere gastheer',
    movedAndOtherHost: 'nieuw moment en andere gastheer',
  },
  said: {
    first: 'Er is een voorstel.',
    gone: 'Er is nu geen voorstel dat kan.',
    one: (number: number, whenAndWhere: string) =>
      `Het voorstel is veranderd: bijeenkomst ${number} is nu op ${whenAndWhere}.`,
    session: (number: number, whenAndWhere: string, locked: keyof typeof LOCKED | undefined) =>
      `Bijeenkomst ${number} is op ${whenAndWhere}. ${locked ? LOCKED[locked] : 'Niet vastgezet'}.`,
    more: (numbers: readonly number[]) => `Het voorstel is veranderd: ${numbered(numbers)}.`,
  },
  inPlace: (place: string) => `in ${place}`,

  map: {
    title: 'Waar de groep bijeenkomt',
    place: (number: number, name: string) => `bijeenkomst ${number} in ${name}`,
    none: 'Nog geen ontvangende gemeenten',
  },

  session: {
    title: (number: number, day: string) => `Bijeenkomst ${number}: ${day}`,
    why: 'Waarom dit moment?',
    who: 'Wie is erbij?',
    lock: 'Zet vast',
    unlock: 'Maak los',
    lockHelp: 'Vastzetten: dag en gastheer blijven zo, wat er ook wordt geantwoord.',
    lockedHelp: {
      all: 'Deze dag en gastheer zijn vastgezet. Het voorstel verandert hier niet.',
      moment: 'Deze dag is vastgezet. De gastheer kan nog veranderen.',
      host: 'Deze gastheer is vastgezet. De dag kan nog veranderen.',
    },
    strike: 'Streep dit moment door',
    strikeHelp: 'Doorstrepen: dit moment doet niet meer mee. Het voorstel zoekt een ander.',
    asking: 'Wat het alternatief kost, wordt uitgerekend…',
    unknown: 'Wat het alternatief kost, is niet bekend.',
    otherSlot: 'Een ander moment',
    otherHost: 'Een andere gastheer',
  },

  /** Of a choice that is as good as what stands there. */
  asGood: 'Dit kost niets: het voorstel blijft even goed.',
  otherSlots: {
    text: 'Bij elk moment staat wat het kost, als deze bijeenkomst dan zou zijn.',
    textGuide:
      'Bij elk moment staat wat het kost. Neemt u er een, dan wordt dat moment vastgezet; de gastheer blijft vrij.',
    none: 'Er is geen ander moment.',
    locked: 'Dit moment is vastgezet. Wordt de bijeenkomst losgemaakt, dan staan hier de andere momenten.',
    present: (present: number, people: number) => `${present} van ${people} kunnen`,
    asking: 'Wordt uitgerekend…',
    unknown: 'Wat dit kost, is niet bekend.',
    take: 'Neem dit',
    takeName: (day: string, part: string) => `Neem dit: ${day}, ${part}`,
    more: 'Toon meer momenten',
  },
  otherHosts: {
    locked: 'Deze gastheer is vastgezet. Wordt de bijeenkomst losgemaakt, dan staan hier de anderen.',
    text: 'Bij elke naam staat wat het kost, als die deze keer ontvangt.',
    textGuide:
      'Bij elke naam staat wat het kost. Neemt u er een, dan wordt die gastheer vastgezet; het moment blijft vrij.',
    asking: 'Wordt uitgerekend…',
    unknown: 'Wat dit kost, is niet bekend.',
    take: 'Neem deze',
    takeName: (name: string) => `Neem deze gastheer: ${name}`,
  },
  help: {
    title: 'Wat zou helpen?',
    asking: 'Wordt uitgezocht…',
    unknown: 'Dat is nu niet bekend.',
    none: 'Geen enkel ander antwoord maakt dit voorstel beter.',
    all: 'Alles wat zou helpen',
    answers: 'Een ander antwoord',
    settings: 'Een ruimere regel',
    noSetting: 'Geen enkele ruimere regel helpt.',
    more: (count: number) => `En nog ${times(count, 'ander antwoord', 'andere antwoorden')}.`,
  },
  alternatives: {
    title: 'Andere planningen',
    asking: 'Andere planningen worden gezocht…',
    renewing: 'De antwoorden zijn net veranderd. De planningen worden opnieuw gezocht.',
    unknown: 'Of er andere goede planningen zijn, is nu niet bekend.',
    none: 'Er is geen andere planning die het bespreken waard is.',
    open: 'Vergelijk ze',
    compareTitle: 'Planningen naast elkaar',
    best: 'Beste voorstel',
    bestReason: 'Dit staat nu op het scherm.',
    legend: '≠ anders dan in het beste voorstel',
    changed: 'anders:',
    gain: 'Beter:',
    price: 'Minder goed:',
    free: 'Kost niets',
    take: 'Neem deze',
    takeText:
      'Dit zet de bijeenkomsten vast op deze dagen en bij deze gastheren. Daarna verandert het voorstel niet meer door nieuwe antwoorden. U kunt elke bijeenkomst later weer losmaken.',
    takeYes: 'Ja, zet deze vast',
    back: 'Terug naar de planningen',
    kind: {
      FAIRER_ABSENCES: 'Eerlijker verdeeld',
      NO_IF_NEEDED: 'Niemand ‘als het moet’',
      EVENER_SPACING: 'Gelijkere tussentijd',
      SOONER_DONE: 'Eerder klaar',
      OTHER_DATES: 'Andere dagen',
      OTHER_HOSTS: 'Andere gastheren',
    },
  },

  person: {
    wish: 'Niets missen?',
    asking: 'Wordt uitgerekend…',
    of: (name: string, place: string) => `${name}, ${place}`,
    hosts: (number: number, day: string) => `Ontvangt de groep bij bijeenkomst ${number}, ${day}.`,
    hostedBefore: (number: number) => `Ontvangt de groep bij bijeenkomst ${number}. Die staat al vast.`,
    noTurn: 'Ontvangt de groep niet in dit voorstel.',
    missesNone: 'Mist geen enkele bijeenkomst.',
    misses: (numbers: readonly number[]) => `Mist ${numbered(numbers)}.`,
    toAnswer: (count: number) =>
      `Moet nog ${times(count, 'moment', 'momenten')} beantwoorden. Dat kan het voorstel nog beter maken.`,
    summary: {
      present: 'altijd',
      missed: (count: number) => `mist ${count}`,
    },
    summaryLong: {
      present: 'mist niets',
      missed: (count: number) => `mist ${times(count, 'bijeenkomst', 'bijeenkomsten')}`,
    },
  },

  start: {
    title: 'Hier komt het voorstel',
    text: 'Pak uw telefoon en geef door wanneer u kunt. Zodra er genoeg antwoorden zijn, staat hier het beste voorstel. Het past zich aan bij elk nieuw antwoord.',
  },
  none: {
    title: 'Er is nog geen voorstel dat kan',
    text: 'Dit staat in de weg:',
    asking: 'Wordt uitgezocht…',
    unknown: 'Dat is nu niet bekend.',
    stuck: 'Waar loopt het vast?',
    sets: 'Welke antwoorden dan?',
    smallest: 'De kleinste verandering',
    agreed: 'Wat al vastligt',
    lock: (session: string, day: string | undefined, host: string | undefined) =>
      `${[session, day && `op ${day}`, host && `bij ${host}`].filter(Boolean).join(' ')}.`,
    wish: (name: string, from: string, to: string) => `${name} ontvangt alleen van ${from} tot en met ${to}.`,
    toMoments: 'Naar de momenten',
    waiting: (count: number) =>
      `Er ${count === 1 ? 'moet' : 'moeten'} nog ${times(count, 'antwoord', 'antwoorden')} komen. Wie niets invult, telt als ‘kan niet’.`,
  },
  undecided: {
    title: 'Er is nog geen voorstel gevonden',
    text: 'Deze planning is zo moeilijk dat het zoeken te lang duurde. Misschien kan het wel. Elk nieuw antwoord begint het zoeken opnieuw.',
    help: 'Het helpt om een dag vast te zetten of om meer momenten aan te bieden.',
  },
} as const;
