import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Sum } from './calendar-view.ts';

interface SumBoxProps {
  readonly class: string;
  readonly sum: Sum;
  /** The day it stands for, for the arrow keys of a calendar. */
  readonly date?: string;
  readonly onChange: (on: boolean) => void;
  /** What it is called. */
  readonly children: ComponentChildren;
}

/** A box to tick for several things at once: ticked, not ticked, or in between. */
export function SumBox({ class: name, sum, date, onChange, children }: SumBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for it.
    if (box.current) box.current.indeterminate = sum === 'some';
  }, [sum]);
  return (
    <label class={name}>
      <input
        ref={box}
        type="checkbox"
        data-date={date}
        checked={sum !== 'none'}
        onChange={(event) => onChange(sum === 'some' ? true : event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
