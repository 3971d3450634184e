import type { ApiContext } from '../schema/api-context.ts';
import { builder } from '../schema/builder.ts';
import { IntakeOutcomeEnum, TalkWayEnum } from '../schema/forming-enums.ts';
import { IntakeMomentType, OwnIntakeType } from '../schema/intakes.ts';
import { IntakeType } from '../schema/node-types.ts';
import { registrantRight } from '../src/access/gate.ts';
import { concludeIntake } from '../src/forming/concluding.ts';
import { listIntakesInHand } from '../src/forming/intake-store.ts';
import {
  askIntakes,
  callOffOwnTalk,
  cancelIntake,
  noteIntake,
  offerMoments,
  pickMoment,
  planIntake,
  withdrawMoment,
} from '../src/forming/intakes.ts';
import { listFreeMoments } from '../src/forming/moment-store.ts';
import { type OwnIntake, readOwnIntake } from '../src/forming/own-view.ts';
import type { IntakeId, IntakeMomentId } from '../src/shared/ids.ts';
import { accept } from '../src/shared/result.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asFacilitator, asIntaker, asRegistrant, shownAs } from './rights.ts';

/* Talks before a trajectory begins (intakes): the facilitator's, and what the member does by the link of the registration. */

builder.queryField('intakes', (t) =>
  t.field({
    type: [IntakeType],
    access: 'facilitator',
    description:
      'The talks that the viewer has in hand as facilitator (intakes): those to be had, and those that went well in groups to start.',
    resolve: async (_root, _args, { viewer, db }) =>
      viewer.kind === 'person' ? [...(await listIntakesInHand(db, viewer.personId))] : [],
  }),
);

builder.queryField('intakeMoments', (t) =>
  t.field({
    type: [IntakeMomentType],
    access: 'facilitator',
    description: 'Moments that the viewer offers to talk and that are free, the earliest first.',
    resolve: async (_root, _args, { viewer, db, context }) =>
      viewer.kind === 'person' ? [...(await listFreeMoments(db, viewer.personId, context.clock()))] : [],
  }),
);

builder.queryField('ownIntake', (t) =>
  t.field({
    type: OwnIntakeType,
    nullable: true,
    access: 'public',
    description:
      'The talk of a registration by the token of its link; null when there is none, or the token opens nothing. Changes nothing.',
    args: { token: t.arg.string({ description: 'The token of the link.' }) },
    resolve: async (_root, { token }, api) => (await ownIntakeBy(api, token)) ?? null,
  }),
);

async function ownIntakeBy(api: ApiContext, token: string): Promise<OwnIntake | undefined> {
  const right = await registrantRight(api.db, token.slice(0, 200));
  return right && readOwnIntake(api.context, right);
}

const appointmentFields = (t: InputFields) => ({
  startsAt: t.field({ type: 'DateTime', description: 'When it begins.' }),
  endsAt: t.field({ type: 'DateTime', description: 'When it ends; four hours later at most.' }),
  way: t.field({ type: TalkWayEnum, description: 'How.' }),
  place: t.string({
    required: false,
    description: 'Building, address or number, 200 characters at most.',
  }),
});
const AppointmentInput = builder.inputType('TalkAppointmentInput', {
  description: 'When and how a talk is (afspraak).',
  fields: appointmentFields,
});

const moments = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, object>) => ({
  moments: t.field({
    type: [IntakeMomentType],
    description: 'What the viewer offers now.',
    resolve: async (_done, _args, { viewer, db, context }) =>
      viewer.kind === 'person' ? [...(await listFreeMoments(db, viewer.personId, context.clock()))] : [],
  }),
});

decision('offerIntakeMoments', {
  description:
    'Offers moments to everybody who is to talk with the viewer (momenten aanbieden); who picks one first has it. Facilitator.',
  access: 'facilitator',
  input: (t) => ({
    moments: t.field({ type: [AppointmentInput], description: 'Which, 60 at most; none may overlap.' }),
  }),
  refusals: ['InvalidInput', 'RuleBroken', 'DoubleBooked'],
  decide: (api, input) =>
    shownAs(
      asFacilitator(api, (right) => offerMoments(api.context, right, input.moments)),
      () => ({}),
    ),
  success: moments,
});

decision('withdrawIntakeMoment', {
  description: 'Offers a moment no longer (terugnemen). Who picked it keeps the appointment. Facilitator.',
  access: 'facilitator',
  input: (t) => ({ momentId: t.id({ description: '`id` of the moment.' }) }),
  refusals: [],
  decide: (api, { momentId }) =>
    asFacilitator(api, async (right) => {
      // Compared by the database; a text that is none of ours finds nothing
      await withdrawMoment(api.context, right, momentId as IntakeMomentId);
      return accept({});
    }),
  success: moments,
});

