import type { Attendance, Spacing } from '../src/planner/types.ts';
import type { DayPart, Period } from '../src/planning/candidate-slots.ts';
import type { RoundSettings } from '../src/planning/round-settings.ts';
import { builder } from './builder.ts';

type Known = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;
type InputFields = PothosSchemaTypes.InputFieldBuilder<Known, 'InputObject'>;

/** Settings of a planning round, as they are read and as they are given. */

export const PeriodType = builder.objectRef<Period>('Period').implement({
  description: 'A stretch of days (periode), both inclusive.',
  access: { rule: 'reached' },
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: 'First day, inclusive.' }),
    to: t.expose('to', { type: 'Date', description: 'Last day, inclusive.' }),
  }),
});

export const DayPartType = builder.objectRef<DayPart>('DayPart').implement({
  description: 'Part of a day (dagdeel) in which a session can be.',
  access: { rule: 'reached' },
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What people call it: `middag`.' }),
    starts: t.expose('starts', { type: 'TimeOfDay', description: 'Start, inclusive, Amsterdam time.' }),
    ends: t.expose('ends', { type: 'TimeOfDay', description: 'End, exclusive, Amsterdam time.' }),
  }),
});

export const SpacingType = builder.objectRef<Spacing>('Spacing').implement({
  description: 'Days between one session and the next (spreiding), in calendar days.',
  access: { rule: 'reached' },
  fields: (t) => ({
    minDays: t.exposeInt('minDays', { description: 'Fewest days, inclusive.' }),
    maxDays: t.exposeInt('maxDays', { description: 'Most days, inclusive.' }),
    targetDays: t.exposeInt('targetDays', { description: 'Days aimed for (streven).' }),
  }),
});

export const AttendanceType = builder.objectRef<Attendance>('Attendance').implement({
  description: 'Who must at least be there (aanwezigheid).',
  access: { rule: 'reached' },
  fields: (t) => ({
    minPresent: t.exposeInt('minPresent', {
      description: 'Participants at every session at least, the host included, the facilitator not.',
    }),
    maxAbsencesPerParticipant: t.exposeInt('maxAbsencesPerParticipant', {
      description: 'Sessions of the round that one participant may miss at most.',
    }),
  }),
});

export const WEEKDAYS_DESCRIPTION = 'ISO weekdays (weekdagen): 1 Monday to 7 Sunday.';

export const RoundSuggestionType = builder
  .objectRef<RoundSettings & { readonly sessionsToPlan: number }>('RoundSuggestion')
  .implement({
    description: 'Settings to open a planning round with (voorzet), as the domain’s rules have them.',
    access: { rule: 'reached' },
    fields: (t) => ({
      period: t.expose('period', { type: PeriodType, description: 'Days to look at.' }),
      weekdays: t.intList({
        description: WEEKDAYS_DESCRIPTION,
        resolve: ({ weekdays }) => [...weekdays],
      }),
      dayParts: t.field({
        type: [DayPartType],
        description: 'Parts of the day to ask for.',
        resolve: ({ dayParts }) => [...dayParts],
      }),
      spacing: t.expose('spacing', { type: SpacingType, description: 'Days between sessions.' }),
      attendance: t.expose('attendance', {
        type: AttendanceType,
        description: 'Who must at least be there.',
      }),
      sessionsToPlan: t.exposeInt('sessionsToPlan', {
        description: 'How many sessions of the cycle have no date yet.',
      }),
    }),
  });

export const PeriodInput = builder.inputType('PeriodInput', {
  description: 'A stretch of days (periode), both inclusive.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day, inclusive.' }),
    to: t.field({ type: 'Date', description: 'Last day, inclusive.' }),
  }),
});

export const DayPartInput = builder.inputType('DayPartInput', {
  description: 'Part of a day (dagdeel) in which a session can be.',
  fields: (t) => ({
    name: t.string({ description: 'What people call it: `middag`.' }),
    starts: t.field({ type: 'TimeOfDay', description: 'Start, inclusive, Amsterdam time.' }),
    ends: t.field({ type: 'TimeOfDay', description: 'End, exclusive, Amsterdam time.' }),
  }),
});

export const SpacingInput = builder.inputType('SpacingInput', {
  description: 'Days between one session and the next (spreiding), in calendar days.',
  fields: (t) => ({
    minDays: t.int({ description: 'Fewest days, inclusive.' }),
    maxDays: t.int({ description: 'Most days, inclusive.' }),
    targetDays: t.int({ description: 'Days aimed for (streven).' }),
  }),
});

export const AttendanceInput = builder.inputType('AttendanceInput', {
  description: 'Who must at least be there (aanwezigheid).',
  fields: (t) => ({
    minPresent: t.int({
      description: 'Participants at every session at least, the host included, the facilitator not.',
    }),
    maxAbsencesPerParticipant: t.int({
      description: 'Sessions of the round that one participant may miss at most.',
    }),
  }),
});

/** The fields of every input that holds all settings of a round. */
export const settingsFields = (t: InputFields) => ({
  period: t.field({ type: PeriodInput, description: 'Days to look at.' }),
  weekdays: t.intList({ description: WEEKDAYS_DESCRIPTION }),
  dayParts: t.field({ type: [DayPartInput], description: 'Parts of the day to ask for.' }),
  spacing: t.field({ type: SpacingInput, description: 'Days between sessions.' }),
  attendance: t.field({ type: AttendanceInput, description: 'Who must at least be there.' }),
});
