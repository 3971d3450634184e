import { listGuideProfiles, listRunGuides } from '../src/composing/guide-store.ts';
import {
  countGone,
  countWordsToRead,
  listOpenBeside,
  type OpenBeside,
} from '../src/composing/member-store.ts';
import { listVersions } from '../src/composing/run-store.ts';
import { findLastSearch } from '../src/composing/search-store.ts';
import type { CompositionSearch, GuideProfile, RunVersion } from '../src/composing/types.ts';
import { viewBounds, viewGrouping } from '../src/composing/viewing.ts';
import type { CompositionSettings } from '../src/composition/types.ts';
import type { MunicipalityCode, PersonId } from '../src/shared/ids.ts';
import { builder } from './builder.ts';
import { CriterionEnum, RunStateEnum, SearchStateEnum } from './composing-enums.ts';
import { BoundType, GroupingType, guideId } from './composing-groupings.ts';
import type { Words } from './composing-texts.ts';
import { WordsType, wordsOf } from './composing-wishes.ts';
import { changeInWords, wordsForChanges } from './composing-words.ts';
import { memberId } from './member-ids.ts';
import { CompositionRunType, MunicipalityType, PersonType } from './node-types.ts';

const office = { rule: 'office' } as const;

const SettingsType = builder.objectRef<CompositionSettings>('CompositionSettings').implement({
  description: 'What is important when groups are formed.',
  access: office,
  fields: (t) => ({
    leastMembers: t.int({ description: 'In a group, at least.', resolve: ({ sizes }) => sizes.least }),
    standardMembers: t.int({ description: 'In a group, as a rule.', resolve: ({ sizes }) => sizes.standard }),
    mostMembers: t.int({ description: 'In a group, at most.', resolve: ({ sizes }) => sizes.most }),
    maxTravelMinutes: t.int({
      nullable: true,
      description: 'One way, for who gave no limit; null: as far as it takes.',
      resolve: ({ maxTravelMinutes }) => maxTravelMinutes ?? null,
    }),
    comfortableTravelMinutes: t.exposeInt('comfortableTravelMinutes', {
      description: 'One way, on average; only what is above counts.',
    }),
    neighbourMinutes: t.exposeInt('neighbourMinutes', {
      description: 'Municipalities nearer than this are neighbours.',
    }),
    order: t.field({
      type: [CriterionEnum],
      description: 'The criteria that count, the most important first.',
      resolve: ({ order }) => [...order],
    }),
  }),
});

const VersionType = builder
  .objectRef<{
    readonly version: Omit<RunVersion, 'groups'>;
    readonly words: Pick<Words, 'member' | 'guide'>;
  }>('CompositionVersion')
  .implement({
    description: 'A version of the groups (versie). It never changes.',
    access: office,
    fields: (t) => ({
      number: t.int({ description: 'Its number, from 1 on.', resolve: ({ version }) => version.number }),
      change: t.string({
        description: 'What made it out of the one before, in Dutch.',
        resolve: ({ version, words }) => changeInWords(version, words),
      }),
      madeAt: t.field({ type: 'DateTime', description: 'When.', resolve: ({ version }) => version.madeAt }),
      madeBy: t.field({
        type: PersonType,
        description: 'By whom.',
        resolve: ({ version }) => version.madeBy,
      }),
    }),
  });

const SearchType = builder.objectRef<CompositionSearch>('CompositionSearch').implement({
  description: 'A search for better groups, beside the requests.',
  access: office,
  fields: (t) => ({
    state: t.expose('state', { type: SearchStateEnum, description: 'How far it is.' }),
    percent: t.int({
      description: 'How much is done, 0 to 100.',
      resolve: ({ share }) => Math.floor(share / 10),
    }),
    startedBy: t.field({
      type: PersonType,
      description: 'Who asked for it.',
      resolve: ({ startedBy }) => startedBy,
    }),
    resultNumber: t.int({
      nullable: true,
      description: 'The version that it made; null when it made none (yet).',
      resolve: ({ resultNumber }) => resultNumber ?? null,
    }),
  }),
});

interface ShownGuide {
  readonly profile: GuideProfile;
  readonly mostGroups: number | undefined;
}

