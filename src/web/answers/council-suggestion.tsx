import { answerTexts } from '../texts/nl-answers.ts';
import type { Marks } from './answer-queue.ts';
import { type StruckMoments, struckInWords } from './council-suggestions.ts';
import { Suggestion } from './suggestion.tsx';
import type { Bulk } from './use-bulk.ts';

interface CouncilSuggestionProps {
  readonly struck: readonly StruckMoments[];
  readonly marks: Marks;
  readonly bulk: Bulk;
}

/** The evenings on which the council of who answers meets, offered as "nee". */
export function CouncilSuggestion({ struck, marks, bulk }: CouncilSuggestionProps) {
  return (
    <Suggestion
      title={answerTexts.council.title}
      why={struckInWords(struck)}
      choose={answerTexts.council.choose}
      suggested={struck.map(({ name, slotIds }) => ({
        key: name,
        name: answerTexts.pattern.habit(name, answerTexts.no),
        detail: answerTexts.seriesOpen(slotIds.length),
        answer: 'NO',
        slotIds,
      }))}
      marks={marks}
      bulk={bulk}
      filled={(count) => answerTexts.filled(count, answerTexts.no)}
    />
  );
}
