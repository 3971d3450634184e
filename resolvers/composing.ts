import { builder } from '../schema/builder.ts';
import { CriterionEnum, PairKindEnum } from '../schema/composing-enums.ts';
import { CompositionRunType, OfferType, PersonType, RegistrationType } from '../schema/node-types.ts';
import { findRun, listRuns } from '../src/composing/run-store.ts';
import {
  changeRun,
  chooseMembers,
  discardRun,
  makeRun,
  markWordsRead,
  setGuide,
  setPair,
} from '../src/composing/running.ts';
import type { CompositionRunId, MunicipalityCode } from '../src/shared/ids.ts';
import { decision, type InputFields, type Types } from './decision.ts';
import { asOffice, shownAs } from './rights.ts';

/* What the office says before groups are looked for. */

builder.queryField('compositionRuns', (t) =>
  t.field({
    type: [CompositionRunType],
    access: 'office',
    description:
      'Times that the office formed groups, or is forming them (samenstellingen), the newest first.',
    resolve: async (_root, _args, { db }) => [...(await listRuns(db))],
  }),
);

builder.queryField('compositionRun', (t) =>
  t.field({
    type: CompositionRunType,
    nullable: true,
    access: 'office',
    description: 'One composition run (samenstelling); null when there is none.',
    args: { id: t.arg.globalID({ for: CompositionRunType, description: 'Its id.' }) },
    resolve: async (_root, { id }, { db }) => (await findRun(db, id.id)) ?? null,
  }),
);

/** Which run, as it was looked at. */
export const runFields = (t: InputFields) => ({
  runId: t.globalID({ for: CompositionRunType, description: 'Which composition run (samenstelling).' }),
  version: t.int({ description: '`version` of the run as it was looked at.' }),
});

export const runOf = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, { readonly id: CompositionRunId }>) => ({
  run: t.field({
    type: CompositionRunType,
    description: 'The run as it is now.',
    resolve: ({ id }) => id,
  }),
});
export const asRun = (id: CompositionRunId) => ({ id });

