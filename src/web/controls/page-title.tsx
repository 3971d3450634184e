import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { nl } from '../texts/nl.ts';

/** The heading of a page; also names the tab, and gets the focus so that a screen reader tells where one is. */
export function PageTitle({ text }: { readonly text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} – ${nl.product}`;
  }, [text]);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1} class="page-title">
      {text}
    </h1>
  );
}
