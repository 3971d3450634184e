import type { SlotObstacle } from '../src/planner/types.ts';
import type { Mark, Period } from '../src/planning/candidate-slots.ts';
import type { BestProposal, ProposedSession, RoundObstacle, RoundProblem } from '../src/planning/types.ts';
import { dateInWords, momentInWords } from '../src/shared/dutch-time.ts';
import type { ParticipantId, SlotId } from '../src/shared/ids.ts';
import { dateOf } from '../src/shared/time.ts';
import { capital, inList } from '../src/wording/wording.ts';
import { UNKNOWN_PERSON, UNKNOWN_SLOT } from './group-wording.ts';

/** What the planner says, in Dutch sentences for people around a table. Session numbers are the group's. */

interface Words {
  readonly person: (id: ParticipantId) => string;
  readonly people: (ids: readonly ParticipantId[]) => string;
  readonly slot: (id: SlotId) => string;
  readonly session: (number: number) => string;
}

function wordsFor(problem: RoundProblem): Words {
  const names = new Map(problem.participants.map(({ id, name }) => [id, name]));
  const person = (id: ParticipantId): string => names.get(id) ?? UNKNOWN_PERSON;
  return {
    person,
    people: (ids) => inList(ids.map(person)),
    slot: (id) => {
      const slot = problem.slots.find((each) => each.id === id);
      return slot === undefined ? UNKNOWN_SLOT : momentInWords(slot.start, slot.end);
    },
    session: (number) => `bijeenkomst ${number}`,
  };
}

