import type { OtherPlan } from '../src/planner/other-plan.ts';
import { hostingTurn } from '../src/planner/participant-asks.ts';
import type { AsHost } from '../src/planner/why-not-participant.ts';
import { planOf, plansSession } from '../src/planning/questions.ts';
import type { BestProposal, PlanningRound, Proposal, RoundSlot } from '../src/planning/types.ts';
import type { ParticipantId, SlotId } from '../src/shared/ids.ts';
import { missingNoneSentences, NO_PLAN_FOR_ANYBODY } from '../src/wording/why-not.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { HostVerdictEnum, SlotVerdictEnum } from './enums.ts';
import { engagedSlotsOf, proposalOf, slotsOf } from './group-loaders.ts';
import { groupWording } from './group-wording.ts';
import { CandidateSlotType, ParticipantType, PlanningRoundType } from './node-types.ts';
import { orNotKnown, QUESTION_COMPLEXITY, type Shown, type ShownNotKnown, shownAnswer } from './not-known.ts';
import { OtherChoiceType, OtherPlanType, possiblePlan, type ShownChoice } from './other-plans.ts';
import { hostSentences, notOfferedSentence, slotSentences, turnSentence } from './why-not-texts.ts';

interface ShownSlotVerdict {
  readonly kind: 'whyNotSlot';
  readonly roundVersion: number;
  readonly slotId: SlotId;
  readonly verdict: Shown<'whyNotSlot'>['answer']['verdict'] | 'notOffered';
  readonly sentences: readonly string[];
  readonly proposal: Proposal;
  readonly choice: OtherPlan<ParticipantId, SlotId> | undefined;
}

const WhyNotSlotType = builder.objectRef<ShownSlotVerdict>('WhyNotSlot').implement({
  description: 'Why a slot (moment) is not planned: the rule or the level that decides.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round it is of.' }),
    slot: t.field({
      type: CandidateSlotType,
      description: 'Which slot.',
      resolve: ({ slotId }) => slotId,
    }),
    verdict: t.expose('verdict', { type: SlotVerdictEnum, description: 'Why, in one word.' }),
    sentences: t.stringList({
      description: 'Why, in Dutch sentences: what decides comes first.',
      resolve: ({ sentences }) => [...sentences],
    }),
    plan: t.field({
      type: OtherPlanType,
      nullable: true,
      description: 'The best plan with it; null unless `NOT_BEST`.',
      resolve: ({ proposal, choice }) => otherPlan(proposal, choice),
    }),
  }),
});

interface ShownHostVerdict {
  readonly kind: 'whyNotHost';
  readonly roundVersion: number;
  readonly sessionNumber: number;
  readonly participantId: ParticipantId;
  readonly verdict: 'planned' | 'notDue' | 'noPlan' | 'possible' | 'impossible' | 'locked';
  readonly sentences: readonly string[];
  readonly proposal: Proposal;
  readonly choice: OtherPlan<ParticipantId, SlotId> | undefined;
}

const WhyNotHostType = builder.objectRef<ShownHostVerdict>('WhyNotHost').implement({
  description: 'Why somebody does not host (ontvangen) a session: the rule or the level that decides.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round it is of.' }),
    sessionNumber: t.exposeInt('sessionNumber', { description: 'Number of the session.' }),
    participant: t.field({
      type: ParticipantType,
      description: 'Who (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    verdict: t.expose('verdict', { type: HostVerdictEnum, description: 'Why, in one word.' }),
    sentences: t.stringList({
      description: 'Why, in Dutch sentences.',
      resolve: ({ sentences }) => [...sentences],
    }),
    plan: t.field({
      type: OtherPlanType,
      nullable: true,
      description: 'The best plan in which this one hosts that session; null unless `POSSIBLE`.',
      resolve: ({ proposal, choice }) => otherPlan(proposal, choice),
    }),
  }),
});

interface ShownParticipant extends Shown<'whyNotParticipant', BestProposal> {
  readonly participantId: ParticipantId;
}

