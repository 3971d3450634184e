import { answerTexts } from '../texts/nl-answers.ts';
import type { Bulk } from './use-bulk.ts';

/** What was filled in at once, with the way back. */
export function UndoStrip({ bulk }: { readonly bulk: Bulk }) {
  return (
    <div class={bulk.last ? 'undo-strip undo-strip--filled' : 'undo-strip'}>
      <p class="undo-strip__text" role="status">
        {bulk.last?.text}
      </p>
      {bulk.last && (
        <>
          {bulk.last.canUndo && (
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action"
              onClick={() => bulk.undo(answerTexts.undone)}
            >
              {answerTexts.undo}
            </button>
          )}
          <button
            type="button"
            class="utrecht-button utrecht-button--subtle undo-strip__close"
            aria-label={answerTexts.keep}
            onClick={bulk.keep}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </>
      )}
    </div>
  );
}
