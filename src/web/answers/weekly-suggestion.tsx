import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import { answerTexts } from '../texts/nl-answers.ts';
import type { Marks } from './answer-queue.ts';
import { answerText } from './choices.ts';
import type { Bulk } from './use-bulk.ts';
import {
  acceptedChange,
  neverInWords,
  type WeeklySuggestion as Suggestion,
  weekdayPart,
} from './weekly-suggestions.ts';

interface WeeklySuggestionProps {
  readonly suggestions: readonly Suggestion[];
  readonly marks: Marks;
  readonly bulk: Bulk;
  readonly forName: string | undefined;
}

/** What was said the time before, offered again; nothing is filled in unasked. */
export function WeeklySuggestion({ suggestions, marks, bulk, forName }: WeeklySuggestionProps) {
  const [state, setState] = useState<'offered' | 'looking' | 'refused'>('offered');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (suggestions.length === 0 || state === 'refused') return null;
  const never = neverInWords(suggestions);
  const change = acceptedChange(
    suggestions.filter(({ key }) => !left.has(key)),
    marks,
  );
  const accept = () => {
    setState('refused');
    bulk.fill(change, (count) => answerTexts.pattern.filled(count));
  };
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <section class="suggestion">
      <h2>{answerTexts.pattern.title}</h2>
      <p>
        {never === undefined
          ? answerTexts.pattern.some
          : forName
            ? answerTexts.pattern.neverFor(forName, never)
            : answerTexts.pattern.never(never)}{' '}
        {answerTexts.pattern.ask}
      </p>
      <div class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action"
          aria-haspopup="dialog"
          onClick={() => setState('looking')}
        >
          {answerTexts.pattern.look}
        </button>
        <button
          type="button"
          class="utrecht-button utrecht-button--subtle"
          onClick={() => setState('refused')}
        >
          {answerTexts.pattern.notNow}
        </button>
      </div>
      {state === 'looking' && (
        <Dialog title={answerTexts.pattern.title} onClose={() => setState('offered')}>
          <p>{answerTexts.pattern.text}</p>
          <ul class="plain-list check-list">
            {suggestions.map(({ key, habit, said, asked, slotIds }) => (
              <li key={key}>
                <label class="checkbox">
                  <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
                  <span>
                    <strong>
                      {answerTexts.pattern.habit(weekdayPart(habit), answerText(habit.suggestion))}
                    </strong>
                    <span class="detail check-list__detail">
                      {answerTexts.pattern.saidOf(said, asked)}, {answerTexts.seriesOpen(slotIds.length)}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <div class="dialog__foot">
            <button
              type="button"
              class="utrecht-button utrecht-button--primary-action button--wide"
              disabled={Object.keys(change.marks).length === 0}
              onClick={accept}
            >
              {answerTexts.fill(Object.keys(change.marks).length)}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
