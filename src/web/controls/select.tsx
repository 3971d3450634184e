import { useId } from 'preact/hooks';
import '@utrecht/form-field-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import { useFieldMarks } from './wrong-field.ts';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  /** First in the list: nothing is chosen yet. */
  readonly none?: string;
  /** As a refusal names it. */
  readonly name?: string;
}

/** A labelled list to choose one from. */
export function Select({ label, value, onChange, options, none, name }: SelectProps) {
  const id = useId();
  const marks = useFieldMarks(name, undefined);
  return (
    <div class="utrecht-form-field field">
      <label for={id} class="utrecht-form-label">
        {label}
      </label>
      <select
        id={id}
        {...marks}
        name={name}
        class="utrecht-select utrecht-select--html-select"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}
