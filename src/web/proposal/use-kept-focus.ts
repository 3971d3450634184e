import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a heading. When what stands under it is replaced by something else (`kind` changes) while the focus was in it, the
 * focus goes to the heading instead of being lost.
 */
export function useKeptFocus(kind: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  // Looked at before the page changes: afterwards the focus is gone.
  const section = heading.current?.parentElement;
  const hadFocus = section?.contains(document.activeElement) ?? false;
  const before = useRef(kind);

  useLayoutEffect(() => {
    const isReplaced = before.current !== kind;
    before.current = kind;
    if (isReplaced && hadFocus && document.activeElement === document.body) heading.current?.focus();
  });
  return heading;
}
