import type { InfeasibilityReason, PlanningProblem, SlotObstacle } from '../planner/types.ts';
import { dateInWords } from '../shared/dutch-time.ts';
import { inList, type Wording, wordingFor } from './wording.ts';

/** Why no plan exists, in Dutch. */
export function reasonLines(
  problem: PlanningProblem,
  reasons: readonly InfeasibilityReason[],
): readonly string[] {
  const words = wordingFor(problem);
  return [
    words.title,
    '',
    'Er is geen planning mogelijk die aan alle regels voldoet.',
    ...reasons.map((reason) => `- ${reasonSentence(reason, words)}`),
  ];
}

/** One reason in Dutch. */
export function reasonSentence(reason: InfeasibilityReason, words: Wording): string {
  switch (reason.code) {
    case 'LOCKED_HOST_NOT_HOSTING':
      return `Voor bijeenkomst ${reason.session} ligt ${words.person(reason.host)} vast als gastheer, maar die ${words.planned === 'sessions' ? 'is niet aan de beurt' : 'is geen mogelijke gastheer'}.`;
    case 'LOCKED_HOST_TWICE':
      return `${words.person(reason.host)} ligt vast als gastheer van meer dan één bijeenkomst: ${reason.sessions.join(' en ')}.`;
    case 'LOCKS_CONTRADICT':
      return `Voor bijeenkomst ${reason.session} liggen twee verschillende afspraken vast.`;
    case 'LOCKED_SLOT_UNKNOWN':
      return `Voor bijeenkomst ${reason.session} ligt een moment vast dat niet bestaat.`;
    case 'LOCKED_SESSION_UNKNOWN':
      return `Er ligt iets vast voor bijeenkomst ${reason.session}, maar de laatste is bijeenkomst ${reason.lastSession}.`;
    case 'LOCKED_SLOT_UNUSABLE':
      return `Bijeenkomst ${reason.session} ligt vast op ${words.slot(reason.slot)}, maar dat kan niet: ${reason.obstacles.map((obstacle) => obstacleWords(obstacle, words)).join(', ')}.`;
    case 'LOCKED_HOST_CANNOT_HOST':
      return `Bijeenkomst ${reason.session} ligt vast op ${words.slot(reason.slot)} bij ${words.person(reason.host)}, maar die kan de groep dan niet ontvangen.`;
    case 'MIN_PRESENT_EXCEEDS_GROUP':
      return `Er moeten minstens ${reason.minPresent} deelnemers zijn, maar de groep heeft er ${reason.participants}.`;
    case 'SPACING_IMPOSSIBLE':
      return words.planned === 'firstSession'
        ? `De bijeenkomst moet na ${words.since} zijn, en hoogstens ${words.count(reason.maxDays, 'dag', 'dagen')} later. Zo’n dag bestaat niet.`
        : `Tussen twee bijeenkomsten moeten ${reason.minDays} tot ${reason.maxDays} dagen zitten. Zo’n afstand bestaat niet.`;
    case 'NO_USABLE_SLOT':
      return reason.slots === 0
        ? 'Er is geen enkel moment om uit te kiezen.'
        : unusableSlots(reason.slots, reason.failing, words);
    case 'TOO_FEW_USABLE_DAYS':
      return `Er ${reason.usableDays === 1 ? 'is 1 dag die kan' : `zijn ${reason.usableDays} dagen die kunnen`}, en er zijn ${reason.sessionsToPlan} bijeenkomsten te plannen.`;
    case 'HOST_WITHOUT_SLOT':
      return `${words.person(reason.host)} moet de groep nog ontvangen, maar kan dat op geen enkel moment.`;
    case 'HOSTS_SHARE_TOO_FEW_DAYS':
      return `${inList(reason.hosts.map(words.person))} kunnen samen maar op ${words.count(reason.days, 'dag', 'dagen')} ontvangen.`;
    case 'NO_SLOT_WITH_HOST':
      return 'Op geen enkel moment kan iemand de groep ontvangen.';
    case 'SESSION_OUT_OF_REACH':
      return `Voor bijeenkomst ${reason.session} is er geen moment dat kan en ook past bij de afstand tot ${reason.session === 1 ? words.since : 'de vorige'}. Gezocht van ${dateInWords(reason.earliest)} tot en met ${dateInWords(reason.latest)}.`;
    case 'PARTICIPANT_MISSES_TOO_MANY':
      return words.planned === 'firstSession'
        ? `Welk moment u ook kiest, ${words.person(reason.participant)} mist de bijeenkomst. Dat mag niet.`
        : `${words.person(reason.participant)} mist bij elke keuze van dagen minstens ${words.count(reason.leastAbsences, 'bijeenkomst', 'bijeenkomsten')}; ${reason.maxAbsences} mag.`;
    case 'GROUP_MISSES_TOO_MANY':
      return words.planned === 'firstSession'
        ? `Welk moment u ook kiest, minstens ${words.count(reason.leastAbsences, 'deelnemer mist', 'deelnemers missen')} de bijeenkomst. Dat mag niet.`
        : `Samen missen de deelnemers minstens ${reason.leastAbsences} keer een bijeenkomst; hoogstens ${reason.mostAllowed} mag.`;
    case 'NO_COMBINATION':
      return 'Elke regel apart kan, maar alle regels samen niet. Alle combinaties zijn bekeken.';
    default:
      return reason satisfies never;
  }
}

/** A reason that all have in common is said once; a moment may have more than one. */
function unusableSlots(
  slots: number,
  failing: readonly { readonly obstacle: SlotObstacle; readonly slots: number }[],
  words: Wording,
): string {
  const all = slots === 1 ? 'Het enige moment valt af' : `Alle ${slots} momenten vallen af`;
  if (failing.every((one) => one.slots === slots))
    return `${all}: ${inList(failing.map(({ obstacle }) => obstacleWords(obstacle, words)))}.`;
  const reasons = failing.map(
    (one) => `${obstacleWords(one.obstacle, words)} (bij ${words.count(one.slots, 'moment', 'momenten')})`,
  );
  return `${all}. De redenen: ${inList(reasons)}.`;
}

export function obstacleWords(obstacle: SlotObstacle, { planned, since }: Wording): string {
  switch (obstacle) {
    case 'NOT_AFTER_FIXED_SESSION':
      return planned === 'sessions'
        ? 'het is niet na de dag van de vaste bijeenkomst'
        : `het is niet na ${since}`;
    case 'FACILITATOR_UNAVAILABLE':
      return 'de begeleider kan niet';
    case 'VETOED':
      return 'de groep heeft het doorgestreept';
    case 'TOO_FEW_PRESENT':
      return 'er komen te weinig deelnemers';
    default:
      return obstacle satisfies never;
  }
}
