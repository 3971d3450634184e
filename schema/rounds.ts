import { readRoundContents } from '../src/planning/round-contents.ts';
import type { HostWish, PlanningRound, RoundLock, RoundSlot, SlotAnswer } from '../src/planning/types.ts';
import { weeklyPattern } from '../src/planning/weekly-pattern.ts';
import type { ParticipantId, PersonId } from '../src/shared/ids.ts';
import { staysUntil, takesPart } from '../src/trajectories/rules.ts';
import type { Participant } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { badInput } from './api-errors.ts';
import { builder } from './builder.ts';
import { RoundStatusEnum } from './enums.ts';
import {
  answersOf,
  cycleOf,
  earlierAnswersOf,
  hostWishesOf,
  invitationOf,
  locksOf,
  membersOf,
  plansOf,
  slotsOf,
} from './group-loaders.ts';
import { InvitationType } from './invitations.ts';
import {
  CandidateSlotType,
  ParticipantType,
  PersonType,
  PlanningRoundType,
  PlanType,
  SessionType,
  TrajectoryType,
} from './node-types.ts';
import { PlanQuestionType, shownPlanQuestion } from './plan-questions.ts';
import { present } from './present.ts';
import { ProposalType, shownProposal } from './proposals.ts';
import {
  AttendanceType,
  DayPartType,
  PeriodType,
  SpacingType,
  WEEKDAYS_DESCRIPTION,
} from './round-settings.ts';
import { CycleType } from './sessions.ts';
import { AnswerType, type ShownAnswer } from './slots.ts';
import { WeeklyHabitType } from './weekly-pattern.ts';

PlanningRoundType.implement({
  description:
    'Planning round (planningsronde): one time of planning together, with slots, answers and a proposal.',
  access: { rule: 'round', roundOf: (round) => round.id, trajectoryOf: (round) => round.trajectoryId },
  fields: (t) => ({
    status: t.expose('status', { type: RoundStatusEnum, description: 'Where it stands.' }),
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory (traject) whose sessions are planned.',
      resolve: ({ trajectoryId }) => trajectoryId,
    }),
    cycle: t.field({
      type: CycleType,
      description: 'The cycle (cyclus) whose sessions are planned.',
      resolve: async ({ cycleId }, _args, api) => present(await cycleOf(api, cycleId)),
    }),
    fixedSession: t.field({
      type: SessionType,
      description: 'The session that stood already; days are counted from it.',
      resolve: ({ fixedSessionId }) => fixedSessionId,
    }),
    movesSession: t.field({
      type: SessionType,
      nullable: true,
      description:
        'The one session that the group is asked another moment for (rondvraag); null for a round that plans the rest of a cycle.',
      resolve: ({ movesSessionId }) => movesSessionId ?? null,
    }),
    sessionsToPlan: t.exposeInt('sessionsToPlan', { description: 'How many sessions get a date.' }),
    period: t.expose('period', { type: PeriodType, description: 'Days looked at.' }),
    weekdays: t.intList({ description: WEEKDAYS_DESCRIPTION, resolve: ({ weekdays }) => [...weekdays] }),
    dayParts: t.field({
      type: [DayPartType],
      description: 'Parts of the day asked for.',
      resolve: ({ dayParts }) => [...dayParts],
    }),
    spacing: t.expose('spacing', { type: SpacingType, description: 'Days between sessions.' }),
    attendance: t.expose('attendance', { type: AttendanceType, description: 'Who must at least be there.' }),
    version: t.exposeInt('version', {
      description: 'Number of changes so far, without gaps; 1 is the opening.',
    }),
    openedAt: t.expose('openedAt', { type: 'DateTime', description: 'When it was opened.' }),
    openedBy: t.field({
      type: PersonType,
      description: 'Who opened it.',
      resolve: ({ openedBy }) => openedBy,
    }),
    closedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was confirmed or withdrawn; null while it is open.',
      resolve: (round) => (round.status === 'open' ? null : round.closedAt),
    }),
    slots: t.field({
      type: [CandidateSlotType],
      description: 'All candidate slots (mogelijke momenten), by start; withheld ones included.',
      complexity: { field: 5, multiplier: 100 },
      resolve: async ({ id }, _args, api) => [...(await slotsOf(api, id))],
    }),
    respondents: t.field({
      type: [RespondentType],
      description: 'The participants and what they answered.',
      resolve: async (round, _args, api) => [...(await respondentsOf(api, round))],
    }),
    respondent: t.field({
      type: RespondentType,
      nullable: true,
      description:
        'One participant and what that one answered; null for who is not in the group. A phone needs no more.',
      args: { participantId: t.arg.globalID({ for: ParticipantType, description: 'Who (deelnemer).' }) },
      resolve: async (round, { participantId }, api) =>
        (await respondentsOf(api, round)).find((found) => found.participantId === participantId.id) ?? null,
    }),
    locks: t.field({
      type: [LockType],
      description: 'What was agreed already (vastgezet), by session number.',
      resolve: async ({ id }, _args, api) => [...(await locksOf(api, id))],
    }),
    hostWishes: t.field({
      type: [HostWishType],
      description: 'Who receives the group in a certain time only (wensen om te ontvangen).',
      resolve: async ({ id }, _args, api) => [...(await hostWishesOf(api, id))],
    }),
    firstSessionNumber: t.exposeInt('firstSessionNumber', {
      description: 'Number of the first session that gets a date.',
    }),
    proposal: t.field({
      type: ProposalType,
      description:
        'The best plan that the answers allow (voorstel), or why there is none. Not to be asked of a round about one session: `askedMoments` of that session says what its answers allow.',
      complexity: { field: 100, multiplier: 1 },
      resolve: (round, _args, api) => {
        if (round.movesSessionId === undefined) return shownProposal(api, round);
        throw badInput('Een ronde over één bijeenkomst heeft geen voorstel.');
      },
    }),
    planQuestion: t.field({
      type: PlanQuestionType,
      nullable: true,
      description: 'The proposal that is put to the group (voorgelegd), and who agrees; null when none is.',
      resolve: async (round, _args, api) => shownPlanQuestion(api, round),
    }),
    invitation: t.field({
      type: InvitationType,
      nullable: true,
      description: 'That the group was asked to answer at home (uitnodiging); null as long as it was not.',
      resolve: async ({ id }, _args, api) => (await invitationOf(api, id)) ?? null,
    }),
    plan: t.field({
      type: PlanType,
      nullable: true,
      description: 'What was confirmed (planning); null before that.',
      resolve: async ({ id }, _args, api) => (await plansOf(api, id))[0] ?? null,
    }),
  }),
});

