import { builder } from '../schema/builder.ts';
import { AnswerValueEnum, SlotStateEnum } from '../schema/enums.ts';
import { CandidateSlotType, ParticipantType, PlanType, SessionType } from '../schema/node-types.ts';
import { answerSlots } from '../src/planning/answering.ts';
import { confirmPlan } from '../src/planning/confirmation.ts';
import { inviteToAnswer, remindUnfinished } from '../src/planning/inviting.ts';
import { lockPlan, lockSession, unlockSession } from '../src/planning/locking.ts';
import { setFacilitatorAvailability, setSlotStates } from '../src/planning/slot-states.ts';
import { withdrawRound } from '../src/planning/withdrawal.ts';
import { decision, type InputFields } from './decision.ts';
import { asGuideOfRound, asVoice, shownAs } from './rights.ts';
import { mailed, round, roundAndParticipant, roundId } from './round-fields.ts';

export const slotIds = (t: InputFields) =>
  t.globalIDList({ for: CandidateSlotType, description: 'Slots of the round (momenten), 1 to 900.' });

decision('withdrawPlanningRound', {
  description: 'Stops a planning round without a plan (planningsronde intrekken). Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    reason: t.string({ description: 'Why (reden); kept in the history.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, reason }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => withdrawRound(api.context, right, id, reason)),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('setSlotStates', {
  description: 'Offers slots, withholds them or strikes them out (momenten aan- of uitzetten). Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    slotIds: slotIds(t),
    state: t.field({ type: SlotStateEnum, description: 'What they all become.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, slotIds: slots, state }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        setSlotStates(
          api.context,
          right,
          id,
          slots.map((slot) => slot.id),
          state,
        ),
      ),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('setFacilitatorAvailability', {
  description: 'Says on which slots the facilitator can come (beschikbaarheid van de begeleider). Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    slotIds: slotIds(t),
    available: t.boolean({ description: 'Whether the facilitator can come on all of them.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, slotIds: slots, available }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        setFacilitatorAvailability(
          api.context,
          right,
          id,
          slots.map((slot) => slot.id),
          available,
        ),
      ),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('lockSession', {
  description:
    'Agrees on a session already: its slot, its host, or both (vastzetten). Replaces an earlier lock of it. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    sessionNumber: t.int({ description: 'Number of the session in the trajectory.' }),
    slotId: t.globalID({ for: CandidateSlotType, required: false, description: 'When; left out: free.' }),
    hostId: t.globalID({ for: ParticipantType, required: false, description: 'At whose; left out: free.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, sessionNumber, slotId, hostId }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        lockSession(api.context, right, id, { sessionNumber, slotId: slotId?.id, hostId: hostId?.id }),
      ),
      () => ({ roundId: id }),
    ),
  success: round,
});

const SessionLockInput = builder.inputType('SessionLockInput', {
  description: 'What is agreed on for one session (vastzetten): its slot, its host, or both.',
  fields: (t) => ({
    sessionNumber: t.int({ description: 'Number of the session in the trajectory.' }),
    slotId: t.globalID({ for: CandidateSlotType, required: false, description: 'When; left out: free.' }),
    hostId: t.globalID({ for: ParticipantType, required: false, description: 'At whose; left out: free.' }),
  }),
});

decision('lockPlan', {
  description:
    'Agrees on a whole plan in one step (een planning vastzetten): these become all the locks of the round. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    version: t.int({ description: 'Version of the round that the plan was made for.' }),
    locks: t.field({ type: [SessionLockInput], description: 'The sessions, each once.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { roundId: { id }, version, locks }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        lockPlan(api.context, right, id, {
          version,
          locks: locks.map(({ sessionNumber, slotId, hostId }) => ({
            sessionNumber,
            slotId: slotId?.id,
            hostId: hostId?.id,
          })),
        }),
      ),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('unlockSession', {
  description: 'Frees a session that was locked (losmaken). Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    sessionNumber: t.int({ description: 'Number of the session in the trajectory.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, sessionNumber }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => unlockSession(api.context, right, id, sessionNumber)),
      () => ({ roundId: id }),
    ),
  success: round,
});

const SlotAnswerInput = builder.inputType('SlotAnswerInput', {
  description: 'What a participant says of one slot.',
  fields: (t) => ({
    slotId: t.globalID({ for: CandidateSlotType, description: 'The slot (moment).' }),
    answer: t.field({
      type: AnswerValueEnum,
      required: false,
      description: 'Whether the participant can come; null takes an earlier answer back.',
    }),
    canHost: t.boolean({
      required: false,
      defaultValue: true,
      description: 'Whether the participant could receive the group then (kan ontvangen); yes when left out.',
    }),
  }),
});

decision('answerSlots', {
  description:
    'Gives answers of one participant (beschikbaarheid invullen), all or nothing. That participant, the secretary, the guide.',
  access: 'voice',
  input: (t) => ({
    roundId: roundId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'For whom (deelnemer).' }),
    answers: t.field({
      type: [SlotAnswerInput],
      description: 'The answers, 1 to 900; slots that are not named keep theirs.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, participantId, answers }) =>
    shownAs(
      asVoice(api, { roundId: id, participantId: participantId.id }, (right) =>
        answerSlots(
          api.context,
          right,
          answers.map(({ slotId, answer, canHost }) => ({
            slotId: slotId.id,
            answer: answer ?? null,
            canHost: canHost ?? true,
          })),
        ),
      ),
      () => ({ roundId: id, participantId: participantId.id }),
    ),
  success: roundAndParticipant('Whose answers they are.'),
});

decision('inviteGroup', {
  description:
    'Asks the group to answer at home (uitnodigen): a mail with an own link for everybody who has not, and reminders later. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    answerBy: t.field({ type: 'Date', description: 'Last day to answer, inclusive, Amsterdam.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, answerBy }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => inviteToAnswer(api.context, right, id, answerBy)),
      ({ mails }) => ({ roundId: id, mails }),
    ),
  success: mailed,
});

decision('remindGroup', {
  description:
    'Reminds those who have not answered everything (herinneren), not within a day of the last mail. Guide.',
  access: 'guide',
  input: (t) => ({ roundId: roundId(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { roundId: { id } }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => remindUnfinished(api.context, right, id)),
      ({ mails }) => ({ roundId: id, mails }),
    ),
  success: mailed,
});

decision('confirmPlan', {
  description:
    'Fixes the proposal that was on the screen (planning vastleggen): its sessions stand in everyone’s calendar. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    proposalId: t.string({ description: '`id` of the BestPlan that was seen.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'DoubleBooked', 'ProposalOutdated', 'NoPlan'],
  decide: (api, { roundId: { id }, proposalId }) =>
    asGuideOfRound(api, id, (right) => confirmPlan(api.context, right, id, proposalId)),
  success: (t) => ({
    plan: t.field({ type: PlanType, description: 'The plan (planning).', resolve: ({ plan }) => plan }),
    sessions: t.field({
      type: [SessionType],
      description: 'The sessions that were planned, in order of number.',
      resolve: ({ sessions }) => [...sessions],
    }),
  }),
});
