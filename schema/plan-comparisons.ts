import {
  type ComparedSession,
  comparePlans,
  type PlanComparison,
  type PlanDifference,
} from '../src/planning/plan-comparison.ts';
import { momentInWords } from '../src/shared/dutch-time.ts';
import { builder } from './builder.ts';
import { hostMunicipality } from './group-loaders.ts';
import { MunicipalityType, ParticipantType, PlanType, SessionType, TrajectoryType } from './node-types.ts';

/** A confirmed plan (vastgelegde planning) beside the sessions of today. */

const WORDS: Readonly<Record<PlanDifference, string>> = {
  cancelled: 'De bijeenkomst is vervallen.',
  otherDay: 'De bijeenkomst is op een andere dag.',
  otherTime: 'De bijeenkomst is op een andere tijd.',
  otherHost: 'Een andere gemeente ontvangt de groep.',
  hostGone: 'Er is geen gastheer meer: de groep komt op een neutrale plek.',
};
const UNCHANGED = 'Zoals vastgelegd.';

const ComparedSessionType = builder.objectRef<ComparedSession>('ComparedSession').implement({
  description: 'A session as it was confirmed, and as it is.',
  access: { rule: 'reached' },
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number in the trajectory.' }),
    plannedStartsAt: t.field({
      type: 'DateTime',
      description: 'Start, as it was confirmed.',
      resolve: ({ planned }) => planned.startsAt,
    }),
    plannedEndsAt: t.field({
      type: 'DateTime',
      description: 'End, as it was confirmed.',
      resolve: ({ planned }) => planned.endsAt,
    }),
    plannedInWords: t.string({
      description: 'Day and times as they were confirmed, in Dutch.',
      resolve: ({ planned: { startsAt, endsAt } }) => momentInWords(startsAt, endsAt),
    }),
    plannedHost: t.field({
      type: ParticipantType,
      nullable: true,
      description: 'Who was to receive the group; null at a neutral venue.',
      resolve: ({ planned }) => planned.hostId ?? null,
    }),
    plannedMunicipality: t.field({
      type: MunicipalityType,
      nullable: true,
      description: 'Where the group was to be received; null at a neutral venue.',
      resolve: ({ planned }, _args, api) => hostMunicipality(api, planned.hostId),
    }),
    session: t.field({
      type: SessionType,
      description: 'The session as it is now.',
      resolve: ({ session }) => session.id,
    }),
    isChanged: t.boolean({
      description: 'Whether it is another than was confirmed.',
      resolve: ({ differences }) => differences.length > 0,
    }),
    inWords: t.string({
      description: 'What is different, in Dutch.',
      resolve: ({ differences }) =>
        differences.length === 0 ? UNCHANGED : differences.map((difference) => WORDS[difference]).join(' '),
    }),
  }),
});

const PlanComparisonType = builder.objectRef<PlanComparison>('PlanComparison').implement({
  description: 'A confirmed plan (vastgelegde planning) beside today.',
  access: { rule: 'reached' },
  fields: (t) => ({
    plan: t.field({ type: PlanType, description: 'The plan.', resolve: ({ plan }) => plan.id }),
    sessions: t.field({
      type: [ComparedSessionType],
      description: 'Its sessions, in order of number.',
      resolve: ({ sessions }) => [...sessions],
    }),
  }),
});

builder.objectField(TrajectoryType, 'planComparisons', (t) =>
  t.field({
    type: [PlanComparisonType],
    nullable: true,
    access: { rule: 'group', trajectoryOf: ({ id }) => id },
    description:
      'What was confirmed beside what is now (vergelijking), the newest plan first. Null for who does not read the group.',
    resolve: async ({ id }, _args, api) => [...(await comparePlans(api.db, id))],
  }),
);