const WhyNotParticipantType = builder.objectRef<ShownParticipant>('WhyNotParticipant').implement({
  description: 'Why the best plan is not otherwise for one participant.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round it is of.' }),
    participant: t.field({
      type: ParticipantType,
      description: 'For whom (deelnemer).',
      resolve: ({ participantId }) => participantId,
    }),
    sentence: t.string({
      description: 'Whose turn it is to host, in Dutch.',
      resolve: ({ proposal, participantId }) =>
        turnSentence(
          hostingTurn(proposal.problem, planOf(proposal).sessions, participantId),
          participantId,
          groupWording(proposal),
        ),
    }),
    asHost: t.field({
      type: [WhyNotHostType],
      description: 'Each session that this one does not host, when still to host; empty otherwise.',
      resolve: ({ proposal, participantId, answer }) =>
        answer.verdict === 'noPlan'
          ? []
          : answer.asHost.map((asHost) => hostVerdict(proposal, participantId, asHost)),
    }),
    missed: t.intList({
      description: 'Numbers of the sessions that this one misses.',
      resolve: ({ answer }) => (answer.verdict === 'noPlan' ? [] : [...answer.missed]),
    }),
    missingNone: t.field({
      type: OtherChoiceType,
      nullable: true,
      description: 'The best plan in which this one misses nothing; null when that is so already.',
      resolve: ({ proposal, answer }): ShownChoice | null => {
        if (answer.verdict === 'noPlan' || answer.missingNone === null) return null;
        const { missed, missingNone } = answer;
        const sentences = missingNoneSentences(missed, missingNone, groupWording(proposal));
        return { proposal, choice: missingNone, sentence: sentences.join(' ') };
      },
    }),
  }),
});

const WhyNotSlotAnswer = orNotKnown(
  'WhyNotSlotAnswer',
  'Why a slot is not planned, or why that is not known.',
  WhyNotSlotType,
);

const WhyNotHostAnswer = orNotKnown(
  'WhyNotHostAnswer',
  'Why somebody does not host a session, or why that is not known.',
  WhyNotHostType,
);

const WhyNotParticipantAnswer = orNotKnown(
  'WhyNotParticipantAnswer',
  'Why the best plan is not otherwise for somebody, or why that is not known.',
  WhyNotParticipantType,
);

builder.objectFields(PlanningRoundType, (t) => ({
  whyNotSlot: t.field({
    type: WhyNotSlotAnswer,
    nullable: true,
    description:
      'Why this slot is not planned, and the best plan with it; null for what is no slot or session of this round.',
    args: {
      slotId: t.arg.globalID({ for: CandidateSlotType, description: 'Which slot (moment).' }),
      sessionNumber: t.arg.int({
        required: false,
        description: 'For the session of this number; left out: for whichever is best.',
      }),
    },
    complexity: QUESTION_COMPLEXITY,
    resolve: (round, { slotId, sessionNumber }, api) =>
      whyNotSlot(api, round, slotId.id, sessionNumber ?? undefined),
  }),
  whyNotHost: t.field({
    type: WhyNotHostAnswer,
    nullable: true,
    description:
      'Why this participant does not host that session, and the best plan in which it is so; null for what is no session or participant of this round.',
    args: {
      sessionNumber: t.arg.int({ description: 'Number of the session in the trajectory.' }),
      participantId: t.arg.globalID({ for: ParticipantType, description: 'Who (deelnemer).' }),
    },
    complexity: QUESTION_COMPLEXITY,
    resolve: (round, { sessionNumber, participantId }, api) =>
      whyNotHost(api, round, sessionNumber, participantId.id),
  }),
  whyNotParticipant: t.field({
    type: WhyNotParticipantAnswer,
    nullable: true,
    description:
      'Why the best plan is not otherwise for this participant; null without a plan, and for who is not in the group.',
    args: { participantId: t.arg.globalID({ for: ParticipantType, description: 'For whom (deelnemer).' }) },
    complexity: QUESTION_COMPLEXITY,
    resolve: (round, { participantId }, api) => whyNotParticipant(api, round, participantId.id),
  }),
}));

