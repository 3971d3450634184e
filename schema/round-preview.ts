import { type PreviewSlot, previewRound, type RoundPreview } from '../src/planning/drafting.ts';
import { builder } from './builder.ts';
import { SessionType, TrajectoryType } from './node-types.ts';
import type { ShownMark } from './planning-texts.ts';
import { REFUSAL_TYPES, type ShownRefusal, shownRefusal } from './refusals.ts';
import { settingsFields } from './round-settings.ts';
import { ENGAGED_ELSEWHERE, SlotMarkType } from './slots.ts';

/** What a planning round would be, before it is opened. */

const PreviewSlotType = builder.objectRef<PreviewSlot>('PreviewSlot').implement({
  description: 'A slot (moment) that a planning round would have. It is not kept anywhere.',
  access: { rule: 'reached' },
  fields: (t) => ({
    startsAt: t.expose('startsAt', { type: 'DateTime', description: 'Start, inclusive; tells slots apart.' }),
    endsAt: t.expose('endsAt', { type: 'DateTime', description: 'End, exclusive.' }),
    date: t.expose('date', { type: 'Date', description: 'Its day in Europe/Amsterdam.' }),
    dayPart: t.exposeString('dayPart', { description: 'Name of the part of the day (dagdeel): `middag`.' }),
    offered: t.exposeBoolean('offered', {
      description: 'Whether it would be put to the group; a mark that blocks says no.',
    }),
    marks: t.field({
      type: [SlotMarkType],
      description: 'What there is about this moment: holidays, elections, school holidays, other sessions.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ taken, marks }): ShownMark[] => [...(taken ? [ENGAGED_ELSEWHERE] : []), ...marks],
    }),
  }),
});

const RoundPreviewType = builder.objectRef<RoundPreview>('RoundPreview').implement({
  description: 'What opening a planning round with these settings would put to the group (voorbeeld).',
  access: { rule: 'reached' },
  fields: (t) => ({
    sessionsToPlan: t.exposeInt('sessionsToPlan', { description: 'How many sessions would get a date.' }),
    firstSessionNumber: t.exposeInt('firstSessionNumber', {
      description: 'Number of the first session that would get a date.',
    }),
    fixedSession: t.field({
      type: SessionType,
      description: 'The session that stands already; days are counted from it.',
      resolve: ({ fixedSession }) => fixedSession,
    }),
    slots: t.field({
      type: [PreviewSlotType],
      description: 'All slots (mogelijke momenten), by start; those that would not be offered included.',
      complexity: { field: 5, multiplier: 100 },
      resolve: ({ slots }) => [...slots],
    }),
  }),
});

const RoundPreviewOutcome = builder.unionType('RoundPreviewOutcome', {
  description: 'A preview of a planning round, or why these settings give none.',
  types: [RoundPreviewType, REFUSAL_TYPES.InvalidInput, REFUSAL_TYPES.RuleBroken],
  resolveType: (value: RoundPreview | ShownRefusal) =>
    'refusalKind' in value ? REFUSAL_TYPES[value.refusalKind].name : RoundPreviewType,
});

const RoundSettingsInput = builder.inputType('RoundSettingsInput', {
  description: 'Settings to open a planning round with (instellingen).',
  fields: settingsFields,
});

builder.objectField(TrajectoryType, 'roundPreview', (t) =>
  t.field({
    type: RoundPreviewOutcome,
    nullable: true,
    description:
      'What opening a planning round with these settings would give (voorbeeld). Nothing is kept. Null for who is not its guide.',
    access: { rule: 'guide', trajectoryOf: (trajectory) => trajectory.id },
    args: { settings: t.arg({ type: RoundSettingsInput, description: 'The settings.' }) },
    resolve: async ({ id }, { settings }, api): Promise<RoundPreview | ShownRefusal> => {
      const preview = await previewRound(api.db, id, settings);
      return preview.ok ? preview.value : shownRefusal(preview.refusal);
    },
  }),
);
