import type { SettingStep } from '../src/planner/settings-steps.ts';
import type { ChangedAnswer, SmallestChanges } from '../src/planner/smallest-changes.ts';
import type { Improvement } from '../src/planner/what-helps.ts';
import { provenOutcome } from '../src/planning/questions.ts';
import type { BestProposal, NoPlanProposal, Proposal } from '../src/planning/types.ts';
import type { ParticipantId, SlotId } from '../src/shared/ids.ts';
import { fewestChangesWords, improvementSentence, NO_ANSWERS_HELP, setWords } from '../src/wording/helps.ts';
import { stepsInWords } from '../src/wording/settings.ts';
import { capital } from '../src/wording/wording.ts';
import { builder } from './builder.ts';
import { AnswerNowEnum, RoundSettingEnum } from './enums.ts';
import { atMost, FIRST } from './first-few.ts';
import { groupWording } from './group-wording.ts';
import { CandidateSlotType, ParticipantType } from './node-types.ts';
import { orNotKnown, QUESTION_COMPLEXITY, type Shown, type ShownNotKnown, shownAnswer } from './not-known.ts';
import { BestPlanType, NoPlanPossibleType, ObjectiveType } from './proposals.ts';

interface ShownImprovement {
  readonly proposal: BestProposal;
  readonly improvement: Improvement<ParticipantId, SlotId>;
}

const AnswerImprovementType = builder.objectRef<ShownImprovement>('AnswerImprovement').implement({
  description: 'One answer that, turned into "yes", gives a better plan (wat zou helpen).',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Whom to ask (deelnemer).',
      resolve: ({ improvement }) => improvement.participant,
    }),
    slot: t.field({
      type: CandidateSlotType,
      description: 'About which slot (moment).',
      resolve: ({ improvement }) => improvement.slot,
    }),
    from: t.field({
      type: AnswerNowEnum,
      description: 'What this one says now.',
      resolve: ({ improvement }) => improvement.from,
    }),
    sentence: t.string({
      description:
        'What it gives, in Dutch: `Als Anna Bakker op dinsdag 9 februari (middag) wel kan, mist niemand meer een bijeenkomst.`',
      resolve: ({ proposal, improvement }) =>
        improvementSentence(improvement, proposal.objective, groupWording(proposal)),
    }),
    objective: t.field({
      type: ObjectiveType,
      description: 'How good the best plan is then.',
      resolve: ({ improvement }) => improvement.objective,
    }),
  }),
});

interface ShownImprovements extends Shown<'whatHelps', BestProposal> {
  readonly first: number;
}

const PlanImprovementsType = builder.objectRef<ShownImprovements>('PlanImprovements').implement({
  description: 'Which single answers would give a better plan (wat zou helpen): all there are, proven.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round they are of.' }),
    total: t.int({
      description: 'How many there are in all.',
      resolve: ({ answer }) => answer.improvements.length,
    }),
    improvements: t.field({
      type: [AnswerImprovementType],
      description: 'The first of them: what helps most comes first.',
      resolve: ({ proposal, answer, first }) =>
        answer.improvements.slice(0, first).map((improvement) => ({ proposal, improvement })),
    }),
  }),
});

interface ShownStep {
  readonly setting: 'minDays' | 'maxDays' | 'minPresent' | 'maxAbsencesPerParticipant';
  readonly step: SettingStep;
  readonly clause: string;
}

const SettingStepType = builder.objectRef<ShownStep>('SettingStep').implement({
  description: 'One setting (instelling) that would help, changed by itself, as little as helps.',
  access: { rule: 'reached' },
  fields: (t) => ({
    setting: t.expose('setting', { type: RoundSettingEnum, description: 'Which.' }),
    from: t.int({ description: 'What it is.', resolve: ({ step }) => step.from }),
    to: t.int({
      description: 'The first value that helps; smaller steps change nothing.',
      resolve: ({ step }) => step.to,
    }),
    sentence: t.string({
      description: 'The step and what it gives, in Dutch.',
      resolve: ({ clause }) => `${capital(clause)}.`,
    }),
    objective: t.field({
      type: ObjectiveType,
      description: 'How good the best plan is then.',
      resolve: ({ step }) => step.objective,
    }),
  }),
});

const SettingStepsType = builder.objectRef<Shown<'settings'>>('SettingSteps').implement({
  description:
    'Which settings (instellingen) would help, each by itself; those that are not there do not help.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round they are of.' }),
    steps: t.field({
      type: [SettingStepType],
      description: 'The steps that help, at most four.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ proposal, answer }): ShownStep[] => {
        const outcome = provenOutcome(proposal);
        return outcome === undefined ? [] : [...stepsInWords(outcome, answer, groupWording(proposal))];
      },
    }),
  }),
});

interface ShownChange {
  readonly proposal: Proposal;
  readonly change: ChangedAnswer<ParticipantId, SlotId>;
}