async function whyNotSlot(
  api: ApiContext,
  round: PlanningRound,
  slotId: SlotId,
  session: number | undefined,
): Promise<ShownSlotVerdict | ShownNotKnown | null> {
  const slot = (await slotsOf(api, round.id)).find(({ id }) => id === slotId);
  if (slot === undefined || (session !== undefined && !plansSession(round, session))) return null;
  const proposal = await proposalOf(api, round);
  const shown = { kind: 'whyNotSlot', slotId, proposal, roundVersion: proposal.roundVersion } as const;
  if (!proposal.problem.slots.some(({ id }) => id === slotId)) {
    const sentences = [notOfferedSentence(slot, await isTaken(api, slot))];
    return { ...shown, verdict: 'notOffered', sentences, choice: undefined };
  }
  const known = await shownAnswer(proposal, { kind: 'whyNotSlot', slot: slotId, session });
  if (known.kind === 'notKnown') return known;
  const { answer } = known;
  return {
    ...shown,
    verdict: answer.verdict,
    sentences: slotSentences(proposal, answer),
    choice: answer.verdict === 'notBest' ? answer.plan : undefined,
  };
}

async function isTaken(api: ApiContext, { id, roundId }: RoundSlot): Promise<boolean> {
  return (await engagedSlotsOf(api, roundId)).some(({ slotId }) => slotId === id);
}

async function whyNotHost(
  api: ApiContext,
  round: PlanningRound,
  session: number,
  participant: ParticipantId,
): Promise<ShownHostVerdict | ShownNotKnown | null> {
  const proposal = await proposalOf(api, round);
  if (!plansSession(round, session) || !isInGroup(proposal, participant)) return null;
  const { roundVersion, problem } = proposal;
  const shown = {
    kind: 'whyNotHost',
    roundVersion,
    sessionNumber: session,
    participantId: participant,
    proposal,
    choice: undefined,
  } as const;
  if (proposal.kind === 'undecided') return { kind: 'notKnown', roundVersion, code: 'tooHard' };
  if (proposal.kind === 'none') return { ...shown, verdict: 'noPlan', sentences: [NO_PLAN_FOR_ANYBODY] };
  const turn = hostingTurn(problem, planOf(proposal).sessions, participant);
  const sentences = [turnSentence(turn, participant, groupWording(proposal))];
  if (turn.state === 'notDue') return { ...shown, verdict: 'notDue', sentences };
  if (turn.state === 'hosts' && turn.session === session) return { ...shown, verdict: 'planned', sentences };
  const known = await shownAnswer(proposal, { kind: 'whyNotHost', session, participant });
  return known.kind === 'notKnown' ? known : hostVerdict(proposal, participant, known.answer);
}

async function whyNotParticipant(
  api: ApiContext,
  round: PlanningRound,
  participant: ParticipantId,
): Promise<ShownParticipant | ShownNotKnown | null> {
  const proposal = await proposalOf(api, round);
  if (!isInGroup(proposal, participant) || proposal.kind === 'none') return null;
  if (proposal.kind === 'undecided')
    return { kind: 'notKnown', roundVersion: proposal.roundVersion, code: 'tooHard' };
  const known = await shownAnswer(proposal, { kind: 'whyNotParticipant', participant });
  return known.kind === 'notKnown' ? known : { ...known, participantId: participant };
}

function hostVerdict(
  proposal: BestProposal,
  participantId: ParticipantId,
  asHost: AsHost<ParticipantId, SlotId>,
): ShownHostVerdict {
  return {
    kind: 'whyNotHost',
    roundVersion: proposal.roundVersion,
    sessionNumber: asHost.session,
    participantId,
    verdict: asHost.plan.status,
    sentences: hostSentences(proposal, participantId, asHost),
    proposal,
    choice: asHost.plan,
  };
}

function isInGroup({ problem }: Proposal, participant: ParticipantId): boolean {
  return problem.participants.some(({ id }) => id === participant);
}

function otherPlan(proposal: Proposal, choice: OtherPlan<ParticipantId, SlotId> | undefined) {
  return proposal.kind === 'best' && choice !== undefined ? possiblePlan(proposal, choice) : null;
}
