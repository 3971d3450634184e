import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Field } from '../controls/field.tsx';
import { nl } from '../texts/nl.ts';
import { startTexts } from '../texts/nl-start.ts';
import type { Candidate } from './start-form.ts';
import { type PeopleSearch, usePeopleSearch } from './use-people-search.ts';

interface GroupPickerProps {
  readonly group: readonly Candidate[];
  readonly onChoose: (candidate: Candidate) => void;
  readonly onRemove: (id: string) => void;
}

/** Finds wethouders by name and puts them in the group. */
export function GroupPicker({ group, onChoose, onRemove }: GroupPickerProps) {
  const [typed, setTyped] = useState('');
  const search = usePeopleSearch(typed);
  const chosen = new Set(group.map(({ id }) => id));
  const place = useRef<HTMLFieldSetElement>(null);
  // The button that had the focus goes away with its line
  const goOnTyping = () => place.current?.querySelector('input')?.focus();
  const choose = (candidate: Candidate) => {
    onChoose(candidate);
    setTyped('');
    goOnTyping();
  };
  const remove = (id: string) => {
    onRemove(id);
    goOnTyping();
  };
  return (
    <fieldset ref={place} onKeyDown={keepFromSubmitting}>
      <legend>{startTexts.group}</legend>
      <Field label={startTexts.search} value={typed} onChange={setTyped} maxLength={100} />
      <p role="status">{searchInWords(search)}</p>
      {search.state === 'found' && (
        <ul class="plain-list people-found">
          {search.candidates
            .filter(({ id }) => !chosen.has(id))
            .map((candidate) => (
              <PersonLine key={candidate.id} candidate={candidate}>
                <button
                  type="button"
                  class="utrecht-button utrecht-button--secondary-action button--small"
                  aria-label={startTexts.chooseName(candidate.name)}
                  onClick={() => choose(candidate)}
                >
                  {startTexts.choose}
                </button>
              </PersonLine>
            ))}
        </ul>
      )}
      <p role="status">
        <strong>{group.length === 0 ? startTexts.nobody : startTexts.chosen(group.length)}</strong>
      </p>
      <ul class="plain-list">
        {group.map((candidate) => (
          <PersonLine key={candidate.id} candidate={candidate}>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action utrecht-button--danger button--small"
              aria-label={startTexts.removeName(candidate.name)}
              onClick={() => remove(candidate.id)}
            >
              {startTexts.remove}
            </button>
          </PersonLine>
        ))}
      </ul>
    </fieldset>
  );
}

/** Enter after typing a name looks for it, and does not start the trajectory. */
function keepFromSubmitting(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}

function searchInWords(search: PeopleSearch): string {
  switch (search.state) {
    case 'idle':
      return '';
    case 'failed':
      return nl.trouble.title;
    case 'found':
      return [startTexts.found(search.candidates.length), search.hasMore && startTexts.foundMore]
        .filter(Boolean)
        .join(' ');
    default:
      return search satisfies never;
  }
}

function PersonLine({
  candidate,
  children,
}: {
  readonly candidate: Candidate;
  readonly children: ComponentChildren;
}) {
  return (
    <li class="person-line">
      <span>
        <strong>{candidate.name}</strong> <span class="detail">{candidate.municipality.displayName}</span>
      </span>
      {children}
    </li>
  );
}
