import { useId } from 'preact/hooks';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'date' | 'time';
  readonly name?: string;
  readonly autocomplete?: 'email';
  readonly inputMode?: 'numeric';
  readonly maxLength?: number;
}

/** A labelled input. */
export function Field({ label, value, onChange, type = 'text', ...input }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        // The cast: preact types each kind of input apart and cannot take a union of kinds.
        type={type as 'text'}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        {...input}
      />
    </div>
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
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
