import type { Alternative } from '../src/planner/alternatives.ts';
import { decidingLevel, type MeasuredPlan, type OtherPlan } from '../src/planner/other-plan.ts';
import { type ParticipantAsks, participantAsks } from '../src/planner/participant-asks.ts';
import { planOf, sessionsOf } from '../src/planning/questions.ts';
import type { BestProposal } from '../src/planning/types.ts';
import type { ParticipantId, SlotId } from '../src/shared/ids.ts';
import { reasonWords } from '../src/wording/alternatives.ts';
import { changedSessions, gainAndPrice } from '../src/wording/brief.ts';
import { asksWords, otherHostWords, withoutSlotWords } from '../src/wording/explanation.ts';
import { comparedSentences } from '../src/wording/why-not.ts';
import { capital } from '../src/wording/wording.ts';
import { builder } from './builder.ts';
import { AlternativeKindEnum, OtherChoiceStatusEnum } from './enums.ts';
import { groupWording } from './group-wording.ts';
import { ParticipantType } from './node-types.ts';
import { orNotKnown, QUESTION_COMPLEXITY, type Shown, shownAnswer } from './not-known.ts';
import { BestPlanType, ObjectiveType } from './proposals.ts';
import { otherSession, ProposedSessionType, type ShownSession } from './proposed-sessions.ts';

/** Another plan beside the best one; both have the session numbers of the group. */
export interface ShownOtherPlan {
  readonly proposal: BestProposal;
  readonly plan: MeasuredPlan<ParticipantId, SlotId>;
}

export const OtherPlanType = builder.objectRef<ShownOtherPlan>('OtherPlan').implement({
  description:
    'Another plan beside the best one (ander voorstel): the best there is if one thing is otherwise.',
  access: { rule: 'reached' },
  fields: (t) => ({
    comparison: t.string({
      description: 'What decides between it and the best plan, and what else differs, in Dutch sentences.',
      resolve: ({ proposal, plan }) => comparisonOf(proposal, plan).join(' '),
    }),
    gain: t.stringList({
      description: 'In what it is better than the best plan: Dutch clauses, what counts most first.',
      resolve: ({ proposal, plan }) => [...gainAndPrice(planOf(proposal), plan, groupWording(proposal)).gain],
    }),
    price: t.stringList({
      description: 'In what it is less good than the best plan: Dutch clauses, what counts most first.',
      resolve: ({ proposal, plan }) => [
        ...gainAndPrice(planOf(proposal), plan, groupWording(proposal)).price,
      ],
    }),
    objective: t.field({
      type: ObjectiveType,
      description: 'How good it is.',
      resolve: ({ plan }) => plan.objective,
    }),
    sessions: t.field({
      type: [ProposedSessionType],
      description: 'All its sessions, in order of number.',
      resolve: ({ proposal, plan }): ShownSession[] => {
        const changed = changedSessions(planOf(proposal), plan);
        return sessionsOf(proposal, plan).map((session) => otherSession(proposal, session, changed));
      },
    }),
    changedSessions: t.intList({
      description: 'Numbers of the sessions that have another slot or host than in the best plan.',
      resolve: ({ proposal, plan }) => [...changedSessions(planOf(proposal), plan)],
    }),
  }),
});

function comparisonOf(proposal: BestProposal, plan: MeasuredPlan<ParticipantId, SlotId>): readonly string[] {
  const best = planOf(proposal);
  const decides = decidingLevel(best.objective, plan.objective);
  return comparedSentences(best, { ...plan, decides }, groupWording(proposal));
}

/** What became of asking for one thing to be otherwise, in a sentence. */
export interface ShownChoice {
  readonly proposal: BestProposal;
  readonly choice: OtherPlan<ParticipantId, SlotId>;
  readonly sentence: string;
}

export const OtherChoiceType = builder.objectRef<ShownChoice>('OtherChoice').implement({
  description: 'The best plan with one thing otherwise, or that there is none.',
  access: { rule: 'reached' },
  fields: (t) => ({
    status: t.field({
      type: OtherChoiceStatusEnum,
      description: 'Whether there is such a plan.',
      resolve: ({ choice }) => choice.status,
    }),
    sentence: t.exposeString('sentence', { description: 'What it costs, or why not, in Dutch.' }),
    plan: t.field({
      type: OtherPlanType,
      nullable: true,
      description: 'That plan; null unless `POSSIBLE`.',
      resolve: ({ proposal, choice }) => possiblePlan(proposal, choice),
    }),
  }),
});

export function possiblePlan(
  proposal: BestProposal,
  choice: OtherPlan<ParticipantId, SlotId>,
): ShownOtherPlan | null {
  return choice.status === 'possible' ? { proposal, plan: choice } : null;
}

interface ShownAlternative extends ShownOtherPlan {
  readonly alternative: Alternative<ParticipantId, SlotId>;
}

