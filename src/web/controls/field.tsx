import { useId } from 'preact/hooks';
import '@utrecht/checkbox-css/dist/index.css';
import '@utrecht/form-field-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to fill in, in a sentence under the label. */
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time';
  readonly name?: string;
  readonly autocomplete?: 'email' | 'tel';
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
}

/** A labelled input. */
export function Field({ label, value, onChange, hint, type = 'text', ...input }: FieldProps) {
  const id = useId();
  return (
    <div class="utrecht-form-field field">
      <label for={id} class="utrecht-form-label">
        {label}
      </label>
      {hint && <Hint id={`${id}-hint`} text={hint} />}
      <input
        id={id}
        class="utrecht-textbox utrecht-textbox--html-input"
        aria-describedby={hint && `${id}-hint`}
        // The cast: preact types each kind of input apart and cannot take a union of kinds.
        type={type as 'text'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        {...input}
      />
    </div>
  );
}

type LongFieldProps = Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'maxLength'>;

/** A labelled input for a few lines of text. */
export function LongField({ label, value, onChange, hint, maxLength }: LongFieldProps) {
  const id = useId();
  return (
    <div class="utrecht-form-field field">
      <label for={id} class="utrecht-form-label">
        {label}
      </label>
      {hint && <Hint id={`${id}-hint`} text={hint} />}
      <textarea
        id={id}
        class="utrecht-textarea"
        aria-describedby={hint && `${id}-hint`}
        rows={3}
        maxLength={maxLength}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

function Hint({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <p id={id} class="field__hint">
      {text}
    </p>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, checked, onChange }: CheckboxProps) {
  return (
    <label class="checkbox">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
