import { useEffect, useState } from 'preact/hooks';

/** From here on a projector's layout fits; in the size of the text, so that large type gets the narrow one (base.css). */
const WIDE_REM = 55;

/** Whether the window has room for the layout of a projector, kept up to date. */
export function useIsWide(): boolean {
  const [is, setWide] = useState(isWide);
  useEffect(() => {
    // The page grows with its text, which no event of the window tells
    const observer = new ResizeObserver(() => setWide(isWide));
    observer.observe(document.documentElement);
    return () => observer.disconnect();
  }, []);
  return is;
}

function isWide(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return innerWidth >= WIDE_REM * rem;
}
