import { useState } from 'preact/hooks';
import { Dialog } from '../controls/dialog.tsx';
import type { AnswerValue } from '../gql/graphql.ts';
import { answerTexts } from '../texts/nl-answers.ts';
import type { Marks } from './answer-queue.ts';
import { acceptedChange } from './bulk-change.ts';
import type { Bulk } from './use-bulk.ts';

/** One answer for some moments, to be accepted or left. */
export interface SuggestedAnswer {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly answer: AnswerValue;
  /** Only moments without an answer. */
  readonly slotIds: readonly string[];
}

interface SuggestionProps {
  readonly title: string;
  /** Why something is suggested, in a sentence or two. */
  readonly why: string;
  /** Above the list to choose from. */
  readonly choose: string;
  readonly suggested: readonly SuggestedAnswer[];
  readonly marks: Marks;
  readonly bulk: Bulk;
  readonly filled: (count: number) => string;
}

/** Answers that are probably right, offered to be looked at; nothing is filled in unasked. */
export function Suggestion({ title, why, choose, suggested, marks, bulk, filled }: SuggestionProps) {
  const [state, setState] = useState<'offered' | 'looking' | 'refused'>('offered');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  if (suggested.length === 0 || state === 'refused') return null;
  const change = acceptedChange(
    suggested.filter(({ key }) => !left.has(key)),
    marks,
  );
  const accept = () => {
    setState('refused');
    bulk.fill(change, filled);
  };
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <section class="suggestion">
      <h2>{title}</h2>
      <p>{why}</p>
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
        <Dialog title={title} onClose={() => setState('offered')}>
          <p>{choose}</p>
          <ul class="plain-list check-list">
            {suggested.map(({ key, name, detail }) => (
              <li key={key}>
                <label class="checkbox">
                  <input type="checkbox" checked={!left.has(key)} onChange={() => toggle(key)} />
                  <span>
                    <strong>{name}</strong>
                    <span class="detail check-list__detail">{detail}</span>
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
