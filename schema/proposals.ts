import { renumbered } from '../src/planner/session-numbers.ts';
import type { Objective } from '../src/planner/types.ts';
import { sessionNumber } from '../src/planning/problem.ts';
import type { BestProposal, NoPlanProposal, Plan, PlanningRound } from '../src/planning/types.ts';
import { undoSecondsLeft } from '../src/planning/undo-window.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { proposalOf } from './group-loaders.ts';
import { ParticipantType, PersonType, PlanningRoundType, PlanType, SessionType } from './node-types.ts';
import { obstacleInWords, reasonsInWords } from './planning-texts.ts';
import { bestSession, ProposedSessionType } from './proposed-sessions.ts';

export interface ShownObstacle {
  readonly code: string;
  readonly message: string;
}

export type ShownProposal =
  | { readonly kind: 'best'; readonly proposal: BestProposal }
  | {
      readonly kind: 'none';
      readonly roundVersion: number;
      readonly obstacles: readonly ShownObstacle[];
      readonly proposal: NoPlanProposal;
    }
  | { readonly kind: 'undecided'; readonly roundVersion: number };

/** The proposal of a round with what is needed to put it in words. */
export async function shownProposal(api: ApiContext, round: PlanningRound): Promise<ShownProposal> {
  const proposal = await proposalOf(api, round);
  if (proposal.kind === 'best') return { kind: 'best', proposal };
  if (proposal.kind === 'undecided') return { kind: 'undecided', roundVersion: proposal.roundVersion };
  const { roundVersion } = proposal;
  return { kind: 'none', roundVersion, obstacles: shownObstacles(proposal), proposal };
}

/** Why there is no plan, with the session numbers of the group: in a continuation the planner's 2 is session 7. */
export function shownObstacles({
  round,
  problem,
  obstacles,
}: Pick<NoPlanProposal, 'round' | 'problem' | 'obstacles'>): readonly ShownObstacle[] {
  return renumbered(obstacles, sessionNumber(round, 0)).map((obstacle) => ({
    code: obstacle.code,
    message: obstacleInWords(obstacle, { round, problem }),
  }));
}

export const PlanningObstacleType = builder.objectRef<ShownObstacle>('PlanningObstacle').implement({
  description: 'Why no plan is possible.',
  access: { rule: 'reached' },
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code: `HOST_WITHOUT_SLOT`.' }),
    message: t.exposeString('message', { description: 'The same in a Dutch sentence.' }),
  }),
});

export const ObjectiveType = builder.objectRef<Objective>('Objective').implement({
  description: 'How good a plan is: less is better, compared level by level in this order.',
  access: { rule: 'reached' },
  fields: (t) => ({
    absences: t.int({ description: 'Times somebody misses a session.', resolve: (levels) => levels[0] }),
    mostAbsencesOfOne: t.int({
      description: 'Sessions missed by who misses most.',
      resolve: (levels) => levels[1],
    }),
    ifNeeded: t.int({ description: 'Times somebody comes if need be.', resolve: (levels) => levels[2] }),
    spacingDeviationDays: t.int({
      description: 'Days off the target between sessions, summed.',
      resolve: (levels) => levels[3],
    }),
    daysToLast: t.int({
      description: 'Days from the fixed session to the last.',
      resolve: (levels) => levels[4],
    }),
    sumOfDays: t.int({
      description: 'Days from the fixed session to each session, summed.',
      resolve: (levels) => levels[5],
    }),
    values: t.intList({ description: 'The levels in order.', resolve: (levels) => [...levels] }),
  }),
});

