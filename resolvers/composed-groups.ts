import { builder } from '../schema/builder.ts';
import { EffectType, PlaceType } from '../schema/composing-effects.ts';
import { LeftOverFateEnum, SearchEffortEnum } from '../schema/composing-enums.ts';
import { CompositionRunType, PersonType, RegistrationType } from '../schema/node-types.ts';
import { changeGroups, continueFrom, markGroup } from '../src/composing/changing.ts';
import { releaseRun } from '../src/composing/releasing.ts';
import { startSearch, stopSearch } from '../src/composing/searching.ts';
import { compareVersions, previewChange, viewBestPlaces } from '../src/composing/viewing.ts';
import { asRun, runFields, runOf } from './composing.ts';
import { decision, type InputFields } from './decision.ts';
import { asOffice, shownAs } from './rights.ts';

/* The groups of a composition run: searching, changing by hand, comparing. */

/** More than these nobody compares. */
const BEST_PLACES = 5;

/** Where somebody goes; one word for what a group's number cannot say. */
const PlaceEnum = builder.enumType('CompositionPlace', {
  description: 'Where somebody goes who goes to no group that there is.',
  values: {
    NEW: { value: 'new', description: 'A group of their own (nieuwe groep).' },
    NONE: { value: 'none', description: 'In no group (niet geplaatst).' },
  },
});

builder.queryField('compositionMovePreview', (t) =>
  t.field({
    type: EffectType,
    nullable: true,
    access: 'office',
    description:
      'What it gains and loses when somebody goes to another group (proef); nothing is changed. Null when it cannot be.',
    args: {
      runId: t.arg.globalID({ for: CompositionRunType, description: 'Which run.' }),
      registrationId: t.arg.globalID({ for: RegistrationType, description: 'Who.' }),
      toGroup: t.arg.int({ required: false, description: 'The number of the group.' }),
      toPlace: t.arg({
        type: PlaceEnum,
        required: false,
        description: 'When it is no group; NONE when left out.',
      }),
    },
    resolve: async (_root, { runId, registrationId, toGroup, toPlace }, { context }) =>
      (await previewChange(context, {
        runId: runId.id,
        change: { kind: 'move', registrationId: registrationId.id, to: toGroup ?? toPlace ?? 'none' },
      })) ?? null,
  }),
);

builder.queryField('compositionSwapPreview', (t) =>
  t.field({
    type: EffectType,
    nullable: true,
    access: 'office',
    description:
      'What it gains and loses when two people change places (proef van een wissel); nothing is changed. Null when it cannot be.',
    args: {
      runId: t.arg.globalID({ for: CompositionRunType, description: 'Which run.' }),
      registrationId: t.arg.globalID({ for: RegistrationType, description: 'Who.' }),
      withId: t.arg.globalID({ for: RegistrationType, description: 'With whom.' }),
    },
    resolve: async (_root, { runId, registrationId, withId }, { context }) =>
      (await previewChange(context, {
        runId: runId.id,
        change: { kind: 'swap', registrationId: registrationId.id, withId: withId.id },
      })) ?? null,
  }),
);

builder.queryField('compositionBestPlaces', (t) =>
  t.field({
    type: [PlaceType],
    nullable: true,
    access: 'office',
    description:
      'The five groups in which somebody fits best (waar past iemand het best), the best first, each with the best way to come there, just so or in the place of somebody: where fewest rules are broken, then by the order of importance. Locked groups and the own group are none of them. Null when this person does not take part, or is in a locked group.',
    args: {
      runId: t.arg.globalID({ for: CompositionRunType, description: 'Which run.' }),
      registrationId: t.arg.globalID({ for: RegistrationType, description: 'Who.' }),
    },
    resolve: async (_root, { runId, registrationId }, { context }) => {
      const asked = { runId: runId.id, registrationId: registrationId.id, most: BEST_PLACES };
      const places = await viewBestPlaces(context, asked);
      return places ? [...places] : null;
    },
  }),
);

builder.queryField('compositionGuidePreview', (t) =>
  t.field({
    type: EffectType,
    nullable: true,
    access: 'office',
    description:
      'What it gains and loses when a group gets another facilitator (proef); nothing is changed. Null when it cannot be.',
    args: {
      runId: t.arg.globalID({ for: CompositionRunType, description: 'Which run.' }),
      group: t.arg.int({ description: 'The number of the group.' }),
      facilitatorId: t.arg.globalID({ for: PersonType, required: false, description: 'Left out: none.' }),
    },
    resolve: async (_root, { runId, group, facilitatorId }, { context }) =>
      (await previewChange(context, {
        runId: runId.id,
        change: { kind: 'guide', group, guide: facilitatorId?.id },
      })) ?? null,
  }),
);

