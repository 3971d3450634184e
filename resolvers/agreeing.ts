import { PlanVerdictValueEnum } from '../schema/enums.ts';
import { ParticipantType, PlanType } from '../schema/node-types.ts';
import { answerPlanQuestion, putPlanToGroup, withdrawPlanQuestion } from '../src/planning/plan-question.ts';
import { undoConfirmation } from '../src/planning/undoing.ts';
import { decision, type InputFields } from './decision.ts';
import { asGuideOfRound, asVoice, shownAs } from './rights.ts';
import { round, roundAndParticipant, roundId } from './round-fields.ts';

const proposalId = (t: InputFields) => t.string({ description: '`id` of the BestPlan that was seen.' });

decision('putPlanToGroup', {
  description:
    'Puts the proposal that was on the screen to the group (voorleggen): everybody says whether it fits. Replaces an earlier one. Guide.',
  access: 'guide',
  input: (t) => ({ roundId: roundId(t), proposalId: proposalId(t) }),
  refusals: ['NotFound', 'RuleBroken', 'ProposalOutdated', 'NoPlan'],
  decide: (api, { roundId: { id }, proposalId: seen }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => putPlanToGroup(api.context, right, id, seen)),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('withdrawPlanQuestion', {
  description: 'Takes the plan back that was put to the group (toch nog verder plannen). Guide.',
  access: 'guide',
  input: (t) => ({ roundId: roundId(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { roundId: { id } }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => withdrawPlanQuestion(api.context, right, id)),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('answerPlanQuestion', {
  description:
    'Says for one participant whether the plan that is put to the group fits (klopt voor mij). That participant, the secretary, the guide.',
  access: 'voice',
  input: (t) => ({
    roundId: roundId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'For whom (deelnemer).' }),
    proposalId: proposalId(t),
    verdict: t.field({
      type: PlanVerdictValueEnum,
      required: false,
      description: 'Whether it fits; null takes an earlier verdict back.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'ProposalOutdated'],
  decide: (api, { roundId: { id }, participantId, proposalId: seen, verdict }) =>
    shownAs(
      asVoice(api, { roundId: id, participantId: participantId.id }, (right) =>
        answerPlanQuestion(api.context, right, { proposalId: seen, verdict: verdict ?? null }),
      ),
      () => ({ roundId: id, participantId: participantId.id }),
    ),
  success: roundAndParticipant('Whose verdict it is.'),
});

decision('undoConfirmation', {
  description:
    'Undoes a confirmation (ongedaan maken) within a minute, before its mails go: the round is open again as it was. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    planId: t.globalID({ for: PlanType, description: 'The plan (planning) that was confirmed.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { roundId: { id }, planId }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => undoConfirmation(api.context, right, id, planId.id)),
      () => ({ roundId: id }),
    ),
  success: round,
});
