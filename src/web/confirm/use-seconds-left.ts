import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Counts down from what the server said was left of something, by a clock that only goes forward: the time of day of a
 * laptop may be wrong. A later word of the server can only make it shorter.
 */
export function useSecondsLeft(key: string, fromServer: number): number {
  const ends = useRef<{ readonly key: string; readonly at: number } | undefined>(undefined);
  const said = performance.now() + fromServer * 1000;
  const known = ends.current?.key === key ? ends.current.at : Number.POSITIVE_INFINITY;
  const at = Math.min(known, said);
  ends.current = { key, at };
  const left = () => Math.max(0, Math.ceil((at - performance.now()) / 1000));
  const [, setShown] = useState(left());
  useEffect(() => {
    if (left() === 0) return undefined;
    const timer = setInterval(() => setShown(left()), 250);
    return () => clearInterval(timer);
  });
  return left();
}
