import type { VNode } from 'preact';
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
  return (
    <Labelled label={label} hint={hint}>
      {(named) => (
        <input
          {...named}
          class="utrecht-textbox utrecht-textbox--html-input"
          // The cast: preact types each kind of input apart and cannot take a union of kinds.
          type={type as 'text'}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          {...input}
        />
      )}
    </Labelled>
  );
}

type LongFieldProps = Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'maxLength'>;

/** A labelled input for a few lines of text. */
export function LongField({ label, value, onChange, hint, maxLength }: LongFieldProps) {
  return (
    <Labelled label={label} hint={hint}>
      {(named) => (
        <textarea
          {...named}
          class="utrecht-textarea"
          rows={3}
          maxLength={maxLength}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** What ties an input to its label and its hint. */
interface Named {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

interface LabelledProps extends Pick<FieldProps, 'label' | 'hint'> {
  readonly children: (named: Named) => VNode;
}

function Labelled({ label, hint, children }: LabelledProps) {
  const id = useId();
  const hintId = hint && `${id}-hint`;
  return (
    <div class="utrecht-form-field field">
      <label for={id} class="utrecht-form-label">
        {label}
      </label>
      {hintId && (
        <p id={hintId} class="field__hint">
          {hint}
        </p>
      )}
      {children({ id, 'aria-describedby': hintId })}
    </div>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, name, checked, onChange }: CheckboxProps) {
  return (
    <label class="checkbox">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