const GuideType = builder.objectRef<ShownGuide>('CompositionGuide').implement({
  description: 'A facilitator, as far as composing goes (begeleider).',
  access: office,
  fields: (t) => ({
    id: t.id({ description: 'Of the person.', resolve: ({ profile }) => guideId(profile.id) }),
    name: t.string({ description: 'Name.', resolve: ({ profile }) => profile.name }),
    mostGroups: t.int({
      nullable: true,
      description: 'Groups in this run, at most; null: takes no part.',
      resolve: ({ mostGroups }) => mostGroups ?? null,
    }),
    guiding: t.int({
      description: 'Groups that the facilitator guides already, with a session to come.',
      resolve: ({ profile }) => profile.guiding,
    }),
    home: t.field({
      type: MunicipalityType,
      nullable: true,
      description:
        'Where the facilitator travels from (woonplaats); null: not known, so no group can be assigned.',
      resolve: ({ profile }): MunicipalityCode | null => profile.home ?? null,
    }),
    notIn: t.field({
      type: [MunicipalityType],
      description: 'Municipalities with a conflict of interest (belangenconflict).',
      resolve: ({ profile }) => [...profile.notIn],
    }),
    notWith: t.field({
      type: [PersonType],
      description: 'People with whom there is a conflict of interest.',
      resolve: ({ profile }): PersonId[] => [...profile.notWith],
    }),
  }),
});

const BesideType = builder.objectRef<OpenBeside>('OpenRegistration').implement({
  description: 'Somebody who could take part and does not.',
  access: office,
  fields: (t) => ({
    id: t.id({ description: 'Of the registration.', resolve: ({ id }) => memberId(id) }),
    name: t.exposeString('name', { description: 'Name.' }),
    municipality: t.exposeString('municipality', { description: 'Name of the municipality.' }),
    isLeftOut: t.exposeBoolean('isLeftOut', {
      description: 'The office left this person out on purpose (weggelaten).',
    }),
    isOfSameOffer: t.exposeBoolean('isOfSameOffer', {
      description: 'Whether somebody who takes part registered for the same offer.',
    }),
  }),
});

CompositionRunType.implement({
  description: 'One time that the office forms groups of open registrations (samenstelling).',
  access: office,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What the office calls it.' }),
    state: t.field({ type: RunStateEnum, description: 'How far it is.', resolve: ({ state }) => state.kind }),
    version: t.exposeInt('version', { description: 'For `version` of a decision about it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was begun.' }),
    createdBy: t.field({ type: PersonType, description: 'By whom.', resolve: ({ createdBy }) => createdBy }),
    settings: t.field({
      type: SettingsType,
      description: 'What is important.',
      resolve: (run) => run.settings,
    }),
    currentNumber: t.exposeInt('currentNumber', {
      description: 'The version of the groups that is worked on; 0: none yet.',
    }),
    versions: t.field({
      type: [VersionType],
      description: 'The newest 50, the newest first.',
      resolve: async (run, _args, { db }) => {
        const versions = await listVersions(db, run.id, 50);
        const words = await wordsForChanges(db, run.id, versions);
        return versions.map((version) => ({ version, words }));
      },
    }),
    guides: t.field({
      type: [GuideType],
      description: 'Every facilitator, by name.',
      resolve: async ({ id }, _args, { db, context }) => {
        const taking = new Map(
          (await listRunGuides(db, id)).map((each) => [each.facilitatorId, each.mostGroups]),
        );
        return (await listGuideProfiles(db, context.clock())).map((profile) => ({
          profile,
          mostGroups: taking.get(profile.id),
        }));
      },
    }),
    openBeside: t.field({
      type: [BesideType],
      description: 'Who could take part and does not: registered since, or left out; by name.',
      resolve: async ({ id }, _args, { db }) => [...(await listOpenBeside(db, id))],
    }),
    gone: t.int({
      description: 'How many took part and have an open registration no more.',
      resolve: ({ id }, _args, { db }) => countGone(db, id),
    }),
    words: t.field({
      type: [WordsType],
      description: 'What people wrote about with whom, those to read first.',
      resolve: (run, _args, api) => wordsOf(run, api),
    }),
    wordsToRead: t.int({
      description: 'How many who take part wrote about with whom, and nobody of the office read that yet.',
      resolve: ({ id }, _args, { db }) => countWordsToRead(db, id),
    }),
    search: t.field({
      type: SearchType,
      nullable: true,
      description: 'The search that began last; null when there was none.',
      resolve: async (run, _args, { db, context }) =>
        (await findLastSearch(db, run, context.clock())) ?? null,
    }),
    grouping: t.field({
      type: GroupingType,
      nullable: true,
      description:
        'The groups of a version, with all that can be said of them; null when there is no such version.',
      args: {
        number: t.arg.int({
          required: false,
          description: 'Of the version; left out: the one that is worked on.',
        }),
      },
      resolve: async ({ id }, { number }, { context }) =>
        (await viewGrouping(context, { runId: id, number: number ?? undefined })) ?? null,
    }),
    bounds: t.field({
      type: [BoundType],
      description:
        'How far from the best a version is, level by level; takes longer than the groups themselves.',
      args: {
        number: t.arg.int({
          required: false,
          description: 'Of the version; left out: the one that is worked on.',
        }),
      },
      resolve: async ({ id }, { number }, { context }) => [
        ...(await viewBounds(context, { runId: id, number: number ?? undefined })),
      ],
    }),
  }),
});
