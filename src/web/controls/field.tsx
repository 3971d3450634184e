import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import '@utrecht/checkbox-css/dist/index.css';
import '@utrecht/form-field-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import { useFieldMarks } from './wrong-field.ts';

/**
 * What of the person at the screen a browser may fill in by itself (WCAG 2.2, 1.3.5). `off`: the field is about somebody else.
 */
export type Autocomplete =
  | 'given-name'
  | 'family-name'
  | 'email'
  | 'tel'
  | 'address-line1'
  | 'postal-code'
  | 'address-level2'
  | 'off';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What to fill in, in a sentence under the label. */
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time';
  /** As a refusal names it, so that a form can say which of its fields is wrong. */
  readonly name?: string;
  readonly autocomplete?: Autocomplete | undefined;
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
}

/** A labelled input. */
export function Field({ label, value, onChange, hint, type = 'text', name, ...input }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} name={name}>
      {(named) => (
        <input
          {...named}
          class="utrecht-textbox utrecht-textbox--html-input"
          // The cast: preact types each kind of input apart and cannot take a union of kinds.
          type={type as 'text'}
          name={name}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
          {...input}
        />
      )}
    </Labelled>
  );
}

type LongFieldProps = Pick<FieldProps, 'label' | 'value' | 'onChange' | 'hint' | 'name' | 'maxLength'>;

/** A labelled input for a few lines of text. */
export function LongField({ label, value, onChange, hint, name, maxLength }: LongFieldProps) {
  return (
    <Labelled label={label} hint={hint} name={name}>
      {(named) => (
        <textarea
          {...named}
          class="utrecht-textarea"
          rows={3}
          name={name}
          maxLength={maxLength}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
}

/** What ties an input to its label, its hint and what is wrong with it. */
interface Named extends ReturnType<typeof useFieldMarks> {
  readonly id: string;
}

interface LabelledProps extends Pick<FieldProps, 'label' | 'hint'> {
  readonly name: string | undefined;
  readonly children: (named: Named) => VNode;
}

function Labelled({ label, hint, name, children }: LabelledProps) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const marks = useFieldMarks(name, hintId);
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
      {children({ id, ...marks })}
    </div>
  );
}

interface FileFieldProps extends Pick<FieldProps, 'label' | 'name'> {
  /** Endings of names of files, as the browser takes them. */
  readonly accept: string;
  readonly onChange: (file: File | undefined) => void;
}

/** A labelled choice of one file. */
export function FileField({ label, name, accept, onChange }: FileFieldProps) {
  return (
    <Labelled label={label} name={name}>
      {(named) => (
        <input
          {...named}
          type="file"
          name={name}
          accept={accept}
          onChange={(event) => onChange(event.currentTarget.files?.[0])}
        />
      )}
    </Labelled>
  );
}

interface CheckboxProps {
  readonly label: string;
  readonly name?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Checkbox({ label, name, checked, onChange }: CheckboxProps) {
  const marks = useFieldMarks(name, undefined);
  return (
    <label class="checkbox">
      <input
        class="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        {...marks}
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
