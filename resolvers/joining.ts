import { builder } from '../schema/builder.ts';
import { JoinCodeLookupType, JoinedDeviceType } from '../schema/joining.ts';
import { ParticipantType, PlanningRoundType } from '../schema/node-types.ts';
import { deviceRight } from '../src/access/gate.ts';
import {
  findJoinableRound,
  joinRound,
  leaveRound,
  openJoining,
  renewJoinCode,
  sendDeviceOff,
} from '../src/planning/joining.ts';
import type { DeviceId } from '../src/shared/ids.ts';
import { accept, refuse } from '../src/shared/result.ts';
import { decision } from './decision.ts';
import { asGuideOfRound, shownAs } from './rights.ts';
import { round, roundId } from './round-fields.ts';

builder.queryField('joinCodeLookup', (t) =>
  t.field({
    type: JoinCodeLookupType,
    access: 'public',
    description:
      'What a code (code om mee te doen) opens. The same for every code that opens nothing: wrong, too old, replaced, or of a round that has closed.',
    args: { code: t.arg.string({ description: 'As typed: case and spaces do not matter.' }) },
    resolve: async (_root, { code }, api) => {
      const seconds = api.codeAttempts.secondsToWait();
      if (seconds !== undefined) return { round: undefined, secondsToWait: seconds };
      const round = await findJoinableRound(api.context, code);
      if (round === undefined) api.codeAttempts.countWrong();
      return { round, secondsToWait: undefined };
    },
  }),
);

decision('joinRound', {
  description:
    'Lets this device into a planning round by its code, under a name of the group (meedoen). The browser gets a cookie, programs take it as a bearer token.',
  access: 'public',
  input: (t) => ({
    code: t.string({ description: 'As typed: case and spaces do not matter.' }),
    participantId: t.globalID({ for: ParticipantType, description: 'Under whose name (deelnemer).' }),
    helperName: t.string({
      required: false,
      description:
        'Name of who helps that participant (helper), 60 characters at most; null: it is the participant.',
    }),
    alongside: t.boolean({
      required: false,
      defaultValue: false,
      description: 'Joins beside a device that is in under that name: said when asked (NAME_IN_USE).',
    }),
  }),
  refusals: ['RuleBroken', 'InvalidInput'],
  decide: async (api, { code, participantId, helperName, alongside }) => {
    if (api.viewer.kind === 'person') return refuse({ code: 'SIGNED_IN_ALREADY' });
    const seconds = api.codeAttempts.secondsToWait();
    if (seconds !== undefined) return refuse({ code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: seconds });
    const joined = await joinRound(api.context, {
      code,
      participantId: participantId.id,
      helperName: helperName ?? undefined,
      alongside: alongside ?? false,
      leaving: deviceRight(api.viewer),
    });
    if (joined.ok) api.keepCookie(joined.value.token, joined.value.device.expiresAt);
    else if (joined.refusal.code === 'JOIN_CODE_UNKNOWN') api.codeAttempts.countWrong();
    return shownAs(Promise.resolve(joined), ({ device }) => ({ device }));
  },
  success: (t) => ({
    roundId: t.globalID({
      description: 'Id of the PlanningRound.',
      resolve: ({ device }) => ({ type: PlanningRoundType, id: device.roundId }),
    }),
    participantId: t.globalID({
      description: 'Id of the Participant.',
      resolve: ({ device }) => ({ type: ParticipantType, id: device.participantId }),
    }),
  }),
});

decision('leaveRound', {
  description: 'Stops taking part with this device (stoppen met meedoen). Only for who joined by code.',
  access: 'device',
  refusals: [],
  decide: async (api) => {
    const right = deviceRight(api.viewer);
    if (right === undefined) return refuse({ code: 'NOT_ALLOWED' });
    await leaveRound(api.context, right);
    api.forgetCookie();
    return accept({ message: 'U doet op dit toestel niet meer mee.' });
  },
  success: (t) => ({
    message: t.exposeString('message', { description: 'What to tell the person, in Dutch.' }),
  }),
});

decision('openJoining', {
  description:
    'Makes the code to join an open round with (code om mee te doen), unless one works already. Guide.',
  access: 'guide',
  input: (t) => ({ roundId: roundId(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { roundId: { id } }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => openJoining(api.context, right, id)),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('renewJoinCode', {
  description: 'Replaces the code to join with (code vernieuwen); the old one stops at once. Guide.',
  access: 'guide',
  input: (t) => ({ roundId: roundId(t) }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { roundId: { id } }) =>
    shownAs(
      asGuideOfRound(api, id, (right) => renewJoinCode(api.context, right, id)),
      () => ({ roundId: id }),
    ),
  success: round,
});

decision('sendDeviceOff', {
  description: 'Ends what a device that joined may do, at once (toestel weghalen). Guide.',
  access: 'guide',
  input: (t) => ({
    roundId: roundId(t),
    deviceId: t.id({ description: '`id` of the JoinedDevice.' }),
  }),
  refusals: ['NotFound'],
  decide: (api, { roundId: { id }, deviceId }) =>
    shownAs(
      asGuideOfRound(api, id, (right) =>
        // Text that is no key of a device of this round finds nothing
        sendDeviceOff(api.context, right, { roundId: id, deviceId: deviceId as DeviceId }),
      ),
      (device) => ({ roundId: id, device }),
    ),
  success: (t) => ({
    device: t.field({
      type: JoinedDeviceType,
      description: 'The device that is out now.',
      resolve: ({ device }) => device,
    }),
    round: t.field({
      type: PlanningRoundType,
      description: 'The round as it is now.',
      resolve: (done) => done.roundId,
    }),
  }),
});
