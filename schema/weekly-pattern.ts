import type { WeeklyHabit } from '../src/planning/weekly-pattern.ts';
import { builder } from './builder.ts';
import { AnswerValueEnum } from './enums.ts';

export const WeeklyHabitType = builder.objectRef<WeeklyHabit>('WeeklyHabit').implement({
  description: 'What a participant usually said of one weekday and part of the day (weekpatroon).',
  access: { rule: 'reached' },
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { description: 'ISO weekday: 1 Monday to 7 Sunday.' }),
    dayPart: t.exposeString('dayPart', { description: 'Name of the part of the day (dagdeel): `middag`.' }),
    suggestion: t.expose('suggestion', {
      type: AnswerValueEnum,
      description: 'What was said in four of five cases or more; a suggestion, never an answer by itself.',
    }),
    saidYes: t.exposeInt('saidYes', { description: 'How often: can come (ja).' }),
    saidIfNeeded: t.exposeInt('saidIfNeeded', { description: 'How often: if need be (als het moet).' }),
    saidNo: t.exposeInt('saidNo', { description: 'How often: cannot come (nee).' }),
  }),
});
