import { builder } from '../schema/builder.ts';
import { IntendedGroupType, PersonType, RegistrationType, TrajectoryType } from '../schema/node-types.ts';
import { changeGroup, dissolveGroup, formGroup } from '../src/forming/forming.ts';
import { findGroup, listFormingGroups } from '../src/forming/group-store.ts';
import { startGroup } from '../src/forming/starting.ts';
import type { IntendedGroupId, PersonId, RegistrationId, TrajectoryId } from '../src/shared/ids.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asOffice, shownAs } from './rights.ts';
import { VenueInput } from './trajectories.ts';

/* Who is to start a trajectory together: formed, changed, dissolved and started by the office. */

builder.queryField('intendedGroups', (t) =>
  t.field({
    type: [IntendedGroupType],
    access: 'signedIn',
    description:
      'Groups that are to start (beoogde groepen), in the order in which they were formed: all for the office, else those that the viewer is to guide.',
    args: {
      guidedByViewer: t.arg.boolean({
        required: false,
        description: 'Only those that the viewer is to guide, for the office too.',
      }),
    },
    resolve: async (_root, { guidedByViewer }, { viewer, db }) => {
      if (viewer.kind !== 'person' || !(viewer.isOffice || viewer.isFacilitator)) return [];
      const seesAll = viewer.isOffice && guidedByViewer !== true;
      return [...(await listFormingGroups(db, seesAll ? undefined : viewer.personId))];
    },
  }),
);

builder.queryField('intendedGroup', (t) =>
  t.field({
    type: IntendedGroupType,
    nullable: true,
    access: 'intendedGuide',
    description: 'One intended group; null when it does not exist or may not be seen.',
    args: { id: t.arg.globalID({ for: IntendedGroupType, description: 'Its id.' }) },
    resolve: async (_root, { id }, api) => (await findGroup(api.db, id.id)) ?? null,
  }),
);

const groupFields = (t: InputFields) => ({
  name: t.string({ description: 'Its name, 80 characters at most.' }),
  facilitatorId: t.globalID({
    for: PersonType,
    required: false,
    description: 'Who is to guide it; null or left out: nobody yet.',
  }),
  registrationIds: t.globalIDList({
    for: RegistrationType,
    description: 'Who is to be in it: 1 to 8 registrations that have a place and are in no other group.',
  }),
});

interface GroupInput {
  readonly name: string;
  readonly facilitatorId?: { readonly id: PersonId } | null | undefined;
  readonly registrationIds: readonly { readonly id: RegistrationId }[];
}

function newGroup({ name, facilitatorId, registrationIds }: GroupInput) {
  return { name, facilitatorId: facilitatorId?.id, members: registrationIds.map(({ id }) => id) };
}

const about = (t: InputFields) => ({
  groupId: t.globalID({ for: IntendedGroupType, description: 'Which one.' }),
  version: t.int({ description: '`version` of the group as it was looked at.' }),
});

export const asGroupId = (groupId: IntendedGroupId) => ({ groupId });
export const intendedGroup = (
  t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly groupId: IntendedGroupId }>,
) => ({
  group: t.field({
    type: IntendedGroupType,
    description: 'The group as it is now.',
    resolve: (done) => done.groupId,
  }),
});

decision('formIntendedGroup', {
  description:
    'Forms a group by hand (groep maken) of registrations that have a place. They stay registered until it starts. Office.',
  access: 'office',
  input: groupFields,
  refusals: ['InvalidInput', 'RuleBroken'],
  decide: (api, input) =>
    shownAs(
      asOffice(api, (right) => formGroup(api.context, right, newGroup(input))),
      asGroupId,
    ),
  success: intendedGroup,
});

decision('changeIntendedGroup', {
  description:
    'Gives a group another name, facilitator or members (wijzigen). Who goes out keeps the place; a talk with who does not guide it any more is dropped. Office.',
  access: 'office',
  input: (t) => ({ ...about(t), ...groupFields(t) }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { groupId, version, ...input }) =>
    shownAs(
      asOffice(api, (right) =>
        changeGroup(api.context, right, { ...newGroup(input), groupId: groupId.id, version }),
      ),
      asGroupId,
    ),
  success: intendedGroup,
});

decision('dissolveIntendedGroup', {
  description: 'Ends a group that does not start (opheffen). Its members keep their places. Office.',
  access: 'office',
  input: about,
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { groupId, version }) =>
    shownAs(
      asOffice(api, (right) => dissolveGroup(api.context, right, { groupId: groupId.id, version })),
      asGroupId,
    ),
  success: intendedGroup,
});

decision('startIntendedGroup', {
  description:
    'Confirms the first date and host of a group (vastleggen): its trajectory begins with session 1 fixed, its members are placed, everybody gets the practical letter. Office.',
  access: 'office',
  input: (t) => ({
    ...about(t),
    roundVersion: t.int({
      required: false,
      description: '`version` of the question about a first date as it was looked at; left out without one.',
    }),
    startsAt: t.field({
      type: 'DateTime',
      description: 'When session 1 begins: the proposal, or any other.',
    }),
    endsAt: t.field({ type: 'DateTime', description: 'When it ends.' }),
    hostRegistrationId: t.globalID({
      for: RegistrationType,
      description: 'Who receives the group first: one of its members.',
    }),
    venue: t.field({ type: VenueInput, required: false, description: 'Where; left out: not known yet.' }),
    sessions: t.int({ required: false, description: 'How many sessions; six when left out.' }),
    withoutAllIntakes: t.boolean({
      required: false,
      description: 'Start although not every talk has a suitable outcome; no when left out.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated', 'DoubleBooked'],
  decide: (api, { groupId, hostRegistrationId, roundVersion, sessions, withoutAllIntakes, ...rest }) =>
    shownAs(
      asOffice(api, (right) =>
        startGroup(api.context, right, {
          ...rest,
          groupId: groupId.id,
          hostRegistrationId: hostRegistrationId.id,
          roundVersion: roundVersion ?? undefined,
          numberOfSessions: sessions ?? undefined,
          withoutAllIntakes: withoutAllIntakes ?? false,
        }),
      ),
      (trajectoryId: TrajectoryId) => ({ trajectoryId }),
    ),
  success: (t) => ({
    trajectory: t.field({
      type: TrajectoryType,
      description: 'The trajectory that began.',
      resolve: ({ trajectoryId }) => trajectoryId,
    }),
  }),
});
