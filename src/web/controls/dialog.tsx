import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { openWindow } from '../navigation/open-windows.ts';
import { nl } from '../texts/nl.ts';

interface DialogProps {
  readonly title: string;
  /** Wider than a few sentences ask for; `full`: for what is put side by side. */
  readonly size?: 'wide' | 'full';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A window over the page. The focus is kept inside and given back; Escape closes, and so does the way back. */
export function Dialog({ title, size, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = useRef(onClose);
  close.current = onClose;
  // Before the page is painted, and closed before it goes: only then does a window give the focus back by itself
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    const gone = openWindow(() => close.current());
    return () => {
      gone();
      element?.close();
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