builder.queryField('compositionComparison', (t) =>
  t.field({
    type: EffectType,
    nullable: true,
    access: 'office',
    description:
      'What one version gains and loses against another, by what is true now (vergelijken). Null when there is no such version.',
    args: {
      runId: t.arg.globalID({ for: CompositionRunType, description: 'Which run.' }),
      first: t.arg.int({ description: 'The number of the one.' }),
      second: t.arg.int({ description: 'The number of the other.' }),
    },
    resolve: async (_root, { runId, first, second }, { context }) =>
      (await compareVersions(context, { runId: runId.id, first, second })) ?? null,
  }),
);

decision('startCompositionSearch', {
  description:
    'Begins to look for groups, beside the requests (groepen zoeken). Locked groups stay. A new version comes of it. Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    effort: t.field({
      type: SearchEffortEnum,
      required: false,
      description: 'How long; NORMAL when left out.',
    }),
    fromCurrent: t.boolean({
      required: false,
      description: 'Goes on from the groups that there are, and finds nothing worse; else begins anew.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, effort, fromCurrent }) =>
    shownAs(
      asOffice(api, (right) =>
        startSearch(api.context, right, {
          runId: runId.id,
          version,
          effort: effort ?? 'normal',
          fromCurrent: fromCurrent ?? false,
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('stopCompositionSearch', {
  description: 'Ends a search for groups (stoppen). Office.',
  access: 'office',
  input: (t) => ({
    runId: t.globalID({ for: CompositionRunType, description: 'Of which run.' }),
    keep: t.boolean({ description: 'The best so far becomes a version; else nothing does.' }),
  }),
  refusals: ['NotFound', 'RuleBroken'],
  decide: (api, { runId, keep }) =>
    shownAs(
      asOffice(api, (right) => stopSearch(api.context, right, { runId: runId.id, keep })),
      asRun,
    ),
  success: runOf,
});

decision('swapCompositionMembers', {
  description: 'Lets two people change places, as a new version (wisselen). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    registrationId: t.globalID({ for: RegistrationType, description: 'Who.' }),
    withId: t.globalID({ for: RegistrationType, description: 'With whom: in another group, or in none.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, registrationId, withId }) =>
    shownAs(
      asOffice(api, (right) =>
        changeGroups(api.context, right, {
          runId: runId.id,
          version,
          change: { kind: 'swap', registrationId: registrationId.id, withId: withId.id },
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('moveCompositionMember', {
  description: 'Takes somebody to another group, as a new version (verplaatsen). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    registrationId: t.globalID({ for: RegistrationType, description: 'Who.' }),
    toGroup: t.int({ required: false, description: 'The number of the group.' }),
    toPlace: t.field({
      type: PlaceEnum,
      required: false,
      description: 'When it is no group; NONE when left out.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, registrationId, toGroup, toPlace }) =>
    shownAs(
      asOffice(api, (right) =>
        changeGroups(api.context, right, {
          runId: runId.id,
          version,
          change: { kind: 'move', registrationId: registrationId.id, to: toGroup ?? toPlace ?? 'none' },
        }),
      ),
      asRun,
    ),
  success: runOf,
});

const groupNumber = (t: InputFields) => t.int({ description: 'The number of the group.' });

decision('giveCompositionGuide', {
  description: 'Gives a group another facilitator, or none, as a new version (begeleider toewijzen). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    group: groupNumber(t),
    facilitatorId: t.globalID({ for: PersonType, required: false, description: 'Null or left out: none.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, group, facilitatorId }) =>
    shownAs(
      asOffice(api, (right) =>
        changeGroups(api.context, right, {
          runId: runId.id,
          version,
          change: { kind: 'guide', group, guide: facilitatorId?.id },
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('markCompositionGroup', {
  description: 'Gives a group a name, locks it or lets it go again (vastzetten, losmaken). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    group: groupNumber(t),
    name: t.string({
      required: false,
      description: '60 characters at most; empty: none of its own; null or left out: as it was.',
    }),
    isLocked: t.boolean({ required: false, description: 'Null or left out: as it was.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, group, name, isLocked }) =>
    shownAs(
      asOffice(api, (right) =>
        markGroup(api.context, right, {
          runId: runId.id,
          version,
          number: group,
          name: name ?? undefined,
          isLocked: isLocked ?? undefined,
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('continueComposition', {
  description: 'Works on with another version (verder met deze versie). Office.',
  access: 'office',
  input: (t) => ({ ...runFields(t), number: t.int({ description: 'The number of the version.' }) }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, number }) =>
    shownAs(
      asOffice(api, (right) => continueFrom(api.context, right, { runId: runId.id, version, number })),
      asRun,
    ),
  success: runOf,
});

decision('releaseComposition', {
  description:
    'Forms the groups that are worked on (vrijgeven), all at once or none, and closes the run. Groups that break a rule must be locked. Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    basis: t.string({ description: 'The `basis` of the groups that were looked at.' }),
    leftOver: t.field({ type: LeftOverFateEnum, description: 'What becomes of who is in no group.' }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, basis, leftOver }) =>
    shownAs(
      asOffice(api, (right) => releaseRun(api.context, right, { runId: runId.id, version, basis, leftOver })),
      asRun,
    ),
  success: runOf,
});
