import { findLapse, type PlanLapse } from '../src/planning/plan-question.ts';
import type { AskedSession, PlanningRound, PlanQuestion, PlanVerdict } from '../src/planning/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { PlanVerdictValueEnum, RoundChangeKindEnum } from './enums.ts';
import { hostMunicipality, planQuestionsOf } from './group-loaders.ts';
import { CandidateSlotType, MunicipalityType, ParticipantType, PersonType } from './node-types.ts';

interface ShownPlanQuestion {
  readonly question: PlanQuestion;
  readonly lapse: PlanLapse | undefined;
}

/** What is put to the group of a round, and whether it still is the proposal. */
export async function shownPlanQuestion(
  api: ApiContext,
  round: PlanningRound,
): Promise<ShownPlanQuestion | null> {
  const [question] = await planQuestionsOf(api, round.id);
  return question === undefined ? null : { question, lapse: await findLapse(api.db, round, question) };
}

export const PlanQuestionType = builder.objectRef<ShownPlanQuestion>('PlanQuestion').implement({
  description: 'A proposal that is put to the group (voorgelegd voorstel): does it fit everybody?',
  access: { rule: 'reached' },
  fields: (t) => ({
    proposalId: t.string({
      description: '`id` of the BestPlan that was put to the group.',
      resolve: ({ question }) => question.proposalId,
    }),
    askedAt: t.field({
      type: 'DateTime',
      description: 'When it was put to the group.',
      resolve: ({ question }) => question.askedAt,
    }),
    askedBy: t.field({
      type: PersonType,
      description: 'Who put it to the group.',
      resolve: ({ question }) => question.askedBy,
    }),
    sessions: t.field({
      type: [AskedSessionType],
      description: 'What was asked, in order of number; the proposal may be another by now.',
      resolve: ({ question }) => [...question.sessions],
    }),
    verdicts: t.field({
      type: [PlanVerdictType],
      description: 'What was said of it, in order of saying; empty when it has lapsed.',
      resolve: ({ question, lapse }) => (lapse === undefined ? [...question.verdicts] : []),
    }),
    lapse: t.field({
      type: PlanLapseType,
      nullable: true,
      description: 'Why what was said counts no more (vervallen); null as long as the proposal is the same.',
      resolve: ({ lapse }) => lapse ?? null,
    }),
  }),
});

export const AskedSessionType = builder.objectRef<AskedSession>('AskedSession').implement({
  description: 'A session of the plan that was put to the group.',
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
      resolve: ({ hostId }) => hostId,
    }),
    hostMunicipality: t.field({
      type: MunicipalityType,
      nullable: true,
      description: 'Where the group is received (ontvangende gemeente); null at a neutral venue.',
      resolve: ({ hostId }, _args, api) => hostMunicipality(api, hostId),
    }),
  }),
});

export const PlanVerdictType = builder.objectRef<PlanVerdict>('PlanVerdict').implement({
  description: 'What one participant says of the plan that is put to the group.',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Who (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    verdict: t.expose('verdict', { type: PlanVerdictValueEnum, description: 'Whether it fits.' }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When it was said.' }),
  }),
});

export const PlanLapseType = builder.objectRef<PlanLapse>('PlanLapse').implement({
  description: 'The proposal has changed since it was put to the group.',
  access: { rule: 'reached' },
  fields: (t) => ({
    changedSessions: t.intList({
      description: 'Numbers of the sessions that are not as they were; all of them when no plan is left.',
      resolve: ({ changedSessions }) => [...changedSessions],
    }),
    because: t.field({
      type: [RoundChangeKindEnum],
      description:
        'What happened in the round since, each kind once. Empty: the cause lies in another group.',
      resolve: ({ because }) => [...because],
    }),
  }),
});
