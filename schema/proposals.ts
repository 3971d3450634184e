import type { Objective } from '../src/planner/types.ts';
import { readProposal } from '../src/planning/proposals.ts';
import type {
  BestProposal,
  Plan,
  PlanningRound,
  ProposedSession,
  RoundObstacle,
  RoundProblem,
} from '../src/planning/types.ts';
import { undoSecondsLeft } from '../src/planning/undo-window.ts';
import type { ParticipantId } from '../src/shared/ids.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { AbsenceKindEnum } from './enums.ts';
import { participantOf } from './group-loaders.ts';
import {
  CandidateSlotType,
  MunicipalityType,
  ParticipantType,
  PersonType,
  PlanningRoundType,
  PlanType,
  SessionType,
} from './node-types.ts';
import { obstacleInWords, reasonsInWords, sessionReasonInWords } from './planning-texts.ts';

export interface ShownObstacle {
  readonly code: string;
  readonly message: string;
}

type ShownProposal =
  | {
      readonly kind: 'best';
      readonly proposal: BestProposal;
    }
  | { readonly kind: 'none'; readonly roundVersion: number; readonly obstacles: readonly ShownObstacle[] }
  | { readonly kind: 'undecided'; readonly roundVersion: number };

/** The proposal of a round with what is needed to put it in words. */
export async function shownProposal(api: ApiContext, round: PlanningRound): Promise<ShownProposal> {
  const proposal = await readProposal(api.db, round);
  if (proposal.kind === 'best') return { kind: 'best', proposal };
  if (proposal.kind === 'undecided') return { kind: 'undecided', roundVersion: proposal.roundVersion };
  const { roundVersion, obstacles, problem } = proposal;
  return { kind: 'none', roundVersion, obstacles: shownObstacles(obstacles, problem) };
}

export function shownObstacles(
  obstacles: readonly RoundObstacle[],
  problem: RoundProblem,
): readonly ShownObstacle[] {
  return obstacles.map((obstacle) => ({
    code: obstacle.code,
    message: obstacleInWords(obstacle, problem),
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

interface ShownSession extends ProposedSession {
  readonly reason: string;
}

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
        resolve: ({ proposal }): ShownSession[] =>
          proposal.sessions.map((session) => ({
            ...session,
            reason: sessionReasonInWords(session, proposal.problem),
          })),
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

export const ProposedSessionType = builder.objectRef<ShownSession>('ProposedSession').implement({
  description: 'A session of a proposal: when, at whose, and who comes.',
  access: { rule: 'reached' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number in the trajectory.' }),
    slot: t.field({
      type: CandidateSlotType,
      description: 'When (moment).',
      resolve: ({ slotId }) => slotId,
    }),
    host: t.field({
      type: ParticipantType,
      nullable: true,
      description: 'Who receives the group (gastheer); null at a neutral venue.',
      resolve: ({ hostId }) => hostId ?? null,
    }),
    hostMunicipality: t.field({
      type: MunicipalityType,
      nullable: true,
      description: 'Where the group is received (ontvangende gemeente); null at a neutral venue.',
      resolve: async ({ hostId }, _args, api) =>
        hostId === undefined ? null : ((await participantOf(api, hostId))?.municipalityCode ?? null),
    }),
    present: t.field({
      type: [ParticipantType],
      description: 'Who come, those who come if need be included.',
      resolve: ({ present }) => [...present],
    }),
    ifNeeded: t.field({
      type: [ParticipantType],
      description: 'Who come if need be (als het moet).',
      resolve: ({ ifNeeded }) => [...ifNeeded],
    }),
    absent: t.field({
      type: [AbsenceType],
      description: 'Who do not come, and why.',
      resolve: ({ saidNo, notAnswered }): Absence[] => [
        ...saidNo.map((participantId) => ({ participantId, kind: 'saidNo' }) as const),
        ...notAnswered.map((participantId) => ({ participantId, kind: 'notAnswered' }) as const),
      ],
    }),
    gapDays: t.exposeInt('gapDays', { description: 'Calendar days since the session before.' }),
    reason: t.exposeString('reason', { description: 'Why this moment, in Dutch.' }),
  }),
});

interface Absence {
  readonly participantId: ParticipantId;
  readonly kind: 'saidNo' | 'notAnswered';
}

export const AbsenceType = builder.objectRef<Absence>('Absence').implement({
  description: 'Somebody who does not come to a proposed session.',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Who (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    kind: t.expose('kind', { type: AbsenceKindEnum, description: 'Why this counts as absent.' }),
  }),
});

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
