import type { HostingTurn } from '../src/planner/participant-asks.ts';
import type { AsHost } from '../src/planner/why-not-participant.ts';
import type { WhyNotSlot } from '../src/planner/why-not-slot.ts';
import { planOf } from '../src/planning/questions.ts';
import type { BestProposal, Proposal, RoundSlot } from '../src/planning/types.ts';
import type { ParticipantId, SlotId } from '../src/shared/ids.ts';
import { turnWords } from '../src/wording/explanation.ts';
import {
  asHostThereWords,
  asHostWords,
  comparedSentences,
  IN_NO_PLAN,
  NOT_THE_SLOT,
  nobodyCanHostWords,
  notAsSessionWords,
  plannedSlotWords,
  SLOT_IMPOSSIBLE,
  slotObstacleWords,
  slotPossibleWords,
} from '../src/wording/why-not.ts';
import type { Wording } from '../src/wording/wording.ts';
import { groupWording } from './group-wording.ts';
import { markName } from './planning-texts.ts';

/** Why a slot is not planned; the answer has the session numbers of the group. */
export function slotSentences(proposal: Proposal, why: WhyNotSlot<ParticipantId, SlotId>): readonly string[] {
  const words = groupWording(proposal);
  const { problem } = proposal;
  switch (why.verdict) {
    case 'planned':
      return [plannedSlotWords(why, words)];
    case 'obstructed':
      return why.obstacles.map((obstacle) =>
        fullStop(`${SLOT_IMPOSSIBLE}: ${slotObstacleWords(problem, obstacle, why, words)}`),
      );
    case 'nobodyCanHost':
      return [`${SLOT_IMPOSSIBLE}: ${nobodyCanHostWords(words)}.`];
    case 'noPlan':
      return [NOT_THE_SLOT];
    case 'notBest':
      return proposal.kind === 'best'
        ? [slotPossibleWords(why.session), ...comparedSentences(planOf(proposal), why.plan, words)]
        : [];
    case 'inNoPlan':
      return [
        `${SLOT_IMPOSSIBLE}: ${IN_NO_PLAN}.`,
        ...why.asSession.map((as) => notAsSessionWords(problem, why.slot, as, words)),
      ];
    default:
      return why satisfies never;
  }
}

/** Why somebody does not host a session of the best plan; the answer has the session numbers of the group. */
export function hostSentences(
  proposal: BestProposal,
  participant: ParticipantId,
  asHost: AsHost<ParticipantId, SlotId>,
): readonly string[] {
  const words = groupWording(proposal);
  const best = planOf(proposal);
  const slot = best.sessions.find(({ session }) => session === asHost.session)?.slot ?? '';
  return [
    `Bijeenkomst ${asHost.session} is op ${words.slot(slot)}. ${words.person(participant)} ${asHostThereWords(asHost)}.`,
    asHostWords(proposal.problem, best, asHost, words),
  ];
}

/** Of a slot that is no part of the problem: what it is marked with, or that it was switched off by hand. */
export function notOfferedSentence({ marks }: RoundSlot, isTaken: boolean): string {
  if (isTaken) return `${SLOT_IMPOSSIBLE}: ${markName({ kind: 'engagedElsewhere', effect: 'impossible' })}.`;
  const names = marks.filter(({ effect }) => effect === 'block').map(markName);
  return names.length === 0 ? 'Dit moment is uitgezet.' : `Dit moment is uitgezet: ${names.join('; ')}.`;
}

/** `Anna Bakker ontvangt bijeenkomst 3.` */
export function turnSentence(turn: HostingTurn, participant: ParticipantId, words: Wording): string {
  return `${words.person(participant)} ${turnWords(turn, words)}.`;
}

function fullStop(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
