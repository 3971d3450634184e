import { useEffect, useState } from 'preact/hooks';

/** From here on a projector's layout fits; in rem, so that large type gets the narrow one. */
const WIDE = '(min-width: 62rem)';

/** Whether the window has room for the layout of a projector, kept up to date. */
export function useIsWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const update = () => setWide(query.matches);
    query.addEventListener('change', update);
    return () => query.removeEventListener('change', update);
  }, []);
  return isWide;
}
