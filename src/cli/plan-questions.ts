import { alternatives } from '../planner/alternatives.ts';
import { explainPlan } from '../planner/explanation.ts';
import { nextBest } from '../planner/next-best.ts';
import { participantAsks } from '../planner/participant-asks.ts';
import { settingsThatHelp } from '../planner/settings-steps.ts';
import type { PlanningProblem, PlanOutcome } from '../planner/types.ts';
import { whatHelps } from '../planner/what-helps.ts';
import { whyNotParticipant } from '../planner/why-not-participant.ts';
import { whyNotSlot } from '../planner/why-not-slot.ts';
import { plainText } from '../shared/plain-text.ts';
import { alternativeLines } from './plan-alternatives.ts';
import type { PlanArguments } from './plan-arguments.ts';
import { explanationLines } from './plan-explanation.ts';
import { helpLines } from './plan-helps.ts';
import { settingLines } from './plan-settings.ts';
import { whyNotParticipantLines, whyNotSlotLines } from './plan-why-not.ts';

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

/** In the order in which a group asks: why this plan, what else, why not that, what would help. */
export function answersTo(
  problem: PlanningProblem,
  outcome: PlanOutcome,
  { explain, alternatives: wantsAlternatives, whyNot, whatHelps: wantsHelp }: Questions,
): readonly Answered[] {
  return [
    ...(explain ? [explained(problem, outcome)] : []),
    ...(wantsAlternatives ? [otherPlans(problem, outcome)] : []),
    ...(whyNot === undefined ? [] : [whyNotAnswered(problem, outcome, whyNot)]),
    ...(wantsHelp ? [helpAnswered(problem, outcome)] : []),
  ];
}

function explained(problem: PlanningProblem, outcome: PlanOutcome): Answered {
  if (outcome.status === 'infeasible')
    return {
      fields: { explanation: null, nextBest: [], participants: [] },
      lines: explanationLines(problem, outcome, []),
    };
  const next = nextBest(problem, outcome);
  return {
    fields: {
      explanation: explainPlan(problem, outcome.sessions),
      nextBest: next,
      participants: participantAsks(problem, outcome.sessions),
    },
    lines: explanationLines(problem, outcome, next),
  };
}

function otherPlans(problem: PlanningProblem, outcome: PlanOutcome): Answered {
  const found = outcome.status === 'infeasible' ? [] : alternatives(problem, outcome);
  return { fields: { alternatives: found }, lines: alternativeLines(problem, outcome, found) };
}

/** An id that is both a slot and a participant is the slot. */
function whyNotAnswered(problem: PlanningProblem, outcome: PlanOutcome, id: string): Answered {
  if (isSlot(problem, id)) {
    const whyNot = whyNotSlot(problem, outcome, id);
    return { fields: { whyNot }, lines: whyNotSlotLines(problem, outcome, whyNot) };
  }
  const whyNot = whyNotParticipant(problem, outcome, id);
  return { fields: { whyNot }, lines: whyNotParticipantLines(problem, outcome, whyNot) };
}

function helpAnswered(problem: PlanningProblem, outcome: PlanOutcome): Answered {
  const helps = whatHelps(problem, outcome);
  const settings = settingsThatHelp(problem, outcome);
  return {
    fields: { ...helps, settings },
    lines: [...helpLines(problem, outcome, helps), '', ...settingLines(problem, outcome, settings)],
  };
}

function isSlot(problem: PlanningProblem, id: string): boolean {
  return problem.slots.some((slot) => slot.id === id);
}