decision('makeCompositionRun', {
  description:
    'Begins to form groups of everybody who has a place in no group yet (samenstelling beginnen), with the facilitators of the time before. Office.',
  access: 'office',
  input: (t) => ({
    name: t.string({ description: 'What to call it, 80 characters at most.' }),
    offerIds: t.globalIDList({
      for: OfferType,
      required: false,
      description: 'Only of these offers; null or left out: of all that have no group under way.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken'],
  decide: (api, { name, offerIds }) =>
    shownAs(
      asOffice(api, (right) =>
        makeRun(api.context, right, { name, offerIds: offerIds?.map(({ id }) => id) }),
      ),
      asRun,
    ),
  success: runOf,
});

const SettingsInput = builder.inputType('CompositionSettingsInput', {
  description: 'What is important when groups are formed.',
  fields: (t) => ({
    leastMembers: t.int({ description: 'In a group, at least; 2 to 8.' }),
    standardMembers: t.int({ description: 'In a group, as a rule.' }),
    mostMembers: t.int({ description: 'In a group, at most; 8 at most.' }),
    maxTravelMinutes: t.int({
      required: false,
      description: 'One way, for who gave no limit; null or left out: as far as it takes.',
    }),
    comfortableTravelMinutes: t.int({ description: 'One way, on average; only what is above counts.' }),
    neighbourMinutes: t.int({ description: 'Municipalities nearer than this are neighbours.' }),
    order: t.field({
      type: [CriterionEnum],
      description: 'The criteria that count, the most important first; each once at most.',
    }),
  }),
});

decision('changeCompositionRun', {
  description: 'Gives a composition run another name, or says what is important. Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    name: t.string({ required: false, description: 'Null or left out: as it was.' }),
    settings: t.field({
      type: SettingsInput,
      required: false,
      description: 'Null or left out: as they were.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, name, settings }) =>
    shownAs(
      asOffice(api, (right) =>
        changeRun(api.context, right, {
          runId: runId.id,
          version,
          name: name ?? undefined,
          settings: settings
            ? {
                sizes: {
                  least: settings.leastMembers,
                  standard: settings.standardMembers,
                  most: settings.mostMembers,
                },
                maxTravelMinutes: settings.maxTravelMinutes ?? undefined,
                comfortableTravelMinutes: settings.comfortableTravelMinutes,
                neighbourMinutes: settings.neighbourMinutes,
                order: settings.order,
              }
            : undefined,
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('discardCompositionRun', {
  description: 'Puts a composition run away without forming groups (wegleggen). Office.',
  access: 'office',
  input: runFields,
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version }) =>
    shownAs(
      asOffice(api, (right) => discardRun(api.context, right, { runId: runId.id, version })),
      asRun,
    ),
  success: runOf,
});

decision('chooseCompositionMembers', {
  description: 'Says who takes part in a composition run (wie doen mee). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    addAll: t.boolean({
      required: false,
      description: 'Everybody who could take part and does not comes in; goes before `add`.',
    }),
    add: t.globalIDList({ for: RegistrationType, required: false, description: 'Who comes in.' }),
    remove: t.globalIDList({
      for: RegistrationType,
      required: false,
      description:
        'Who goes out, and is left out until they come in again (weglaten). Nobody goes out of a locked group.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, addAll, add, remove }) =>
    shownAs(
      asOffice(api, (right) =>
        chooseMembers(api.context, right, {
          runId: runId.id,
          version,
          add: addAll ? undefined : (add ?? []).map(({ id }) => id),
          remove: (remove ?? []).map(({ id }) => id),
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('setCompositionGuide', {
  description:
    'Says how many groups a facilitator takes in a run, and for every run where they live and with whom there is a conflict of interest (begeleider). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    facilitatorId: t.globalID({ for: PersonType, description: 'Which facilitator (begeleider).' }),
    mostGroups: t.int({ required: false, description: '1 to 50; null or left out: takes no part.' }),
    home: t.string({
      description: 'Code (CBS) of the municipality that the facilitator travels from (woonplaats).',
    }),
    notIn: t.stringList({ description: 'Codes of municipalities with a conflict of interest.' }),
    notWith: t.globalIDList({
      for: PersonType,
      description: 'People with a conflict of interest: who take part, or stood there before.',
    }),
  }),
  refusals: ['NotFound', 'InvalidInput', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, facilitatorId, mostGroups, home, notIn, notWith }) =>
    shownAs(
      asOffice(api, (right) =>
        setGuide(api.context, right, {
          runId: runId.id,
          version,
          facilitatorId: facilitatorId.id,
          mostGroups: mostGroups ?? undefined,
          // Looked up: what is no code is refused
          home: home as MunicipalityCode,
          notIn: notIn as MunicipalityCode[],
          notWith: notWith.map(({ id }) => id),
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('setRegistrationPair', {
  description: 'Makes something of somebody’s words about another (graag samen, liever niet samen). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    fromId: t.globalID({ for: RegistrationType, description: 'Whose words.' }),
    toId: t.globalID({ for: RegistrationType, description: 'About whom.' }),
    kind: t.field({
      type: PairKindEnum,
      required: false,
      description: 'What; null or left out: neither, any more.',
    }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, fromId, toId, kind }) =>
    shownAs(
      asOffice(api, (right) =>
        setPair(api.context, right, {
          runId: runId.id,
          version,
          from: fromId.id,
          to: toId.id,
          kind: kind ?? undefined,
        }),
      ),
      asRun,
    ),
  success: runOf,
});

decision('markWordsRead', {
  description: 'Says that all that somebody wrote about with whom is in the pairs (gelezen). Office.',
  access: 'office',
  input: (t) => ({
    ...runFields(t),
    registrationId: t.globalID({ for: RegistrationType, description: 'Whose words.' }),
  }),
  refusals: ['NotFound', 'RuleBroken', 'Outdated'],
  decide: (api, { runId, version, registrationId }) =>
    shownAs(
      asOffice(api, (right) =>
        markWordsRead(api.context, right, {
          runId: runId.id,
          version,
          registrationId: registrationId.id,
        }),
      ),
      asRun,
    ),
  success: runOf,
});
