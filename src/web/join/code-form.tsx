import { useId, useState } from 'preact/hooks';
import { Notice } from '../controls/notice.tsx';
import { joinTexts } from '../texts/nl-join.ts';

/** Where the code is typed that stands on the wall. */
export function CodeForm({ onCode }: { readonly onCode: (typed: string) => void }) {
  const [typed, setTyped] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const id = useId();
  const submit = () => {
    const code = typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
    setEmpty(code === '');
    if (code !== '') onCode(code);
  };
  return (
    <form
      class="form code-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{joinTexts.intro}</p>
      <div class="field">
        <label for={id}>{joinTexts.code}</label>
        <input
          id={id}
          class="code-form__input"
          type="text"
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={20}
          aria-describedby={`${id}-hint`}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <p id={`${id}-hint`} class="detail">
          {joinTexts.codeHint}
        </p>
      </div>
      {isEmpty && (
        <Notice kind="problem">
          <p>{joinTexts.codeEmpty}</p>
        </Notice>
      )}
      <button type="submit" class="utrecht-button utrecht-button--primary-action button--large button--wide">
        {joinTexts.next}
      </button>
    </form>
  );
}