const AnswerChangeType = builder.objectRef<ShownChange>('AnswerChange').implement({
  description: 'An answer that would have to become "yes".',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Whose (deelnemer).',
      resolve: ({ change }) => change.participant,
    }),
    slot: t.field({
      type: CandidateSlotType,
      description: 'About which slot (moment).',
      resolve: ({ change }) => change.slot,
    }),
    from: t.field({
      type: AnswerNowEnum,
      description: 'What this one says now.',
      resolve: ({ proposal, change }) => {
        const answer = proposal.problem.availability.get(change.participant)?.get(change.slot);
        return answer === 'no' || answer === 'ifNeeded' ? answer : 'unanswered';
      },
    }),
  }),
});

interface ShownSet {
  readonly proposal: Proposal;
  readonly set: SmallestChanges<ParticipantId, SlotId>['sets'][number];
}

const AnswerChangeSetType = builder.objectRef<ShownSet>('AnswerChangeSet').implement({
  description: 'Answers that, all turned into "yes", make a plan possible.',
  access: { rule: 'reached' },
  fields: (t) => ({
    sentence: t.string({
      description: 'Who should be able to come when, in Dutch.',
      resolve: ({ proposal, set }) => `${setWords(set, groupWording(proposal))}.`,
    }),
    changes: t.field({
      type: [AnswerChangeType],
      description: 'The answers.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ proposal, set }) => set.map((change) => ({ proposal, change })),
    }),
  }),
});

interface ShownChanges extends Shown<'whatHelps', NoPlanProposal> {
  readonly first: number;
}

const SmallestChangesType = builder.objectRef<ShownChanges>('SmallestChanges').implement({
  description: 'The fewest answers that must become "yes" for a plan to be possible, proven.',
  access: { rule: 'reached' },
  fields: (t) => ({
    roundVersion: t.exposeInt('roundVersion', { description: 'Version of the round they are of.' }),
    fewest: t.int({
      nullable: true,
      description: 'How many; with fewer there is no plan. Null: no answers can help.',
      resolve: ({ answer }) => answer.relaxation?.fewestChanges ?? null,
    }),
    setCount: t.int({
      nullable: true,
      description: 'How many sets of so many answers there are; null when they were not all counted.',
      resolve: ({ answer: { relaxation } }) => (relaxation == null ? 0 : relaxation.setCount),
    }),
    summary: t.string({
      description: 'The same in a Dutch sentence.',
      resolve: ({ answer: { relaxation } }) =>
        relaxation == null ? NO_ANSWERS_HELP : fewestChangesWords(relaxation),
    }),
    sets: t.field({
      type: [AnswerChangeSetType],
      description: 'The first of the sets; any one of them is enough.',
      resolve: ({ proposal, answer, first }) =>
        (answer.relaxation?.sets ?? []).slice(0, first).map((set) => ({ proposal, set })),
    }),
  }),
});

const ImprovementsAnswer = orNotKnown(
  'ImprovementsAnswer',
  'Which answers would help, or why that is not known.',
  PlanImprovementsType,
);

const SettingStepsAnswer = orNotKnown(
  'SettingStepsAnswer',
  'Which settings would help, or why that is not known.',
  SettingStepsType,
);

const SmallestChangesAnswer = orNotKnown(
  'SmallestChangesAnswer',
  'The smallest changes, or why they are not known.',
  SmallestChangesType,
);

const SETTING_STEPS = 'Which settings would help, each changed by itself (instellingen).';

builder.objectFields(BestPlanType, (t) => ({
  improvements: t.field({
    type: ImprovementsAnswer,
    description: 'Which single answers would give a better plan (wat zou helpen).',
    args: { first: t.arg.int({ required: false, description: FIRST }) },
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ proposal }, { first }) => whatHelps(proposal, first),
  }),
  settingSteps: t.field({
    type: SettingStepsAnswer,
    description: SETTING_STEPS,
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ proposal }) => shownAnswer(proposal, { kind: 'settings' }),
  }),
}));

builder.objectFields(NoPlanPossibleType, (t) => ({
  smallestChanges: t.field({
    type: SmallestChangesAnswer,
    description: 'The fewest answers that must change for a plan to be possible (kleinste wijzigingen).',
    args: { first: t.arg.int({ required: false, description: FIRST }) },
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ proposal }, { first }) => whatHelps(proposal, first),
  }),
  settingSteps: t.field({
    type: SettingStepsAnswer,
    description: SETTING_STEPS,
    complexity: QUESTION_COMPLEXITY,
    resolve: ({ proposal }) => shownAnswer(proposal, { kind: 'settings' }),
  }),
}));

async function whatHelps<Asked extends Proposal>(
  proposal: Asked,
  asked: number | null | undefined,
): Promise<(Shown<'whatHelps', Asked> & { readonly first: number }) | ShownNotKnown> {
  const first = atMost(asked);
  const shown = await shownAnswer(proposal, { kind: 'whatHelps' });
  return shown.kind === 'notKnown' ? shown : { ...shown, first };
}
