import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { nl } from '../texts/nl.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** On the button: what is copied. */
  readonly copy: string;
  /** Beside the button. */
  readonly children?: ComponentChildren;
}

/** An address that people take along: it can be copied by a button, and by hand where the browser forbids that. */
export function CopyField({ label, value, copy, children }: CopyFieldProps) {
  const [copied, setCopied] = useState<'no' | 'yes' | 'byHand'>('no');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();

  const press = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied('yes');
    } catch {
      // No permission, or no https: the person can still copy what is selected.
      field.current?.select();
      setCopied('byHand');
    }
  };

  return (
    <>
      <div class="field">
        <label for={id}>{label}</label>
        <input ref={field} id={id} class="address" readOnly value={value} />
      </div>
      <div class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--primary-action"
          onClick={() => void press()}
        >
          {copy}
        </button>
        {children}
        <span role="status">
          {copied === 'yes' && nl.copy.done}
          {copied === 'byHand' && nl.copy.byHand}
        </span>
      </div>
    </>
  );
}
