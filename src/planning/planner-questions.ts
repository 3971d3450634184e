import { type Alternative, alternatives } from '../planner/alternatives.ts';
import { type Conflict, whyInfeasible } from '../planner/conflict.ts';
import { type LettingGo, lettingGo, type Wishes } from '../planner/letting-go.ts';
import { type NextBest, nextBestOf } from '../planner/next-best.ts';
import type { Solve } from '../planner/planner.ts';
import { type SettingsThatHelp, settingsThatHelp } from '../planner/settings-steps.ts';
import type { PlannedSession, PlanOutcome } from '../planner/types.ts';
import { type WhatHelps, whatHelps } from '../planner/what-helps.ts';
import {
  type AsHost,
  asHostOf,
  type WhyNotParticipant,
  whyNotParticipant,
} from '../planner/why-not-participant.ts';
import { type WhyNotSlot, whyNotSlot } from '../planner/why-not-slot.ts';
import type { ParticipantId, SlotId } from '../shared/ids.ts';
import type { RoundProblem } from './types.ts';

/*
 * What can be asked beside the best plan. Sessions have the planner's numbers (problem.ts), in questions and answers.
 */

/** What is known for certain of a problem: its best plan, or that there is none. */
export type ProvenOutcome = PlanOutcome<ParticipantId, SlotId>;

/** Per kind of question what it is answered with. */
export interface QuestionAnswers {
  readonly alternatives: readonly Alternative<ParticipantId, SlotId>[];
  readonly nextBest: NextBest<ParticipantId, SlotId>;
  readonly whatHelps: WhatHelps<ParticipantId, SlotId>;
  readonly settings: SettingsThatHelp;
  readonly conflict: Conflict<ParticipantId, SlotId>;
  readonly lettingGo: LettingGo<ParticipantId> | null;
  readonly whyNotSlot: WhyNotSlot<ParticipantId, SlotId>;
  readonly whyNotHost: AsHost<ParticipantId, SlotId>;
  readonly whyNotParticipant: WhyNotParticipant<ParticipantId, SlotId>;
}

interface Asked {
  readonly alternatives: object;
  readonly nextBest: { readonly session: number };
  readonly whatHelps: object;
  readonly settings: object;
  readonly conflict: object;
  /** Of a problem without a plan. */
  readonly lettingGo: { readonly wishes: Wishes<ParticipantId, SlotId> };
  /** Without a session: at whichever is best. */
  readonly whyNotSlot: { readonly slot: SlotId; readonly session: number | undefined };
  /** Of somebody who is still to host, and does not host this session of the best plan. */
  readonly whyNotHost: { readonly session: number; readonly participant: ParticipantId };
  readonly whyNotParticipant: { readonly participant: ParticipantId };
}

export type QuestionKind = keyof QuestionAnswers;
export type PlannerQuestion = {
  readonly [Kind in QuestionKind]: { readonly kind: Kind } & Asked[Kind];
}[QuestionKind];

/**
 * Answers a question about a problem and its outcome. `solve` answers the changed problems, and may throw to stop. A
 * RangeError when the question does not fit: a session of a plan that is not there, a conflict where there is a plan.
 */
export function answerTo(
  problem: RoundProblem,
  outcome: ProvenOutcome,
  question: PlannerQuestion,
  solve: Solve,
): QuestionAnswers[QuestionKind] {
  switch (question.kind) {
    case 'alternatives':
      return alternatives(problem, planOf(outcome), solve);
    case 'nextBest':
      return nextBestOf(problem, planOf(outcome), sessionOf(outcome, question.session), solve);
    case 'whatHelps':
      return whatHelps(problem, outcome, solve);
    case 'settings':
      return settingsThatHelp(problem, outcome, solve);
    case 'conflict':
      return conflictOf(problem, outcome);
    case 'lettingGo':
      return lettingGo(problem, question.wishes, solve);
    case 'whyNotSlot': {
      const { slot, session } = question;
      return whyNotSlot(problem, outcome, slot, solve, session === undefined ? undefined : [session]);
    }
    case 'whyNotHost': {
      const planned = sessionOf(outcome, question.session);
      return asHostOf(problem, planOf(outcome), planned, question.participant, solve);
    }
    case 'whyNotParticipant':
      return whyNotParticipant(problem, outcome, question.participant, solve);
    default:
      return question satisfies never;
  }
}

type FoundPlan = Extract<ProvenOutcome, { readonly status: 'optimal' }>;

function planOf(outcome: ProvenOutcome): FoundPlan {
  if (outcome.status === 'infeasible') throw new RangeError('There is no plan to ask about.');
  return outcome;
}

function sessionOf(outcome: ProvenOutcome, number: number): PlannedSession<ParticipantId, SlotId> {
  const found = planOf(outcome).sessions.find(({ session }) => session === number);
  if (found === undefined) throw new RangeError('The plan has no session of this number.');
  return found;
}

/** Without `solve`: the search that only wants any plan is quicker by itself. */
function conflictOf(problem: RoundProblem, outcome: ProvenOutcome): Conflict<ParticipantId, SlotId> {
  const conflict = whyInfeasible(problem, outcome);
  if (conflict === undefined) throw new RangeError('There is a plan, so nothing excludes every plan.');
  return conflict;
}
