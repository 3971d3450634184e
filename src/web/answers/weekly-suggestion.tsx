import { answerTexts } from '../texts/nl-answers.ts';
import type { Marks } from './answer-queue.ts';
import { answerText } from './choices.ts';
import { Suggestion } from './suggestion.tsx';
import type { Bulk } from './use-bulk.ts';
import { type WeeklySuggestion as Habit, neverInWords, weekdayPart } from './weekly-suggestions.ts';

interface WeeklySuggestionProps {
  readonly suggestions: readonly Habit[];
  readonly marks: Marks;
  readonly bulk: Bulk;
  readonly forName: string | undefined;
}

const texts = answerTexts.pattern;

/** What was said the time before, offered again. */
export function WeeklySuggestion({ suggestions, marks, bulk, forName }: WeeklySuggestionProps) {
  const never = neverInWords(suggestions);
  const why =
    never === undefined ? texts.some : forName ? texts.neverFor(forName, never) : texts.never(never);
  return (
    <Suggestion
      title={texts.title}
      why={`${why} ${texts.ask}`}
      choose={texts.text}
      suggested={suggestions.map(({ key, habit, said, asked, slotIds }) => ({
        key,
        name: texts.habit(weekdayPart(habit), answerText(habit.suggestion)),
        detail: `${texts.saidOf(said, asked)}, ${answerTexts.seriesOpen(slotIds.length)}`,
        answer: habit.suggestion,
        slotIds,
      }))}
      marks={marks}
      bulk={bulk}
      filled={texts.filled}
    />
  );
}