decision('askIntakes', {
  description:
    'Mails people to pick a moment for their talk (uitnodigen). Who has an appointment already, or was mailed in the last twelve hours and had none since, is left in peace. Facilitator.',
  access: 'facilitator',
  input: (t) => ({
    intakeIds: t.globalIDList({ for: IntakeType, description: 'Which talks of the viewer.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { intakeIds }) =>
    shownAs(
      asFacilitator(api, (right) =>
        askIntakes(
          api.context,
          right,
          intakeIds.map(({ id }) => id),
        ),
      ),
      (asked: number) => ({ asked }),
    ),
  success: (t) => ({ asked: t.exposeInt('asked', { description: 'How many were mailed.' }) }),
});

const about = (t: InputFields) => ({
  intakeId: t.globalID({ for: IntakeType, description: 'Which talk.' }),
  version: t.int({ description: '`version` of the talk as it was looked at.' }),
});
const asIntakeId = (intakeId: IntakeId) => ({ intakeId });
const intake = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly intakeId: IntakeId }>) => ({
  intake: t.field({
    type: IntakeType,
    nullable: true,
    description: 'The talk as it is now.',
    resolve: (done) => done.intakeId,
  }),
});

decision('planIntake', {
  description:
    'Writes down an appointment for a talk (afspraak noteren), or moves it. Both get it in their calendars. Facilitator of the talk.',
  access: 'intake',
  input: (t) => ({
    ...about(t),
    appointment: t.field({ type: AppointmentInput, description: 'When and how.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated', 'DoubleBooked'],
  decide: (api, { intakeId, version, appointment }) =>
    shownAs(
      asIntaker(api, intakeId.id, (right) => planIntake(api.context, right, { version, appointment })),
      asIntakeId,
    ),
  success: intake,
});

decision('cancelIntake', {
  description:
    'Takes an appointment for a talk off (afspraak afzeggen); the talk stays to be had. Facilitator of the talk.',
  access: 'intake',
  input: about,
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { intakeId, version }) =>
    shownAs(
      asIntaker(api, intakeId.id, (right) => cancelIntake(api.context, right, { version })),
      asIntakeId,
    ),
  success: intake,
});

decision('noteIntake', {
  description:
    'Writes a note about a talk that nobody else ever sees (eigen notitie); an empty one takes it away. Facilitator of the talk.',
  access: 'intake',
  input: (t) => ({
    intakeId: t.globalID({ for: IntakeType, description: 'Which talk.' }),
    note: t.string({ description: 'What, 4000 characters at most.' }),
  }),
  refusals: ['NotFound', 'InvalidInput'],
  decide: (api, { intakeId, note }) =>
    shownAs(
      asIntaker(api, intakeId.id, (right) => noteIntake(api.context, right, note)),
      asIntakeId,
    ),
  success: intake,
});

decision('concludeIntake', {
  description:
    'Writes down what came of a talk (uitkomst). Who rather begins later is pre-registered again, who does not take part is withdrawn; the office is told. Facilitator of the talk.',
  access: 'intake',
  input: (t) => ({
    ...about(t),
    outcome: t.field({ type: IntakeOutcomeEnum, description: 'What.' }),
    note: t.string({
      required: false,
      description: 'The note as it is from now on; left out: as it was.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { intakeId, version, outcome, note }) =>
    shownAs(
      asIntaker(api, intakeId.id, (right) =>
        concludeIntake(api.context, right, { version, outcome, note: note ?? undefined }),
      ),
      asIntakeId,
    ),
  success: intake,
});

const ownIntake = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly own: OwnIntake | undefined }>,
) => ({
  intake: t.field({
    type: OwnIntakeType,
    nullable: true,
    description: 'The talk as it is now.',
    resolve: ({ own }) => own ?? null,
  }),
});

decision('pickIntakeMoment', {
  description:
    'Picks a moment for the own talk (moment kiezen), by the link of the registration; for the first time or instead of another.',
  access: 'public',
  input: (t) => ({
    token: t.string({ description: 'The token of the link.' }),
    momentId: t.id({ description: '`id` of the moment.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: async (api, { token, momentId }) => {
    const picked = await asRegistrant(api, token, (right) =>
      // Compared with what is offered; a text that is none of ours is not among it
      pickMoment(api.context, right, momentId as IntakeMomentId),
    );
    return picked.ok ? accept({ own: await ownIntakeBy(api, token) }) : picked;
  },
  success: ownIntake,
});

decision('callOffOwnIntake', {
  description:
    'Calls off the appointment for the own talk (laten vervallen), by the link of the registration. The facilitator is mailed, the moment is free again, and another can be picked.',
  access: 'public',
  input: (t) => ({
    token: t.string({ description: 'The token of the link.' }),
    version: t.int({ description: '`version` of the talk as it was looked at.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: async (api, { token, version }) => {
    const off = await asRegistrant(api, token, (right) => callOffOwnTalk(api.context, right, { version }));
    return off.ok ? accept({ own: await ownIntakeBy(api, token) }) : off;
  },
  success: ownIntake,
});
