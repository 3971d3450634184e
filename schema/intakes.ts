import { listRegistrationsByIds } from '../src/enrolment/registration-store.ts';
import { listGroupsByIds, listMemberships } from '../src/forming/group-store.ts';
import { listCurrentIntakes, listIntakeNotes } from '../src/forming/intake-store.ts';
import type { OwnIntake } from '../src/forming/own-view.ts';
import type { Appointment, Intake, IntakeMoment } from '../src/forming/types.ts';
import { displayName } from '../src/people/rules.ts';
import type { RegistrationId } from '../src/shared/ids.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { IntakeOutcomeEnum, IntakeStateEnum, TalkWayEnum } from './forming-enums.ts';
import { rowLoader } from './loaders.ts';
import { IntakeType, MunicipalityType } from './node-types.ts';
import { present } from './present.ts';

export const registrationOf = rowLoader(listRegistrationsByIds, ({ id }) => id);
export const currentIntakeOf = rowLoader(listCurrentIntakes, ({ registrationId }) => registrationId);
const noteOf = rowLoader(listIntakeNotes, ({ intakeId }) => intakeId);
const membershipOf = rowLoader(listMemberships, ({ registrationId }) => registrationId);
const groupOf = rowLoader(listGroupsByIds, ({ id }) => id);

/** What was filled in by who is to talk. */
export async function formOf(api: ApiContext, id: RegistrationId) {
  return present(await registrationOf(api, id)).form;
}

const AppointmentType = builder.objectRef<Appointment>('TalkAppointment').implement({
  description: 'When and how a talk is (afspraak voor een intakegesprek).',
  access: { rule: 'reached' },
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends.' }),
    way: t.expose('way', { type: TalkWayEnum, description: 'How.' }),
    place: t.string({
      nullable: true,
      description: 'Building, address or number; null when not given.',
      resolve: ({ place }) => place ?? null,
    }),
  }),
});

export const IntakeMomentType = builder.objectRef<IntakeMoment>('IntakeMoment').implement({
  description: 'A moment that a facilitator offers to talk (aangeboden moment), and that is free.',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'For picking or withdrawing it.', resolve: ({ id }) => id }),
    appointment: t.field({
      type: AppointmentType,
      description: 'When and how.',
      resolve: (moment) => moment,
    }),
  }),
});

IntakeType.implement({
  description:
    'The talk (intake) of a facilitator with somebody who is to be in a group, for that facilitator and the office.',
  access: { rule: 'intendedGuide', facilitatorOf: ({ facilitatorId }) => facilitatorId },
  fields: (t) => ({
    name: t.string({
      description: 'With whom: name as filled in.',
      resolve: async ({ registrationId }, _args, api) => displayName(await formOf(api, registrationId)),
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Where that person is wethouder.',
      resolve: async ({ registrationId }, _args, api) => (await formOf(api, registrationId)).municipalityCode,
    }),
    email: t.string({
      access: { rule: 'self', personOf: ({ facilitatorId }) => facilitatorId },
      description:
        'E-mail address as filled in, for the facilitator of the talk; the office reads it from the registration.',
      resolve: async ({ registrationId }, _args, api) => (await formOf(api, registrationId)).email,
    }),
    telephone: t.string({
      nullable: true,
      access: { rule: 'self', personOf: ({ facilitatorId }) => facilitatorId },
      description: 'Telephone number, for the facilitator of the talk; null when not given.',
      resolve: async ({ registrationId }, _args, api) =>
        (await formOf(api, registrationId)).telephone ?? null,
    }),
    groupName: t.string({
      nullable: true,
      description: 'Name of the intended group; null for who is in none any more.',
      resolve: async ({ registrationId }, _args, api) => {
        const membership = await membershipOf(api, registrationId);
        return membership === undefined ? null : present(await groupOf(api, membership.groupId)).name;
      },
    }),
    state: t.field({
      type: IntakeStateEnum,
      description: 'How far it is.',
      resolve: ({ state }) => state.kind,
    }),
    outcome: t.field({
      type: IntakeOutcomeEnum,
      nullable: true,
      description: 'What came of it; null before.',
      resolve: outcomeOf,
    }),
    appointment: t.field({
      type: AppointmentType,
      nullable: true,
      description: 'When and how; null without an appointment.',
      resolve: ({ appointment }) => appointment ?? null,
    }),
    declinedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'When the calendar of the member answered that they cannot come to the appointment as it is (kan niet); it stays until it is moved or taken off. Null when not.',
      resolve: ({ declinedAt }) => declinedAt ?? null,
    }),
    askedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the person was mailed to pick a moment; null when not.',
      resolve: ({ askedAt }) => askedAt ?? null,
    }),
    remindedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the person was asked once more; null when not.',
      resolve: ({ remindedAt }) => remindedAt ?? null,
    }),
    note: t.string({
      nullable: true,
      access: { rule: 'self', personOf: ({ facilitatorId }) => facilitatorId },
      description:
        'What the facilitator wrote down, for their own eyes: null for everybody else, the office included.',
      resolve: async ({ id }, _args, api) => (await noteOf(api, id))?.text ?? null,
    }),
    version: t.exposeInt('version', { description: 'For `version` of a decision about it.' }),
  }),
});

export function outcomeOf({ state }: Intake) {
  return state.kind === 'done' ? state.outcome : null;
}

export const OwnIntakeType = builder.objectRef<OwnIntake>('OwnIntake').implement({
  description: 'A talk (intake) as the holder of the link of a registration sees it.',
  access: { rule: 'reached' },
  fields: (t) => ({
    facilitatorName: t.exposeString('facilitatorName', { description: 'With whom (begeleider).' }),
    isOpen: t.exposeBoolean('isOpen', { description: 'Whether a moment can be picked.' }),
    appointment: t.field({
      type: AppointmentType,
      nullable: true,
      description: 'When and how; null as long as there is no appointment.',
      resolve: ({ appointment }) => appointment ?? null,
    }),
    moments: t.field({
      type: [IntakeMomentType],
      description: 'What can be picked now, the earliest first.',
      resolve: ({ moments }) => [...moments],
    }),
    version: t.exposeInt('version', { description: 'For `version` of calling it off.' }),
  }),
});
