import { listOpenFirstDates } from '../src/forming/first-date-store.ts';
import { listMembersOfGroups } from '../src/forming/group-store.ts';
import type { MomentAsked } from '../src/forming/rules.ts';
import { type FirstDateSuggestion, suggestFirstDate } from '../src/forming/suggesting.ts';
import type { IntendedMember } from '../src/forming/types.ts';
import { displayName } from '../src/people/rules.ts';
import { GROUP_SIZE } from '../src/trajectories/rules.ts';
import { builder } from './builder.ts';
import { FirstDateType } from './first-dates.ts';
import { IntakeOutcomeEnum, IntendedGroupStateEnum } from './forming-enums.ts';
import { currentIntakeOf, formOf, outcomeOf } from './intakes.ts';
import { groupLoader, rowLoader } from './loaders.ts';
import { memberId } from './member-ids.ts';
import {
  IntakeType,
  IntendedGroupType,
  MunicipalityType,
  PersonType,
  RegistrationType,
  TrajectoryType,
} from './node-types.ts';

const membersOf = groupLoader(listMembersOfGroups, ({ groupId }) => groupId);
const firstDateOf = rowLoader(listOpenFirstDates, ({ groupId }) => groupId);

const MemberType = builder.objectRef<IntendedMember>('IntendedMember').implement({
  description: 'Somebody who is to be in a group (beoogd deelnemer), by a registration.',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({
      description: '`id` of the registration, for `hostRegistrationId` and `registrationIds`.',
      resolve: ({ registrationId }) => memberId(registrationId),
    }),
    name: t.string({
      description: 'Name as filled in.',
      resolve: async ({ registrationId }, _args, api) => displayName(await formOf(api, registrationId)),
    }),
    municipality: t.field({
      type: MunicipalityType,
      description: 'Where that person is wethouder.',
      resolve: async ({ registrationId }, _args, api) => (await formOf(api, registrationId)).municipalityCode,
    }),
    registration: t.field({
      type: RegistrationType,
      nullable: true,
      description: 'The registration (aanmelding); null for everybody but the office.',
      resolve: ({ registrationId }) => registrationId,
    }),
    intake: t.field({
      type: IntakeType,
      nullable: true,
      description:
        'The talk that counts; null without one, and for a facilitator when it was had with another.',
      resolve: async ({ registrationId }, _args, api) => (await currentIntakeOf(api, registrationId)) ?? null,
    }),
    intakeOutcome: t.field({
      type: IntakeOutcomeEnum,
      nullable: true,
      description: 'What came of the talk, with whomever; null before.',
      resolve: async ({ registrationId }, _args, api) => {
        const intake = await currentIntakeOf(api, registrationId);
        return intake === undefined ? null : outcomeOf(intake);
      },
    }),
  }),
});

const SuggestedMomentType = builder.objectRef<MomentAsked>('SuggestedMoment').implement({
  description: 'A moment that suits a group (voorgesteld moment).',
  access: { rule: 'reached' },
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'When it begins.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'When it ends.' }),
  }),
});

const SuggestionType = builder.objectRef<FirstDateSuggestion>('FirstDateSuggestion').implement({
  description: 'What to ask a group about its first session, for `askFirstDate`.',
  access: { rule: 'reached' },
  fields: (t) => ({
    answerBy: t.expose('answerBy', { type: 'Date', description: 'The last day to answer, inclusive.' }),
    moments: t.field({
      type: [SuggestedMomentType],
      description: 'Moments that suit the most members, chronological; none when no day is possible.',
      resolve: ({ moments }) => [...moments],
    }),
  }),
});

IntendedGroupType.implement({
  description:
    'Who is to start a trajectory together (beoogde groep), for the office and who is to guide it. Its members do not see it.',
  access: { rule: 'intendedGuide', facilitatorOf: ({ facilitatorId }) => facilitatorId },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the group, and of the trajectory to come.' }),
    facilitator: t.field({
      type: PersonType,
      nullable: true,
      description: 'Who is to guide it (begeleider); null when nobody is chosen yet.',
      resolve: ({ facilitatorId }) => facilitatorId ?? null,
    }),
    state: t.field({
      type: IntendedGroupStateEnum,
      description: 'How far it is.',
      resolve: ({ state }) => state.kind,
    }),
    trajectory: t.field({
      type: TrajectoryType,
      nullable: true,
      description: 'What it became; null before.',
      resolve: ({ state }) => (state.kind === 'started' ? state.trajectoryId : null),
    }),
    members: t.field({
      type: [MemberType],
      description: 'Who is to be in it, in the order in which they came.',
      resolve: async ({ id }, _args, api) => [...(await membersOf(api, id))],
    }),
    membersMissing: t.int({
      description:
        'How many members it is short of before it can begin; 0 when it has enough, or is not to begin any more.',
      resolve: async ({ id, state }, _args, api) =>
        state.kind === 'forming' ? Math.max(0, GROUP_SIZE.min - (await membersOf(api, id)).length) : 0,
    }),
    firstDate: t.field({
      type: FirstDateType,
      nullable: true,
      description: 'The question about a first date that is open; null when none is.',
      resolve: async (group, _args, api) => {
        const round = await firstDateOf(api, group.id);
        return round === undefined ? null : { group, round };
      },
    }),
    suggestedFirstDate: t.field({
      type: SuggestionType,
      complexity: 100,
      description:
        'Moments to ask about, three to ten weeks from now: by preferred weekdays, holidays, council evenings and what its people are in.',
      resolve: (group, _args, api) => suggestFirstDate(api.db, group, api.context.clock()),
    }),
    formedAt: t.expose('formedAt', { type: 'DateTime', description: 'When it was formed.' }),
    version: t.exposeInt('version', { description: 'For `version` of a decision about it.' }),
  }),
});
