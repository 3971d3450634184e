import { useId } from 'preact/hooks';

interface OneOfProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  /** Undefined: nothing is chosen yet. */
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
}

/**
 * One of a few, side by side where there is room. As `answers/choice.tsx`, with which it shares nothing: what two pages share is one
 * file more for the phone that answers in a round.
 */
export function OneOf<Value extends string>({ label, options, value, onChange }: OneOfProps<Value>) {
  const name = useId();
  return (
    <fieldset class="one-of">
      <legend>{label}</legend>
      <div class="one-of__row">
        {options.map((option) => (
          <label key={option.value} class="one-of__option">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
