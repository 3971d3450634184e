import type { Period } from '../src/planning/candidate-slots.ts';
import type { Mark } from '../src/planning/slot-marks.ts';
import type {
  BestProposal,
  Proposal,
  ProposedSession,
  RoundObstacle,
  RoundProblem,
} from '../src/planning/types.ts';
import { dateInWords } from '../src/shared/dutch-time.ts';
import type { ParticipantId, SlotId } from '../src/shared/ids.ts';
import { dateOf } from '../src/shared/time.ts';
import { reasonSentence } from '../src/wording/reasons.ts';
import { inList } from '../src/wording/wording.ts';
import { groupWording, UNKNOWN_PERSON } from './group-wording.ts';

/** What the planner says, in Dutch sentences for people around a table. Session numbers are the group's. */

interface Words {
  readonly person: (id: ParticipantId) => string;
  readonly people: (ids: readonly ParticipantId[]) => string;
}

function wordsFor(problem: RoundProblem): Words {
  const names = new Map(problem.participants.map(({ id, name }) => [id, name]));
  const person = (id: ParticipantId): string => names.get(id) ?? UNKNOWN_PERSON;
  return {
    person,
    people: (ids) => inList(ids.map(person)),
  };
}

function counted(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}

/** Why no plan is possible, or what stands in the way of it, with the wishes that are behind it. */
export function obstacleInWords(
  obstacle: RoundObstacle,
  proposal: Pick<Proposal, 'round' | 'problem'>,
): string {
  const { problem } = proposal;
  const wish = obstacle.code === 'HOST_WITHOUT_SLOT' && problem.hostWishes?.get(obstacle.host);
  if (wish) {
    const { person } = wordsFor(problem);
    return `${person(obstacle.host)} wil alleen ontvangen ${periodInWords(wish)}. In die tijd is er geen moment waarop dat kan.`;
  }
  return `${reasonSentence(obstacle, groupWording(proposal))}${wishesOf(obstacle, problem)}`;
}

function wishesOf(obstacle: RoundObstacle, problem: RoundProblem): string {
  if (obstacle.code === 'LOCKED_HOST_CANNOT_HOST') {
    return wishesBehind([obstacle.host], problem, obstacle.slot);
  }
  if (obstacle.code === 'HOSTS_SHARE_TOO_FEW_DAYS') return wishesBehind(obstacle.hosts, problem);
  const isOfAll = obstacle.code === 'NO_SLOT_WITH_HOST' || obstacle.code === 'NO_COMBINATION';
  return isOfAll ? wishesBehind(problem.hosts, problem) : '';
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
