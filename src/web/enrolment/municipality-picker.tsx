import { useEffect, useRef, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { Field } from '../controls/field.tsx';
import { MunicipalitySuggestionsDocument, type MunicipalitySuggestionsQuery } from '../gql/graphql.ts';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import type { ChosenMunicipality } from './form-view.ts';

const texts = enrolmentTexts.form;
const PAUSE_MILLIS = 200;

type Suggestions = MunicipalitySuggestionsQuery['municipalitySuggestions'];

interface PickerProps {
  readonly chosen: ChosenMunicipality | undefined;
  readonly onChoose: (municipality: ChosenMunicipality | undefined) => void;
  /** As a refusal names it. */
  readonly name?: string;
}

/**
 * Finds a municipality by any name, old ones and towns too. It is always chosen from the list, so a name that several have
 * asks which.
 */
export function MunicipalityPicker({ chosen, onChoose, name = 'municipality' }: PickerProps) {
  const [typed, setTyped] = useState('');
  const found = useSuggestions(chosen ? '' : typed.trim());
  const place = useRef<HTMLFieldSetElement>(null);
  const refocus = useRef(false);
  // What had the focus went away with the choice
  useEffect(() => {
    if (!refocus.current) return;
    refocus.current = false;
    place.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [chosen]);
  const choose = (municipality: ChosenMunicipality | undefined) => {
    refocus.current = true;
    onChoose(municipality);
  };
  if (chosen) {
    return (
      <fieldset ref={place} class="municipality plain-fieldset">
        <legend class="visually-hidden">{texts.municipality}</legend>
        <p class="municipality__label">{texts.municipality}</p>
        <p class="municipality__chosen">
          <strong>{chosen.displayName}</strong> <span class="detail">{chosen.province}</span>
        </p>
        <button type="button" name={name} class="link-button" onClick={() => choose(undefined)}>
          {texts.municipalityOther}
        </button>
      </fieldset>
    );
  }
  const firstOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const [only] = found ?? [];
    if (found?.length === 1 && only && !only.isGuess) choose(only.municipality);
  };
  return (
    <fieldset ref={place} class="municipality plain-fieldset" onKeyDown={firstOnEnter}>
      <legend class="visually-hidden">{texts.municipality}</legend>
      <Field
        label={texts.municipality}
        hint={texts.municipalityHint}
        name={name}
        value={typed}
        onChange={setTyped}
        maxLength={100}
      />
      <p role="status">
        {found &&
          (found.some(({ isGuess }) => isGuess) ? texts.municipalityGuess : texts.municipalityFound)(
            found.length,
          )}
      </p>
      <ul class="plain-list">
        {found?.map(({ municipality, matchedName, isFormer }) => (
          <li key={municipality.code} class="person-line">
            <span>
              <strong>{municipality.displayName}</strong>{' '}
              <span class="detail">
                {municipality.province}
                {matchedName && `, ${isFormer ? texts.former(matchedName) : texts.matched(matchedName)}`}
              </span>
            </span>
            <button
              type="button"
              class="utrecht-button utrecht-button--secondary-action button--small"
              onClick={() => choose(municipality)}
              onKeyDown={(event) => event.stopPropagation()}
            >
              {texts.choose(municipality.displayName)}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Undefined as long as there is nothing to look for, or no answer. */
function useSuggestions(text: string): Suggestions | undefined {
  const [found, setFound] = useState<Suggestions | undefined>(undefined);
  useEffect(() => {
    if (text.length < 2) {
      setFound(undefined);
      return undefined;
    }
    let isAsked = true;
    const timer = setTimeout(async () => {
      const data = await read(MunicipalitySuggestionsDocument, { search: text });
      if (isAsked) setFound(data?.municipalitySuggestions);
    }, PAUSE_MILLIS);
    return () => {
      isAsked = false;
      clearTimeout(timer);
    };
  }, [text]);
  return found;
}
