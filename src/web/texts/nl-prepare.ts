const moments = (count: number) => (count === 1 ? '1 moment' : `${count} momenten`);
const sessions = (count: number) => (count === 1 ? '1 bijeenkomst' : `${count} bijeenkomsten`);

/** The texts of preparing a planning round, and of its moments while it runs (see nl.ts). */
export const prepareTexts = {
  title: 'Planningsronde voorbereiden',
  nothingToPlan:
    'Er is nu niets te plannen. Alle bijeenkomsten hebben een datum, of er staat nog geen eerste.',

  period: 'Periode',
  from: 'Van',
  to: 'Tot en met',
  weekdays: 'Op welke dagen?',
  dayParts: 'Welke delen van de dag?',
  partName: 'Naam',
  starts: 'Begin',
  ends: 'Einde',
  addPart: 'Ander deel',
  removePart: (name: string) => `Haal ${name || 'dit deel'} weg`,
  councilEvenings:
    'Vaste raads- en commissieavonden staan bij de dagen, als iemand van die gemeente ze heeft ingevuld. Is de groep dan te klein, dan staat dat moment uit.',
  spacing: 'Dagen tussen twee bijeenkomsten',
  minDays: 'Minstens',
  targetDays: 'Liefst',
  maxDays: 'Hoogstens',
  inDays: 'dagen',
  weeks: (count: number) => (count === 1 ? '1 week' : `${count} weken`),
  attendance: 'Aanwezigheid',
  minPresent: (groupSize: number) => `Minstens aanwezig, van de ${groupSize}`,
  maxAbsences: 'Hoogstens gemist, per persoon',
  submit: 'Open de ronde',
  wrong: {
    period: 'De laatste dag ligt voor de eerste dag.',
    periodMissing: 'Vul de eerste en de laatste dag in.',
    weekdays: 'Kies minstens één dag van de week.',
    dayParts: 'Vul bij elk deel van de dag een naam, een begin en een later einde in.',
    spacing: 'Liefst moet tussen minstens en hoogstens liggen.',
    attendance: 'Vul bij de aanwezigheid hele getallen in.',
  },

  days: 'Mogelijke dagen',
  daysHint:
    'Een dag met een vinkje leggen we aan de groep voor. Druk op een dag om die aan of uit te zetten.',
  skipDays: 'Sla de dagen over',
  series: 'Hele reeksen aan of uit',
  seriesPart: (weekday: string, part: string) => `${weekday} ${part}`,
  week: (number: number) => `week ${number}`,
  switchWeek: (number: number, isOn: boolean) => `Week ${number}: zet alles ${isOn ? 'uit' : 'aan'}`,
  everyone: 'hele groep',
  off: 'uit',
  never: 'kan niet',

  left: (count: number) => moments(count),
  leftFor: (count: number) => `voor ${sessions(count)}`,
  enough: 'Dat is genoeg om mee te beginnen.',
  little: (days: number) =>
    `Dat is weinig: ${days === 1 ? '1 dag' : `${days} dagen`}. Zegt iemand een paar keer nee, dan past het niet meer.`,
  tooFew: (fit: number, asked: number) =>
    fit === 0
      ? 'Hier past geen enkele bijeenkomst in. Zet meer dagen aan of kies een langere periode.'
      : `Hier passen er ${fit} van de ${asked} in. Zet meer dagen aan of kies een langere periode.`,
  none: 'Er staat geen enkele dag aan.',
  lost: 'Er komt geen antwoord. De dagen kloppen misschien niet met wat u invulde.',

  known: 'Wat de groep al weet',
  knownNothing: 'Bijvoorbeeld: bijeenkomst 3 is bij Carla, of Ben ontvangt alleen in juni.',
  someone: 'Een deelnemer',
  addLock: 'Afspraak',
  addWish: 'Wens van gastheer',
  atHost: (name: string) => `bij ${name}`,
  lockOff: 'Dit moment staat uit. Zo is er geen planning mogelijk.',
  lockGone: 'op een moment dat er niet meer is',
  unlock: (number: number) => `Haal weg: afspraak over bijeenkomst ${number}`,
  wishMonth: (month: string) => `ontvangt alleen in ${month}`,
  wishDays: (from: string, to: string) => `ontvangt alleen van ${from} tot en met ${to}`,
  wishEmpty: 'In die tijd staat geen enkel moment aan.',
  removeWish: (name: string) => `Haal weg: wens van ${name}`,
  lockTitle: 'Een bijeenkomst vastzetten',
  lockSession: 'Welke bijeenkomst?',
  lockMoment: 'Wanneer?',
  lockHost: 'Bij wie?',
  lockFree: 'Nog open',
  lockSubmit: 'Zet vast',
  lockMissing: 'Kies wanneer, bij wie, of allebei.',
  wishTitle: 'Wens van een gastheer',
  wishText:
    'Deze wethouder ontvangt de groep dan alleen in die tijd. Lukt dat niet, dan zegt het voorstel dat.',
  wishHost: 'Wie?',
  choose: 'Kies een wethouder',
  wishWhen: 'Wanneer?',
  wishOther: 'Zelf dagen kiezen',
  wishSubmit: 'Bewaar de wens',
  wishHostMissing: 'Kies een wethouder.',
  wishTimeMissing: 'Kies een maand, of vul twee dagen in.',

  running: {
    mode: 'Wat wilt u aangeven?',
    offered: 'Welke momenten meedoen',
    facilitator: 'Wanneer u zelf kunt',
    facilitatorFor: (name: string) => `Wanneer ${name} kan`,
    offeredHint: 'Een moment met een vinkje doet mee. Antwoorden die er al zijn, blijven bewaard.',
    facilitatorHint: 'Zonder vinkje plannen we die dag niet.',
    saving: 'Bezig met opslaan…',
    settings: 'Regels voor de planning',
    save: 'Bewaar',
    saved: 'Bewaard.',
    grow: 'Momenten toevoegen',
    growHint:
      'Maak de periode langer, of voeg een dag of een deel van de dag toe. Antwoorden blijven staan. De nieuwe momenten zijn nog niet beantwoord.',
    growSubmit: 'Voeg toe',
    struck: 'doorgestreept',
    lockedFor: (number: number) => `bijeenkomst ${number}`,
  },
} as const;
