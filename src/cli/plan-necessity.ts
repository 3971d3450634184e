import type { Violation } from '../planner/checker.ts';
import type { Repair } from '../planner/repair.ts';
import type { PlanningProblem } from '../planner/types.ts';
import { slotDate, type Wording } from '../wording/wording.ts';

/** What the old plan now breaks of the rules, in Dutch. */
export function necessityLines(
  problem: PlanningProblem,
  { necessity, cut }: Pick<Repair, 'necessity' | 'cut'>,
  words: Wording,
): readonly string[] {
  if (necessity.length === 0) return ['De planning kan blijven zoals die is.'];
  const gone = new Set(necessity.flatMap((broken) => (broken.code === 'HOST_UNKNOWN' ? [broken.host] : [])));
  const said = necessity.filter((broken) => broken.code !== 'HOST_ABSENT' || !gone.has(broken.host));
  const withHeld = cut.missedBefore.size > 0;
  return [
    'Waarom de planning niet kan blijven zoals die was',
    ...said.map((broken) => `- ${brokenWords(problem, broken, words, withHeld)}`),
  ];
}

function brokenWords(problem: PlanningProblem, broken: Violation, words: Wording, withHeld: boolean): string {
  const { spacing, attendance } = problem;
  switch (broken.code) {
    case 'WRONG_SESSIONS':
      return `Er ${broken.expected.length === 1 ? 'is' : 'zijn'} nog ${words.count(broken.expected.length, 'bijeenkomst', 'bijeenkomsten')} te plannen; in de planning ${broken.found.length === 1 ? 'staat' : 'staan'} er ${broken.found.length}.`;
    case 'SLOT_UNKNOWN':
      return `Het moment van bijeenkomst ${broken.session} staat niet meer in het bestand.`;
    case 'SLOT_VETOED':
      return `De groep heeft het moment van bijeenkomst ${broken.session} doorgestreept: ${slotDate(problem, broken.slot)}.`;
    case 'NOT_ON_A_LATER_DAY':
      return `Bijeenkomst ${broken.session} is niet op een latere dag dan ${broken.session === 1 ? words.since : 'de bijeenkomst ervoor'}.`;
    case 'FACILITATOR_UNAVAILABLE':
      return `De begeleider kan niet bij bijeenkomst ${broken.session}: ${slotDate(problem, broken.slot)}.`;
    case 'GAP_OUT_OF_BOUNDS':
      return `Bijeenkomst ${broken.session} is ${words.count(broken.days, 'dag', 'dagen')} na ${broken.session === 1 ? words.since : 'de vorige'}; dat moeten er ${spacing.minDays} tot en met ${spacing.maxDays} zijn.`;
    case 'TOO_FEW_PRESENT':
      return `Bij bijeenkomst ${broken.session} ${broken.present === 1 ? 'komt' : 'komen'} ${words.count(broken.present, 'deelnemer', 'deelnemers')}; dat moeten er minstens ${attendance.minPresent} zijn.`;
    case 'TOO_MANY_ABSENCES':
      return `${words.person(broken.participant)} mist ${words.count(broken.absences, 'bijeenkomst', 'bijeenkomsten')}${withHeld ? ', samen met wat al is geweest' : ''}; hoogstens ${attendance.maxAbsencesPerParticipant} mag.`;
    case 'HOST_UNKNOWN':
      return problem.participants.some(({ id }) => id === broken.host)
        ? `${words.person(broken.host)} zou bijeenkomst ${broken.session} ontvangen, maar is nu geen gastheer.`
        : `Bijeenkomst ${broken.session} zou zijn bij ${words.person(broken.host)}.`;
    case 'HOST_ABSENT':
      return `${words.person(broken.host)} zou bijeenkomst ${broken.session} ontvangen, maar kan dan niet komen.`;
    case 'HOST_CANNOT_HOST':
      return `${words.person(broken.host)} zou bijeenkomst ${broken.session} ontvangen, maar kan de groep dan niet ontvangen.`;
    case 'HOST_TWICE':
      return `${words.person(broken.host)} zou meer dan één keer ontvangen.`;
    case 'HOST_WITHOUT_TURN':
      return `${words.person(broken.host)} moet de groep nog ontvangen, maar staat niet in de planning.`;
    case 'HOST_MISSING':
      return `Bijeenkomst ${broken.session} zou op een neutrale plek zijn, maar er zijn genoeg gastheren.`;
    case 'SLOT_LOCK_BROKEN':
      return `Bijeenkomst ${broken.session} ligt nu vast op een ander moment: ${slotDate(problem, broken.slot)}.`;
    case 'HOST_LOCK_BROKEN':
      return `Voor bijeenkomst ${broken.session} ligt nu een andere gastheer vast: ${words.person(broken.host)}.`;
    default:
      return broken satisfies never;
  }
}
