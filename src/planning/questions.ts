import type { MeasuredPlan } from '../planner/other-plan.ts';
import { renumbered } from '../planner/session-numbers.ts';
import type { ParticipantId, SlotId } from '../shared/ids.ts';
import type { PlannerQuestion, ProvenOutcome, QuestionAnswers, QuestionKind } from './planner-questions.ts';
import { plannerNumber, sessionNumber } from './problem.ts';
import { proposedSessions } from './proposals.ts';
import { QuestionSolver, type Unanswered } from './question-solver.ts';
import type { BestProposal, PlanningRound, Proposal, ProposedSession } from './types.ts';

/** `roundClosed`: it was confirmed or withdrawn, there is nothing left to choose. */
export type NotKnown = Unanswered | 'roundClosed';

/** What the planner says, with the session numbers of the group; or why that is not known. Never a guess. */
export type Known<Kind extends QuestionKind> =
  | { readonly status: 'answered'; readonly answer: QuestionAnswers[Kind] }
  | { readonly status: NotKnown };

const solver = new QuestionSolver();

/**
 * Asks something beside the proposal of a round: of that version of the round, and once for all who ask. Session
 * numbers in the question are those of the group too. Only what is proven is asked about: while the best plan is not,
 * the answer is `tooHard`. A RangeError when the question does not fit the proposal.
 */
export async function askBeside<Kind extends QuestionKind>(
  proposal: Proposal,
  question: PlannerQuestion & { readonly kind: Kind },
): Promise<Known<Kind>> {
  const { round, roundVersion, problem } = proposal;
  if (round.status !== 'open') return { status: 'roundClosed' };
  const outcome = provenOutcome(proposal);
  if (outcome === undefined) return { status: 'tooHard' };
  const shift = sessionNumber(round, 0);
  const asked = { roundId: round.id, roundVersion, problem, outcome };
  const known = await solver.ask(asked, renumbered(question, -shift));
  return known.status === 'answered'
    ? { status: 'answered', answer: renumbered(known.answer, shift) }
    : known;
}

/** The plan of a proposal as the planner says it, with the session numbers of the group. */
export function planOf({ objective, sessions }: BestProposal): MeasuredPlan<ParticipantId, SlotId> {
  return {
    objective,
    sessions: sessions.map(({ number, slotId, hostId }) => ({
      session: number,
      slot: slotId,
      host: hostId ?? null,
    })),
  };
}

/** The sessions of another plan, which has the session numbers of the group. */
export function sessionsOf(
  { round, problem }: Proposal,
  { sessions }: Pick<MeasuredPlan<ParticipantId, SlotId>, 'sessions'>,
): readonly ProposedSession[] {
  const planned = sessions.map((one) => ({ ...one, session: plannerNumber(round, one.session) }));
  return proposedSessions(round, problem, planned);
}

/** Whether the round plans a session of this number. */
export function plansSession(round: PlanningRound, number: number): boolean {
  const first = round.firstSessionNumber;
  return Number.isInteger(number) && number >= first && number < first + round.sessionsToPlan;
}

/** What is proven of the problem of a proposal, in the planner's numbers; undefined while nothing is, or not all. */
export function provenOutcome(proposal: Proposal): ProvenOutcome | undefined {
  switch (proposal.kind) {
    case 'none':
      return { status: 'infeasible', reasons: proposal.obstacles };
    case 'undecided':
      return undefined;
    case 'best': {
      const plan = planOf(proposal);
      if (proposal.provenLevels < plan.objective.length) return undefined;
      return { status: 'optimal', ...renumbered(plan, -sessionNumber(proposal.round, 0)) };
    }
    default:
      return proposal satisfies never;
  }
}