function counted(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

const SLOT_OBSTACLES: Readonly<Record<SlotObstacle, string>> = {
  NOT_AFTER_FIXED_SESSION: 'ligt niet na de bijeenkomst die al vaststaat',
  FACILITATOR_UNAVAILABLE: 'de begeleider kan niet',
  VETOED: 'is doorgestreept',
  TOO_FEW_PRESENT: 'te weinig deelnemers kunnen',
};

/** Why no plan is possible, or what stands in the way of it. */
export function obstacleInWords(obstacle: RoundObstacle, problem: RoundProblem): string {
  const words = wordsFor(problem);
  switch (obstacle.code) {
    case 'LOCKED_HOST_NOT_HOSTING':
      return `${words.person(obstacle.host)} is vastgezet als gastheer van ${words.session(obstacle.session)}, maar is niet aan de beurt.`;
    case 'LOCKED_HOST_TWICE':
      return `${words.person(obstacle.host)} is vastgezet als gastheer van ${inList(obstacle.sessions.map(words.session))}. Iedereen ontvangt één keer.`;
    case 'LOCKS_CONTRADICT':
      return `Voor ${words.session(obstacle.session)} is meer dan één moment of gastheer vastgezet.`;
    case 'LOCKED_SLOT_UNKNOWN':
      return `${capital(words.session(obstacle.session))} is vastgezet op een moment dat niet kan worden gepland.`;
    case 'LOCKED_SESSION_UNKNOWN':
      return `${capital(words.session(obstacle.session))} is vastgezet, maar hoort niet bij deze ronde.`;
    case 'LOCKED_SLOT_UNUSABLE':
      return `${capital(words.session(obstacle.session))} is vastgezet op ${words.slot(obstacle.slot)}, maar: ${obstacle.obstacles.map((name) => SLOT_OBSTACLES[name]).join('; ')}.`;
    case 'LOCKED_HOST_CANNOT_HOST':
      return `${words.person(obstacle.host)} is vastgezet als gastheer van ${words.session(obstacle.session)}, maar kan op ${words.slot(obstacle.slot)} niet ontvangen.${wishesBehind([obstacle.host], problem, obstacle.slot)}`;
    case 'MIN_PRESENT_EXCEEDS_GROUP':
      return `Er moeten ${obstacle.minPresent} deelnemers bij zijn, maar de groep heeft er ${obstacle.participants}.`;
    case 'SPACING_IMPOSSIBLE':
      return `Tussen twee bijeenkomsten moeten ten minste ${obstacle.minDays} en ten hoogste ${obstacle.maxDays} dagen zitten. Dat kan niet.`;
    case 'NO_USABLE_SLOT':
      return `Geen enkel moment kan: ${failingInWords(obstacle.failing)}.`;
    case 'TOO_FEW_USABLE_DAYS':
      return `Er ${obstacle.usableDays === 1 ? 'is' : 'zijn'} ${counted(obstacle.usableDays, 'dag waarop', 'dagen waarop')} genoeg mensen kunnen, en er zijn er ${obstacle.sessionsToPlan} nodig.`;
    case 'HOST_WITHOUT_SLOT':
      return hostWithoutSlotInWords(obstacle.host, problem, words);
    case 'HOSTS_SHARE_TOO_FEW_DAYS':
      return `${words.people(obstacle.hosts)} kunnen samen maar op ${counted(obstacle.days, 'dag', 'dagen')} ontvangen.${wishesBehind(obstacle.hosts, problem)}`;
    case 'NO_SLOT_WITH_HOST':
      return `Op geen enkel moment kan iemand die aan de beurt is ontvangen.${wishesBehind(problem.hosts, problem)}`;
    case 'SESSION_OUT_OF_REACH':
      return reachInWords(obstacle, words);
    case 'PARTICIPANT_MISSES_TOO_MANY':
      return `${words.person(obstacle.participant)} zou ten minste ${counted(obstacle.leastAbsences, 'bijeenkomst', 'bijeenkomsten')} missen. Ten hoogste ${obstacle.maxAbsences} mag.`;
    case 'GROUP_MISSES_TOO_MANY':
      return `Samen zou de groep ten minste ${obstacle.leastAbsences} keer iemand missen. Ten hoogste ${obstacle.mostAllowed} keer mag.`;
    case 'NO_COMBINATION':
      return `Elke regel apart kan, maar alle regels samen niet. Vraag iemand of een ander moment toch kan, of maak de regels ruimer.${wishesBehind(problem.hosts, problem)}`;
    default:
      return obstacle satisfies never;
  }
}

function hostWithoutSlotInWords(host: ParticipantId, { hostWishes }: RoundProblem, words: Words): string {
  const wish = hostWishes?.get(host);
  const person = words.person(host);
  return wish === undefined
    ? `${person} kan op geen enkel moment ontvangen.`
    : `${person} wil alleen ontvangen ${periodInWords(wish)}. In die tijd is er geen moment waarop dat kan.`;
}

/** The wishes of these hosts, each a sentence of its own; with a slot, only those that leave it out. */
function wishesBehind(hosts: readonly ParticipantId[], problem: RoundProblem, slotId?: SlotId): string {
  const slot = problem.slots.find(({ id }) => id === slotId);
  const date = slot && dateOf(slot.start);
  const { person } = wordsFor(problem);
  return hosts
    .flatMap((host) => {
      const wish = problem.hostWishes?.get(host);
      if (wish === undefined || (date !== undefined && wish.from <= date && date <= wish.to)) return [];
      return [` De wens telt mee dat ${person(host)} alleen ontvangt ${periodInWords(wish)}.`];
    })
    .join('');
}

function periodInWords({ from, to }: Period): string {
  return `van ${dateInWords(from)} tot en met ${dateInWords(to)}`;
}

function failingInWords(
  failing: readonly { readonly obstacle: SlotObstacle; readonly slots: number }[],
): string {
  return failing.map(({ obstacle, slots }) => `${SLOT_OBSTACLES[obstacle]} (${slots} keer)`).join(', ');
}

function reachInWords(
  { session, earliest, latest }: Extract<RoundObstacle, { code: 'SESSION_OUT_OF_REACH' }>,
  words: Words,
): string {
  const start = `Voor ${words.session(session)} is geen moment te vinden`;
  if (earliest === null || latest === null) return `${start}.`;
  return `${start} van ${dateInWords(earliest)} tot en met ${dateInWords(latest)}.`;
}

/** What the best plan costs and why, one sentence each: first the whole, then who misses what. */
export function reasonsInWords({
  problem,
  objective,
  provenLevels,
  absences,
  carriedOver,
}: BestProposal): readonly string[] {
  const { person, people } = wordsFor(problem);
  const [missed, , ifNeeded, deviation] = objective;
  return [
    ...(provenLevels === objective.length
      ? []
      : ['Dit is de beste planning tot nu toe. Misschien is er een betere: het zoeken duurde te lang.']),
    missed === 0
      ? 'Iedereen kan bij elke bijeenkomst zijn.'
      : `Samen wordt ${missed} keer een bijeenkomst gemist.${provenLevels > 0 ? ' Minder kan niet met deze antwoorden.' : ''}`,
    ...absences.map(
      ({ participantId, sessionNumbers }) =>
        `${person(participantId)} mist ${inList(sessionNumbers.map((number) => `bijeenkomst ${number}`))}.`,
    ),
    ...(ifNeeded === 0 ? [] : [`${ifNeeded} keer komt iemand ‘als het moet’.`]),
    deviation === 0
      ? `Steeds ${problem.spacing.targetDays} dagen tussen twee bijeenkomsten, zoals bedoeld.`
      : `De tussentijden wijken samen ${counted(deviation, 'dag', 'dagen')} af van het streven van ${problem.spacing.targetDays} dagen.`,
    ...(carriedOver.length === 0
      ? []
      : [
          `${people(carriedOver)} ${carriedOver.length === 1 ? 'ontvangt' : 'ontvangen'} als eerste in het vervolg.`,
        ]),
  ];
}

/** Why a session of a proposal is when it is. */
export function sessionReasonInWords(
  { gapDays, offTargetDays, saidNo, notAnswered, ifNeeded }: ProposedSession,
  problem: RoundProblem,
): string {
  const { people } = wordsFor(problem);
  const gap = `${counted(gapDays, 'dag', 'dagen')} na de vorige`;
  const off =
    offTargetDays === 0
      ? ', precies het streven'
      : `, ${counted(Math.abs(offTargetDays), 'dag', 'dagen')} ${offTargetDays > 0 ? 'later' : 'eerder'} dan het streven`;
  return [
    `${gap}${off}.`,
    ...(saidNo.length + notAnswered.length + ifNeeded.length === 0 ? ['Iedereen kan.'] : []),
    ...(saidNo.length === 0 ? [] : [`${people(saidNo)} ${saidNo.length === 1 ? 'kan' : 'kunnen'} niet.`]),
    ...(notAnswered.length === 0 ? [] : [`Van ${people(notAnswered)} is er nog geen antwoord.`]),
    ...(ifNeeded.length === 0
      ? []
      : [`${people(ifNeeded)} ${ifNeeded.length === 1 ? 'komt' : 'komen'} als het moet.`]),
  ].join(' ');
}

/**
 * What is said of a slot: its own marks, and that the facilitator or somebody of the group is in a session of another
 * group then. Which group and who it is, is for nobody here to know.
 */
export type ShownMark = Mark | { readonly kind: 'engagedElsewhere'; readonly effect: 'impossible' };

/** What a mark is called on the screen. */
export function markName(mark: ShownMark): string {
  if (mark.kind === 'engagedElsewhere') return 'Begeleider of deelnemer heeft dan een andere bijeenkomst';
  if (mark.kind === 'outsideSpacing') {
    return `Te dicht op of te ver van de vorige: van ${dateInWords(mark.earliestDate)} tot en met ${dateInWords(mark.latestDate)} kan`;
  }
  if (mark.kind !== 'calendarUnknown') return mark.name;
  return mark.calendar === 'schoolHolidays'
    ? 'Schoolvakanties nog niet bekend'
    : 'Feestdagen nog niet bekend';
}
