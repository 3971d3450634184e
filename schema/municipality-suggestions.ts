import type { MunicipalitySuggestion } from '../src/reference/rules.ts';
import { builder } from './builder.ts';
import { MunicipalityType } from './node-types.ts';

export const MunicipalitySuggestionType = builder
  .objectRef<MunicipalitySuggestion>('MunicipalitySuggestion')
  .implement({
    description: 'A municipality (gemeente) that a typed name may mean, and by which name.',
    access: { rule: 'public' },
    fields: (t) => ({
      municipality: t.expose('municipality', { type: MunicipalityType, description: 'Which one.' }),
      matchedName: t.string({
        nullable: true,
        description: 'The name that led here, when it is not its own: `Weesp` for Amsterdam; else null.',
        resolve: ({ matched }) =>
          matched.kind === 'official' || matched.kind === 'common' ? null : matched.name,
      }),
      isFormer: t.boolean({
        description: 'Whether `matchedName` is of a municipality that has ended (opgegaan in deze).',
        resolve: ({ matched }) => matched.kind === 'former',
      }),
      isGuess: t.exposeBoolean('isGuess', {
        description: 'Whether nothing has the name that was typed, and this one has nearly that (bedoelt u).',
      }),
    }),
  });