export interface Respondent {
  readonly participantId: ParticipantId;
  readonly personId: PersonId;
  readonly answers: readonly ShownAnswer[];
  readonly answered: number;
  readonly notAnswered: number;
}

/** Those who have not left, and do not leave before; of a round about one session, those who take part in that. */
async function askedOf(api: ApiContext, round: PlanningRound): Promise<readonly Participant[]> {
  const members = await membersOf(api, round.trajectoryId);
  if (round.movesSessionId === undefined) {
    return members.filter((member) => staysUntil(member, round.firstSessionNumber));
  }
  return members.filter((member) => takesPart(member, { number: round.firstSessionNumber }));
}

/** Those who are asked, with their answers. */
export async function respondentsOf(api: ApiContext, round: PlanningRound): Promise<readonly Respondent[]> {
  const members = await askedOf(api, round);
  const slots = await slotsOf(api, round.id);
  const answers = await answersOf(api, round.id);
  const answersBy = Map.groupBy(answers, ({ participantId }) => participantId);
  return respondents(members, slots, answersBy);
}

/** Those among `ids`: an answer is told to the wall at once, with what its proposal was made of. */
export async function someRespondentsOf(
  api: ApiContext,
  round: PlanningRound,
  ids: readonly ParticipantId[],
): Promise<readonly Respondent[]> {
  const members = await askedOf(api, round);
  const { slots, answersBy } = await readRoundContents(api.db, round);
  return respondents(
    members.filter(({ id }) => ids.includes(id)),
    slots,
    answersBy,
  );
}

function respondents(
  members: readonly Participant[],
  slots: readonly RoundSlot[],
  answersBy: ReadonlyMap<ParticipantId, readonly SlotAnswer[]>,
): readonly Respondent[] {
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  const offered = slots.filter(({ state }) => state === 'offered').length;
  return members.map(({ id: participantId, personId }) => {
    const given = answersBy.get(participantId) ?? [];
    const answers = given.map((answer) => ({ ...answer, slot: slotOf.get(answer.slotId) }));
    const answered = answers.filter(({ slot }) => slot?.state === 'offered').length;
    return { participantId, personId, answers, answered, notAnswered: offered - answered };
  });
}

export const RespondentType = builder.objectRef<Respondent>('Respondent').implement({
  description: 'A participant of a planning round, with the answers given so far.',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Who (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    answers: t.field({
      type: [AnswerType],
      description: 'The answers, those to slots that are not offered included.',
      complexity: { field: 5, multiplier: 100 },
      resolve: ({ answers }) => [...answers],
    }),
    answered: t.exposeInt('answered', { description: 'Number of offered slots that were answered.' }),
    notAnswered: t.exposeInt('notAnswered', { description: 'Number of offered slots still to answer.' }),
    lastAnsweredAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the last answer was given; null before the first.',
      resolve: ({ answers }) =>
        answers
          .map(({ answeredAt }) => answeredAt)
          .toSorted()
          .at(-1) ?? null,
    }),
    weeklyPattern: t.field({
      type: [WeeklyHabitType],
      nullable: true,
      access: { rule: 'contact', personOf: ({ personId }) => personId },
      description:
        'What this participant usually said in the last round that is closed (weekpatroon), to suggest it again. Null for who may not speak for the participant.',
      complexity: { field: 5, multiplier: 10 },
      resolve: async ({ personId }, _args, api) => [...weeklyPattern(await earlierAnswersOf(api, personId))],
    }),
  }),
});

export const LockType = builder.objectRef<RoundLock>('Lock').implement({
  description: 'What was agreed already at the table for one session (vastgezet).',
  access: { rule: 'reached' },
  fields: (t) => ({
    sessionNumber: t.exposeInt('sessionNumber', { description: 'Number of the session in the trajectory.' }),
    slot: t.field({
      type: CandidateSlotType,
      nullable: true,
      description: 'When; null when only the host is agreed.',
      resolve: ({ slotId }) => slotId ?? null,
    }),
    host: t.field({
      type: ParticipantType,
      nullable: true,
      description: 'At whose; null when only the slot is agreed.',
      resolve: ({ hostId }) => hostId ?? null,
    }),
  }),
});

export const HostWishType = builder.objectRef<HostWish>('HostWish').implement({
  description: 'A wish that counts as a rule: this participant receives the group on these days only (wens).',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Who wishes it (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    period: t.expose('period', { type: PeriodType, description: 'The days on which hosting is possible.' }),
  }),
});
