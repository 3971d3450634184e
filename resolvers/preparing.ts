import { builder } from '../schema/builder.ts';
import { ParticipantType, TrajectoryType } from '../schema/node-types.ts';
import {
  AttendanceInput,
  DayPartInput,
  PeriodInput,
  SpacingInput,
  settingsFields,
  WEEKDAYS_DESCRIPTION,
} from '../schema/round-settings.ts';
import { changeRoundSettings } from '../src/planning/changing.ts';
import { openRound } from '../src/planning/opening.ts';
import { removeHostWish, setHostWish } from '../src/planning/wishes.ts';
import { decision } from './decision.ts';
import { asGuide, asGuideOfRound, shownAs } from './rights.ts';
import { round, roundId } from './round-fields.ts';

const SwitchedSlotInput = builder.inputType('SwitchedSlotInput', {
  description: 'A slot (moment) that was switched on or off by hand.',
  fields: (t) => ({
    startsAt: t.field({
      type: 'DateTime',
      description: 'When it starts: that tells which one of the preview it is.',
    }),
    offered: t.boolean({ description: 'Whether it is put to the group.' }),
  }),
});

const AgreedSessionInput = builder.inputType('AgreedSessionInput', {
  description: 'A session that is agreed before the round opens (vaste afspraak).',
  fields: (t) => ({
    sessionNumber: t.int({ description: 'Number of the session in the trajectory.' }),
    startsAt: t.field({
      type: 'DateTime',
      required: false,
      description: 'Start of its slot; left out: free.',
    }),
    hostId: t.globalID({ for: ParticipantType, required: false, description: 'At whose; left out: free.' }),
  }),
});

const HostWishInput = builder.inputType('HostWishInput', {
  description: 'A participant who receives the group on certain days only (wens).',
  fields: (t) => ({
    participantId: t.globalID({ for: ParticipantType, description: 'Who wishes it (deelnemer).' }),
    period: t.field({ type: PeriodInput, description: 'The days on which hosting is possible.' }),
  }),
});

decision('openPlanningRound', {
  description:
    'Opens a planning round (planningsronde openen) for the sessions of the last cycle that have no date. Guide.',
  access: 'guide',
  input: (t) => ({
    trajectoryId: t.globalID({ for: TrajectoryType, description: 'The trajectory (traject).' }),
    ...settingsFields(t),
    switchedSlots: t.field({
      type: [SwitchedSlotInput],
      required: false,
      description: 'Slots switched by hand, at most 900; the others follow their marks.',
    }),
    locks: t.field({
      type: [AgreedSessionInput],
      required: false,
      description: 'What is agreed already, one per session.',
    }),
    hostWishes: t.field({
      type: [HostWishInput],
      required: false,
      description: 'Who receives the group on certain days only, one per participant.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { trajectoryId, switchedSlots, locks, hostWishes, ...settings }) =>
    shownAs(
      asGuide(api, trajectoryId.id, (right) =>
        openRound(api.context, right, {
          ...settings,
          switched: switchedSlots ?? [],
          locks: (locks ?? []).map(({ sessionNumber, startsAt, hostId }) => ({
            sessionNumber,
            startsAt: startsAt ?? undefined,
            hostId: hostId?.id,
          })),
          hostWishes: (hostWishes ?? []).map(({ participantId, period }) => ({
            participantId: participantId.id,
            period,
          })),
        }),
      ),
      ({ id }) => ({ roundId: id }),
    ),
  success: round,
});

decision('changeRoundSettings', {
  description:
    'Changes the settings of an open round (instellingen wijzigen). Answers stay; period, weekdays and day parts may only grow. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    version: t.int({ description: 'Version of the round that was looked at.' }),
    period: t.field({ type: PeriodInput, required: false, description: 'Left out: as it is.' }),
    weekdays: t.intList({ required: false, description: `${WEEKDAYS_DESCRIPTION} Left out: as they are.` }),
    dayParts: t.field({ type: [DayPartInput], required: false, description: 'Left out: as they are.' }),
    spacing: t.field({ type: SpacingInput, required: false, description: 'Left out: as it is.' }),
    attendance: t.field({ type: AttendanceInput, required: false, description: 'Left out: as it is.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { roundId: { id }, version, period, weekdays, dayParts, spacing, attendance }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        changeRoundSettings(api.context, right, id, {
          version,
          ...(period && { period }),
          ...(weekdays && { weekdays }),
          ...(dayParts && { dayParts }),
          ...(spacing && { spacing }),
          ...(attendance && { attendance }),
        }),
      ),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('setHostWish', {
  description:
    'Keeps to a wish: a participant receives the group on certain days only (wens vastleggen). Replaces an earlier one. Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'Who wishes it (deelnemer).' }),
    period: t.field({ type: PeriodInput, description: 'The days on which hosting is possible.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, participantId, period }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        setHostWish(api.context, right, id, { participantId: participantId.id, period }),
      ),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('removeHostWish', {
  description: 'Lets a wish to host in a certain time go (wens weghalen). Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    participantId: t.globalID({ for: ParticipantType, description: 'Whose wish (deelnemer).' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { roundId: { id }, participantId }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => removeHostWish(api.context, right, id, participantId.id)),
      () => ({ roundId: id }),
    ),
  success: round,
});
