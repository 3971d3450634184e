import type { BestProposal, PlanningRound, Proposal, ProposedSession } from '../src/planning/types.ts';
import type { ParticipantId } from '../src/shared/ids.ts';
import { builder } from './builder.ts';
import { AbsenceKindEnum } from './enums.ts';
import { hostMunicipality, slotsById } from './group-loaders.ts';
import { CandidateSlotType, MunicipalityType, ParticipantType } from './node-types.ts';
import { sessionReasonInWords } from './planning-texts.ts';

/** A session of the best plan, or of another plan beside it. */
export interface ShownSession extends ProposedSession {
  readonly round: PlanningRound;
  readonly reason: string;
  /** Undefined in a plan that is not the best one. */
  readonly bestPlan: BestProposal | undefined;
  readonly isChanged: boolean;
}

export function bestSession(proposal: BestProposal, session: ProposedSession): ShownSession {
  const reason = sessionReasonInWords(session, proposal.problem);
  return { ...session, round: proposal.round, reason, bestPlan: proposal, isChanged: false };
}

/** `changed`: the numbers of the sessions that are not as in the best plan. */
export function otherSession(
  { round, problem }: Proposal,
  session: ProposedSession,
  changed: readonly number[],
): ShownSession {
  const reason = sessionReasonInWords(session, problem);
  return { ...session, round, reason, bestPlan: undefined, isChanged: changed.includes(session.number) };
}

export const ProposedSessionType = builder.objectRef<ShownSession>('ProposedSession').implement({
  description: 'A session of a proposal: when, at whose, and who comes.',
  access: { rule: 'reached' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number in the trajectory.' }),
    slot: t.field({
      type: CandidateSlotType,
      description: 'When (moment).',
      // With all slots of its round, which are kept while a group plans
      resolve: async ({ round, slotId }, _args, api) =>
        (await slotsById(api, round.id)).get(slotId) ?? slotId,
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
      resolve: ({ hostId }, _args, api) => hostMunicipality(api, hostId),
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
    isChanged: t.exposeBoolean('isChanged', {
      description:
        'Whether it has another slot or host than in the best plan; false in the best plan itself.',
    }),
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
