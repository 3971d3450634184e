import type { LettingGo } from '../src/planner/letting-go.ts';
import type { NoPlanProposal, Proposal } from '../src/planning/types.ts';
import type { ParticipantId } from '../src/shared/ids.ts';
import { agreementsHelpWords, agreementsWords } from '../src/wording/agreements.ts';
import { builder } from './builder.ts';
import { atMost, FIRST } from './first-few.ts';
import { groupWording } from './group-wording.ts';
import { ParticipantType } from './node-types.ts';
import { orNotKnown, QUESTION_COMPLEXITY, type Shown, shownAnswer } from './not-known.ts';
import { NoPlanPossibleType, ObjectiveType } from './proposals.ts';

interface ShownAgreements {
  readonly proposal: Proposal;
  readonly set: LettingGo<ParticipantId>['sets'][number];
}

const AgreementSetType = builder.objectRef<ShownAgreements>('AgreementSet').implement({
  description: 'Agreements that, all let go, make a plan possible.',
  access: { rule: 'reached' },
  fields: (t) => ({
    sentence: t.string({
      description: 'Which, and how good the best plan is then, in Dutch.',
      resolve: ({ proposal, set }) => agreementsWords(set, groupWording(proposal)),
    }),
    lockedSessions: t.intList({
      description: 'Numbers of the sessions whose lock would go (vastgezette bijeenkomsten).',
      resolve: ({ set }) => set.agreements.flatMap((one) => (one.agreed === 'lock' ? [one.session] : [])),
    }),
    wishesOf: t.field({
      type: [ParticipantType],
      description: 'Whose wish to host on certain days only would go (wens).',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ set }) => set.agreements.flatMap((one) => (one.agreed === 'wish' ? [one.participant] : [])),
    }),
    objective: t.field({
      type: ObjectiveType,
      description: 'How good the best plan is then.',
      resolve: ({ set }) => set.objective,
    }),
  }),
});

interface ShownLettingGo extends Shown<'lettingGo', NoPlanProposal> {
  readonly first: number;
}

const LettingGoType = builder.objectRef<ShownLettingGo>('LettingGo').implement({
  description:
    'The fewest agreements, locks and wishes, that must be let go for a plan to be possible, proven; all answers stay as they are.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round they are of.' }),
    fewest: t.int({
      nullable: true,
      description: 'How many; with fewer there is no plan. Null: there is none without all of them either.',
      resolve: ({ answer }) => answer?.fewest ?? null,
    }),
    setCount: t.int({
      description: 'How many sets of so many agreements there are.',
      resolve: ({ answer }) => answer?.sets.length ?? 0,
    }),
    summary: t.string({
      description: 'The same in a Dutch sentence.',
      resolve: ({ answer }) => agreementsHelpWords(answer),
    }),
    sets: t.field({
      type: [AgreementSetType],
      description: 'The first of the sets, best plan first; any one of them is enough.',
      resolve: ({ proposal, answer, first }) =>
        (answer?.sets ?? []).slice(0, first).map((set) => ({ proposal, set })),
    }),
  }),
});

const LettingGoAnswer = orNotKnown(
  'LettingGoAnswer',
  'The agreements to let go, or why they are not known.',
  LettingGoType,
);

builder.objectFields(NoPlanPossibleType, (t) => ({
  lettingGo: t.field({
    type: LettingGoAnswer,
    description: 'The fewest locks and wishes to let go for a plan to be possible (wat losmaken zou helpen).',
    args: { first: t.arg.int({ required: false, description: FIRST }) },
    complexity: QUESTION_COMPLEXITY,
    resolve: async ({ proposal }, { first: asked }) => {
      const first = atMost(asked);
      const wishes = [...(proposal.problem.wishedAway ?? [])];
      const shown = await shownAnswer(proposal, { kind: 'lettingGo', wishes });
      return shown.kind === 'notKnown' ? shown : { ...shown, first };
    },
  }),
}));
