import { alternatives } from '../planner/alternatives.ts';
import { explainPlan } from '../planner/explanation.ts';
import { lettingGo } from '../planner/letting-go.ts';
import { nextBest } from '../planner/next-best.ts';
import { participantAsks } from '../planner/participant-asks.ts';
import { asPeopleCount } from '../planner/session-numbers.ts';
import { settingsThatHelp } from '../planner/settings-steps.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { whatHelps } from '../planner/what-helps.ts';
import { whyNotParticipant } from '../planner/why-not-participant.ts';
import { whyNotSlot } from '../planner/why-not-slot.ts';
import { plainText } from '../shared/plain-text.ts';
import { lettingGoLines } from '../wording/agreements.ts';
import { alternativeLines } from '../wording/alternatives.ts';
import { explanationLines } from '../wording/explanation.ts';
import { helpLines } from '../wording/helps.ts';
import { settingLines } from '../wording/settings.ts';
import { whyNotParticipantLines, whyNotSlotLines } from '../wording/why-not.ts';
import { joined } from '../wording/wording.ts';
import type { PlanArguments } from './plan-arguments.ts';

/** What was asked beside the plan: the fields it adds to the JSON, and the same in Dutch. */
export type Answered = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
};

type Questions = Pick<PlanArguments, 'explain' | 'alternatives' | 'whyNot' | 'whatHelps'>;

/** One Dutch line when the file has no slot and no participant of this id. */
export function unknownIdLine(problem: PlanningProblem, id: string): string | undefined {
  if (isSlot(problem, id) || problem.participants.some((participant) => participant.id === id))
    return undefined;
  const shown = plainText(id, { maxLength: 100 });
  return `--why-not: ${shown === undefined ? 'dit' : `"${shown}"`} is geen moment en geen deelnemer van dit bestand.`;
}

/**
 * In the order in which a group asks: why this plan, what else, why not that, what would help. `found` is numbered as
 * the problem is, the answers are as people count.
 */
export function answersTo(
  problem: PlanningProblem,
  found: PlanOutcome,
  { explain, alternatives: wantsAlternatives, whyNot, whatHelps: wantsHelp }: Questions,
): readonly Answered[] {
  return [
    ...(explain ? [explained(problem, found)] : []),
    ...(wantsAlternatives ? [otherPlans(problem, found)] : []),
    ...(whyNot === undefined ? [] : [whyNotAnswered(problem, found, whyNot)]),
    ...(wantsHelp ? [helpAnswered(problem, found)] : []),
  ];
}

function explained(problem: PlanningProblem, found: PlanOutcome): Answered {
  if (found.status === 'infeasible')
    return {
      fields: { explanation: null, nextBest: [], participants: [] },
      lines: explanationLines(problem, found, []),
    };
  const fields = asPeopleCount(problem, {
    explanation: explainPlan(problem, found.sessions),
    nextBest: nextBest(problem, found),
    participants: participantAsks(problem, found.sessions),
  });
  return { fields, lines: explanationLines(problem, asPeopleCount(problem, found), fields.nextBest) };
}

function otherPlans(problem: PlanningProblem, found: PlanOutcome): Answered {
  const others = found.status === 'infeasible' ? [] : asPeopleCount(problem, alternatives(problem, found));
  return {
    fields: { alternatives: others },
    lines: alternativeLines(problem, asPeopleCount(problem, found), others),
  };
}

/** An id that is both a slot and a participant is the slot. */
function whyNotAnswered(problem: PlanningProblem, found: PlanOutcome, id: string): Answered {
  const outcome = asPeopleCount(problem, found);
  if (isSlot(problem, id)) {
    const whyNot = asPeopleCount(problem, whyNotSlot(problem, found, id));
    return { fields: { whyNot }, lines: whyNotSlotLines(problem, outcome, whyNot) };
  }
  const whyNot = asPeopleCount(problem, whyNotParticipant(problem, found, id));
  return { fields: { whyNot }, lines: whyNotParticipantLines(problem, outcome, whyNot) };
}

/** Answers and settings have no session numbers. */
function helpAnswered(problem: PlanningProblem, found: PlanOutcome): Answered {
  const helps = whatHelps(problem, found);
  const settings = settingsThatHelp(problem, found);
  const letGo = letGoAnswered(problem, found);
  return {
    fields: { ...helps, settings, ...letGo.fields },
    lines: joined(helpLines(problem, found, helps), settingLines(problem, found, settings), letGo.lines),
  };
}

/** Only of a problem without a plan. A file has no wishes that can be let go: those are days on which somebody cannot host. */
function letGoAnswered(problem: PlanningProblem, found: PlanOutcome): Answered {
  if (found.status === 'optimal') return { fields: {}, lines: [] };
  const letGo = asPeopleCount(problem, lettingGo(problem, []));
  return { fields: { lettingGo: letGo }, lines: lettingGoLines(problem, letGo) };
}

function isSlot(problem: PlanningProblem, id: string): boolean {
  return problem.slots.some((slot) => slot.id === id);
}
