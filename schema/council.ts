import { listCouncilEvenings } from '../src/council/store.ts';
import type { CouncilEvening } from '../src/council/types.ts';
import type { MunicipalityCode } from '../src/shared/ids.ts';
import { builder } from './builder.ts';
import { groupLoader } from './loaders.ts';

export const councilEveningsOf = groupLoader<MunicipalityCode, CouncilEvening>(
  listCouncilEvenings,
  (evening) => evening.municipalityCode,
);

export const CouncilWeeksEnum = builder.enumType('CouncilWeeks', {
  description: 'In which weeks a council evening is held (welke weken).',
  values: {
    EVERY: { value: 'every', description: 'Every week (elke week).' },
    EVEN: { value: 'even', description: 'In even ISO weeks (even weken).' },
    ODD: { value: 'odd', description: 'In odd ISO weeks (oneven weken): week 53 and week 1 after it alike.' },
    FIRST: { value: 'first', description: 'On the first such weekday of the month (eerste).' },
    SECOND: { value: 'second', description: 'On the second of the month (tweede).' },
    THIRD: { value: 'third', description: 'On the third of the month (derde).' },
    FOURTH: { value: 'fourth', description: 'On the fourth of the month (vierde).' },
    LAST: { value: 'last', description: 'On the last of the month (laatste).' },
  },
});

export const CouncilEveningType = builder.objectRef<CouncilEvening>('CouncilEvening').implement({
  description: 'A fixed evening of a council or a committee (vaste raads- of commissieavond).',
  access: { rule: 'reached' },
  fields: (t) => ({
    id: t.id({ description: 'Its key, to remove it by.', resolve: ({ id }) => id }),
    name: t.exposeString('name', { description: 'As people there call it: `Commissie Ruimte`.' }),
    weekday: t.exposeInt('weekday', { description: 'ISO weekday: 1 Monday to 7 Sunday.' }),
    starts: t.expose('starts', { type: 'TimeOfDay', description: 'Start, inclusive, Europe/Amsterdam.' }),
    ends: t.expose('ends', { type: 'TimeOfDay', description: 'End, exclusive, the same day.' }),
    weeks: t.expose('weeks', { type: CouncilWeeksEnum, description: 'In which weeks.' }),
    endsOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day on which it can be, inclusive; null when none is known.',
      resolve: ({ endsOn }) => endsOn ?? null,
    }),
  }),
});