const PlanAlternativeType = builder.objectRef<ShownAlternative>('PlanAlternative').implement({
  description: 'Another plan worth discussing (ander voorstel), and what it is shown for.',
  access: { rule: 'reached' },
  fields: (t) => ({
    kind: t.field({
      type: AlternativeKindEnum,
      description: 'What it is shown for.',
      resolve: ({ alternative }) => alternative.kind,
    }),
    reason: t.string({
      description: 'The same in Dutch, with what shows it.',
      resolve: ({ proposal, alternative }) => reasonWords(alternative, groupWording(proposal)),
    }),
    plan: t.field({ type: OtherPlanType, description: 'The plan.', resolve: (shown) => shown }),
  }),
});

const PlanAlternativesType = builder.objectRef<BestShown<'alternatives'>>('PlanAlternatives').implement({
  description: 'Other plans worth discussing (andere voorstellen).',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round they are of.' }),
    alternatives: t.field({
      type: [PlanAlternativeType],
      description: 'At most three, in the order in which to show them.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ proposal, answer }) =>
        answer.map((alternative) => ({ proposal, plan: alternative, alternative })),
    }),
  }),
});

const NextBestType = builder.objectRef<BestShown<'nextBest'>>('NextBest').implement({
  description: 'Why this slot and this host: what it costs without.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round it is of.' }),
    withoutSlot: t.field({
      type: OtherChoiceType,
      description: 'The best plan that does not use this slot.',
      resolve: ({ proposal, answer: { withoutSlot } }): ShownChoice => ({
        proposal,
        choice: withoutSlot,
        sentence: withoutSlotWords(planOf(proposal), withoutSlot, groupWording(proposal)),
      }),
    }),
    otherHost: t.field({
      type: OtherChoiceType,
      description: 'The best plan in which somebody else hosts this session.',
      resolve: ({ proposal, answer }): ShownChoice => ({
        proposal,
        choice: answer.otherHost,
        sentence: otherHostWords(planOf(proposal), answer, groupWording(proposal)),
      }),
    }),
  }),
});

interface ShownAsks {
  readonly proposal: BestProposal;
  readonly asks: ParticipantAsks<ParticipantId>;
}

const ParticipantAsksType = builder.objectRef<ShownAsks>('ParticipantAsks').implement({
  description: 'What the best plan asks of one participant (wat het voorstel vraagt).',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Of whom (deelnemer).',
      resolve: ({ asks }) => asks.participant,
    }),
    hosts: t.int({
      nullable: true,
      description: 'Number of the session that this one hosts; null without a turn in this plan.',
      resolve: ({ asks: { turn } }) => (turn.state === 'hosts' ? turn.session : null),
    }),
    absent: t.intList({
      description: 'Numbers of the sessions that this one misses.',
      resolve: ({ asks: { saidNo, notAnswered } }) => [...saidNo, ...notAnswered].sort((a, b) => a - b),
    }),
    ifNeeded: t.intList({
      description: 'Numbers of the sessions to which this one comes if need be.',
      resolve: ({ asks }) => [...asks.ifNeeded],
    }),
    sentence: t.string({
      description:
        'All of it in Dutch, without the name: `Komt bij alle 5 bijeenkomsten; ontvangt bijeenkomst 3.`',
      resolve: ({ proposal, asks }) => capital(asksWords(proposal.problem, asks, groupWording(proposal))),
    }),
  }),
});

/** An answer that is only asked for beside a plan. */
type BestShown<Kind extends 'alternatives' | 'nextBest'> = Shown<Kind, BestProposal>;

const AlternativesAnswer = orNotKnown(
  'AlternativesAnswer',
  'Other plans, or why they are not known.',
  PlanAlternativesType,
);

const NextBestAnswer = orNotKnown(
  'NextBestAnswer',
  'What the next best slot and host cost, or why that is not known.',
  NextBestType,
);

builder.objectFields(BestPlanType, (t) => ({
  alternatives: t.field({
    type: AlternativesAnswer,
    description: 'Other plans worth discussing, at most three (andere voorstellen).',
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ proposal }) => shownAnswer(proposal, { kind: 'alternatives' }),
  }),
  asks: t.field({
    type: [ParticipantAsksType],
    description: 'What it asks of each participant (wat het vraagt). Known at once.',
    resolve: ({ proposal }): ShownAsks[] =>
      participantAsks(proposal.problem, planOf(proposal).sessions).map((asks) => ({ proposal, asks })),
  }),
}));

builder.objectField(ProposedSessionType, 'nextBest', (t) =>
  t.field({
    type: NextBestAnswer,
    nullable: true,
    description: 'What the next best slot and host would cost; null in another plan than the best one.',
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ bestPlan, number }) =>
      bestPlan === undefined ? null : shownAnswer(bestPlan, { kind: 'nextBest', session: number }),
  }),
);