export const BestPlanType = builder
  .objectRef<Extract<ShownProposal, { kind: 'best' }>>('BestPlan')
  .implement({
    description:
      'The best plan that the answers allow (voorstel). With six proven levels no other plan is better; with fewer the search had no time to prove it.',
    access: { rule: 'reached' },
    fields: (t) => ({
      id: t.string({
        description: 'Changes whenever slots or hosts do, and only then; `confirmPlan` names it.',
        resolve: ({ proposal }) => proposal.id,
      }),
      roundVersion: t.int({
        description: 'Version of the round it was made of.',
        resolve: ({ proposal }) => proposal.roundVersion,
      }),
      objective: t.field({
        type: ObjectiveType,
        description: 'How good it is.',
        resolve: ({ proposal }) => proposal.objective,
      }),
      provenLevels: t.int({
        description: 'Of so many levels of `objective`, from the first, it is proven that no plan is better.',
        resolve: ({ proposal }) => proposal.provenLevels,
      }),
      sessions: t.field({
        type: [ProposedSessionType],
        description: 'The sessions, in order of number.',
        resolve: ({ proposal }) => proposal.sessions.map((session) => bestSession(proposal, session)),
      }),
      reasons: t.stringList({
        description: 'What it costs and why, in Dutch sentences.',
        resolve: ({ proposal }) => [...reasonsInWords(proposal)],
      }),
      carriedOver: t.field({
        type: [ParticipantType],
        description: 'Who have no turn to host and host first in the next cycle (vervolg).',
        resolve: ({ proposal }) => [...proposal.carriedOver],
      }),
    }),
  });

export const NoPlanPossibleType = builder
  .objectRef<Extract<ShownProposal, { kind: 'none' }>>('NoPlanPossible')
  .implement({
    description: 'There is no plan that keeps all rules, and why.',
    access: { rule: 'reached' },
    fields: (t) => ({
      roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round it was found for.' }),
      obstacles: t.field({
        type: [PlanningObstacleType],
        description: 'The reasons; never empty, each one true by itself.',
        resolve: ({ obstacles }) => [...obstacles],
      }),
    }),
  });

export const PlanUndecidedType = builder
  .objectRef<Extract<ShownProposal, { kind: 'undecided' }>>('PlanUndecided')
  .implement({
    description: 'So hard a problem that no plan was found in time, nor that there is none.',
    access: { rule: 'reached' },
    fields: (t) => ({
      roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round that was searched.' }),
    }),
  });

export const ProposalType = builder.unionType('Proposal', {
  description: 'The best plan, or that there is none (voorstel).',
  types: [BestPlanType, NoPlanPossibleType, PlanUndecidedType],
  resolveType: ({ kind }) => PROPOSAL_TYPES[kind],
});

const PROPOSAL_TYPES = {
  best: BestPlanType,
  none: NoPlanPossibleType,
  undecided: PlanUndecidedType,
} as const;

PlanType.implement({
  description:
    'Plan (planning): a proposal that was confirmed. What became of its sessions, they say themselves.',
  access: {
    rule: 'round',
    roundOf: (plan: Plan) => plan.roundId,
    trajectoryOf: (plan: Plan) => plan.trajectoryId,
  },
  fields: (t) => ({
    round: t.field({
      type: PlanningRoundType,
      description: 'The planning round it closed.',
      resolve: ({ roundId }) => roundId,
    }),
    objective: t.field({
      type: ObjectiveType,
      description: 'How good it was when it was confirmed.',
      resolve: ({ objective }) => objective,
    }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', description: 'When it was confirmed.' }),
    undoSecondsLeft: t.int({
      description: 'Whole seconds in which `undoConfirmation` can still undo it; 0 when it is too late.',
      resolve: ({ confirmedAt }, _args, { context }) => undoSecondsLeft(confirmedAt, context.clock()),
    }),
    confirmedBy: t.field({
      type: PersonType,
      description: 'Who confirmed it.',
      resolve: ({ confirmedBy }) => confirmedBy,
    }),
    sessions: t.field({
      type: [SessionType],
      description: 'Its sessions, in order of number.',
      resolve: ({ sessions }) => sessions.map(({ sessionId }) => sessionId),
    }),
  }),
});
