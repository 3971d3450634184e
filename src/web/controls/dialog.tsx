import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { nl } from '../texts/nl.ts';

interface DialogProps {
  readonly title: string;
  /** Wider than a few sentences ask for; `full`: for what is put side by side. */
  readonly size?: 'wide' | 'full';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A window over the page. The focus is kept inside and given back; Escape closes. */
export function Dialog({ title, size, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // A window that is gone from the page before it closes gives nothing back by itself
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class={size ? `dialog dialog--${size}` : 'dialog'}
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <div class="dialog__head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="utrecht-button utrecht-button--subtle" onClick={onClose}>
          {nl.close}
        </button>
      </div>
      {children}
    </dialog>
  );
}
